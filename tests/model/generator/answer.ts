/** What a module may answer to a line, in all variants. */

import type { Form } from "../record.js";
import {
  commandNames,
  endsWithBoth,
  hasLaterResult,
  listing,
  prompting,
  provisioning,
} from "../table.js";
import { type Choice, variants } from "./choice.js";
import { data, error, framed, result, urc } from "./line.js";
import { firmware, junk } from "./payload.js";

/** A line of an answer, the prompt (`>`), or bytes as they stand. */
export type Piece = string | { readonly raw: string };

const COMMAND_LINE = /^AT\+([A-Z0-9_]*)(=\?|=|\?|$)/;
const formOf: Readonly<Record<string, Form>> = {
  ...{ "=?": "test", "=": "set", "?": "read", "": "exec" },
};
const GATEWAYS = variants(
  '"A,B"|"A,B,C"|"A\\,B"|",B"|"A,"|"AB"|"A,B" |"A,B"x|A,B|"A\\",B"',
);
/** Longer firmware data takes too long to make. */
const MOST_FIRMWARE = 700;

const toPlus = (c: Choice): Piece[] =>
  c.weighted<Piece[]>([
    [6, () => ["ERROR"]],
    [2, () => []],
    [1, () => ["OK"]],
    [1, () => [">"]],
    [1, () => ["+CME ERROR:201"]],
    [1, () => ["busy p..."]],
    [1, () => [error(c)]],
    [1, () => [error(c), error(c)]],
    [1, () => ["+++", "ERROR"]],
    [1, () => [">", "ERROR"]],
    [1, () => ["OK", ">"]],
  ]);

function toTest(c: Choice, name: string): Piece[] {
  const line = c.weighted([
    [2, () => data(c, name)],
    [1, () => data(c, c.of(["TCDEVINFO", "X", ...commandNames]))],
    [1, () => junk(c)],
  ]);
  return [line, "OK"];
}

function toPublish(c: Choice, own: string): Piece[] {
  const named = c.weighted([
    [4, () => own],
    [1, () => "TCMQTTPUB"],
    [1, () => c.of(prompting)],
  ]);
  return [
    ...(c.chance(80) ? ["OK"] : []),
    ">",
    ...(c.chance(8) ? ["OK"] : []),
    result(c, named),
  ];
}

function toLater(c: Choice, name: string, own: string): Piece[] {
  const pieces = [
    ...(c.chance(85) ? ["OK"] : []),
    ...(c.chance(8) ? ["OK"] : []),
    result(c, own),
  ];
  if (!provisioning.includes(name)) return pieces;
  if (c.chance(40)) pieces.push("OK");
  if (c.chance(40)) pieces.splice(c.below(pieces.length + 1), 0, urc(c));
  return pieces;
}

function toRead(c: Choice, name: string, line: string): Piece[] {
  const asked = Number(line.split("=")[1]) || 3;
  const raw = () => ({ raw: firmware(c, Math.min(asked, MOST_FIRMWARE)) });
  return c.weighted<Piece[]>([
    [4, () => ["OK", raw()]],
    [4, () => [raw(), "OK"]],
    [1, () => [result(c, name), "OK"]],
    [1, () => ["OK", result(c, name)]],
    [1, () => ["OK", "OK"]],
  ]);
}

const toBoth = (c: Choice, name: string, own: string): Piece[] =>
  c.weighted<Piece[]>([
    [3, () => [data(c, own), "OK"]],
    [3, () => ["OK", data(c, own)]],
    [1, () => [result(c, name), "OK"]],
    [1, () => [data(c, own), data(c, own), "OK"]],
    [1, () => ["OK", "OK"]],
  ]);

const toList = (c: Choice, name: string, own: string): Piece[] =>
  c.weighted<Piece[]>([
    [2, () => [data(c, own), "OK"]],
    [2, () => ["OK", data(c, own), "OK"]],
    [1, () => ["OK", data(c, own), data(c, own), "OK"]],
    [1, () => ["OK"]],
    [1, () => ["OK", "OK"]],
    [1, () => ["OK", error(c)]],
    [
      name === "TCGWONLINE" ? 3 : 0,
      () => [`+TCGWONLINE:${c.of(["", " "])}${c.of(GATEWAYS)}`, "OK"],
    ],
  ]);

const toOther = (c: Choice, own: string): Piece[] =>
  c.weighted<Piece[]>([
    [4, () => [data(c, own), "OK"]],
    [3, () => ["OK"]],
    [2, () => [junk(c), "OK"]],
    [1, () => [data(c, own), junk(c), data(c, own), "OK"]],
    [1, () => [result(c, own), "OK"]],
  ]);

function toCommand(c: Choice, name: string, form: Form, line: string): Piece[] {
  // Now and then it is another command that answers.
  const own = c.chance(92) ? name : c.of(commandNames);
  if (form === "test") return toTest(c, name);
  if (form === "set" && prompting.includes(name)) return toPublish(c, own);
  if (form === "set" && name === "TCREADFWDATA") return toRead(c, name, line);
  if (hasLaterResult(name, form)) return toLater(c, name, own);
  if (endsWithBoth(name, form)) return toBoth(c, name, own);
  if (form === "read" && listing.includes(name)) return toList(c, name, own);
  return toOther(c, own);
}

/** What is said to bytes that were sent; nothing to a payload. */
export function answer(c: Choice, sent: string): Piece[] | undefined {
  const line = sent.slice(0, -2);
  if (line === "+++") return toPlus(c);
  if (!line.startsWith("AT")) return undefined;
  const echo = c.chance(20) ? [line] : [];
  const [, name, mark = ""] = COMMAND_LINE.exec(line) ?? [];
  if (name === undefined)
    return [
      ...echo,
      ...c.weighted([
        [5, () => ["OK"]],
        [1, () => ["x", "OK"]],
        [1, () => [error(c)]],
      ]),
    ];
  if (c.chance(10)) return [...echo, ...c.many(1 + c.below(2), () => error(c))];
  if (c.chance(4)) return echo;
  return [...echo, ...toCommand(c, name, formOf[mark] ?? "exec", line)];
}

/** A piece with what may stand around it, so many times in a hundred. */
export function spoken(c: Choice, piece: Piece, unruly: number): string {
  if (typeof piece !== "string") return piece.raw;
  if (piece === ">") return c.of([">", "> ", "> ", "\r\n>"]);
  return c.chance(unruly) ? framed(c, piece) : `${piece}\r\n`;
}
