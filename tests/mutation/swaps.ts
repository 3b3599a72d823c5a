/** What takes an operator's place in a mutant: the same in all three languages. */

const swaps: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "+": ["arithmetic", ["-"]],
  "-": ["arithmetic", ["+"]],
  "*": ["arithmetic", ["/"]],
  "/": ["arithmetic", ["*"]],
  "%": ["arithmetic", ["*"]],
  "<<": ["shift", [">>"]],
  ">>": ["shift", ["<<"]],
  ">>>": ["shift", ["<<"]],
  "&": ["bits", ["|"]],
  "|": ["bits", ["&"]],
  "^": ["bits", ["&"]],
  // The boundary, and the other side.
  "<": ["relation", ["<=", ">="]],
  "<=": ["relation", ["<", ">"]],
  ">": ["relation", [">=", "<="]],
  ">=": ["relation", [">", "<"]],
  "==": ["equality", ["!="]],
  "!=": ["equality", ["=="]],
  "===": ["equality", ["!=="]],
  "!==": ["equality", ["==="]],
  "&&": ["boolean", ["||"]],
  "||": ["boolean", ["&&"]],
  "??": ["boolean", ["&&"]],
  "+=": ["assignment", ["-="]],
  "-=": ["assignment", ["+="]],
  "*=": ["assignment", ["/="]],
  "/=": ["assignment", ["*="]],
  "<<=": ["assignment", [">>="]],
  ">>=": ["assignment", ["<<="]],
  "&=": ["assignment", ["|="]],
  "|=": ["assignment", ["&="]],
  "^=": ["assignment", ["|="]],
  "++": ["step", ["--"]],
  "--": ["step", ["++"]],
};

/** An operator's kind and its substitutes. */
export const swapOf = (operator: string) => swaps[operator];

/** Names of functions and words that are swapped for each other. */
const words: Readonly<Record<string, string>> = {
  true: "false",
  false: "true",
  min: "max",
  max: "min",
};

/** What takes a word's place, where anything does. */
export const wordSwapOf = (word: string): string | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** A whole number one more and, above 0, one less; its suffix stays. */
export function neighbours(literal: string): string[] {
  const found = /^(0[xX][0-9a-fA-F_]+|[0-9][0-9_]*)([uUlL]*|n)$/.exec(literal);
  const digits = found?.[1];
  if (digits === undefined) return [];
  const value = BigInt(digits.replaceAll("_", ""));
  const near = value > 0n ? [value + 1n, value - 1n] : [value + 1n];
  return near.map((number) => `${number}${found?.[2] ?? ""}`);
}
