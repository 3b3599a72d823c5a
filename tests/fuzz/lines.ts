/** The emulator's line reader under damaged lines and data phases, however they are cut, beside a reading by `split`. */

import { deepStrictEqual } from "node:assert/strict";
import { commands } from "../../assembly/protocol/commands.js";
import { LineInput } from "../../host/emulator/uart/line.js";
import { generator } from "../../host/node/replay/random.js";
import { dictionary } from "./dictionary.js";

type Below = (bound: number) => number;

/** Inputs of one seed. */
export const INPUTS_OF_ONE = 50;
const CRLF = "\r\n";
const PAYLOAD_MOST = 40;
/** Bytes of the longest line that is taken. */
const LINE_BYTES = 256;

const lines: readonly string[] = [
  ...commands.flatMap(({ test, read, set, exec }) =>
    [test, read, set, exec].flatMap((form) =>
      form ? [`${form.example[0]}${CRLF}`] : [],
    ),
  ),
  `AT${CRLF}`,
  `+++${CRLF}`,
  `${"x".repeat(LINE_BYTES - 3)}${CRLF}`,
  `${"x".repeat(LINE_BYTES - 2)}${CRLF}`,
  `${"x".repeat(3 * LINE_BYTES)}\r${CRLF}`,
];

/** What is put in between, beside the words of the dictionary. */
const odd: readonly string[] = ["", "\n", "\r", CRLF, "+++\r\n", "\0", "\xff"];
/** So many choices more, each a word of the dictionary. */
const WORDS = 2;

const wordOf = (below: Below): string =>
  dictionary[below(dictionary.length)] ?? "";

function inputOf(below: Below): string {
  let text = "";
  for (let count = 1 + below(6); count > 0; count--)
    text += lines[below(lines.length)];
  for (let count = below(5); count > 0; count--) {
    const at = below(text.length + 1);
    const put = odd[below(odd.length + WORDS)] ?? wordOf(below);
    text = text.slice(0, at) + put + text.slice(at + below(4));
  }
  return text;
}

/** What the reader makes of it; a line with RAW in it opens a data phase. */
function read(text: string, cut: (left: number) => number, data: boolean) {
  const told: (string | undefined)[] = [];
  let echo = "";
  const input: LineInput = new LineInput(
    {
      echo: (bytes) => {
        echo += bytes.toString("latin1");
      },
      line: (line) => {
        told.push(line);
        if (data && line?.includes("RAW"))
          input.expectData(line.length % PAYLOAD_MOST, (payload) =>
            told.push(`payload ${payload?.toString("latin1")}`),
          );
      },
      reads: () => true,
    },
    // Nothing comes too late.
    { after: () => () => {} } as unknown as ConstructorParameters<
      typeof LineInput
    >[1],
    LINE_BYTES,
    false,
  );
  const bytes = Buffer.from(text, "latin1");
  for (let at = 0; at < bytes.length; ) {
    const end = at + Math.max(1, cut(bytes.length - at));
    input.receive(bytes.subarray(at, end));
    at = end;
  }
  return { told, echo };
}

/** The same by another way: a line is what stands before a CRLF, less the LFs that begin it. */
function expected(text: string): (string | undefined)[] {
  return text
    .split(CRLF)
    .slice(0, -1)
    .map((line) => line.replace(/^\n+/, ""))
    .filter((line) => line !== "")
    .map((line) => (line.length + CRLF.length > LINE_BYTES ? undefined : line));
}

/** Tries `INPUTS_OF_ONE` inputs. @throws where something does not hold */
export function attackLines(seed: number): void {
  const below = generator(seed);
  for (let i = 0; i < INPUTS_OF_ONE; i++) {
    const text = inputOf(below);
    deepStrictEqual(read(text, (left) => left, false).told, expected(text));
    const whole = read(text, (left) => left, true);
    deepStrictEqual(
      read(text, () => 1, true),
      whole,
    );
    deepStrictEqual(
      read(text, (left) => below(left + 1), true),
      whole,
    );
  }
}
