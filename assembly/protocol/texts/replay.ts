import type { Text } from "../types.js";

/** What is wrong with a line of a transcript. */
export const recordTexts = {
  line: { en: "line {line}: {what}", zh: "第 {line} 行：{what}" },
  unknownField: {
    en: "unknown field {field} in {where}",
    zh: "{where} 中有未知字段 {field}",
  },
  theRecord: { en: "the record", zh: "记录" },
  noCount: {
    en: "{name} is no whole number from 1 to {most}",
    zh: "{name} 应为 1 到 {most} 的整数",
  },
  noString: { en: "{name} is no string", zh: "{name} 不是字符串" },
  beyondBytes: { en: "a character above U+00FF", zh: "有大于 U+00FF 的字符" },
  optionsFirst: {
    en: "options stand in the first record only",
    zh: "options 只能出现在第一条记录中",
  },
  optionsNoObject: { en: "options is no object", zh: "options 不是对象" },
  firmware: {
    en: "firmware is none of auto, raw and hex",
    zh: "firmware 不是 auto、raw 或 hex",
  },
  quiet: {
    en: "quiet is no whole number from {least} to {most}",
    zh: "quiet 应为 {least} 到 {most} 的整数",
  },
  callNoObject: { en: "call is no object", zh: "call 不是对象" },
  form: {
    en: "form is none of test, read, set and exec",
    zh: "form 不是 test、read、set 或 exec",
  },
  argsNoArray: { en: "args is no array", zh: "args 不是数组" },
  payload: {
    en: "a payload where none belongs",
    zh: "此处不应有 payload",
  },
  session: {
    en: "session is neither an object nor null",
    zh: "session 既不是对象也不是 null",
  },
  noList: { en: "{name} is no list", zh: "{name} 不是列表" },
  versionList: { en: "version is a list", zh: "version 是列表" },
  keep: {
    en: "keep is neither true nor false",
    zh: "keep 既不是 true 也不是 false",
  },
  check: {
    en: "check is no whole number of milliseconds",
    zh: "check 应为整数毫秒数",
  },
  topic: {
    en: "a topic is no list of a topic and its QoS",
    zh: "主题应为由主题及其 QoS 组成的列表",
  },
  notTrue: { en: "{name} is not true", zh: "{name} 不是 true" },
  noJson: { en: "not JSON", zh: "不是 JSON" },
  noObject: { en: "no object", zh: "不是对象" },
  time: {
    en: "t is no whole number of milliseconds",
    zh: "t 应为整数毫秒数",
  },
  timeBack: { en: "time goes back", zh: "时间倒退" },
  lineTooLong: {
    en: "longer than {most} bytes",
    zh: "超过 {most} 字节",
  },
  noKind: { en: "none of its kinds in it", zh: "没有给出记录的种类" },
  twoKinds: {
    en: "two kinds in one: {kinds}",
    zh: "一条记录中有两个种类：{kinds}",
  },
} as const satisfies Record<string, Text>;

/** What goes wrong with a core that runs elsewhere. */
export const remoteTexts = {
  missing: {
    en: "{file} is missing: run `{how}`",
    zh: "缺少 {file}：请运行 `{how}`",
  },
  reports: {
    en: "the core's program reports: {what}",
    zh: "核心的程序报告：{what}",
  },
  frame: {
    en: "a frame of type {type} came: build both sides from one version",
    zh: "收到类型为 {type} 的帧：请用同一版本编译两侧",
  },
  trapped: { en: "the core has trapped: {how}", zh: "核心发生 trap：{how}" },
  noStart: {
    en: "the core's program cannot start: {status}",
    zh: "核心的程序无法启动：{status}",
  },
  noSession: {
    en: "the core's program cannot start a session: {status}",
    zh: "核心的程序无法启动会话：{status}",
  },
  noWasmtime: {
    en: "the wasmtime host has not been built: run `cargo build --features replay` in host/wasmtime (https://rustup.rs brings cargo)",
    zh: "wasmtime 宿主尚未编译：请在 host/wasmtime 中运行 `cargo build --features replay`（cargo 可从 https://rustup.rs 获得）",
  },
  wasmtimeEnded: {
    en: "the wasmtime host ended: {why}",
    zh: "wasmtime 宿主已结束：{why}",
  },
  program: { en: "{name}: {why}", zh: "{name}：{why}" },
  notInstalled: {
    en: "it is not installed: `npm run setup` installs what the boards need",
    zh: "没有安装：`npm run setup` 安装开发板所需的程序",
  },
  ended: { en: "it ended with {how}", zh: "以 {how} 结束" },
  status: { en: "status {status}", zh: "状态 {status}" },
} as const satisfies Record<string, Text>;
