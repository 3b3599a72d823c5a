import { deepEqual, ok, throws } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesWithout } from "./arbitrary.js";
import { dictionary, parseDictionary, writeDictionary } from "./dictionary.js";
import { settings } from "./settings.js";

test("a word stands in quotes, with or without a name, and its escapes are bytes", () => {
  deepEqual(
    parseDictionary(
      '# words\n\n"OK"\nend = "\\x0d\\x0A"\r\n  "a\\"b\\\\c"  \n"\\xff\\x1b#"\n',
    ),
    ["OK", "\r\n", 'a"b\\c', "\xff\x1b#"],
  );
});

test("a line that is no word is named with its number", () => {
  const broken: readonly (readonly [string, RegExp])[] = [
    ['"OK"\nOK\n', /^Error: at\.dict:2: "OK" is no word in quotes/],
    ['# a\n\n"OK\n', /^Error: at\.dict:3: "\\"OK" is no word in quotes/],
    ['""\n', /^Error: at\.dict:1: .* is no word in quotes/],
    ['a b="OK"\n', /^Error: at\.dict:1: .* is no word in quotes/],
    ['"OK\\x0g"\n', /^Error: at\.dict:1: \\x0g at character 3 of the word/],
    ['"OK\\n"\n', /^Error: at\.dict:1: \\n at character 3 of the word/],
    ['"O"K"\n', /^Error: at\.dict:1: "K at character 2 of the word/],
    ['"OK\\"\n', /^Error: at\.dict:1: \\ at character 3 of the word/],
  ];
  for (const [text, message] of broken)
    throws(() => parseDictionary(text, "at.dict"), message);
});

test("any words that are written are read again", () => {
  fc.assert(
    fc.property(fc.array(bytesWithout("", 20, 1)), (words) => {
      deepEqual(parseDictionary(writeDictionary(words)), words);
    }),
    settings(17, 300),
  );
});

test("the dictionary has the words of the wire", () => {
  for (const word of ["OK", "\r\n", ">", "+TCMQTTPUB:", "AT+TCMQTTPUB"])
    ok(dictionary.includes(word), word);
});
