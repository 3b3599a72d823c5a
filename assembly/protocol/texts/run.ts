import type { Text } from "../types.js";

/** What the help of `tcat run` says, what it refuses, and how a run went. */
export const runTexts = {
  description: {
    en: "run scripts of steps against a module, or an emulator of one",
    zh: "对模组或模拟的模组执行步骤脚本",
  },
  scripts: { en: "scripts in YAML", zh: "YAML 脚本" },
  port: {
    en: "a serial port or tcp://HOST:PORT; an emulator is started where none is named",
    zh: "串口或 tcp://HOST:PORT；不指定时启动模拟器",
  },
  connect: {
    en: "a module behind a TCP socket",
    zh: "TCP 套接字另一端的模组",
  },
  baud: { en: "baud rate of a serial port", zh: "串口的波特率" },
  tap: { en: "print TAP", zh: "输出 TAP" },
  json: {
    en: "print one JSON object a step",
    zh: "每步输出一个 JSON 对象",
  },
  junit: {
    en: "write JUnit's XML to this file as well",
    zh: "同时把 JUnit 的 XML 写入该文件",
  },
  exits: {
    en: "Exits with 0 only when every step has held.",
    zh: "只有每一步都成立才以 0 退出。",
  },
  allHeld: { en: "all {count} steps held", zh: "全部 {count} 步成立" },
  someFailed: {
    en: "{failed} of {count} steps failed, {notRun} not run",
    zh: "{count} 步中有 {failed} 步失败，{notRun} 步没有执行",
  },
  exclude: {
    en: "{one} and {other} exclude each other: give one",
    zh: "{one} 和 {other} 不能同时使用：请只给出一个",
  },
} as const satisfies Record<string, Text>;
