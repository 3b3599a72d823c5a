import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program that answers each line with one of JSON. */
export class Child {
  readonly #name: string;
  readonly #child;
  readonly #lines;

  /** @param name what it is called where it ends */
  constructor(name: string, program: string, args: readonly string[] = []) {
    this.#name = name;
    this.#child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#child.stdout })[
      Symbol.asyncIterator
    ]();
  }

  /** @throws {Error} when it has ended */
  async ask(question: unknown): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended`);
    return JSON.parse(value);
  }

  close(): void {
    this.#child.stdin.end();
  }
}
