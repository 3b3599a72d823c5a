/** Which test files reach a place of a script: V8's own coverage of one run of each. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** The ranges of one process for each script of a folder, by its path there. */
type Reached = ReadonlyMap<string, readonly Range[]>;

function readProcess(file: string, top: string): Reached {
  const { result } = JSON.parse(readFileSync(file, "utf8")) as {
    result: readonly Script[];
  };
  const reached = new Map<string, readonly Range[]>();
  for (const { url, functions } of result) {
    if (!url.startsWith("file://")) continue;
    const path = fileURLToPath(url);
    if (path.startsWith(top))
      reached.set(
        path.slice(top.length),
        functions.flatMap(({ ranges }) => ranges),
      );
  }
  return reached;
}

/** The smallest range around a place counts how often it ran. */
function ran(ranges: readonly Range[], at: number): boolean {
  let inner: Range | undefined;
  for (const range of ranges) {
    if (range.startOffset > at || range.endOffset <= at) continue;
    const size = range.endOffset - range.startOffset;
    if (!inner || size <= inner.endOffset - inner.startOffset) inner = range;
  }
  return (inner?.count ?? 0) > 0;
}

/** What one test file reached, in all the processes that it started. */
export class Reach {
  readonly #processes: readonly Reached[];

  /**
   * @param folder what `NODE_V8_COVERAGE` named
   * @param top the folder of the scripts, with a slash at its end
   */
  constructor(folder: string, top: string) {
    this.#processes = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => readProcess(`${folder}/${name}`, top));
  }

  /** Whether a place of a script ran. */
  has(script: string, at: number): boolean {
    return this.#processes.some((reached) =>
      ran(reached.get(script) ?? [], at),
    );
  }
}
