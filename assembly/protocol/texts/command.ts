import type { Text } from "../types.js";

/** What the help of each command says. */
export const commandTexts = {
  // tcat demo
  demo: {
    en: "set up an emulated module, publish, receive, lose the link",
    zh: "设置一个模拟模组，发布、接收、断线",
  },
  demoAll: {
    en: "with a cloud: provisioning, registration and a firmware update as well",
    zh: "带云平台：还包括配网、动态注册和固件升级",
  },
  // tcat emulate
  emulate: {
    en: "emulate a module on TCP or on a PTY, until Ctrl-C",
    zh: "在 TCP 或 PTY 上模拟一个模组，按 Ctrl-C 结束",
  },
  pty: {
    en: "make a PTY and this link to it",
    zh: "创建一个 PTY 和指向它的链接",
  },
  tcp: {
    en: "listen on TCP (default {address})",
    zh: "监听 TCP（默认 {address}）",
  },
  profile: { en: "which firmware to behave like", zh: "模仿哪种固件" },
  state: {
    en: "keep what a module keeps in flash in this file",
    zh: "把模组保存在 flash 中的内容存入该文件",
  },
  ownDevices: {
    en: "the own cloud's products and devices (JSON)",
    zh: "自带云平台的产品和设备（JSON）",
  },
  ownHttpPort: {
    en: "the own cloud's port for registration and its control API",
    zh: "自带云平台用于动态注册和控制 API 的端口",
  },
  ownMqttPort: {
    en: "the own cloud's port for MQTT",
    zh: "自带云平台的 MQTT 端口",
  },
  ownMqttsPort: {
    en: "the own cloud's port for MQTT over TLS",
    zh: "自带云平台的 TLS MQTT 端口",
  },
  ownAckFirst: {
    en: "the own cloud acknowledges a message before it passes it on",
    zh: "自带云平台先确认消息，再转发",
  },
  ownLimits: {
    en: "the own cloud keeps the platform's limits of rates",
    zh: "自带云平台执行平台的速率限制",
  },
  faultPort: {
    en: "port for what is to befall the module, 0 for any",
    zh: "设置模组故障的端口，0 表示任意",
  },
  broker: {
    en: "an mqtt:// or mqtts:// broker, in its place",
    zh: "代替它的 mqtt:// 或 mqtts:// broker",
  },
  registration: {
    en: "where that has devices registered",
    zh: "该 broker 的设备在哪里注册",
  },
  ca: {
    en: "its certificate authority; else pre-shared keys",
    zh: "其证书颁发机构；否则使用预共享密钥",
  },
  phonePort: {
    en: "UDP port for the phone, 0 for any",
    zh: "供手机使用的 UDP 端口，0 表示任意",
  },
  seed: { en: "of the faults' dice", zh: "故障骰子的种子" },
  speed: {
    en: "how many times as fast the module's clock goes, its network time limits too",
    zh: "模组时钟的倍速，包括其网络时限",
  },
  crlfEndsPayload: {
    en: "give a payload up at a CRLF in it, as modules do when it ends a UART chunk",
    zh: "在 payload 中的 CRLF 处放弃它，如同模组在 UART 分段以此结尾时那样",
  },
  fault: {
    en: "something that goes wrong; again for more",
    zh: "要制造的故障；可重复给出",
  },
  none: { en: "none", zh: "无" },
  moduleFaults: {
    en: "Faults of the module, NAME=NUMBER; shares are 0 to 1, times milliseconds:",
    zh: "模组的故障，NAME=NUMBER；比例为 0 到 1，时间为毫秒：",
  },
  cloudFaults: {
    en: "Faults of the cloud, NAME[=NUMBER][*TIMES]:",
    zh: "云平台的故障，NAME[=NUMBER][*TIMES]：",
  },
  // tcat cloud
  cloud: {
    en: "stand in for the platform: MQTT, registration, OTA; a prompt, an HTTP API and a page to it",
    zh: "代替云平台：MQTT、动态注册、OTA；带提示符、HTTP API 和页面",
  },
  portOf: { en: "port of {what}, 0 for any", zh: "{what} 的端口，0 表示任意" },
  overTcp: { en: "MQTT over TCP", zh: "TCP 上的 MQTT" },
  overTls: { en: "MQTT over TLS", zh: "TLS 上的 MQTT" },
  devices: {
    en: "products and devices (JSON); else a sample",
    zh: "产品和设备（JSON）；否则使用示例",
  },
  host: { en: "address to listen on", zh: "监听的地址" },
  preSharedKeys: { en: "pre-shared keys", zh: "预共享密钥" },
  keysOrPasswords: {
    en: "pre-shared keys or passwords",
    zh: "预共享密钥或密码",
  },
  ownCloud: { en: "own cloud", zh: "自带云平台" },
  cert: {
    en: "certificate for HTTPS and MQTT over TLS, in PEM",
    zh: "用于 HTTPS 和 TLS MQTT 的证书（PEM）",
  },
  key: { en: "its key", zh: "其私钥" },
  ackFirst: {
    en: "acknowledge a message before it is passed on",
    zh: "先确认消息，再转发",
  },
  limits: {
    en: "keep the platform's limits of rates",
    zh: "执行平台的速率限制",
  },
  remoteControl: {
    en: "let other machines use the control API",
    zh: "允许其他机器使用控制 API",
  },
  // tcat phone
  phone: {
    en: "play the phone for an emulated module that waits to be provisioned",
    zh: "扮演手机，为等待配网的模拟模组配网",
  },
  ssid: { en: "the access point that it is to join", zh: "要加入的接入点" },
  password: { en: "its password", zh: "其密码" },
  token: { en: "what stands for the user", zh: "代表用户的 token" },
  mode: { en: "how the module waits", zh: "模组等待的方式" },
  udpPort: { en: "the module's UDP port", zh: "模组的 UDP 端口" },
  waitSeconds: { en: "seconds to wait for it", zh: "等待它的秒数" },
  found: { en: "found {device}", zh: "找到 {device}" },
  // tcat console
  console: {
    en: "talk to a module: commands, answers and events decoded",
    zh: "与模组对话：命令、应答和事件均解码显示",
  },
  // tcat page
  page: {
    en: "serve the page to a browser of this machine, with a port behind it, until Ctrl-C",
    zh: "向本机浏览器提供页面及其后的端口，按 Ctrl-C 结束",
  },
  pageEmulate: {
    en: "in place of a port an emulated module with a cloud of its own",
    zh: "不使用端口，改用自带云平台的模拟模组",
  },
  pagePort: {
    en: "port that the page is served on, 0 for any",
    zh: "提供页面的端口，0 表示任意",
  },
  port: {
    en: "a serial port or tcp://HOST:PORT",
    zh: "串口，或 tcp://HOST:PORT",
  },
  baud: { en: "baud rate of a serial port", zh: "串口的波特率" },
  quiet: {
    en: "milliseconds without a byte that damage a line or message that has begun; 500 where left out",
    zh: "使已开始的行或消息判为损坏的静默毫秒数；省略时为 500",
  },
  patience: {
    en: "milliseconds that a silent module is given to leave its data phase by itself, such as 20000",
    zh: "给沉默的模组自行退出数据阶段的毫秒数，例如 20000",
  },
  showSecrets: {
    en: "print passwords and other texts of commands",
    zh: "显示密码和命令中的其他文本",
  },
  // tcat replay
  replay: {
    en: "run transcripts on the core and print what it did",
    zh: "在核心上运行重放脚本，并打印它的行为",
  },
  transcripts: {
    en: "transcripts; standard input when none is named",
    zh: "重放脚本；未给出时为标准输入",
  },
  runtime: { en: "what runs the core", zh: "由什么运行核心" },
  engine: {
    en: "what runs the core under wamr and firmware",
    zh: "在 wamr 和 firmware 下由什么运行核心",
  },
  board: { en: "the emulated board of firmware", zh: "固件的模拟开发板" },
  chunk: {
    en: "cut received bytes: N or random:SEED",
    zh: "切分收到的字节：N 或 random:SEED",
  },
  // tcat errors
  errors: {
    en: "explain an error code; without one, list all six tables",
    zh: "解释一个错误码；省略时列出全部六张表",
  },
  code: { en: "a code such as 202 or -108", zh: "错误码，例如 202 或 -108" },
  completion: {
    en: "print what makes a shell complete tcat",
    zh: "输出使 shell 补全 tcat 的脚本",
  },
  shell: { en: "which shell", zh: "哪种 shell" },
  jsonLine: { en: "one JSON object a line", zh: "每行一个 JSON 对象" },
  printSecrets: {
    en: "print passwords and other texts of commands",
    zh: "显示密码和命令中的其他文本",
  },
  json: { en: "one JSON object a row", zh: "每行一个 JSON 对象" },
  examples: { en: "Examples:", zh: "示例：" },
} as const satisfies Record<string, Text>;
