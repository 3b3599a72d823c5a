import { banner, constantName, rustText } from "./text.js";
import { rustTexts } from "./texts/crate.js";

/** What the crate's errors are made of, in both languages, as a Rust file. */
export const emitRustTexts = (): string => `${banner("//")}
use crate::language::Saying;

${Object.entries(rustTexts)
  .map(
    ([key, { en, zh }]) =>
      `pub const ${constantName(key)}: Saying = Saying { en: ${rustText(en)}, zh: ${rustText(zh)} };\n`,
  )
  .join("")}`;
