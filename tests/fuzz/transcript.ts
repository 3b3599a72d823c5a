import type { InputRecord } from "../../host/log/transcript/record.js";
import { type Cut, pieces, random, whole } from "../../host/node/replay/cut.js";
import { LocalRuntime } from "../../host/node/replay/local.js";
import { Replay } from "../../host/node/replay/replay.js";

/** One record of a replay's output; what is in it depends on its kind (tests/replay/README.md, "Records out"). */
export interface OutputRecord {
  readonly t: number;
  readonly event?: string;
  readonly tx?: string;
  readonly text?: string;
  readonly topic?: string;
  readonly payload?: string;
  readonly length?: number;
  readonly code?: number;
  readonly dropped?: number;
  readonly reason?: string;
}

/** What a record holds beside its time. */
export type Action = InputRecord extends infer R
  ? R extends InputRecord
    ? Omit<R, "t">
    : never
  : never;

/** Something that happens `after` milliseconds. */
export interface Step {
  readonly after: number;
  readonly action: Action;
}

/** Every way of cutting received bytes that must make no difference. */
export const cuts = (seed: number): readonly Cut[] => [
  whole,
  pieces(1),
  pieces(7),
  random(seed),
];

/** Steps one after the other, in absolute time. */
export function records(steps: readonly Step[]): InputRecord[] {
  let t = 0;
  return steps.map(({ after, action }) => {
    t += after;
    return { t, ...action };
  });
}

/** What the core makes of the records: the replay's output as text. */
export function outputText(
  input: readonly InputRecord[],
  cut: Cut = whole,
): string {
  let output = "";
  const runtime = new LocalRuntime((line) => {
    output += line;
  });
  const replay = new Replay(runtime, cut);
  for (const record of input) replay.line(JSON.stringify(record));
  return output;
}

/** The same, parsed. */
export function output(
  input: readonly InputRecord[],
  cut: Cut = whole,
): OutputRecord[] {
  return outputText(input, cut)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as OutputRecord);
}
