import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { remoteTexts } from "../../../assembly/protocol/texts/replay.js";
import { text } from "../../javascript/language.js";
import type { InputRecord } from "../../log/transcript/record.js";
import { RemoteError } from "./remote.js";
import type { Image, Runtime, Write } from "./runtime.js";

/** The Rust host's replay program, as cargo's dev profile builds it. */
const built = fileURLToPath(
  new URL("../../../cargo/debug/tcat-replay", import.meta.url),
);
/** What ends a transcript, both ways (host/wasmtime/src/bin/tcat-replay). */
const END = JSON.stringify({ end: true });
const ended = /^\{"end":true,"fuel":(\d+)\}$/;

/** The core under wasmtime: one process for all transcripts. */
export class WasmtimeRuntime implements Runtime {
  /** What the module took to receive the bytes of the transcript that ended last. */
  fuel = 0;
  readonly #child: ChildProcess & { stdin: NonNullable<ChildProcess["stdin"]> };
  readonly #exited: Promise<void>;
  #fault: RemoteError | undefined;
  #waiting: { resolve(): void; reject(fault: Error): void } | undefined;

  /**
   * @param image the module that the program runs
   * @throws {RemoteError} when the program has not been built
   */
  constructor(write: Write, image: Image = "session", program = built) {
    if (!existsSync(program))
      throw new RemoteError(text(remoteTexts.noWasmtime));
    const child = spawn(program, ["--image", image], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child = child;
    let complaint = "";
    child.stderr.on("data", (text: Buffer) => {
      complaint += text.toString();
    });
    // A program that has gone says itself why.
    child.stdin.on("error", () => {});
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => this.#line(line, write));
    this.#exited = new Promise((resolve) => {
      const settle = (why: string) => {
        this.#fault = new RemoteError(text(remoteTexts.wasmtimeEnded, { why }));
        this.#waiting?.reject(this.#fault);
        resolve();
      };
      child.once("error", (error) => settle(error.message));
      child.once("close", (status, signal) =>
        settle(
          complaint.trim() ||
            (signal ?? text(remoteTexts.status, { status: status ?? 0 })),
        ),
      );
    });
  }

  take(record: InputRecord): void {
    this.#send(JSON.stringify(record));
  }

  end(): Promise<void> {
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#send(END);
    });
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#exited;
  }

  #send(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  #line(line: string, write: Write): void {
    const fuel = ended.exec(line)?.[1];
    if (fuel === undefined) {
      write(`${line}\n`);
      return;
    }
    this.fuel = Number(fuel);
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }
}
