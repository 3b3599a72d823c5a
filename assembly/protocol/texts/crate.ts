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

/** What is wrong with a module that is damaged, or with a port: details of other texts. */
const damageTexts = {
  exportsNoMemory: { en: "it exports no memory", zh: "它没有导出内存" },
  outside: {
    en: "{at} to {end} lies outside its memory",
    zh: "{at} 到 {end} 位于其内存之外",
  },
  ringSize: {
    en: "its ring has {count} bytes, no power of two",
    zh: "它的环形缓冲区为 {count} 字节，不是 2 的幂",
  },
  ringFull: {
    en: "its ring stays full",
    zh: "它的环形缓冲区一直是满的",
  },
  inputSize: {
    en: "it takes {module} bytes of input, this host {host}",
    zh: "它接受 {module} 字节输入，本宿主为 {host}",
  },
  handsOnMore: {
    en: "it hands on more than the {count} bytes that it told",
    zh: "它交出的数据超过所声明的 {count} 字节",
  },
  tellsTooMany: {
    en: "it tells {count} bytes, where {most} are the most",
    zh: "它声明 {count} 字节，而最多为 {most} 字节",
  },
  letsPass: {
    en: "it lets {passed} of {count} bytes pass",
    zh: "它放行了 {count} 字节中的 {passed} 字节",
  },
  noDigits: {
    en: "it takes other bytes for hexadecimal digits",
    zh: "它把其他字节当作十六进制数字",
  },
  endlessFields: {
    en: "its fields do not end",
    zh: "它的字段没有尽头",
  },
  givesReason: {
    en: "it gives reason {number}",
    zh: "它给出了失败原因 {number}",
  },
  givesRefusal: {
    en: "it gives refusal {number}",
    zh: "它给出了拒绝原因 {number}",
  },
  namesCommand: {
    en: "it names command {number}",
    zh: "它给出了命令 {number}",
  },
  downByReason: {
    en: "it is down by reason {number}",
    zh: "它给出了断开原因 {number}",
  },
  tellsStep: { en: "it tells step {number}", zh: "它给出了步骤 {number}" },
  portTellsMore: {
    en: "the port tells more bytes than it was asked for",
    zh: "端口给出的字节数超过了所要求的",
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
  ...damageTexts,
  ...Object.fromEntries(
    Object.entries(coreTexts).map(([key, text]) => [`core_${key}`, text]),
  ),
  ...{ noModule, takesNoCommand, chatter, payloadTooLong, why },
  ...{ payloadEndsPhase, valueMissing, noDataLine },
  ...{ noFirmwareData, noPayloadTaken, noChunk, wrongCount, wrongMd5 },
};
