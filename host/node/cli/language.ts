import type { Explanation } from "../errors.js";

/** Whether the user's locale is Chinese. */
export const isChinese = /^zh/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "",
);

/** An explanation in the user's language. */
export const inLanguage = (explanation: Explanation): string =>
  isChinese ? explanation.zh : explanation.en;
