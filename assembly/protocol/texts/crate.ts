import type { Text } from "../types.js";
import { clientTexts } from "./client.js";
import { coreTexts } from "./cratecore.js";
import { errorTexts } from "./error.js";

/** What the Rust crate alone says. */
export const crateTexts = {
  inField: { en: " (field {field})", zh: "（字段 {field}）" },
  moduleFailed: { en: "the module failed", zh: "模块失败" },
  tooManyLines: {
    en: "too many lines: more than {lines}, or {bytes} bytes, came for one command: check that this is the module's port",
    zh: "行数过多：一条命令收到了超过 {lines} 行或 {bytes} 字节：请确认这是模组的端口",
  },
  noQuiet: {
    en: "the quiet time is not from {least} to {most} milliseconds",
    zh: "静默时间应为 {least} 到 {most} 毫秒",
  },
  noTimeout: {
    en: "the timeout is not from 1 to 2^31 - 1 milliseconds",
    zh: "时限应为 1 到 2^31 - 1 毫秒",
  },
  outboxFull: {
    en: "{count} messages or {bytes} bytes of them wait already: wait until the session is up",
    zh: "等待的消息已达 {count} 条或 {bytes} 字节：请等待会话就绪",
  },
  sessionFailed: {
    en: "the session failed at {step}, {state}: {what}",
    zh: "会话在 {step} 失败，{state}：{what}",
  },
  hasEnded: { en: "it has ended", zh: "会话已结束" },
  notUp: {
    en: "it is not up within the limit",
    zh: "在时限内没有就绪",
  },
  portNotOpen: {
    en: "{state}: its port does not open",
    zh: "{state}：端口打不开",
  },
  atStep: { en: "{state}: at {step}", zh: "{state}：停在 {step}" },
  checkRights: {
    en: "check the rights of this user (on Linux, the group dialout)",
    zh: "请检查当前用户的权限（在 Linux 上为 dialout 组）",
  },
  checkPath: {
    en: "check the path, that the device is plugged in, and that no other program holds it",
    zh: "请检查路径、设备是否已插好，以及是否被其他程序占用",
  },
  notOpened: {
    en: "{path} cannot be opened ({error}): {what}",
    zh: "无法打开 {path}（{error}）：{what}",
  },
  readGivenUp: {
    en: "the reading at offset {offset} was given up: read it again from the start",
    zh: "在偏移 {offset} 处放弃了读取：请从头重新读取",
  },
  serialPort: { en: "the serial port", zh: "串口" },
  gone: {
    en: "{name} is gone, was it unplugged? {error}",
    zh: "{name} 不见了，是否被拔掉？{error}",
  },
  otherEndClosed: { en: "the other end closed it", zh: "另一端已关闭" },
  takesNoByte: {
    en: "the other end takes no byte any more: check its flow control",
    zh: "另一端不再接收任何字节：请检查其流控",
  },
} as const satisfies Record<string, Text>;

const { noModule, takesNoCommand, chatter, payloadTooLong } = clientTexts;
const { payloadEndsPhase, valueMissing, noDataLine } = clientTexts;
const { noFirmwareData, noPayloadTaken, why } = clientTexts;
const { noChunk, wrongCount, wrongMd5 } = clientTexts;

/** A field is told in words of the crate's own. */
const { field: _, ...commonTexts } = errorTexts;

/** Everything that the crate's errors are made of. */
export const rustTexts: Readonly<Record<string, Text>> = {
  ...commonTexts,
  ...crateTexts,
  ...Object.fromEntries(
    Object.entries(coreTexts).map(([key, text]) => [`core_${key}`, text]),
  ),
  ...{ noModule, takesNoCommand, chatter, payloadTooLong, why },
  ...{ payloadEndsPhase, valueMissing, noDataLine },
  ...{ noFirmwareData, noPayloadTaken, noChunk, wrongCount, wrongMd5 },
};
