/** Whether what a module says that it holds is what a session wants. */

import type { Command, End } from "./command.js";

/** What `AT+TCMQTTSTATE?` says; nothing where there is an `OK` alone. */
export function connectionOf(
  { lines }: Command,
  end: End,
): "connected" | "not connected" | "silent" | "nothing" {
  if (end?.reason === "timeout") return "silent";
  if (end) return "not connected";
  const told = lines.at(-1)?.fields[0]?.text;
  if (told === undefined) return "nothing";
  return told === "1" ? "connected" : "not connected";
}

/** Judges the texts of the last line of an answer; undefined where there is none. */
export type Judge = (texts: readonly string[] | undefined) => boolean;

/** XOR of a secret's bytes, as modules print it. */
export const bccOf = (secret: unknown): string =>
  String([...String(secret)].reduce((x, c) => x ^ c.charCodeAt(0), 0));

/** The region agrees where one is asked for and answered. */
const sameRegion = (asked: unknown, texts: readonly string[]): boolean =>
  asked === undefined || texts[4] === undefined || texts[4] === asked;

/** `+TCDEVINFOSET:` with that device, its secret and region. */
export const holdsDevice =
  ([product, name, secret, region]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product &&
    texts?.[2] === name &&
    texts?.[3] === bccOf(secret) &&
    sameRegion(region, texts);

/** `+TCDEVINFOSET:` with a product's device of that name. */
export const holdsName =
  ([product, , name]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product && texts?.[2] === name;

/** `+TCPRDINFOSET:` with that product, its secret and region. */
export const holdsProduct =
  ([product, secret, name, region]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product &&
    texts?.[2] === bccOf(secret) &&
    texts?.[3] === name &&
    sameRegion(region, texts);
