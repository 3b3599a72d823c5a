import type { Text } from "../types.js";

/** What is wrong with a script of `tcat run`, and what would be right. */
export const scriptTexts = {
  at: {
    en: "{file}: line {line}: {what}",
    zh: "{file}：第 {line} 行：{what}",
  },
  noYaml: { en: "no YAML: {why}", zh: "不是 YAML：{why}" },
  oneDocument: {
    en: "another script begins here: each has a file of its own",
    zh: "此处开始了另一个脚本：每个脚本应单独成文件",
  },
  tooDeep: {
    en: "so many lists and objects in each other are in no script",
    zh: "列表与对象嵌套过深：脚本中不会如此",
  },
  // A value and what it must be.
  script: { en: "a script", zh: "脚本" },
  must: { en: "{what} must be {right}", zh: "{what} 应为{right}" },
  object: {
    en: "an object with {names}",
    zh: "对象，成员有 {names}",
  },
  list: { en: "a list", zh: "列表" },
  text: { en: "a text: put it in quotes", zh: "文本：请加引号" },
  textBytes: {
    en: "a text of {least} to {most} bytes",
    zh: " {least} 到 {most} 字节的文本",
  },
  word: { en: "one of {words}", zh: "下列之一：{words}" },
  number: {
    en: "a whole number, {least} to {most}",
    zh: " {least} 到 {most} 的整数",
  },
  boolean: { en: "true or false", zh: " true 或 false" },
  noMember: {
    en: "{what} has no {name}: it takes {names}",
    zh: "{what} 没有 {name}：可用的有 {names}",
  },
  // Steps.
  hasSteps: { en: "a script has steps", zh: "脚本应有 steps" },
  count: { en: "give 1 to {most} steps", zh: "请给出 1 到 {most} 个步骤" },
  needsEmulator: {
    en: "{deed} needs an emulator: leave --port and --connect out",
    zh: "{deed} 需要模拟器：请省略 --port 和 --connect",
  },
  oneDeed: {
    en: "a step does one of {names}",
    zh: "每个步骤只做下列之一：{names}",
  },
  notWith: {
    en: "{extra} does not go with {deed}",
    zh: "{extra} 不能与 {deed} 一起使用",
  },
  ssid: {
    en: "give the ssid that it is to join",
    zh: "请给出它要加入的 ssid",
  },
  // A line that is sent.
  refused: {
    en: "the line is refused: {reason}: {right}",
    zh: "该行被拒绝：{reason}：{right}",
  },
  refusedArgument: {
    en: "the line is refused: {reason}, argument {argument}: {right}",
    zh: "该行被拒绝：{reason}，第 {argument} 个参数：{right}",
  },
  seeReference: {
    en: "see the reference, or send it as raw",
    zh: "请查阅参考，或用 raw 发送",
  },
  takes: {
    en: "it takes {names}; what is to be refused by a module is sent as raw",
    zh: "它的参数是 {names}；要让模组拒绝的内容请用 raw 发送",
  },
  payloadMissing: {
    en: "the line asks for {length} bytes: give them as payload",
    zh: "该行要求 {length} 字节：请用 payload 给出",
  },
  payloadLength: {
    en: "the line asks for {length} bytes, and payload has {given}",
    zh: "该行要求 {length} 字节，payload 有 {given} 字节",
  },
  payloadWith: {
    en: "payload goes with TCMQTTPUBL and TCMQTTPUBRAW",
    zh: "payload 只用于 TCMQTTPUBL 和 TCMQTTPUBRAW",
  },
  hex: {
    en: "hex must be pairs of hexadecimal digits, such as 00ff",
    zh: "hex 应为成对的十六进制数字，例如 00ff",
  },
  noExpression: {
    en: "matches is no regular expression: {why}",
    zh: "matches 不是正则表达式：{why}",
  },
  onePayload: {
    en: "give text, json or hex, and one of them",
    zh: "请在 text、json、hex 中给出一个",
  },
  // What is expected, and what an emulator is to do.
  oneEvent: { en: "expect one of {names}", zh: "expect 应为下列之一：{names}" },
  noNames: {
    en: "its values have no names: give a list of them",
    zh: "它的值没有名称：请给出列表",
  },
  topic: { en: "give a topic", zh: "请给出 topic" },
  verbTakes: {
    en: "{verb} takes its {member}: {example}",
    zh: "{verb} 需要 {member}：{example}",
  },
  oneVerb: { en: "give one of {names}", zh: "请给出下列之一：{names}" },
  takesNothing: { en: "{verb} takes nothing", zh: "{verb} 不带参数" },
  update: {
    en: "give product, device, version and size",
    zh: "请给出 product、device、version 和 size",
  },
} as const satisfies Record<string, Text>;

/** Why a step of a script has failed. */
export const stepTexts = {
  line: { en: "line {line}: {title}", zh: "第 {line} 行：{title}" },
  bytes: { en: "{what} ({length} bytes)", zh: "{what}（{length} 字节）" },
  before: { en: "line {line} failed", zh: "第 {line} 行失败" },
  didNotFail: { en: "did not fail", zh: "没有失败" },
  failedOtherwise: {
    en: "failed otherwise: {how}",
    zh: "以其他方式失败：{how}",
  },
  answered: {
    en: "answered {lines}, not {wanted}",
    zh: "应答为 {lines}，应为 {wanted}",
  },
  noMatch: {
    en: "answered {lines}, which does not match {expression}",
    zh: "应答为 {lines}，不匹配 {expression}",
  },
  differs: {
    en: "{name} is {value}, not {wanted}",
    zh: "{name} 是 {value}，应为 {wanted}",
  },
  nothingCame: {
    en: "did not come within {within} ms: nothing came",
    zh: "{within} ms 内没有收到：什么也没有收到",
  },
  othersCame: {
    en: "did not come within {within} ms: what came last is {others}",
    zh: "{within} ms 内没有收到：最后收到的是 {others}",
  },
  noPhone: {
    en: "the module hears no phone",
    zh: "模组没有监听手机",
  },
} as const satisfies Record<string, Text>;
