import type { Text } from "../types.js";

/** The story that `tcat demo` tells, in its order. */
export const demoTexts = {
  places: {
    en: "broker {broker}, module {module}",
    zh: "broker {broker}，模组 {module}",
  },
  inTime: { en: "in time", zh: "按时完成" },
  tooLong: { en: "it takes more than {seconds} s", zh: "超过了 {seconds} 秒" },
  deviceSet: { en: "device info set", zh: "已设置设备信息" },
  bccChecked: {
    en: "{place}, secret checked by its BCC",
    zh: "{place}，以 BCC 核对密钥",
  },
  noDevice: { en: "no device yet", zh: "尚无设备信息" },
  noDeviceCode: {
    en: "AT+TCDEVINFOSET? is refused, code 207",
    zh: "AT+TCDEVINFOSET? 被拒绝，错误码 207",
  },
  productSet: { en: "product info set", zh: "已设置产品信息" },
  waits: { en: "module waits for a phone", zh: "模组等待手机" },
  found: { en: "a phone found it", zh: "手机找到了它" },
  overUdp: {
    en: "{productId}/{deviceName}, over UDP",
    zh: "{productId}/{deviceName}，经 UDP",
  },
  provisioned: { en: "provisioned", zh: "配网完成" },
  registered: { en: "registered by itself", zh: "已动态注册" },
  secretCame: {
    en: "its secret came encrypted; the BCC is the cloud's",
    zh: "密钥加密送达；BCC 与云平台一致",
  },
  bound: { en: "bound to the user", zh: "已绑定用户" },
  token: {
    en: "the phone's token is in the cloud",
    zh: "手机的 token 已在云平台",
  },
  powerUp: { en: "Power-up", zh: "上电" },
  provisioning: { en: "Provisioning and registration", zh: "配网与注册" },
  messages: { en: "Messages", zh: "消息" },
  update: { en: "Firmware update", zh: "固件升级" },
  lostLink: { en: "A lost link, and the end", zh: "断线与结束" },
  life: {
    en: "A life: unplugged, without power, without a broker",
    zh: "一段经历：拔线、断电、没有 broker",
  },
  worksAgain: { en: "works again", zh: "再次工作" },
  unplugged: { en: "unplugged", zh: "已拔线" },
  sessionDown: {
    en: "the session is down: {reason}",
    zh: "会话中断：{reason}",
  },
  outbox: { en: "outbox", zh: "发件箱" },
  holds: { en: "holds {messages} messages", zh: "保存 {messages} 条消息" },
  pluggedIn: {
    en: "plugged in: the port is opened, the session begins anew",
    zh: "已插回：打开端口，会话重新开始",
  },
  outboxEmpty: { en: "outbox empty", zh: "发件箱已空" },
  arrived: {
    en: "{readings} in the cloud, in order, each once",
    zh: "{readings} 已到云平台，顺序正确，各一次",
  },
  powerLost: { en: "power lost in a message", zh: "消息途中断电" },
  findsOut: {
    en: "the session finds out, whatever it was that came of ready",
    zh: "无论 ready 收到多少，会话都会发现",
  },
  brokerLate: { en: "broker late", zh: "broker 迟到" },
  stepFailed: {
    en: "step {step} failed: AT+{command}, {reason}",
    zh: "步骤 {step} 失败：AT+{command}，{reason}",
  },
  sessionUp: { en: "session up", zh: "会话就绪" },
  version: { en: "module version", zh: "模组版本" },
  connected: { en: "connected", zh: "已连接" },
  mqttState: { en: "MQTT state {state}", zh: "MQTT 状态 {state}" },
  subscribed: { en: "subscribed", zh: "已订阅" },
  json: { en: "JSON there and back", zh: "JSON 往返" },
  binary: { en: "binary there and back", zh: "二进制往返" },
  allValues: {
    en: "{length} bytes, all 256 values, CRLF and quotes among them",
    zh: "{length} 字节，含全部 256 个值，以及 CRLF 和引号",
  },
  from: { en: "from {who}", zh: "来自{who}" },
  anotherClient: { en: "another MQTT client", zh: "另一个 MQTT 客户端" },
  theCloud: { en: "the cloud", zh: "云平台" },
  looksLike: {
    en: "{text}, which looks like an answer and is none",
    zh: "{text}，看似应答，其实不是",
  },
  brokerGone: { en: "broker gone", zh: "broker 消失" },
  codeMeans: { en: "code {code}: {meaning}", zh: "错误码 {code}：{meaning}" },
  reconnecting: { en: "module is reconnecting", zh: "模组正在重连" },
  brokerBack: { en: "broker back", zh: "broker 恢复" },
  reconnected: {
    en: "reconnected, subscriptions stand: {text}",
    zh: "已重连，订阅仍在：{text}",
  },
  refused: { en: "refused command", zh: "被拒绝的命令" },
  took: { en: "the module took it", zh: "模组接受了它" },
  refusedCode: {
    en: "AT+{command}, code {code}: {en}; {zh}",
    zh: "AT+{command}，错误码 {code}：{zh}；{en}",
  },
  disconnected: { en: "disconnected", zh: "已断开" },
  listens: { en: "listens for updates", zh: "监听升级" },
  versionReported: {
    en: "version {version} reported",
    zh: "已上报版本 {version}",
  },
  brokeOff: {
    en: "the server broke off: module tries again",
    zh: "服务器中断：模组重试",
  },
  downloads: { en: "module downloads", zh: "模组下载" },
  downloaded: { en: "downloaded", zh: "下载完成" },
  atTry: {
    en: "{status} at try {tries}, MD5 checked by the module",
    zh: "第 {tries} 次尝试 {status}，模组已核对 MD5",
  },
  image: { en: "image in the module", zh: "模组中的固件" },
  imageIs: {
    en: "version {version}, {size} bytes",
    zh: "版本 {version}，{size} 字节",
  },
  reads: { en: "MCU reads", zh: "MCU 读取" },
  imageRead: { en: "image read", zh: "固件已读取" },
  reported: { en: "update reported", zh: "已上报升级" },
  cloudKnows: {
    en: "the cloud knows version {version}",
    zh: "云平台已知版本 {version}",
  },
  toSee: {
    en: "to look at it in a browser: npx tcat page --emulate, which prints the address of the cloud's page, too",
    zh: "在浏览器中查看：npx tcat page --emulate，它也打印云端页面的地址",
  },
  allHeld: { en: "all {count} checks held", zh: "全部 {count} 项检查通过" },
  someFailed: {
    en: "{failed} of {count} checks failed",
    zh: "{count} 项检查中有 {failed} 项未通过",
  },
} as const satisfies Record<string, Text>;
