import type { InputRecord } from "../../log/transcript/record.js";

/** The module that a core runs: commands alone, or with the session. */
export type Image = "release" | "session";

/** What runs a core for `tcat replay`: in this process, in another, or on a board. */
export interface Runtime {
  /**
   * Takes the next record: valid, its received bytes cut. A transcript begins with its options, which
   * make a new core. What the core does may be written later, in order.
   */
  take(record: InputRecord): void;
  /** Ends the transcript: resolves when all that the core did has been written. */
  end(): Promise<void>;
  /** Lets go of what the runtime holds; nothing is written after it. */
  close(): Promise<void>;
}

/** Takes each output record, an LF at its end. */
export type Write = (line: string) => void;
