import { isInput, type TraceRecord } from "../../javascript/trace.js";
import { save } from "./save.js";

/** Records that are kept for saving; a transcript of more cannot be replayed whole, so none is kept. */
const MOST_RECORDS = 1_000_000;

let records: TraceRecord[] = [];
let isWhole = true;

/** Takes what a client's trace tells: a transcript begins each time that the port is opened. */
export function record(one: TraceRecord): void {
  if ("options" in one) {
    records = [];
    isWhole = true;
  }
  if (!isWhole || !isInput(one)) return;
  records.push(one);
  if (records.length <= MOST_RECORDS) return;
  isWhole = false;
  records = [];
}

/** Saves what `tcat replay` and this page read: from the moment when the port was opened last. */
export function saveTranscript(): void {
  const lines = records.map((one) => `${JSON.stringify(one)}\n`);
  save("trace.ndjson", new Blob(lines, { type: "application/x-ndjson" }));
}
