/** The transcripts of tests/replay, which were written from the contract as well. */

import { readFileSync } from "node:fs";
import {
  commandTranscripts,
  sessionTranscripts,
  transcriptFiles,
  transcriptNames,
} from "../transcripts.js";
import type { Input } from "./record.js";

/** One transcript. */
export interface Written {
  readonly name: string;
  readonly records: readonly Input[];
  readonly output: string;
}

let read: readonly Written[] | undefined;

/** All of them, read once. */
export function corpus(): readonly Written[] {
  read ??= [commandTranscripts, sessionTranscripts].flatMap((set) =>
    transcriptNames(set).map((name): Written => {
      const { input, output } = transcriptFiles(set, name);
      const lines = readFileSync(input, "utf8").split("\n");
      const records = lines
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as Input);
      return { name, records, output: readFileSync(output, "utf8") };
    }),
  );
  return read;
}
