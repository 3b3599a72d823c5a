/** Transcripts in this process, those first that killed last. */

import { readFileSync } from "node:fs";
import { type Cut, parseCut, whole } from "../../host/node/replay/cut.js";
import { LocalRuntime } from "../../host/node/replay/local.js";
import { Replay } from "../../host/node/replay/replay.js";
import type { Image } from "../../host/node/replay/runtime.js";
import {
  transcriptFiles,
  transcriptNames,
  transcriptsOf,
} from "../transcripts.js";

interface Transcript {
  readonly name: string;
  readonly input: Uint8Array;
  readonly wanted: string;
}

/** Cuts after the whole one, which most mutants do not survive. */
const cuts: readonly (readonly [string, Cut])[] = [
  ["whole", whole],
  ["byte by byte", parseCut("1")],
  ["7 bytes", parseCut("7")],
  ["random cuts", parseCut("random:1")],
];

const readAll = (image: Image): Transcript[] =>
  transcriptsOf(image).flatMap((set) =>
    transcriptNames(set).map((name) => {
      const { input, output } = transcriptFiles(set, name);
      return {
        name,
        input: readFileSync(input),
        wanted: readFileSync(output, "utf8"),
      };
    }),
  );

/** Every transcript that an image takes, in an order that learns. */
export class Replays {
  readonly #transcripts: Transcript[];

  constructor(image: Image) {
    this.#transcripts = readAll(image);
  }

  /** The transcript that a module fails, and at which cut; nothing where it passes all. */
  killer(bytes: Uint8Array): string | undefined {
    const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
    for (const [cutName, cut] of cuts)
      for (const [place, transcript] of this.#transcripts.entries()) {
        if (passes(module, transcript, cut)) continue;
        this.#transcripts.splice(place, 1);
        this.#transcripts.unshift(transcript);
        return `${transcript.name}, ${cutName}`;
      }
    return undefined;
  }
}

/** A runtime that failed once is not used again. */
function passes(
  module: WebAssembly.Module,
  { input, wanted }: Transcript,
  cut: Cut,
): boolean {
  let got = "";
  try {
    const runtime = new LocalRuntime((line) => {
      got += line;
      // What is wrong already need not be written to its end.
      if (!wanted.startsWith(got)) throw new RangeError("another output");
    }, module);
    new Replay(runtime, cut).lines(input);
  } catch {
    return false;
  }
  return got === wanted;
}
