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

/** Names of the protocol's own lines, up to their colon or comma. */
const names = [
  "CME ERROR",
  "CME ERR",
  "ERR CODE",
  ...commands.map(({ name }) => name),
  ...urcs.map(({ name }) => name.replace("+", "")),
];

/** The name of any answer. */
const OTHER_NAME = /^\+[A-Z][A-Z0-9_ ]{0,23}[:,]?$/;

/**
 * What the beginning of a received line may still become: a line of the `protocol`, an answer of `any` other name, or
 * neither. What stands behind the colon is the caller's to judge.
 */
export type Beginning = "protocol" | "any" | "neither";

/** @param running name of the command that runs, whose answers are the protocol's too */
export function beginningOf(text: string, running: string): Beginning {
  const name = text.replace(/^\+? */, "").replace(/[:,]$/, "");
  const named = (known: string): boolean =>
    /[:,]$/.test(text) ? known === name : known.startsWith(name);
  if (
    names.some(named) ||
    (running !== "" && named(running)) ||
    words.some((word) => word.startsWith(text))
  )
    return "protocol";
  return OTHER_NAME.test(text) || text === "+" ? "any" : "neither";
}

/** How much of a text begins like a line of the protocol. */
export function protocolPrefix(text: string): number {
  let length = 0;
  while (
    length < text.length &&
    beginningOf(text.slice(0, length + 1), "") === "protocol"
  )
    length++;
  return length;
}
