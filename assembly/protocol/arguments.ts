import type { Argument } from "./types.js";

const text = (
  name: string,
  min: number,
  max: number | null,
  doc: string,
  rest: Partial<Argument> = {},
): Argument => ({ name, type: "string", min, max, doc, ...rest });

const number = (
  name: string,
  min: number,
  max: number,
  doc: string,
  rest: Partial<Argument> = {},
): Argument => ({ name, type: "number", min, max, doc, ...rest });

export const tlsMode = number(
  "tls_mode",
  0,
  2,
  "how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only",
);
export const productId = text("product_id", 1, 10, "product id");
export const deviceName = text("device_name", 1, 48, "device name");
export const deviceSecret = text("device_secret", 1, 44, "device secret", {
  secret: true,
});
export const optionalDeviceSecret = text(
  "device_secret",
  1,
  44,
  "sub-device secret; left out, the stored one is used",
  { secret: true, optional: true },
);
export const productSecret = text("product_secret", 1, 32, "product secret", {
  secret: true,
});
export const region = text(
  "region",
  1,
  24,
  "product region; ap-guangzhou where left out",
  { optional: true },
);
export const commandTimeout = number(
  "command_timeout",
  1000,
  60000,
  "milliseconds the module waits for an MQTT answer (the document says up to 10000, real modules take 20000 and 30000)",
);
export const keepalive = number(
  "keepalive",
  60,
  690,
  "MQTT keep-alive in seconds",
);
export const cleanSession = number(
  "clean_session",
  0,
  1,
  "1 starts a clean MQTT session, 0 resumes one",
);
export const reconnect = number(
  "reconnect",
  0,
  1,
  "1 lets the module reconnect by itself",
);
export const topic = text("topic", 1, 128, "MQTT topic");
export const publishTopic = text(
  "topic",
  1,
  128,
  "MQTT topic, without the wildcards `+` and `#`",
  { noWildcards: true },
);
export const qos = number("qos", 0, 1, "MQTT quality of service");
export const message = text(
  "message",
  0,
  null,
  "the message; the command line's 256 bytes, escapes counted, are its limit",
);
export const otaState = number(
  "state",
  0,
  1,
  "1 listens for updates, 0 stops listening",
);
export const version = text(
  "version",
  1,
  32,
  "firmware version that is reported to the cloud",
);
export const readLength = number(
  "length",
  1,
  4096,
  "bytes to read; a multiple of 4 except for the last read",
);
export const ssid = text("ssid", 1, 32, "name of the access point");
export const apPassword = text(
  "password",
  8,
  32,
  "password of the access point; open where left out",
  { secret: true, optional: true },
);
export const channel = number("channel", 0, 13, "Wi-Fi channel", {
  optional: true,
});
export const moduleName = text("name", 1, 30, "module name");
export const flashSize = number("flash", 2, 4, "flash size in MB, 2 or 4", {
  step: 2,
});
export const gpio = number("gpio", 0, 48, "GPIO of the Wi-Fi lamp");
export const firmwareBase = number(
  "base",
  0x111000,
  0x7ffff000,
  "flash address of the cached firmware, a multiple of 0x1000",
  { step: 0x1000 },
);
export const firmwareSize = number(
  "size",
  1,
  716800,
  "largest firmware in bytes",
);
export const connectionId = number("conn_id", 0, 255, "reserved; 1");
export const host = text("host", 1, 128, "address or name of the MQTT server");
export const bindMode = number("mode", 0, 1, "0 binds, 1 unbinds");
export const onlineMode = number("mode", 0, 1, "0 goes online, 1 goes offline");
export const storeMode = number("mode", 0, 1, "0 stores, 1 deletes");
