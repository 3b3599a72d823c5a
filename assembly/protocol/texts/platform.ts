import type { Text } from "../types.js";

/** What the emulated cloud refuses. */
export const platformTexts = {
  stopped: { en: "the cloud is stopped", zh: "云平台已停止" },
  brokerStopped: { en: "the broker is stopped", zh: "broker 已停止" },
  noDevice: { en: "there is no such device", zh: "没有该设备" },
  noProduct: { en: "there is no such product", zh: "没有该产品" },
  deviceThere: { en: "{device} is there already", zh: "{device} 已存在" },
  messageBytes: {
    en: "a message has at most {most} bytes",
    zh: "消息最多 {most} 字节",
  },
  topic: {
    en: "a topic has 1 to {most} bytes, no #, + or NUL",
    zh: "主题应为 1 到 {most} 字节，不含 #、+ 和 NUL",
  },
  configuration: {
    en: "a configuration has at most {most} bytes",
    zh: "配置最多 {most} 字节",
  },
  versionBytes: {
    en: "a firmware version has 1 to {most} bytes",
    zh: "固件版本应为 1 到 {most} 字节",
  },
  versionText: {
    en: "a firmware version is without control characters and quotes",
    zh: "固件版本不能含控制字符和引号",
  },
  imageBytes: {
    en: "an image has 1 to {most} bytes",
    zh: "固件应为 1 到 {most} 字节",
  },
  md5: {
    en: "an MD5 has 32 hexadecimal digits",
    zh: "MD5 应为 32 位十六进制数字",
  },
  fileName: {
    en: "a file's name has 1 to 80 of A-Z a-z 0-9 _ . -",
    zh: "文件名应为 1 到 80 个 A-Z a-z 0-9 _ . - 字符",
  },
  noReply: {
    en: "the device has not replied to the action",
    zh: "设备没有回复该行为",
  },
  notBound: {
    en: "{device} cannot be bound to {gateway}: {code}",
    zh: "{device} 不能绑定到 {gateway}：{code}",
  },
  noTemplate: {
    en: "its product has no data template",
    zh: "该设备的产品没有数据模板",
  },
  conflict: {
    en: "the shadow is at version {is}, not {wanted}: look at it again",
    zh: "影子的版本是 {is}，不是 {wanted}：请重新查看",
  },
  shadow: {
    en: "the shadow would have over {most} bytes",
    zh: "设备影子会超过 {most} 字节",
  },
  noValues: {
    en: "the data template has no such values",
    zh: "数据模板中没有这样的值",
  },
  readOnly: {
    en: "a property of mode r is the device's own to set",
    zh: "模式为 r 的属性只能由设备设置",
  },
  properties: {
    en: "reported and control would have over {most} bytes",
    zh: "reported 和 control 会超过 {most} 字节",
  },
  noAction: {
    en: "the data template has no such action",
    zh: "数据模板中没有该行为",
  },
} as const satisfies Record<string, Text>;

/** What is wrong with a registry of products and devices, or with faults: a place in it and what would be right. */
export const registryTexts = {
  noJson: { en: "{path} is not JSON", zh: "{path} 不是 JSON" },
  must: { en: "{path} must be {wanted}", zh: "{path} 应为{wanted}" },
  unknown: {
    en: "{path} has an unknown member; it takes {names}",
    zh: "{path} 有未知成员，可用的有 {names}",
  },
  theFaults: { en: "the faults", zh: "故障" },
  object: { en: "an object", zh: "对象" },
  list: { en: "a list", zh: "列表" },
  choice: { en: "one of {names}", zh: "下列之一：{names}" },
  boolean: { en: "true or false", zh: " true 或 false" },
  count: { en: "a whole number, not below 0", zh: "不小于 0 的整数" },
  number: { en: "a number", zh: "数字" },
  range: { en: "{least} to {most}", zh: " {least} 到 {most}" },
  oneOrMore: { en: "1 or more", zh: " 1 或更大" },
  id: {
    en: "an id of at most 50 characters",
    zh: "最多 50 个字符的 id",
  },
  ownId: {
    en: "one of its own: its id stands there twice",
    zh: "唯一的一项：其 id 出现了两次",
  },
  mapping: { en: "given for an enum", zh: "枚举的必填项" },
  topic: {
    en: "a topic of 1 to 128 bytes that does not start with $",
    zh: " 1 到 128 字节、不以 $ 开头的主题",
  },
  productId: {
    en: "{count} letters and digits",
    zh: " {count} 个字母和数字",
  },
  region: {
    en: "a region such as ap-guangzhou",
    zh: "区域，例如 ap-guangzhou",
  },
  productSecret: {
    en: "{least} to {most} printable characters",
    zh: " {least} 到 {most} 个可打印字符",
  },
  secretGiven: {
    en: "given for dynamic registration",
    zh: "动态注册的必填项",
  },
  deviceSecret: {
    en: "base64 of 1 to {most} characters",
    zh: " 1 到 {most} 个字符的 base64",
  },
  certificate: {
    en: "a certificate in PEM, or the name of its file",
    zh: " PEM 证书，或其文件名",
  },
  leftOut: {
    en: "left out: the device has a certificate",
    zh: "空：该设备有证书",
  },
  deviceName: {
    en: "1 to {most} of A-Z a-z 0-9 : _ -",
    zh: " 1 到 {most} 个 A-Z a-z 0-9 : _ - 字符",
  },
  ownProduct: {
    en: "a product of its own: its id stands there twice",
    zh: "唯一的产品：其 id 出现了两次",
  },
  ownDevice: {
    en: "a device of its own: its name stands there twice",
    zh: "唯一的设备：其名称出现了两次",
  },
} as const satisfies Record<string, Text>;

/** What the emulated cloud's log says. */
export const platformLogTexts = {
  noObject: {
    en: "{device}: the payload is {what}",
    zh: "{device}：payload 内容{what}",
  },
  notServed: {
    en: "{device}: not served: {why}",
    zh: "{device}：没有处理：{why}",
  },
  notSent: { en: "not sent: {why}", zh: "没有发送：{why}" },
  fileRefused: { en: "files: answered {status}", zh: "文件：应答 {status}" },
  fileSent: {
    en: "files: {count} bytes sent from {first} on",
    zh: "文件：从 {first} 起发送了 {count} 字节",
  },
  fileCut: {
    en: "files: cut after {count} bytes from {first} on",
    zh: "文件：从 {first} 起发送 {count} 字节后中断",
  },
  malformedRequest: {
    en: "http: malformed request: {why}",
    zh: "http：请求格式不正确：{why}",
  },
  newDevice: { en: "a new device", zh: "新设备" },
  registrationRefused: {
    en: "registration: {device} refused: {why}",
    zh: "动态注册：拒绝 {device}：{why}",
  },
  registered: {
    en: "registration: {device} registered",
    zh: "动态注册：{device} 已注册",
  },
  handshake: {
    en: "mqtts: handshake refused: {why}",
    zh: "mqtts：握手被拒绝：{why}",
  },
  wrongKey: {
    en: "{why}; is the key {device}'s?",
    zh: "{why}；密钥是 {device} 的吗？",
  },
  // Connections.
  closed: {
    en: "mqtt: {why}, connection closed",
    zh: "mqtt：{why}，连接已关闭",
  },
  doesNotRead: {
    en: "mqtt: {client} does not read, connection closed",
    zh: "mqtt：{client} 不读取数据，连接已关闭",
  },
  stranger: {
    en: "a client that has not signed in",
    zh: "尚未登录的客户端",
  },
  aClient: { en: "a client", zh: "客户端" },
  messagesDropped: {
    en: "mqtt: {client} has not taken its messages: {count} dropped",
    zh: "mqtt：{client} 没有取走消息：丢弃了 {count} 条",
  },
  keepalive: { en: "keep-alive is too long", zh: "keep-alive 太长" },
  noDevice: { en: "no device", zh: "不是设备" },
  qos2: { en: "QoS 2 is not supported", zh: "不支持 QoS 2" },
  messageBytes: {
    en: "a message is over {most} bytes",
    zh: "消息超过 {most} 字节",
  },
  mayNotPublish: {
    en: "mqtt: {device} may not publish to this topic",
    zh: "mqtt：{device} 无权发布到该主题",
  },
  publishesTooOften: {
    en: "mqtt: {device} publishes too often: dropped",
    zh: "mqtt：{device} 发布过于频繁：已丢弃",
  },
  mayNotSubscribe: {
    en: "mqtt: {client} may not subscribe to this topic",
    zh: "mqtt：{client} 无权订阅该主题",
  },
  signedIn: { en: "mqtt: {device} signed in", zh: "mqtt：{device} 已登录" },
  gone: { en: "mqtt: {device} gone", zh: "mqtt：{device} 已离开" },
  clientFailed: {
    en: "mqtt: {client}: {why}",
    zh: "mqtt：客户端 {client}：{why}",
  },
  signsInTooOften: { en: "it signs in too often", zh: "登录过于频繁" },
  refused: {
    en: "mqtt: {client} refused: {why}",
    zh: "mqtt：拒绝 {client}：{why}",
  },
  signsInAgain: {
    en: "mqtt: {device} signs in again: its first connection ends",
    zh: "mqtt：{device} 再次登录：之前的连接结束",
  },
  malformedPacket: { en: "malformed packet", zh: "报文格式不正确" },
  malformedLength: { en: "malformed length", zh: "长度格式不正确" },
  noPacketId: { en: "packet id 0", zh: "报文标识符为 0" },
  otherVersion: {
    en: "MQTT of another version than 3.1.1",
    zh: "MQTT 版本不是 3.1.1",
  },
  oversizedPacket: { en: "oversized packet", zh: "报文过大" },
  // Why a device may not sign in.
  noClientId: { en: "no client id", zh: "没有 client id" },
  unknownDevice: { en: "unknown device", zh: "未知设备" },
  otherIdentity: {
    en: "client id of another PSK identity",
    zh: "client id 与 PSK 身份不符",
  },
  noCertificate: {
    en: "it has not shown its certificate",
    zh: "没有出示证书",
  },
  malformedUser: { en: "malformed user name", zh: "用户名格式不正确" },
  otherUser: {
    en: "user name of another client id",
    zh: "用户名与 client id 不符",
  },
  malformedPassword: { en: "malformed password", zh: "密码格式不正确" },
  wrongSignature: { en: "wrong signature", zh: "签名不正确" },
  expiredSignature: { en: "expired signature", zh: "签名已过期" },
} as const satisfies Record<string, Text>;
