import type { Argument, Text } from "./types.js";

const text = (
  name: string,
  min: number,
  max: number | null,
  doc: Text,
  rest: Partial<Argument> = {},
): Argument => ({ name, type: "string", min, max, doc, ...rest });

const number = (
  name: string,
  min: number,
  max: number,
  doc: Text,
  rest: Partial<Argument> = {},
): Argument => ({ name, type: "number", min, max, doc, ...rest });

export const tlsMode = number("tls_mode", 0, 2, {
  en: "how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only",
  zh: "接入方式：0 直连，1 TLS 密钥方式，2 TLS 证书方式；模组只支持 1",
});
export const productId = text("product_id", 1, 10, {
  en: "product id",
  zh: "产品 ID",
});
export const deviceName = text("device_name", 1, 48, {
  en: "device name",
  zh: "设备名称",
});
export const deviceSecret = text(
  "device_secret",
  1,
  44,
  { en: "device secret", zh: "设备密钥" },
  {
    secret: true,
  },
);
export const optionalDeviceSecret = text(
  "device_secret",
  1,
  44,
  {
    en: "sub-device secret; left out, the stored one is used",
    zh: "子设备密钥；省略时使用已保存的密钥",
  },
  { secret: true, optional: true },
);
export const productSecret = text(
  "product_secret",
  1,
  32,
  { en: "product secret", zh: "产品密钥" },
  {
    secret: true,
  },
);
export const region = text(
  "region",
  1,
  24,
  {
    en: "product region; ap-guangzhou where left out",
    zh: "产品所属区域；省略时为 ap-guangzhou",
  },
  { optional: true },
);
export const commandTimeout = number("command_timeout", 1000, 60000, {
  en: "milliseconds the module waits for an MQTT answer (the document says up to 10000, real modules take 20000 and 30000)",
  zh: "模组等待 MQTT 应答的毫秒数（文档规定最大 10000，实际模组接受 20000 和 30000）",
});
export const keepalive = number("keepalive", 60, 690, {
  en: "MQTT keep-alive in seconds",
  zh: "MQTT 心跳间隔，单位为秒",
});
export const cleanSession = number("clean_session", 0, 1, {
  en: "1 starts a clean MQTT session, 0 resumes one",
  zh: "1 开始新的 MQTT 会话（清除旧会话），0 恢复原有会话",
});
export const reconnect = number("reconnect", 0, 1, {
  en: "1 lets the module reconnect by itself",
  zh: "1 由模组自动重连",
});
export const topic = text("topic", 1, 128, {
  en: "MQTT topic",
  zh: "MQTT 主题",
});
export const publishTopic = text(
  "topic",
  1,
  128,
  {
    en: "MQTT topic, without the wildcards `+` and `#`",
    zh: "MQTT 主题，不能含通配符 `+` 和 `#`",
  },
  { noWildcards: true },
);
export const qos = number("qos", 0, 1, {
  en: "MQTT quality of service",
  zh: "MQTT 服务质量（QoS）",
});
export const message = text("message", 0, null, {
  en: "the message; the command line's 256 bytes, escapes counted, are its limit",
  zh: "消息内容；以命令行 256 字节为限，转义字符计算在内",
});
export const otaState = number("state", 0, 1, {
  en: "1 listens for updates, 0 stops listening",
  zh: "1 监听升级，0 停止监听",
});
export const version = text("version", 1, 32, {
  en: "firmware version that is reported to the cloud",
  zh: "上报云平台的固件版本",
});
export const readLength = number("length", 1, 4096, {
  en: "bytes to read; a multiple of 4 except for the last read",
  zh: "读取的字节数；除最后一次外应为 4 的倍数",
});
export const ssid = text("ssid", 1, 32, {
  en: "name of the access point",
  zh: "接入点名称",
});
export const apPassword = text(
  "password",
  8,
  32,
  {
    en: "password of the access point; open where left out",
    zh: "接入点密码；省略时为开放网络",
  },
  { secret: true, optional: true },
);
export const channel = number(
  "channel",
  0,
  13,
  { en: "Wi-Fi channel", zh: "Wi-Fi 信道" },
  {
    optional: true,
  },
);
export const moduleName = text("name", 1, 30, {
  en: "module name",
  zh: "模组名称",
});
export const flashSize = number(
  "flash",
  2,
  4,
  { en: "flash size in MB, 2 or 4", zh: "flash 大小，单位 MB，2 或 4" },
  {
    step: 2,
  },
);
export const gpio = number("gpio", 0, 48, {
  en: "GPIO of the Wi-Fi lamp",
  zh: "Wi-Fi 指示灯所用的 GPIO",
});
export const firmwareBase = number(
  "base",
  0x111000,
  0x7ffff000,
  {
    en: "flash address of the cached firmware, a multiple of 0x1000",
    zh: "缓存固件的 flash 地址，0x1000 的倍数",
  },
  { step: 0x1000 },
);
export const firmwareSize = number("size", 1, 716800, {
  en: "largest firmware in bytes",
  zh: "固件最大字节数",
});
export const connectionId = number("conn_id", 0, 255, {
  en: "reserved; 1",
  zh: "保留；填 1",
});
export const host = text("host", 1, 128, {
  en: "address or name of the MQTT server",
  zh: "MQTT 服务器的地址或域名",
});
export const bindMode = number("mode", 0, 1, {
  en: "0 binds, 1 unbinds",
  zh: "0 绑定，1 解绑",
});
export const onlineMode = number("mode", 0, 1, {
  en: "0 goes online, 1 goes offline",
  zh: "0 上线，1 下线",
});
export const storeMode = number("mode", 0, 1, {
  en: "0 stores, 1 deletes",
  zh: "0 保存，1 删除",
});
