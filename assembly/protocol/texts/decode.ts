import type { Text } from "../types.js";

/** What `tcat decode` says, its help and its marks. */
export const decodeTexts = {
  description: {
    en: "read a log of the wire: what was said, what it means, codes explained",
    zh: "解读线路日志：说了什么、是什么意思，并解释错误码",
  },
  file: {
    en: "a terminal's or driver's log, a logic analyser's CSV, a pcap; - for standard input",
    zh: "终端或驱动的日志、逻辑分析仪的 CSV、pcap；- 表示标准输入",
  },
  marks: {
    en: "What is sent stands behind >, what is received behind <, and what has no place behind ?, as it is.",
    zh: "发送的内容在 > 之后，接收的在 < 之后，无法归类的原样放在 ? 之后。",
  },
  notSo: {
    en: "   (not as the document has it: {reason})",
    zh: "   （与文档不符：{reason}）",
  },
  notSoArgument: {
    en: "   (not as the document has it: {reason}, argument {argument})",
    zh: "   （与文档不符：{reason}，第 {argument} 个参数）",
  },
  unanswered: {
    en: "! {command} was not answered",
    zh: "! {command} 没有得到应答",
  },
  cutOff: {
    en: "{file}: {what}; what came before is shown",
    zh: "{file}：{what}；已显示此前的内容",
  },
} as const satisfies Record<string, Text>;
