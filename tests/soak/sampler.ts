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

const MEGABYTE = 1_024;

/** Megabytes in use by a process, as Linux has it. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "latin1");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / MEGABYTE;
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
      if (pid === undefined) continue;
      this.samples.push({
        at,
        lane: name,
        memory: memoryOf(pid),
        descriptors: readdirSync(`/proc/${pid}/fd`).length,
        lag: ledger.takeLag(),
      });
    }
    this.holdUps.push({ at, lag: this.loop.max / 1e6 });
    this.loop.reset();
  }

  stop(): void {
    clearInterval(this.timer);
    this.loop.disable();
  }
}
