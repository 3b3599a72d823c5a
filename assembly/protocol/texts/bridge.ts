import type { Text } from "../types.js";

/** What the bridge of `tcat page` tells its page, and its log. */
export const bridgeTexts = {
  portGone: { en: "the port is gone", zh: "端口已断开" },
  taken: { en: "another page has the port", zh: "另一个页面占用着端口" },
  pageGone: { en: "the page is gone", zh: "页面已关闭" },
  closed: { en: "the bridge is closed", zh: "桥接已关闭" },
  opened: { en: "{port}: opened for a page", zh: "{port}：已为页面打开" },
  ended: { en: "{port}: {why}", zh: "{port}：{why}" },
  notClosed: { en: "{port}: not closed: {why}", zh: "{port}：未能关闭：{why}" },
  refused: {
    en: "refused a connection: its {what} is not the page's",
    zh: "已拒绝一个连接：它的 {what} 不是页面的",
  },
} as const satisfies Record<string, Text>;
