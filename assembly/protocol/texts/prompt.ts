import type { Text } from "../types.js";

/** What the prompt of `tcat console` says. */
export const consoleTexts = {
  connected: {
    en: "connected to {port}; help lists the commands",
    zh: "已连接 {port}；help 列出命令",
  },
  // What `help` adds to the commands.
  payloads: {
    en: "  TCMQTTPUBL and TCMQTTPUBRAW ask for their bytes; a text in quotes in the place of the length is sent as them.",
    zh: "  TCMQTTPUBL 和 TCMQTTPUBRAW 会询问其字节；在长度的位置写引号内的文本，则直接发送该文本。",
  },
  raw: {
    en: "  raw TEXT      sends anything; \\r, \\n, \\xNN as in C, CRLF follows unless \\c ends it",
    zh: "  raw TEXT      发送任意内容；\\r、\\n、\\xNN 与 C 相同，末尾自动加 CRLF，以 \\c 结尾则不加",
  },
  record: {
    en: "  record FILE   writes a trace for tcat replay, secrets blanked; record alone ends it",
    zh: "  record FILE   写出供 tcat replay 使用的记录，密钥被抹去；单独的 record 结束记录",
  },
  leave: {
    en: "  exit, quit    leave, as Ctrl-D does; help or ? shows this; Tab completes",
    zh: "  exit、quit    退出，与 Ctrl-D 相同；help 或 ? 显示本页；Tab 补全",
  },
  // What is asked and said of a payload, and of a recording.
  ask: {
    en: "{length} bytes (hex:00ff… for any)> ",
    zh: "{length} 字节（任意字节用 hex:00ff…）> ",
  },
  more: { en: "{length} bytes more> ", zh: "还差 {length} 字节> " },
  tooMany: {
    en: "  {given} bytes, and {wanted} are wanted: nothing was sent",
    zh: "  给出 {given} 字节，应为 {wanted} 字节：没有发送",
  },
  givenUp: {
    en: "  given up: nothing was sent",
    zh: "  已放弃：没有发送",
  },
  badHex: {
    en: "  hex: takes pairs of hexadecimal digits, such as hex:0d0a",
    zh: "  hex: 后应为成对的十六进制数字，例如 hex:0d0a",
  },
  recording: { en: "  recording to {file}", zh: "  正在记录到 {file}" },
  recorded: { en: "  the recording has ended", zh: "  记录已结束" },
  notRecording: {
    en: "  nothing is recorded: give a file",
    zh: "  没有在记录：请给出文件",
  },
  noHistory: {
    en: "the history is not kept: {why}",
    zh: "没有保存历史：{why}",
  },
  rawWhat: {
    en: "  raw takes what is to be sent",
    zh: "  raw 之后应为要发送的内容",
  },
} as const satisfies Record<string, Text>;

/** What the prompt of `tcat cloud` says. */
export const cloudPromptTexts = {
  devices: { en: "list all devices", zh: "列出全部设备" },
  show: {
    en: "what a device has reported, its last {count} messages",
    zh: "设备上报过的内容，最近 {count} 条消息",
  },
  send: { en: "send a message, QoS 1", zh: "发送一条 QoS 1 消息" },
  update: {
    en: "have a device fetch new firmware",
    zh: "让设备下载新固件",
  },
  property: {
    en: "ask a device to change properties",
    zh: "要求设备改变属性",
  },
  action: {
    en: "ask a device to do something, and wait for its reply",
    zh: "要求设备执行行为，并等待其回复",
  },
  desired: {
    en: "set what a device's shadow is to become",
    zh: "设置设备影子的期望状态",
  },
  config: { en: "configure a device from afar", zh: "远程配置设备" },
  bind: { en: "bind to a gateway a sub-device", zh: "给网关绑定子设备" },
  unbind: { en: "take from a gateway a sub-device", zh: "从网关解绑子设备" },
  drop: { en: "cut a device's connection", zh: "断开设备的连接" },
  fault: {
    en: 'make things go wrong, such as {"cutFile":{"bytes":1000,"times":2}}',
    zh: '制造故障，例如 {"cutFile":{"bytes":1000,"times":2}}',
  },
  clear: { en: "no faults from here on", zh: "从现在起没有故障" },
  help: {
    en: "this, as ? does; exit, quit or Ctrl-D leave",
    zh: "本页，与 ? 相同；exit、quit 或 Ctrl-D 退出",
  },
  giveObject: {
    en: 'give a JSON object, such as {"power_switch":1}',
    zh: '请给出 JSON 对象，例如 {"power_switch":1}',
  },
  nobody: { en: "nobody has subscribed to it", zh: "没有设备订阅该主题" },
  reached: { en: "reached {count}", zh: "{count} 个设备收到" },
  kept: { en: ", kept for {count}", zh: "，为 {count} 个设备保留" },
  unbound: { en: "unbound", zh: "已解绑" },
  notBound: { en: "it was not bound", zh: "原本没有绑定" },
  dropped: { en: "dropped", zh: "已断开" },
  noConnection: { en: "it has no connection", zh: "它没有连接" },
  noCommand: {
    en: "no such command: {name}; help lists them",
    zh: "没有命令 {name}；help 列出全部命令",
  },
  usage: { en: "usage: {words}", zh: "用法：{words}" },
  done: { en: "done", zh: "完成" },
  noJson: { en: "that is no JSON", zh: "不是 JSON" },
  online: { en: "online", zh: "在线" },
  offline: { en: "offline", zh: "离线" },
  reported: {
    en: "{device} sent {length} bytes to {topic}, qos {qos}",
    zh: "{device} 向 {topic} 发送了 {length} 字节，QoS {qos}",
  },
} as const satisfies Record<string, Text>;
