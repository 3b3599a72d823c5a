import type { Text } from "../types.js";

/** What the command line says of a user's mistakes. */
export const faultTexts = {
  taken: {
    en: "{place} is taken: give another port, or 0 for any",
    zh: "{place} 已被占用：请给出其他端口，或用 0 表示任意",
  },
  noAddress: {
    en: "{text} is no HOST:PORT, such as {example}",
    zh: "{text} 不是 HOST:PORT，例如 {example}",
  },
  noPort: {
    en: "{option} takes a port, {least} to {most}",
    zh: "{option} 应为 {least} 到 {most} 的端口号",
  },
  noNumber: {
    en: "{option} takes a number above 0",
    zh: "{option} 应为大于 0 的数",
  },
  noText: {
    en: "{option} takes a text of {least} to {most} bytes",
    zh: "{option} 应为 {least} 到 {most} 字节的文本",
  },
  noMilliseconds: {
    en: "{option} takes milliseconds, {least} to {most}",
    zh: "{option} 应为 {least} 到 {most} 的毫秒数",
  },
  noBaudRate: {
    en: "{rate} is no baud rate: give one such as {example}",
    zh: "{rate} 不是波特率：请给出例如 {example}",
  },
  notOpened: {
    en: "{name} cannot be opened: {why}",
    zh: "无法打开 {name}：{why}",
  },
  noSerialPort: {
    en: "{name} is no serial port; a socket is written tcp://{name}",
    zh: "{name} 不是串口；套接字要写作 tcp://{name}",
  },
  notRead: { en: "{file} cannot be read: {why}", zh: "无法读取 {file}：{why}" },
  notWritten: {
    en: "{option}: {file} cannot be written: {why}",
    zh: "{option}：无法写入 {file}：{why}",
  },
  noFile: { en: "{path} is no file", zh: "{path} 不是文件" },
  noCode: {
    en: "{code} is no error code: give a whole number, or one such as 0x01090000",
    zh: "{code} 不是错误码：请给出整数，或形如 0x01090000 的数",
  },
  unknownCode: {
    en: "no table of the document has the code {code}",
    zh: "文档的各表中都没有错误码 {code}",
  },
  give: { en: "give {wanted}", zh: "请给出 {wanted}" },
  brokerUrl: {
    en: "--broker an mqtt:// or mqtts:// URL",
    zh: "--broker：mqtt:// 或 mqtts:// 的 URL",
  },
  registrationUrl: {
    en: "--registration an http:// or https:// URL",
    zh: "--registration：http:// 或 https:// 的 URL",
  },
  ptyOrTcp: {
    en: "--pty and --tcp exclude each other: give one",
    zh: "--pty 和 --tcp 不能同时使用：请只给出一个",
  },
  portOrEmulate: {
    en: "give --port with a serial port or tcp://HOST:PORT, or --emulate, one of the two",
    zh: "请给出 --port（串口或 tcp://HOST:PORT）或 --emulate，二者选一",
  },
  noPage: {
    en: "the page is not here: `npm run build` in a checkout makes it, and the npm package is without it",
    zh: "这里没有页面：在源码目录中运行 `npm run build` 生成；npm 包不含页面",
  },
  withBroker: {
    en: "--registration and --ca go with --broker",
    zh: "--registration 和 --ca 须与 --broker 一起使用",
  },
  withoutBroker: {
    en: "--devices, the own cloud's ports, --ack-first and --platform-limits go without --broker",
    zh: "--devices、自带云平台的各端口、--ack-first 和 --platform-limits 不能与 --broker 一起使用",
  },
  cloudFaults: {
    en: "faults of the cloud go without --broker",
    zh: "云平台的故障不能与 --broker 一起使用",
  },
  moduleFaults: {
    en: "faults of the module go with tcat emulate",
    zh: "模组的故障用于 tcat emulate",
  },
  certAndKey: {
    en: "--cert and --key go together: give both",
    zh: "--cert 和 --key 须一起使用：请都给出",
  },
  engineOption: {
    en: "--engine goes with --runtime wamr or firmware",
    zh: "--engine 须与 --runtime wamr 或 firmware 一起使用",
  },
  boardOption: {
    en: "--board goes with --runtime firmware",
    zh: "--board 须与 --runtime firmware 一起使用",
  },
  engineOf: {
    en: "--engine of {board} is one of {engines}",
    zh: "{board} 的 --engine 应为下列之一：{engines}",
  },
  faultNumber: {
    en: "--fault {text}: give {name}={number}",
    zh: "--fault {text}：请给出 {name}={number}",
  },
  faultWithout: {
    en: "--fault {text}: {name} takes no number",
    zh: "--fault {text}：{name} 不带数字",
  },
  faultNotTimes: {
    en: "--fault {text}: behind * stands a whole number of times",
    zh: "--fault {text}：* 之后应为次数（整数）",
  },
  faultWithoutTimes: {
    en: "--fault {text}: {name} is of the module, and goes without *",
    zh: "--fault {text}：{name} 是模组的故障，不带 *",
  },
  noCut: {
    en: "--chunk takes N or random:SEED, not {text}",
    zh: "--chunk 应为 N 或 random:SEED，不能是 {text}",
  },
  noFault: {
    en: "--fault {text}: no such fault; there are {names}",
    zh: "--fault {text}：没有这种故障，可用的有：{names}",
  },
} as const satisfies Record<string, Text>;
