import type { Choice } from "./template.js";

/** A language that code is made for. */
export const targets = ["c", "rust", "typescript"] as const;
export type Target = (typeof targets)[number];

/**
 * Words of an id or a label, in small letters: parted by whatever is no letter or digit, and before a capital that follows
 * a small letter or a digit. A name is made of one id's words alone, so that no other name changes when one is added.
 */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");

/** `low_voltage` */
export const snake = (words: readonly string[]): string => words.join("_");

/** `LOW_VOLTAGE` */
export const upper = (words: readonly string[]): string =>
  snake(words).toUpperCase();

/** `LowVoltage`; words that begin with a digit keep their underline, so that no two lists of words give one name. */
export const pascal = (words: readonly string[]): string =>
  words
    .map((word, i) =>
      /^\d/.test(word) && i > 0
        ? `_${word}`
        : `${word[0]?.toUpperCase()}${word.slice(1)}`,
    )
    .join("");

/** `LowVoltage` where nothing stands before it, as a variant does in Rust: `_3d` and `Self_` where that is no name. */
export const variant = (words: readonly string[]): string => {
  const name = pascal(words);
  return name === "Self" ? `${name}_` : name.replace(/^(?=\d)/, "_");
};

/** `lowVoltage` */
export const camel = (words: readonly string[]): string =>
  pascal(words).replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** Of C, and of C++ that includes its headers; `has` stands in each generated struct. */
const cKeywords = `
  auto break case char const continue default do double else enum extern float for goto if inline int long register restrict
  return short signed sizeof static struct switch typedef union unsigned void volatile while bool true false NULL errno
  stdin stdout stderr linux unix alignas alignof and and_eq asm bitand bitor catch char8_t char16_t char32_t class co_await
  co_return co_yield compl concept const_cast consteval constexpr constinit decltype delete dynamic_cast explicit export
  friend mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public reinterpret_cast
  requires static_assert static_cast template this thread_local throw try typeid typename typeof using virtual wchar_t xor
  xor_eq assert offsetof min max has`;

/** Of all editions, those kept for later ones included. */
const rustKeywords = `
  as async await break const continue crate dyn else enum extern false fn for gen if impl in let loop match mod move mut pub
  ref return self Self static struct super trait true type unsafe use where while abstract become box do final macro override
  priv try typeof unsized virtual yield union`;

const keywords = {
  c: new Set(cKeywords.trim().split(/\s+/)),
  rust: new Set(rustKeywords.trim().split(/\s+/)),
} as const;

/** Names that C and its headers keep for themselves, macros such as `INT32_MAX` among them, and those of the client. */
const cKept =
  /^_[A-Z_]|^(?:tcat|TCAT)_|^u?int(?:_least|_fast|max|ptr)?\d*_t$|^U?INT(?:_LEAST|_FAST|MAX|PTR)?\d*_(?:MIN|MAX|C)$|^(?:SIZE|PTRDIFF|SIG_ATOMIC|WCHAR|WINT)_(?:MIN|MAX)$|^(?:size|ptrdiff|wchar|wint)_t$/;

/** Whether a name stands for something else in C. */
export const isKeptInC = (name: string): boolean =>
  cKept.test(name) || keywords.c.has(name.replace(/_+$/, ""));

/**
 * What a property, a parameter or a struct's member is called: its id, so that code and messages read alike. In C and Rust
 * a `.` or `-` becomes `_`, a digit at the front and a keyword get an underline: `_3d`, `int_`, and `int__` for an id
 * `int_`. TypeScript takes every id, between quotes where it is no identifier.
 */
export function memberName(id: string, target: Target): string {
  if (target === "typescript")
    return /^[A-Za-z_]\w*$/.test(id) ? id : JSON.stringify(id);
  const name = id.replaceAll(/[.-]/g, "_").replace(/^(?=\d)/, "_");
  const isKept =
    target === "c"
      ? isKeptInC(name)
      : keywords.rust.has(name.replace(/_+$/, ""));
  return isKept ? `${name}_` : name;
}

/** FNV-1a of 32 bits: names a text that has no letters to be named by. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** Words of a label, where it is plain ASCII and begins with a letter. */
function plainWords(label: string): string[] | undefined {
  const words = wordsOf(label);
  const plain = /^[\x20-\x7e]*$/.test(label) && /^[a-z]/.test(words[0] ?? "");
  return plain ? words : undefined;
}

const numbered = (value: number): string =>
  value < 0 ? `minus_${-value}` : String(value);

/**
 * Words by which the values of a mapping are called, in its order: a number by its label, a text by itself. Where that is
 * no plain ASCII (a Chinese label) it is `value_2`, or `value_` and a hash of the text. Of two that would be called the same
 * the later has its number (or hash) behind: a value that is added at the end changes no other name.
 */
export function choiceWords(
  choices: readonly Choice<number | string>[],
): string[][] {
  const taken = new Set<string>();
  return choices.map(({ value, label }) => {
    const mark = typeof value === "number" ? numbered(value) : hash(value);
    const own = plainWords(typeof value === "number" ? label : value);
    let words = own ?? ["value", mark];
    while (taken.has(snake(words))) words = [...words, mark];
    taken.add(snake(words));
    return words;
  });
}
