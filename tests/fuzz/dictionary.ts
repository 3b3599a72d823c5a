/** at.dict: the words that all fuzzers put into their inputs, in libFuzzer's own format. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** In git, and made by native/seeds.ts of the description. */
export const dictionaryFile = fileURLToPath(
  new URL("../../../tests/fuzz/at.dict", import.meta.url),
);

/** A line with a word: a name that may be left out, and what stands in quotes. */
const LINE = /^\s*(?:[A-Za-z0-9_]+\s*=\s*)?"(.+)"\s*$/;
const COMMENT = /^\s*(#|$)/;
/** `\xNN`, `\\` and `\"`; anything else but a bare quote or backslash stands for itself. */
const PIECE = /\\x[0-9A-Fa-f]{2}|\\[\\"]|[^\\"]/y;

function wordOf(quoted: string, where: string): string {
  let word = "";
  for (PIECE.lastIndex = 0; PIECE.lastIndex < quoted.length; ) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(quoted)?.[0];
    if (piece === undefined)
      throw new Error(
        `${where}: ${quoted.slice(at, at + 4)} at character ${at + 1} of the word is no escape; write \\xNN, \\\\ or \\"`,
      );
    word += piece.startsWith("\\x")
      ? String.fromCharCode(Number.parseInt(piece.slice(2), 16))
      : piece.slice(-1);
  }
  return word;
}

/** The words of a dictionary, as byte strings. @throws where a line is none, with its number */
export function parseDictionary(text: string, file = "dictionary"): string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (COMMENT.test(line)) return [];
    const where = `${file}:${index + 1}`;
    const quoted = LINE.exec(line)?.[1];
    if (quoted === undefined)
      throw new Error(
        `${where}: ${JSON.stringify(line)} is no word in quotes, such as name="OK\\x0d\\x0a"`,
      );
    return [wordOf(quoted, where)];
  });
}

const literal = (word: string): string =>
  [...Buffer.from(word, "latin1")]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");

/** Byte strings as lines of a dictionary. */
export const writeDictionary = (words: readonly string[]): string =>
  words.map((word) => `"${literal(word)}"\n`).join("");

/** The words in git. */
export const dictionary: readonly string[] = parseDictionary(
  readFileSync(dictionaryFile, "utf8"),
  "tests/fuzz/at.dict",
);
