import type { Text } from "../types.js";

/** Why the C binding's port for POSIX has no line, where the system has no words for it. */
export const posixTexts = {
  lineEnded: {
    en: "the other side has ended the line",
    zh: "对端已断开线路",
  },
  closed: { en: "closed", zh: "已关闭" },
  noSpeed: {
    en: "no speed of this system, such as 115200",
    zh: "系统没有这个速率，可用的例如 115200",
  },
  speedRefused: {
    en: "the device does not take this speed",
    zh: "设备不支持这个速率",
  },
} as const satisfies Record<string, Text>;
