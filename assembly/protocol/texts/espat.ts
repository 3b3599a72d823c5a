import type { Text } from "../types.js";

/**
 * What the second byte of an `ERR CODE:0x01…` line says (ESP-AT, AT error codes); the document has no table of them.
 * The key is the byte.
 */
export const espAtTexts: Readonly<Record<number, Text>> = {
  1: { en: "an error without a name", zh: "一般错误" },
  2: {
    en: "the line does not end with CRLF",
    zh: "命令行没有以 CRLF 结尾",
  },
  3: { en: "the line does not begin with AT", zh: "命令行没有以 AT 开头" },
  4: { en: "an argument has a wrong length", zh: "参数长度不符" },
  5: { en: "an argument is of a wrong type", zh: "参数类型不符" },
  6: { en: "there is a wrong number of arguments", zh: "参数个数不符" },
  7: { en: "an argument is not valid", zh: "参数无效" },
  8: { en: "an argument cannot be parsed", zh: "参数无法解析" },
  9: {
    en: "the module does not know this command",
    zh: "模组不支持该命令",
  },
  10: { en: "the command failed", zh: "命令执行失败" },
  11: {
    en: "the command before is still being worked on",
    zh: "上一条命令仍在处理中",
  },
  12: { en: "the operation went wrong", zh: "命令操作出错" },
};
