import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { remoteTexts } from "../../../assembly/protocol/texts/replay.js";
import { phrase, text } from "../../javascript/language.js";
import { type Link, RemoteError } from "./remote.js";

/** What ends this process and would leave a board running. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is to be started. */
export interface Program {
  /** What must have been built: the program itself, or what it runs. */
  readonly file: string;
  /** What builds it. */
  readonly how: string;
  /** How it is started, where it is not by itself. */
  readonly command?: readonly [string, ...string[]];
}

/**
 * A program that runs a core and talks in frames on its standard streams.
 * @throws {RemoteError} when it has not been built
 */
export function programLink({ file, how, command = [file] }: Program): Link {
  if (!existsSync(file))
    throw new RemoteError(text(remoteTexts.missing, { file, how }));
  const [name, ...args] = command;
  const child = spawn(name, args, { stdio: ["pipe", "pipe", "inherit"] });
  // One that hangs does not end with its input.
  const kill = () => child.kill("SIGKILL");
  const leave = () => process.exit(1);
  process.once("exit", kill);
  for (const signal of signals) process.once(signal, leave);
  const closed = new Promise<void>((resolve) => {
    child.once("close", () => {
      process.off("exit", kill);
      for (const signal of signals) process.off(signal, leave);
      resolve();
    });
  });
  const { stdin } = child;
  return {
    write: (bytes) => {
      // A transcript's frames go out together: one by one each costs both sides a system call.
      if (stdin.writableCorked === 0) {
        stdin.cork();
        process.nextTick(() => stdin.uncork());
      }
      stdin.write(bytes);
    },
    listen: (data, end) => {
      child.stdout.on("data", data);
      const failed = (why: string) =>
        end(new RemoteError(text(remoteTexts.program, { name, why })));
      stdin.on("error", (error) => failed(error.message));
      child.once("error", (error: NodeJS.ErrnoException) =>
        failed(
          error.code === "ENOENT"
            ? text(remoteTexts.notInstalled)
            : error.message,
        ),
      );
      child.once("close", (status, signal) =>
        failed(
          text(remoteTexts.ended, {
            how: signal ?? phrase(remoteTexts.status, { status: status ?? 0 }),
          }),
        ),
      );
    },
    close: async (failed) => {
      if (failed) kill();
      else stdin.end();
      await closed;
    },
  };
}
