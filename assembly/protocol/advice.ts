import type { reasons, refusals } from "./abi.js";
import type { sessionReasons } from "./session.js";
import type { Text } from "./types.js";

/** What only a host knows of a failure. */
export type HostReason =
  /** The stream ended or failed, or the client was closed. */
  | "closed"
  /** The answer is not what the command answers. */
  | "answer"
  /** The payload would end the module's data phase. */
  | "payload"
  /** What was asked for contradicts what the module holds. */
  | "state";

/** What a failure means and what to do, for every host's errors. */
export const advice: Readonly<
  Record<
    | keyof typeof reasons
    | keyof typeof refusals
    | keyof typeof sessionReasons
    | HostReason,
    Text
  >
> = {
  cme: { en: "the module refused it", zh: "模组拒绝执行" },
  fail: {
    en: "the module tried and failed",
    zh: "模组已执行，但失败了",
  },
  error: {
    en: "the module does not take this command or its arguments: check them and the module's firmware",
    zh: "模组不接受该命令或其参数：请检查命令、参数和模组固件",
  },
  busy: {
    en: "the core or the module is busy with another command: send it again later",
    zh: "核心或模组正在处理另一条命令：请稍后重发",
  },
  timeout: {
    en: "the module did not answer in time: check power, wiring and baud rate, then open the client again",
    zh: "模组未在时限内应答：请检查供电、接线和波特率，然后重新打开客户端",
  },
  aborted: { en: "it was given up", zh: "已放弃" },
  reset: {
    en: "the module restarted: send it again when it is ready",
    zh: "模组已重启：请在其就绪（ready）后重发",
  },
  "unknown-command": {
    en: "there is no such command: a name is capitals, digits and _",
    zh: "没有这条命令：命令名由大写字母、数字和 _ 组成",
  },
  "bad-form": {
    en: "the command does not have this form: see the reference page",
    zh: "该命令没有这种形式：请查阅参考页",
  },
  missing: { en: "an argument is missing", zh: "缺少参数" },
  "too-many": {
    en: "there is more than is taken: see the reference page",
    zh: "多于可接受的数量：请查阅参考页",
  },
  "bad-type": {
    en: "an argument is of the wrong type",
    zh: "参数类型不对",
  },
  "out-of-range": {
    en: "an argument is outside its range: see the reference page",
    zh: "参数超出范围：请查阅参考页",
  },
  "too-long": {
    en: "an argument is too long: see the reference page",
    zh: "参数过长：请查阅参考页",
  },
  "bad-character": {
    en: "CR, LF and NUL cannot be sent in an argument, + and # not in a topic to publish to",
    zh: "参数中不能有 CR、LF 和 NUL，发布的主题中不能有 + 和 #",
  },
  "line-too-long": {
    en: "the command line would be longer than 256 bytes: use publish, or shorten it",
    zh: "命令行将超过 256 字节：请改用 publish，或缩短内容",
  },
  closed: {
    en: "the connection to the module is closed: open it again",
    zh: "与模组的连接已关闭：请重新打开",
  },
  answer: {
    en: "the module's answer is not the command's",
    zh: "模组的应答不是该命令的应答",
  },
  payload: { en: "the payload cannot be sent", zh: "该 payload 无法发送" },
  lost: { en: "MQTT was disconnected", zh: "MQTT 连接已断开" },
  silent: {
    en: "the module does not answer: check its power and wiring",
    zh: "模组没有应答：请检查其供电和接线",
  },
  state: {
    en: "the module is in another state than it must be",
    zh: "模组不在应有的状态",
  },
};

/** Why joining an access point failed: the number that `AT+CWJAP` answers (ESP-AT). */
export const joinFailures: Readonly<Record<number, Text>> = {
  1: {
    en: "joining timed out: check the distance to the access point",
    zh: "连接 Wi-Fi 超时：请检查与路由器的距离",
  },
  2: { en: "the password is wrong", zh: "密码错误" },
  3: { en: "there is no such access point", zh: "找不到该路由器（AP）" },
  4: {
    en: "the access point refused the connection",
    zh: "路由器（AP）拒绝连接",
  },
};

/** The same of any other number. */
export const joinFailed: Text = { en: "joining failed", zh: "连接 Wi-Fi 失败" };
