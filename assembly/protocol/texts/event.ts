import type { Text } from "../types.js";

/** Events and answers in a line for people; names of reasons and statuses stay as programs and modules write them. */
export const eventTexts = {
  ok: { en: "ok", zh: "成功" },
  accepted: { en: "accepted", zh: "已接受" },
  failed: { en: "failed {reason}{codes}", zh: "失败：{reason}{codes}" },
  // Code and subcode, and what the document says of them.
  codes: { en: " {numbers} ({meaning})", zh: " {numbers}（{meaning}）" },
  words: { en: ": {text}", zh: "：{text}" },
  message: {
    en: "message {topic} ({length} bytes): {text}",
    zh: "消息 {topic}（{length} 字节）：{text}",
  },
  bytes: { en: "{length} bytes {text}", zh: "{length} 字节 {text}" },
  sentBytes: { en: "({length} bytes) {text}", zh: "（{length} 字节）{text}" },
  disconnected: { en: "disconnected{codes}", zh: "连接已断开{codes}" },
  reconnecting: { en: "reconnecting", zh: "正在重连" },
  reconnected: { en: "reconnected", zh: "已重连" },
  ota: { en: "ota {status}{codes}", zh: "固件升级 {status}{codes}" },
  provisioning: {
    en: "provisioning {command} {status}{codes}",
    zh: "配网 {command} {status}{codes}",
  },
  wifi: { en: "Wi-Fi {status}", zh: "Wi-Fi 状态 {status}" },
  ready: { en: "module ready", zh: "模组就绪" },
  damaged: { en: "{count} damaged bytes", zh: "{count} 字节损坏" },
} as const satisfies Record<string, Text>;
