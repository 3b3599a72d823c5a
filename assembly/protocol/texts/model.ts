import type { Text } from "../types.js";

/** What `tcat model` says, and what is wrong with a data template. */
export const modelTexts = {
  description: {
    en: "typed code of a product's data template, as the platform exports it: properties, events, actions",
    zh: "由平台导出的产品数据模板生成带类型的代码：属性、事件、行为",
  },
  file: {
    en: "the platform's export, JSON; - for standard input",
    zh: "平台导出的 JSON 文件；- 表示标准输入",
  },
  lang: { en: "the language of the code", zh: "代码的语言" },
  out: {
    en: "the folder that it is written to; it is made where there is none",
    zh: "写入的目录；不存在时会创建",
  },
  name: {
    en: "what the files and types are named for; the file's name where left out",
    zh: "文件和类型的名称；省略时取自文件名",
  },
  written: { en: "{file} written", zh: "已写入 {file}" },
  noName: {
    en: "--name takes a letter, then letters, digits and _, such as light",
    zh: "--name 应以字母开头，由字母、数字和 _ 组成，例如 light",
  },
  noNameOfFile: {
    en: "{file} makes no name: give one with --name, a letter, then letters, digits and _, such as light",
    zh: "无法由 {file} 得到名称：请用 --name 指定，以字母开头，由字母、数字和 _ 组成，例如 light",
  },
  notJson: {
    en: "{file} is not JSON: export the data template from the console as it is",
    zh: "{file} 不是 JSON：请使用控制台原样导出的数据模板",
  },
  empty: {
    en: "{file} has no properties, events or actions: export the data template from the console as it is",
    zh: "{file} 没有属性、事件或行为：请使用控制台原样导出的数据模板",
  },
  mistakes: {
    en: "{file}: {count} to mend",
    zh: "{file}：有 {count} 处需要修正",
  },
  mistake: { en: "{path} {what}", zh: "{path} {what}" },
  anObject: { en: "must be an object", zh: "应为对象" },
  aList: { en: "must be a list", zh: "应为列表" },
  anId: {
    en: "must be an id: at most {most} of letters, digits, _ . and -, one letter or digit at least",
    zh: "应为标识符：最多 {most} 个字母、数字、_、. 和 -，至少有一个字母或数字",
  },
  aText: { en: "must be a text", zh: "应为文本" },
  aFlag: { en: "must be true or false", zh: "应为 true 或 false" },
  aNumber: {
    en: "must be a number, or one written as a text",
    zh: "应为数字，或以文本表示的数字",
  },
  aWholeNumber: { en: "must be a whole number", zh: "应为整数" },
  choice: { en: "must be one of {choices}", zh: "应为以下之一：{choices}" },
  doubled: {
    en: "must be one of its own: {other} has this id already",
    zh: "不能重复：{other} 已使用此标识符",
  },
  bound: {
    en: "must be within {least} and {most}",
    zh: "应在 {least} 到 {most} 之间",
  },
  minAboveMax: {
    en: "must not be above max, which is {max}",
    zh: "不得大于 max（{max}）",
  },
  mapping: {
    en: "must name one value at least, such as {example}",
    zh: "至少应有一个取值，例如 {example}",
  },
  boolMapping: {
    en: "must be 0 or 1: a bool has no other value",
    zh: "应为 0 或 1：布尔型没有其他取值",
  },
  members: {
    en: "must have one member at least",
    zh: "至少应有一个成员",
  },
  tooDeep: {
    en: "must not stand in so many others: {depth} in each other at most",
    zh: "嵌套过深：最多 {depth} 层",
  },
  collision: {
    en: "is called {name}, as {other} is: give one of them another id",
    zh: "与 {other} 同名（{name}）：请修改其中一个标识符",
  },
  theTemplate: { en: "the template", zh: "模板" },
  codeOfTemplate: {
    en: "the function or table {name}",
    zh: "函数或表 {name}",
  },
  longForC: {
    en: "has a text in its mapping that is longer than the {most} bytes that C keeps of one",
    zh: "的映射中有文本超过 C 所能保存的 {most} 字节",
  },
  preciseForC: {
    en: "has bounds with more digits than C's tables hold: {most} behind the point, 18 in all",
    zh: "的上下限位数超过 C 的表所能保存的：小数点后最多 {most} 位，共 18 位",
  },
  largeForC: {
    en: "takes {bytes} bytes in C, of which its tables reach {most}: give texts and arrays a smaller max",
    zh: "在 C 中需要 {bytes} 字节，而其表最多到 {most}：请减小文本和数组的 max",
  },
  manyForC: {
    en: "has {count} of them, of which C's tables count {most}",
    zh: "有 {count} 个，而 C 的表最多到 {most} 个",
  },
  keptName: {
    en: "must be another name: {name} is kept by the language or the client",
    zh: "应为其他名称：{name} 已由语言或客户端占用",
  },
  aValue: {
    en: "must be a whole text without NUL: no message carries another",
    zh: "应为完整且不含 NUL 的文本：消息无法携带其他内容",
  },
  anEnumNumber: {
    en: "must be a whole number as it stands in a message, such as 0, 10 or -1",
    zh: "应为消息中的整数写法，例如 0、10 或 -1",
  },
  fit: {
    en: "Bytes in a report at the largest, texts without escapes; a message has {most}:",
    zh: "上报时的最大字节数（文本不计转义）；一条消息有 {most} 字节：",
  },
  fitOver: {
    en: "{id}: a value of more than {most} bytes is refused",
    zh: "{id}：超过 {most} 字节的值会被拒绝",
  },
  fitReports: {
    en: "reports for all properties: {count} at most",
    zh: "全部属性：最多 {count} 次上报",
  },
} as const satisfies Record<string, Text>;

/** What a data template or a shadow of a program says where something does not come about. */
export const modelErrorTexts = {
  refused: {
    en: "{what}: refused, {code} {status}",
    zh: "{what}：被拒绝，{code} {status}",
  },
  publish: {
    en: "{what}: the message could not be published",
    zh: "{what}：消息未能发布",
  },
  down: {
    en: "{what}: the session went down before the platform replied",
    zh: "{what}：平台应答之前会话已断开",
  },
  timeout: {
    en: "{what}: the platform has not replied in time",
    zh: "{what}：平台未在限定时间内应答",
  },
  closed: {
    en: "{what}: it was closed before the platform replied",
    zh: "{what}：平台应答之前已关闭",
  },
} as const satisfies Record<string, Text>;
