import type { Text } from "../types.js";

/** What the errors of a client say in place of the usual advice, by what they are about. */
export const clientTexts = {
  // What a program gives.
  callNoObject: { en: "a call is an object", zh: "调用应为对象" },
  lineNoText: { en: "a line is text", zh: "line 应为文本" },
  argsNoArray: { en: "args is no array", zh: "args 不是数组" },
  noPayloadTaken: {
    en: "this command takes no payload",
    zh: "该命令不带 payload",
  },
  noObject: {
    en: "{what} is {sort}, and no object",
    zh: "{what} 是{sort}，不是对象",
  },
  optionsNoObject: {
    en: "the options are {sort}, and no object: leave them out, or give one",
    zh: "选项是{sort}，不是对象：请省略，或给出一个对象",
  },
  noSignal: {
    en: "signal is {sort}, and no AbortSignal: give an AbortController's",
    zh: "signal 是{sort}，不是 AbortSignal：请给出 AbortController 的 signal",
  },
  noMilliseconds: {
    en: "{what} is {sort}, and no whole number of milliseconds from {least} to {most}",
    zh: "{what} 是{sort}，应为 {least} 到 {most} 的整数毫秒数",
  },
  noKeepFor: {
    en: "keepFor is no whole number of milliseconds from 0 to {most}",
    zh: "keepFor 应为 0 到 {most} 的整数毫秒数",
  },
  noPatience: {
    en: "patience is no whole number of milliseconds from 0 to {most}",
    zh: "patience 应为 0 到 {most} 的整数毫秒数",
  },
  clockLacks: {
    en: "clock has no function {name}",
    zh: "clock 没有函数 {name}",
  },
  noFunction: {
    en: "{what} is {sort}, and no function",
    zh: "{what} 是{sort}，不是函数",
  },
  noString: {
    en: "{what} is {sort}, and no string",
    zh: "{what} 是{sort}，不是字符串",
  },
  noText: {
    en: "{what} is {sort}, and neither a string nor bytes",
    zh: "{what} 是{sort}，既不是字符串也不是字节",
  },
  noneOf: {
    en: "{what} is none of {words}",
    zh: "{what} 不是下列之一：{words}",
  },
  noCount: {
    en: "{what} is {sort}, and no whole number from {least} on",
    zh: "{what} 是{sort}，应为不小于 {least} 的整数",
  },
  noFilter: {
    en: "{filter} is no MQTT filter: + and # stand for whole levels, # for the last",
    zh: "{filter} 不是 MQTT 过滤器：+ 和 # 各占整个层级，# 只能是最后一级",
  },
  unknownOption: {
    en: "{name} is no option here: there are {names}",
    zh: "这里没有选项 {name}，可用的有：{names}",
  },
  whenFull: {
    en: "whenFull is neither drop nor refuse",
    zh: "whenFull 既不是 drop 也不是 refuse",
  },
  noList: {
    en: "{what} is no list",
    zh: "{what} 不是列表",
  },
  noBoolean: {
    en: "{what} is neither true nor false",
    zh: "{what} 既不是 true 也不是 false",
  },
  noEscape: {
    en: 'escape holds something else than \\, " and ,',
    zh: 'escape 中有 \\、" 和 , 以外的字符',
  },
  payloadNoBytes: {
    en: "the payload is neither a string nor bytes",
    zh: "payload 既不是字符串也不是字节",
  },
  payloadTooLong: {
    en: "the payload has {length} bytes, a module takes {most}: send it in parts",
    zh: "payload 有 {length} 字节，模组最多接受 {most}：请分段发送",
  },
  payloadEndsPhase: {
    en: "the payload holds {leave} before CRLF or at its end, which would end the module's data phase: encode it, for example as Base64",
    zh: "payload 中有位于 CRLF 之前或末尾的 {leave}，会使模组退出数据阶段：请先编码，例如 Base64",
  },
  noChunk: {
    en: "chunk is no multiple of {word} from {word} to {most}",
    zh: "chunk 应为 {word} 到 {most} 之间 {word} 的倍数",
  },
  // Ports.
  noStream: {
    en: "the port is {sort}, and no stream: give a serial port, a socket or another Duplex, or a function that opens one",
    zh: "端口是{sort}，不是流：请给出串口、套接字或其他 Duplex，或打开它的函数",
  },
  noPort: {
    en: "the port is {sort}, and no port: give an object with the functions write and listen, or a function that opens one",
    zh: "端口是{sort}，不是端口：请给出带有 write 和 listen 函数的对象，或打开它的函数",
  },
  portNotOpen: { en: "the serial port is not open", zh: "串口没有打开" },
  streamOfText: {
    en: "the stream gives text instead of bytes: do not call setEncoding on it, a client needs the bytes",
    zh: "流给出的是文本而不是字节：请不要对它调用 setEncoding，客户端需要字节",
  },
  portClosed: { en: "the port closed", zh: "端口已关闭" },
  pathOrMatch: {
    en: "a serial port has a path or a match, and not both",
    zh: "串口要么给 path，要么给 match，不能都给",
  },
  pathEmpty: {
    en: "the path of a serial port is empty",
    zh: "串口的 path 为空",
  },
  portsNotListed: {
    en: "the serial ports cannot be listed ({why}): give a path in place of match",
    zh: "无法列出串口（{why}）：请用 path 代替 match",
  },
  noPortMatches: {
    en: "no serial port matches {what}",
    zh: "没有串口符合 {what}",
  },
  twoPortsMatch: {
    en: "{one} and {other} match {what}: say more, for example the serialNumber",
    zh: "{one} 和 {other} 都符合 {what}：请给出更多条件，例如 serialNumber",
  },
  noBaudRate: {
    en: "no module answers at {rates} baud",
    zh: "在 {rates} 波特率下都没有模组应答",
  },
  openingTooLong: {
    en: "it takes more than {limit} ms",
    zh: "超过了 {limit} ms",
  },
  notWanted: { en: "it is not wanted any more", zh: "已不再需要" },
  portNotOpened: {
    en: "the port cannot be opened ({why})",
    zh: "无法打开端口（{why}）",
  },
  portTakesNothing: {
    en: "the port has taken nothing for {limit} ms: check its flow control and what is behind it",
    zh: "端口在 {limit} ms 内没有接收任何内容：请检查流控及其另一端",
  },
  closed: {
    en: "the connection to the module is closed{why}: {todo}",
    zh: "与模组的连接已关闭{why}：{todo}",
  },
  why: { en: " ({why})", zh: "（{why}）" },
  openAgain: { en: "open it again", zh: "请重新打开" },
  waitForOpening: {
    en: "wait until it is opened again",
    zh: "请等待它重新打开",
  },
  // A module.
  chatter: {
    en: "the port does not stop talking, and nothing in it answers AT: check that it is the module's port, at its baud rate (115200 8N1)",
    zh: "端口上的数据不停，但没有对 AT 的应答：请确认这是模组的端口，且波特率正确（115200 8N1）",
  },
  takesNoCommand: {
    en: "the module answers, but takes no command: wait for it, or restart it",
    zh: "模组有应答，但不接受命令：请等待，或重启模组",
  },
  portSilent: {
    en: "no module answers at the port",
    zh: "端口上没有模组应答",
  },
  noModule: {
    en: "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
    zh: "没有模组应答 AT：请检查供电、接线、端口和波特率（115200 8N1）",
  },
  answerTooLong: {
    en: "more came than an answer has, {lines} lines or {bytes} bytes: is this the module's port?",
    zh: "收到的内容多于一个应答（{lines} 行或 {bytes} 字节）：这是模组的端口吗？",
  },
  valueMissing: {
    en: "{name} is missing or no {type}",
    zh: "{name} 缺失，或不是 {type}",
  },
  noDataLine: {
    en: "no data line came before its OK",
    zh: "OK 之前没有数据行",
  },
  // Firmware.
  noFirmwareData: { en: "no firmware data came", zh: "没有收到固件数据" },
  imageMoved: {
    en: "the module's place in the image was moved at offset {offset}, by another read, firmwareInfo or a restart: read it again from the start",
    zh: "在偏移 {offset} 处，模组的读取位置被另一次读取、firmwareInfo 或重启改变：请从头重新读取",
  },
  wrongCount: {
    en: "{count} bytes came at offset {offset} instead of {length}: read it again from the start",
    zh: "在偏移 {offset} 处收到 {count} 字节，应为 {length}：请从头重新读取",
  },
  wrongMd5: {
    en: "the image's MD5 is {md5} and should be {wanted}: read it again, or have it downloaded again",
    zh: "固件的 MD5 为 {md5}，应为 {wanted}：请重新读取，或重新下载",
  },
  otherVersion: {
    en: "the module holds version {version} by now, and not {wanted}: read it from the start",
    zh: "模组现在保存的版本是 {version}，不是 {wanted}：请从头读取",
  },
  otherBytes: {
    en: "the first {count} bytes are others than they were: one of the reads was spoilt, read it from the start",
    zh: "前 {count} 字节与先前不同：某次读取有误，请从头读取",
  },
  // A session.
  deviceDiffers: {
    en: "the module holds other device information than was set: its BCC differs",
    zh: "模组保存的设备信息与设置的不同：BCC 不一致",
  },
  deviceRegistered: {
    en: "the module is registered, and holds other device information than that",
    zh: "模组已注册，但保存的是其他设备信息",
  },
  notInWifi: {
    en: "the module is in no Wi-Fi network: give `wifi`, or provision it with startSmartConfig or startSoftAp",
    zh: "模组没有连接 Wi-Fi：请给出 `wifi`，或用 startSmartConfig 或 startSoftAp 配网",
  },
  stillUnconnected: {
    en: "the module says again and again that it is not connected",
    zh: "模组一再报告没有连接",
  },
  notPublished: {
    en: "it was not published ({why})",
    zh: "没有发布（{why}）",
  },
  heldTooLong: {
    en: "it was held for {keepFor} ms, and the session was not up to publish it",
    zh: "已保存 {keepFor} ms，其间会话没有就绪，无法发布",
  },
  holdsMost: {
    en: "the session holds {count} messages or {bytes} bytes already",
    zh: "会话保存的消息已达 {count} 条或 {bytes} 字节",
  },
  heldRefused: {
    en: "{what}: publish less, or wait until it is up",
    zh: "{what}：请减少发布，或等待会话就绪",
  },
  heldDropped: {
    en: "{what}: this one, the oldest, was dropped",
    zh: "{what}：这条最旧的消息已被丢弃",
  },
  sessionNotRunning: {
    en: "no message is held for a session that does not run: start it",
    zh: "会话没有运行，不保存消息：请先启动会话",
  },
  anotherSession: {
    en: "another session of this client has begun",
    zh: "该客户端已开始另一个会话",
  },
  tookTooLong: { en: "it took too long", zh: "等待时间过长" },
  noLanguage: {
    en: "{given} is no language of the texts: there are en and zh",
    zh: "文本没有 {given} 这种语言：可用的有 en 和 zh",
  },
  noRefusalCode: {
    en: "a refusal has a whole number for a code, not 0",
    zh: "拒绝的 code 应为非 0 的整数",
  },
  sessionEnded: {
    en: "the session was ended before it was up",
    zh: "会话在就绪之前已被结束",
  },
} as const satisfies Record<string, Text>;

/** What a sentence is about, where it is no option's name. */
export const subjectTexts = {
  sessionOptions: { en: "the session's options", zh: "会话的选项" },
  portOptions: { en: "the serial port's options", zh: "串口的选项" },
  device: { en: "the device information", zh: "设备信息" },
  aTopic: { en: "a topic", zh: "主题" },
  topic: { en: "the topic", zh: "主题" },
  filter: { en: "an MQTT filter", zh: "MQTT 过滤器" },
  host: { en: "the host", zh: "主机名" },
  lineTaker: { en: "what takes the lines", zh: "接收各行的参数" },
} as const satisfies Record<string, Text>;

/** What a value is that is none of what was wanted. */
export const sortTexts = {
  string: { en: "a string", zh: "字符串" },
  list: { en: "a list", zh: "列表" },
  other: { en: "{sort}", zh: " {sort}" },
} as const satisfies Record<string, Text>;
