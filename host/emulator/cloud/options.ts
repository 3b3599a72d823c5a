import type { Clock } from "../base/clock.js";
import type { Certificate } from "./base/certificate.js";
import type { DeviceId, Registry } from "./registry/registry.js";

export interface CloudOptions {
  /** Address to listen on; loopback when left out. */
  host?: string;
  /** Ports; any that is free when left out. */
  mqttPort?: number;
  mqttsPort?: number;
  httpPort?: number;
  httpsPort?: number;
  /** For HTTPS, by which firmware is then fetched, and for MQTT over TLS without a pre-shared key; neither when left out. */
  certificate?: Certificate;
  /** Products and devices, or the JSON file that holds them; the sample when left out. */
  registry?: Registry | string;
  /** Milliseconds since 1970; the machine's own clock when left out. */
  clock?: Clock;
  /** The time by which registrations are signed; the machine's own when left out. */
  wallClock?: () => number;
  /** When a QoS 1 message is acknowledged: once it has been passed on, or first. As the platform does it, once it has been passed on. */
  acknowledges?: "after passing on" | "first";
  /** Whether the platform's limits hold: 30 messages a second from a device, 50 to it, a sign-in each 5 s. Off: tests are faster than a UART. */
  limitsRates?: boolean;
  /** Whether machines other than this one may use the control API. Off. */
  remoteControl?: boolean;
  /** The page that people look at, which has its place at `pageUrl`: one file of HTML. None when left out. */
  page?: Uint8Array;
  /** What goes on: names of devices and what they do; never payloads or secrets. */
  log?: (text: string) => void;
}

/** An update for a device. */
export interface Update {
  /** 1 to 32 bytes. */
  readonly version: string;
  /** The image; at most 16 MB. */
  readonly data: Uint8Array;
  /** Announced in the place of the image's own MD5. */
  readonly md5?: string;
  /** Last part of the URL; `ESP8266_QCLOUD_AT.bin` names the module's own firmware (MODULES.md 1). */
  readonly file?: string;
}

/** Hears a message that a device has sent. */
export type CloudListener = (
  topic: string,
  payload: Buffer,
  qos: 0 | 1,
  sender: DeviceId,
) => void;
