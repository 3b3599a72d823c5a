import { commands } from "../../assembly/protocol/commands.js";
import { urcs } from "../../assembly/protocol/urcs.js";

/** Lines of the protocol that are whole words. */
const words = [
  "OK",
  "ERROR",
  "busy p...",
  "busy s...",
  ...urcs.map(({ name }) => name).filter((name) => !name.startsWith("+")),
];

/** Names of the protocol's own lines, which may stand without their `+`. */
const names = [
  "CME ERROR",
  "CME ERR",
  "ERR CODE",
  ...commands.map(({ name }) => name),
  ...urcs.map(({ name }) => name.replace("+", "")),
];

/** The name of any answer. */
const ANSWER = /^\+ *(?:[A-Z](?:[A-Z_ ]|\d(?!\d\d)){0,23}[:,]?)?$/;

/**
 * Whether a received line that begins so may be one of the protocol's, or an answer of another name. What stands behind
 * the colon or comma of a name is the caller's to judge.
 */
export function isBeginning(text: string): boolean {
  if (ANSWER.test(text)) return true;
  const name = text.replace(/[:,]$/, "");
  return (
    words.some((word) => word.startsWith(text)) ||
    names.some((known) =>
      name === text ? known.startsWith(name) : known === name,
    )
  );
}

/** How much of a text begins like a line of the protocol. */
export function beginningLength(text: string): number {
  let length = 0;
  while (length < text.length && isBeginning(text.slice(0, length + 1)))
    length++;
  return length;
}
