import { closeSync, openSync, writeSync } from "node:fs";
import { isInput, type TraceRecord } from "../../javascript/trace.js";

/** What goes over the wire while somebody records it, as `tcat replay` reads it. */
export class Recording {
  readonly #blank: (text: string) => string;
  readonly #quiet: number | undefined;
  #file: number | undefined;
  /** When the last record of the trace was, recorded or not. */
  #now = 0;

  /**
   * @param blank blanks what the trace's own rule does not know: what was sent raw
   * @param quiet of the client, where it is not the usual one
   */
  constructor(blank: (text: string) => string, quiet: number | undefined) {
    this.#blank = blank;
    this.#quiet = quiet;
  }

  /** Takes each record of the client's trace. */
  readonly take = (record: TraceRecord): void => {
    this.#now = record.t;
    if (this.#file === undefined || !isInput(record)) return;
    // Each recording has options of its own.
    if ("options" in record) return;
    this.#write(
      "rx" in record ? { ...record, rx: this.#blank(record.rx) } : record,
    );
  };

  #write(record: object): void {
    if (this.#file !== undefined)
      writeSync(this.#file, `${JSON.stringify(record)}\n`);
  }

  get isOn(): boolean {
    return this.#file !== undefined;
  }

  /** Begins a new file. @throws {Error} where there is one of that name, or none can be made */
  start(path: string): void {
    this.stop();
    this.#file = openSync(path, "wx", 0o600);
    if (this.#quiet !== undefined)
      this.#write({ t: this.#now, options: { quiet: this.#quiet } });
  }

  stop(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
