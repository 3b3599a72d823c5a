import type { Text } from "../types.js";

/** How the command line's help and its refusals are put together. */
export const usageTexts = {
  program: {
    en: "AT client for the Tencent Cloud IoT command set",
    zh: "腾讯云 IoT AT 命令集的 AT 客户端",
  },
  usage: { en: "Usage:", zh: "用法：" },
  arguments: { en: "Arguments:", zh: "参数：" },
  options: { en: "Options:", zh: "选项：" },
  globalOptions: { en: "Global Options:", zh: "全局选项：" },
  commands: { en: "Commands:", zh: "命令：" },
  help: { en: "display help for command", zh: "显示命令的帮助" },
  version: { en: "output the version number", zh: "显示版本号" },
  language: {
    en: "language of what is printed: en or zh; the locale's where left out",
    zh: "输出所用的语言：en 或 zh；省略时取自 locale",
  },
  noLanguage: {
    en: "--lang takes en or zh, and not {given}",
    zh: "--lang 只能是 en 或 zh，不能是 {given}",
  },
  default: { en: "default: {value}", zh: "默认：{value}" },
  choices: { en: "choices: {values}", zh: "可选：{values}" },
  // What is refused, with what stood there.
  unknownOption: {
    en: "error: unknown option '{name}'",
    zh: "错误：没有选项 {name}",
  },
  unknownCommand: {
    en: "error: unknown command '{name}'",
    zh: "错误：没有命令 {name}",
  },
  missingArgument: {
    en: "error: missing required argument '{name}'",
    zh: "错误：缺少参数 {name}",
  },
  missingValue: {
    en: "error: option '{name}' argument missing",
    zh: "错误：选项 {name} 缺少值",
  },
  missingOption: {
    en: "error: required option '{name}' not specified",
    zh: "错误：必须给出选项 {name}",
  },
  excess: {
    en: "error: too many arguments for '{name}'. Expected {wanted} arguments but got {given}.",
    zh: "错误：{name} 的参数过多，应有 {wanted} 个，给出了 {given} 个",
  },
  excessOne: {
    en: "error: too many arguments for '{name}'. Expected {wanted} argument but got {given}.",
    zh: "错误：{name} 的参数过多，应有 {wanted} 个，给出了 {given} 个",
  },
  noChoice: {
    en: "error: option '{name}' argument '{value}' is invalid. Allowed choices are {choices}.",
    zh: "错误：选项 {name} 的值 {value} 无效，可选：{choices}",
  },
  suggestion: {
    en: "(Did you mean {name}?)",
    zh: "（是否想用 {name}？）",
  },
} as const satisfies Record<string, Text>;
