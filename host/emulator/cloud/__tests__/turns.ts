import { monitorEventLoopDelay } from "node:perf_hooks";
import type { TestContext } from "node:test";

const NS_PER_MS = 1e6;

/** Counts what the cloud does in each turn of its loop. */
export class Turns {
  private now = 0;
  private watching = true;
  /** The most in one turn. */
  most = 0;
  total = 0;

  constructor() {
    const turn = () => {
      this.most = Math.max(this.most, this.now);
      this.now = 0;
      if (this.watching) setImmediate(turn);
    };
    setImmediate(turn);
  }

  count(): void {
    this.now++;
    this.total++;
  }

  stop(): void {
    this.watching = false;
    this.most = Math.max(this.most, this.now);
  }
}

/** Prints how long the loop has stood still until the test ends: the machine's other work is in it, so nothing is asserted. */
export function tellDelay(t: TestContext): void {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  t.after(() => {
    delay.disable();
    t.diagnostic(
      `the loop stood still for ${Math.round(delay.max / NS_PER_MS)} ms at most`,
    );
  });
}
