/** How one fuzzer's run went. */
export interface Outcome {
  readonly executions: number;
  /** Polls of the core, where they are counted. */
  readonly polls?: number;
  /** What did not hold: a report each. */
  readonly found: readonly string[];
}

/** One thing that is fuzzed; an input that fails is written to a `found` folder of its own. */
export interface Fuzzer {
  readonly name: string;
  /** Builds it. @throws where that cannot be done */
  prepare(): void;
  /** Runs it for so long, or until something does not hold. */
  run(seconds: number): Promise<Outcome>;
}
