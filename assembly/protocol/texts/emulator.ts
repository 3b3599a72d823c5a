import type { Text } from "../types.js";

/** What an emulated module refuses, and what its log says. */
export const emulatorTexts = {
  // What it is given.
  brokerUrl: {
    en: "the broker must be an mqtt:// or mqtts:// URL",
    zh: "broker 应为 mqtt:// 或 mqtts:// 的 URL",
  },
  profile: {
    en: "unknown profile {name}; there is: {names}",
    zh: "没有固件类型 {name}，可用的有：{names}",
  },
  speed: {
    en: "the speed must be above 0, at most {most}",
    zh: "倍速应大于 0，最大 {most}",
  },
  seed: { en: "the seed is a whole number", zh: "种子应为整数" },
  noFault: {
    en: "no fault {name}; there are: {names}",
    zh: "没有故障 {name}，可用的有：{names}",
  },
  switchFault: {
    en: "the fault {name} is on or off, true or false",
    zh: "故障 {name} 只有开和关，即 true 或 false",
  },
  numberFault: {
    en: "the fault {name} takes 0 to {most}",
    zh: "故障 {name} 应为 0 到 {most}",
  },
  noFlash: {
    en: "{path} is not the flash of an emulated module (format {format})",
    zh: "{path} 不是模拟模组的 flash（格式 {format}）",
  },
  rival: {
    en: "{path} belongs to a module that runs already (process {pid}): give each module a file of its own",
    zh: "{path} 正由另一个模组使用（进程 {pid}）：请给每个模组各自的文件",
  },
  stateFile: {
    en: "the state file cannot be written",
    zh: "无法写入状态文件",
  },
  // Where it listens.
  noBridge: {
    en: "a pseudo-terminal needs one of {names} on the PATH, and none was found",
    zh: "伪终端需要 PATH 中有 {names} 之一，但都没有找到",
  },
  noTerminal: {
    en: "{program} made no pseudo-terminal: {why}",
    zh: "{program} 没有创建伪终端：{why}",
  },
  bridgeEnded: { en: "it ended", zh: "它已结束" },
  // What it cannot do in the state that it is in.
  versionBytes: {
    en: "a firmware version has 1 to {most} bytes",
    zh: "固件版本应为 1 到 {most} 字节",
  },
  imageBytes: {
    en: "the image has {length} bytes; the module has room for {space}",
    zh: "固件有 {length} 字节，模组只能容纳 {space}",
  },
  otaOff: {
    en: "OTA is not enabled: send AT+TCOTASET=1 first",
    zh: "没有启用 OTA：请先发送 AT+TCOTASET=1",
  },
  noDownload: {
    en: "no firmware is being downloaded by hand",
    zh: "没有正在手动下载的固件",
  },
  noProvisioning: {
    en: "no provisioning is running: send AT+TCSTARTSMART or AT+TCSAP first",
    zh: "没有在配网：请先发送 AT+TCSTARTSMART 或 AT+TCSAP",
  },
  // The phone.
  phoneSilence: {
    en: "the module does not answer the phone",
    zh: "模组没有应答手机",
  },
  phoneReport: {
    en: "the module reports {what}",
    zh: "模组报告：{what}",
  },
  // Its log.
  restarting: { en: "restarting", zh: "正在重启" },
  stopped: { en: "stopped", zh: "已停住" },
  asleep: { en: "asleep", zh: "休眠中" },
  longLine: {
    en: "a line of more than {most} bytes",
    zh: "超过 {most} 字节的行",
  },
  noCommand: { en: "a line that is no command", zh: "不是命令的行" },
  flashNotWritten: {
    en: "flash not written: {why}",
    zh: "没有写入 flash：{why}",
  },
  connected: { en: "mqtt: connected", zh: "mqtt：已连接" },
  linkLost: { en: "mqtt: link lost", zh: "mqtt：连接丢失" },
  messageTooLong: {
    en: "mqtt: message of {size} bytes dropped",
    zh: "mqtt：丢弃 {size} 字节的消息",
  },
  messageTopic: {
    en: "mqtt: message on a topic with control characters dropped",
    zh: "mqtt：丢弃主题含控制字符的消息",
  },
  notRenewed: {
    en: "mqtt: subscription not renewed: {code}",
    zh: "mqtt：没有恢复订阅：{code}",
  },
  noUpdate: { en: "ota: an update that is none", zh: "ota：无效的升级消息" },
  otaAttempt: {
    en: "ota: attempt {attempt}: {why}",
    zh: "ota：第 {attempt} 次尝试：{why}",
  },
  networkGone: { en: "the network is gone", zh: "网络已断开" },
  serverSilent: { en: "the server is silent", zh: "服务器没有响应" },
  serverAnswers: {
    en: "the server answers {status}",
    zh: "服务器应答 {status}",
  },
  bytesCame: {
    en: "{received} of {size} bytes came",
    zh: "只收到 {size} 字节中的 {received} 字节",
  },
  moreBytesCame: {
    en: "more than {size} bytes came",
    zh: "收到的多于 {size} 字节",
  },
  phone: { en: "phone: {text}", zh: "手机：{text}" },
  phonePort: { en: "provisioning: UDP {address}", zh: "配网：UDP {address}" },
  datagramNoJson: {
    en: "a datagram that is no JSON object",
    zh: "不是 JSON 对象的数据报",
  },
  datagramField: {
    en: "a datagram with a field that is none",
    zh: "含无效字段的数据报",
  },
  datagramKind: {
    en: "a datagram of an unknown kind",
    zh: "未知种类的数据报",
  },
} as const satisfies Record<string, Text>;

/** What the control APIs of a module and of a cloud answer to what they do not take. */
export const controlTexts = {
  answered: {
    en: "http: answered {status}: {message}",
    zh: "http：应答 {status}：{message}",
  },
  unknownError: { en: "unknown error", zh: "未知错误" },
  internalError: { en: "internal error", zh: "内部错误" },
  thisMachine: {
    en: "the control API answers this machine only",
    zh: "控制 API 只应答本机",
  },
  noPages: {
    en: "the control API answers no web pages",
    zh: "控制 API 不应答网页",
  },
  otherPage: {
    en: "the control API answers no web page but its own: the {what} of this one is another",
    zh: "控制 API 只应答自己的网页：该网页的 {what} 不符",
  },
  tooManyListen: {
    en: "{most} listen already: close one",
    zh: "已有 {most} 个在接收：请关闭一个",
  },
  noUrl: { en: "malformed URL", zh: "URL 格式不正确" },
  noPath: { en: "malformed path", zh: "路径格式不正确" },
  usePost: { en: "use POST", zh: "请使用 POST" },
  nothingHere: { en: "there is nothing here", zh: "这里没有内容" },
  nothingSee: {
    en: "there is nothing here; see {path}",
    zh: "这里没有内容；请看 {path}",
  },
  bodyTooLong: {
    en: "the body is over {limit} bytes",
    zh: "正文超过 {limit} 字节",
  },
  bodyNoObject: { en: "the body is {what}", zh: "正文{what}" },
  noObject: {
    en: "no JSON object of at most {levels} levels",
    zh: "不是最多 {levels} 层的 JSON 对象",
  },
  theBody: { en: "the body", zh: "正文" },
  number: {
    en: "{name} must be a whole number, 0 to {most}",
    zh: "{name} 应为 0 到 {most} 的整数",
  },
  line: { en: "line must be a text", zh: "line 应为文本" },
  moduleVerbs: {
    en: "a module takes {names}",
    zh: "模组可用的有 {names}",
  },
  deviceVerbs: {
    en: "a device takes {names}",
    zh: "设备可用的有 {names}",
  },
  noSuchPath: {
    en: "the control API has no such path or method",
    zh: "控制 API 没有该路径或方法",
  },
  methods: {
    en: "GET a device, POST to what stands below it",
    zh: "对设备用 GET，对其下的路径用 POST",
  },
  action: {
    en: "actionId must be a text, params an object",
    zh: "actionId 应为文本，params 应为对象",
  },
  topic: {
    en: "topic must be a text, qos 0 or 1",
    zh: "topic 应为文本，qos 应为 0 或 1",
  },
  payload: {
    en: "give payload or payloadBase64, a text or base64",
    zh: "请给出 payload 或 payloadBase64，应为文本或 base64",
  },
} as const satisfies Record<string, Text>;
