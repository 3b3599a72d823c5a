import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { phrase, say } from "../../javascript/language.js";
import { generator } from "./random.js";

/** How received bytes are cut: whole, into pieces of one size, or at random from a seed. */
export type Cut = (length: number) => number;

/** All at once. */
export const whole: Cut = (length) => length;

/** Longest random piece; small enough that most lines are cut. */
const LONGEST = 64;

/** Pieces of `size` bytes. */
export const pieces =
  (size: number): Cut =>
  (length) =>
    Math.min(size, length);

/** Random pieces, the same for the same seed. */
export function random(seed: number): Cut {
  const next = generator(seed);
  return (length) => Math.min(1 + next(LONGEST), length);
}

/**
 * Reads `N` or `random:SEED`.
 * @throws {RangeError} when it is neither
 */
export function parseCut(text: string): Cut {
  const seed = /^random:(\d{1,10})$/.exec(text)?.[1];
  if (seed !== undefined) return random(Number(seed));
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new RangeError(say(phrase(faultTexts.noCut, { text })));
  return pieces(Number(text));
}
