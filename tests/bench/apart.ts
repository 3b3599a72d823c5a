import { fileURLToPath } from "node:url";
import { Child } from "./child.js";
import type { Measured, Runner } from "./measure.js";
import { subjects, type Wrong } from "./subject.js";
import { workloads } from "./workload.js";

const program = fileURLToPath(new URL("alone.js", import.meta.url));

/**
 * The subjects of Node, each on each workload in a process of its own: a program has one client or one parser, and what
 * V8 compiles for several in one process is slower for all of them.
 */
export class Apart {
  readonly #children: Child[] = [];

  /** What they measure, and what is wrong. */
  prepare(): Promise<(Runner | (Measured & Wrong))[]> {
    return Promise.all(
      workloads.flatMap(({ name }) =>
        subjects.map(({ name: subject }) => this.#one({ name, subject })),
      ),
    );
  }

  async #one(measured: Measured): Promise<Runner | (Measured & Wrong)> {
    const { name, subject } = measured;
    const title = `${subject} on ${name}`;
    const child = new Child(title, process.execPath, [program, name, subject]);
    this.#children.push(child);
    const first = await child.ask(1);
    if (typeof first !== "number") return { ...measured, ...(first as Wrong) };
    return {
      ...measured,
      run: async (count) => Number(await child.ask(count)),
    };
  }

  close(): void {
    for (const child of this.#children) child.close();
  }
}
