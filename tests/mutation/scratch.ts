/** A copy of the checkout in which files are changed and commands run; the checkout itself never is. */

import { type SpawnSyncReturns, spawnSync } from "node:child_process";
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

/** Processor seconds that a command may use: work is bounded, however slow the machine. */
const MOST_SECONDS = 240;

/** What was built and what tools brought is not copied. */
const left = new Set(["build", "node_modules", ".git", "target"]);

/** A folder of one part's own under build/. */
export class Scratch {
  readonly folder: string;

  /** @param names files and folders of the checkout to copy; none for all of them */
  constructor(part: string, names: readonly string[]) {
    this.folder = `${root}build/mutation/${part}/`;
    mkdirSync(this.folder, { recursive: true });
    for (const name of names) {
      rmSync(this.folder + name, { recursive: true, force: true });
      cpSync(root + name, this.folder + name, {
        recursive: true,
        preserveTimestamps: true,
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

  /** Runs a command there, its work bounded. */
  run(
    command: readonly string[],
    seconds = MOST_SECONDS,
  ): SpawnSyncReturns<string> {
    return spawnSync(
      "sh",
      ["-c", `ulimit -t ${seconds}; exec "$@"`, "sh", ...command],
      {
        cwd: this.folder,
        encoding: "utf8",
        timeout: HANG_MS,
        killSignal: "SIGKILL",
        maxBuffer: 1 << 28,
      },
    );
  }
}
