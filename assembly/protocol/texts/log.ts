import type { Text } from "../types.js";

/** Why `tcat decode` cannot read a log, or not to its end. */
export const logTexts = {
  noByte: {
    en: "line {line}: {text} is no byte: one is written 0x41, 65, A or \\n, all of a file alike",
    zh: "第 {line} 行：{text} 不是字节：应写作 0x41、65、A 或 \\n，整个文件写法一致",
  },
  noTime: {
    en: "line {line}: {text} is no time: one is a number, such as 0.0125",
    zh: "第 {line} 行：{text} 不是时间：应为数字，例如 0.0125",
  },
  noTable: { en: "no table in CSV: {why}", zh: "不是 CSV 表格：{why}" },
  openQuote: {
    en: "a quote that begins before line {line} has no end",
    zh: "第 {line} 行之前的引号没有结束",
  },
  pcapng: {
    en: "this is pcapng: make pcap of it, such as with `editcap -F pcap`",
    zh: "这是 pcapng：请转换为 pcap，例如用 `editcap -F pcap`",
  },
  noHead: { en: "the capture has no head", zh: "抓包文件没有文件头" },
  linkType: {
    en: "link type {link} is not known: capture on Ethernet, Linux' any, or raw IP",
    zh: "不支持链路类型 {link}：请在以太网、Linux 的 any 或原始 IP 上抓包",
  },
  noConnection: {
    en: "nothing of TCP is in the capture: capture the bridge's port, such as with `tcpdump -w bridge.pcap port 2217`",
    zh: "抓包文件中没有 TCP 数据：请抓取桥接的端口，例如用 `tcpdump -w bridge.pcap port 2217`",
  },
  endsWithin: {
    en: "the capture ends within packet {packet}",
    zh: "抓包文件在第 {packet} 个数据包中间结束",
  },
} as const satisfies Record<string, Text>;
