import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import { type Bridge, bridges } from "./bridge.js";
import { type Attachable, UNREAD_BYTES } from "./port.js";

/** A module's UART on a pseudo-terminal, for any program that opens a serial port. */
export interface PtyListener {
  /** What to open: the link, or the terminal itself when no link was asked for. */
  readonly path: string;
  close(): Promise<void>;
}

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly terminal: string;
  /** Bytes that came with the terminal's name. */
  readonly rest: Buffer;
}

/**
 * Puts a module's UART on a pseudo-terminal, with a symbolic link at `link` when given. Node cannot make one by
 * itself: python3 does it, or socat. @throws Error that names both when neither is there.
 */
export async function listenPty(
  module: Attachable,
  { link }: { link?: string } = {},
): Promise<PtyListener> {
  for (const bridge of bridges) {
    const started = await start(bridge, link);
    if (started) return serve(module, started, link);
  }
  const names = bridges.map(({ program }) => program).join(", ");
  throw new Error(text(emulatorTexts.noBridge, { names }));
}

/** Undefined when the program is not there. @throws Error when it fails. */
async function start(
  bridge: Bridge,
  link: string | undefined,
): Promise<Started | undefined> {
  const child = spawn(bridge.program, bridge.args(link));
  let told = Buffer.alloc(0);
  let complaint = "";
  const started = await new Promise<Started | undefined>((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" ? resolve(undefined) : reject(error),
    );
    child.stderr.on("data", (bytes) => {
      complaint += bytes;
    });
    child[bridge.says].on("data", (bytes: Buffer) => {
      told = Buffer.concat([told, bytes]);
      const found = bridge.pattern.exec(told.toString("latin1"));
      if (!found?.[1]) return;
      const rest =
        bridge.says === "stdout"
          ? told.subarray(found[0].length)
          : Buffer.alloc(0);
      resolve({ child, terminal: found[1], rest });
    });
    child.once("close", () => {
      const reason =
        complaint.trim().split("\n").at(-1) || text(emulatorTexts.bridgeEnded);
      reject(
        new Error(
          text(emulatorTexts.noTerminal, {
            program: bridge.program,
            why: reason,
          }),
        ),
      );
    });
  });
  child.stdout.removeAllListeners("data");
  child.stderr.removeAllListeners("data");
  return started;
}

function serve(
  module: Attachable,
  { child, terminal, rest }: Started,
  link: string | undefined,
): PtyListener {
  const attachment = module.attach({
    write: (bytes) => {
      const { stdin } = child;
      if (stdin.writable && stdin.writableLength < UNREAD_BYTES) {
        stdin.write(bytes);
      }
    },
    close: () => child.stdin.end(),
  });
  attachment.receive(rest);
  child.stdout.on("data", (bytes) => attachment.receive(bytes));
  // Both programs tell of comings and goings there; unread, the pipe would fill.
  child.stderr.resume();
  // The program has gone: "close" follows.
  child.stdin.on("error", () => {});
  const closed = once(child, "close").then(() => attachment.detach());
  return {
    path: link ?? terminal,
    close: async () => {
      child.stdin.end();
      child.kill();
      await closed;
    },
  };
}
