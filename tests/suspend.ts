import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import type { Emulator } from "../host/emulator/index.js";
import { HANG_MS } from "./hang.js";
import { stopped } from "./standstill.js";

/** Milliseconds for which a program stays stopped at each command: longer than the limit it gives one. */
const STOPPED = 2_000;

/** How a program ended that was stopped. */
export interface Ended {
  readonly status: number | null;
  /** How often it was stopped. */
  readonly stops: number;
  /** What it wrote, errors too. */
  readonly text: string;
}

/**
 * Runs a program with an emulated module on a TCP port, its argument. Behind each line that it sends it stops itself; only
 * then has the module the line, and it goes on long after the answer has come.
 */
export async function runStopped(
  program: string,
  emulator: Emulator,
): Promise<Ended> {
  let child: ChildProcess | undefined;
  let stops = 0;
  const serve = (socket: Socket) => {
    const module = emulator.attach({
      write: (bytes) => void socket.write(bytes),
      close: () => socket.destroySoon(),
    });
    socket.on("error", () => {});
    socket.once("close", () => module.detach());
    socket.on("data", async (bytes) => {
      if (child === undefined) return;
      stops++;
      await stopped(child);
      module.receive(bytes);
      await after(STOPPED);
      child.kill("SIGCONT");
    });
  };
  const server = createServer({ noDelay: true }, serve);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  child = spawn(program, [`127.0.0.1:${port}`], {
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part: Buffer) => {
      text += part.toString();
    });
  const [status] = (await once(child, "close")) as [number | null];
  server.close();
  return { status, stops, text };
}
