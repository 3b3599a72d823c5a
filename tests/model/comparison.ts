/** A core on a runtime beside the model. */

import { type Cut, pieces, random, whole } from "../../host/node/replay/cut.js";
import { Replay } from "../../host/node/replay/replay.js";
import type { Runtime, Write } from "../../host/node/replay/runtime.js";
import type { Session } from "./generator/recorder.js";
import { modelOutput } from "./model.js";
import { type Input, textOf } from "./record.js";
import { shrunk } from "./shrink.js";

/** Makes a runtime, which writes its records to what it is given. */
export type Open = (write: Write) => Runtime;

/** Output records of a transcript that is being made smaller. */
const MOST_WANTED = 10_000;

/** Where a core and the model part. */
export interface Difference {
  /** Number of the output's record, from 1. */
  readonly at: number;
  readonly got: string;
  readonly wanted: string;
}

/** The first record in which two outputs are not the same. */
export function differenceOf(
  got: string,
  wanted: string,
): Difference | undefined {
  if (got === wanted) return undefined;
  const [a, b] = [got.split("\n"), wanted.split("\n")];
  const place = a.findIndex((line, i) => line !== b[i]);
  const at = place < 0 ? a.length : place;
  return {
    at: at + 1,
    got: a[at] || "nothing",
    wanted: b[at] || "nothing",
  };
}

/** What the model writes, unless that is too much to be a short transcript's. */
function wantedOf(records: readonly Input[]): string | undefined {
  try {
    return textOf(modelOutput(records, MOST_WANTED));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Cuts in turn, the random ones by their seed. */
export function cutOf(seed: number): Cut {
  const turns = [whole, pieces(1), random(seed), pieces(7)];
  return turns[Math.floor(seed / 3) % turns.length] ?? whole;
}

/** A runtime that is opened again where it fails. */
export class Subject {
  readonly #open: Open;
  #runtime: Runtime | undefined;
  #text = "";

  constructor(open: Open) {
    this.#open = open;
  }

  /** What the core makes of a transcript; a failure of the runtime is its last line. */
  async output(records: readonly Input[], cut: Cut): Promise<string> {
    this.#text = "";
    this.#runtime ??= this.#open((line) => {
      this.#text += line;
    });
    try {
      const replay = new Replay(this.#runtime, cut);
      for (const record of records) replay.line(JSON.stringify(record));
      await this.#runtime.end();
      return this.#text;
    } catch (error) {
      const runtime = this.#runtime;
      this.#runtime = undefined;
      await runtime.close();
      return `${this.#text}failed: ${(error as Error).message}\n`;
    }
  }

  async close(): Promise<void> {
    await this.#runtime?.close();
  }

  /** The difference that a session shows, and the shortest transcript found that shows one, as text. */
  async compare(
    { records, expected }: Session,
    cut: Cut,
  ): Promise<string | undefined> {
    if ((await this.output(records, cut)) === expected) return undefined;
    const differs = async (some: readonly Input[]) => {
      const wanted = wantedOf(some);
      if (wanted === undefined) return undefined;
      return differenceOf(await this.output(some, cut), wanted);
    };
    const small = await shrunk(
      records,
      async (some) => (await differs(some)) !== undefined,
    );
    const difference = await differs(small);
    if (!difference)
      return `a difference that does not show twice\n${textOf(records)}`;
    const { at, got, wanted } = difference;
    return `output record ${at}\n    core   ${got}\n    model  ${wanted}\n  of the transcript\n${textOf(small)}`;
  }
}
