import { readdirSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Lane } from "./lane.js";

/** What a program's process was like at a time. */
export interface Sample {
  /** Seconds since the start. */
  readonly at: number;
  readonly lane: string;
  /** Megabytes of memory that are in use. */
  readonly memory: number;
  readonly descriptors: number;
  /** Milliseconds of a letter's longest way to the program since the sample before; undefined where none came. */
  readonly lag: number | undefined;
}

/** Kilobytes. */
const MEGABYTE = 1_024;

/** Memory and descriptors of a process, as Linux has them; undefined for one that has ended in this moment. */
function lookAt(
  pid: number,
): Pick<Sample, "memory" | "descriptors"> | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    // A process that nobody has taken leave of has a state and no memory.
    if (resident === undefined) return undefined;
    const descriptors = readdirSync(`/proc/${pid}/fd`).length;
    return { memory: Number(resident) / MEGABYTE, descriptors };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return undefined;
    throw error;
  }
}

/** Looks at all programs now and then, and at how long this one's own event loop is held up. */
export class Sampler {
  readonly samples: Sample[] = [];
  /** How long this process was held up at most, which every lag includes: seconds, milliseconds. */
  readonly holdUps: { readonly at: number; readonly lag: number }[] = [];
  private readonly loop = monitorEventLoopDelay();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly begun: number,
    everyMs: number,
  ) {
    this.loop.enable();
    this.timer = setInterval(() => this.look(), everyMs);
  }

  private look(): void {
    const at = (performance.now() - this.begun) / 1_000;
    for (const { name, pid, ledger } of this.lanes) {
      const seen = pid === undefined ? undefined : lookAt(pid);
      if (seen)
        this.samples.push({ at, lane: name, ...seen, lag: ledger.takeLag() });
    }
    this.holdUps.push({ at, lag: this.loop.max / 1e6 });
    this.loop.reset();
  }

  stop(): void {
    clearInterval(this.timer);
    this.loop.disable();
  }
}
