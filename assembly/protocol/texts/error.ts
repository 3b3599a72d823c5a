import type { Text } from "../types.js";

/** How an error of a client is put together, in every host. */
export const errorTexts = {
  sentence: {
    en: "{title}: {reason}{codes}{where}: {what}{meaning}{unknown}",
    zh: "{title}：{reason}{codes}{where}：{what}{meaning}{unknown}",
  },
  code: { en: " (code {code})", zh: "（错误码 {code}）" },
  codes: {
    en: " (code {code}, {subcode})",
    zh: "（错误码 {code}，{subcode}）",
  },
  field: { en: " ({field})", zh: "（{field}）" },
  argument: { en: " (argument {arg})", zh: "（参数 {arg}）" },
  meaning: { en: ": {meaning}", zh: "：{meaning}" },
  outcomeUnknown: {
    en: "; the message may have been delivered all the same",
    zh: "；该消息仍可能已经送达",
  },
} as const satisfies Record<string, Text>;
