import type { Text } from "../types.js";

/** Where in a call's line a refusal lies, and what may stand there. */
export const argumentTexts = {
  named: {
    en: " (argument {arg}, {name}: {limits})",
    zh: "（第 {arg} 个参数 {name}：{limits}）",
  },
  unnamed: { en: " (argument {arg})", zh: "（第 {arg} 个参数）" },
  numbers: { en: "{min} to {max}", zh: "{min} 到 {max}" },
  multiples: {
    en: "{min} to {max}, a multiple of {step}",
    zh: "{min} 到 {max}，{step} 的倍数",
  },
  bytes: { en: "{min} to {max} bytes", zh: "{min} 到 {max} 字节" },
  asTheLine: {
    en: "as long as the line holds",
    zh: "以命令行能容纳为限",
  },
  strayQuote: {
    en: 'an argument has a quote that does not enclose it: a text stands between two, and a quote in it is written \\"',
    zh: '参数中的引号没有成对括住它：文本写在两个引号之间，其中的引号写作 \\"',
  },
  // What a prompt shows of the one that is to be typed.
  hint: { en: "<{name}: {limits}; {doc}>", zh: "<{name}：{limits}；{doc}>" },
  length: {
    en: "<length: {min} to {max}; then its bytes>",
    zh: "<length：{min} 到 {max}；随后是其字节>",
  },
} as const satisfies Record<string, Text>;
