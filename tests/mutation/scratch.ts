/** A copy of the checkout in which files are changed and commands run; the checkout itself never is. */

import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname } from "node:path";
import { HANG_MS } from "../hang.js";
import { root } from "./compile.js";
import { watchIdle } from "./idle.js";

/** Processor seconds that a command may use: work is bounded, however slow the machine. */
const MOST_SECONDS = 240;

/** How much a command may take. */
export interface Limits {
  /** Of the processor. */
  readonly seconds?: number;
  /** By the clock, for what waits without an end. */
  readonly ms?: number;
  /** Without use of the processor, and with nothing that could use it; any time where none is said. */
  readonly idleMs?: number;
  /** What it prints when it fails, after which it need not go on. */
  readonly fails?: RegExp;
}

/** How a command ended, and what it printed until then. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What was built and what tools brought is not copied. */
const left = new Set(["build", "node_modules", ".git", "target"]);

/** Where a copy of that name stands. */
export const scratchFolder = (name: string): string =>
  `${root}build/mutation/${name}/`;

/** A folder of one part's own under build/. */
export class Scratch {
  readonly folder: string;

  /** @param names files and folders of the checkout to copy; none for all of them */
  constructor(name: string, names: readonly string[]) {
    this.folder = scratchFolder(name);
    mkdirSync(this.folder, { recursive: true });
    // Younger than whatever a run that was ended has built of a mutant.
    for (const each of names) {
      rmSync(this.folder + each, { recursive: true, force: true });
      cpSync(root + each, this.folder + each, {
        recursive: true,
        filter: (path) => !left.has(basename(path)),
      });
    }
    const modules = `${this.folder}node_modules`;
    if (!existsSync(modules)) symlinkSync(`${root}node_modules`, modules);
  }

  /** Copies what has been built, files or whole folders. */
  bring(name: string): void {
    cpSync(root + name, this.folder + name, {
      recursive: true,
      preserveTimestamps: true,
    });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.folder + name), { recursive: true });
    writeFileSync(this.folder + name, text);
  }

  read(name: string): string {
    return readFileSync(this.folder + name, "utf8");
  }

  /**
   * Runs a command there, its work bounded; what it has started ends with it.
   * @returns once it has ended, or has printed what says that it fails
   */
  run(command: readonly string[], limits: Limits = {}): Promise<Ended> {
    const { seconds = MOST_SECONDS, ms = HANG_MS, idleMs, fails } = limits;
    const child = spawn(
      "sh",
      ["-c", `ulimit -t ${seconds}; exec "$@"`, "sh", ...command],
      {
        cwd: this.folder,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
        // What tests read is in English, whatever the language of whoever runs them.
        env: { ...process.env, LC_ALL: "C" },
      },
    );
    const end = (): void => endGroup(child.pid);
    const timer = setTimeout(end, ms);
    const unwatch =
      child.pid !== undefined && idleMs !== undefined
        ? watchIdle(child.pid, idleMs, end)
        : () => {};
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (fails?.test(stdout)) end();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      // Whoever holds the other ends of the pipes would keep them open.
      child.once("exit", end);
      child.once("close", (status, signal) => {
        clearTimeout(timer);
        unwatch();
        resolve({ status, signal, stdout, stderr });
      });
    });
  }
}

/** Ends a command and all that it has started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // All of them have ended by themselves.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
