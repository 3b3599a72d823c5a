import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import type { Emulator } from "../host/emulator/index.js";

/** Milliseconds for which a program is stopped at each command: longer than the limit it gives one. */
const STOPPED = 2_000;
/** Milliseconds between two looks whether a program has stopped. */
const LOOK = 5;
/** Milliseconds after which a program hangs. */
const LIMIT = 60_000;

/** How a program ended that was stopped. */
export interface Ended {
  readonly status: number | null;
  /** How often it was stopped. */
  readonly stops: number;
  /** What it wrote, errors too. */
  readonly text: string;
}

/** Stops a process; it stands still when this settles, or has ended. */
async function stop(child: ChildProcess): Promise<void> {
  if (!child.kill("SIGSTOP")) return;
  const state = () =>
    /\) (\w)/.exec(readFileSync(`/proc/${child.pid}/stat`, "latin1"))?.[1];
  while (child.exitCode === null && state() !== "T") await after(LOOK);
}

/**
 * Runs a program with an emulated module on a TCP port, its argument. At each line that it sends it is
 * stopped before the module has the line, and goes on long after the answer has come.
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
      await stop(child);
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
    timeout: LIMIT,
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
