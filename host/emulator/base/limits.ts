/** Limits of ESP32 firmware v2.4.0 (MODULES.md 1, 2, 5.3). Lengths are bytes, times milliseconds. */

/** Least and most. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** One AT line, its CRLF counted. */
export const LINE_BYTES = 256;
export const TOPIC_BYTES = 128;
/** Payload of PUBL and PUBRAW; the CRLF that closes it is not counted. */
export const PAYLOAD_BYTES = 2048;
/** An MQTT packet larger than this is dropped by the module without a word. */
export const MQTT_PACKET_BYTES = 2304;
export const SUBSCRIPTIONS = 10;
export const SUB_DEVICES = 20;
export const PRODUCT_ID_BYTES = 10;
export const DEVICE_NAME_BYTES = 48;
export const DEVICE_SECRET_BYTES = 44;
export const PRODUCT_SECRET_BYTES = 32;
export const REGION_BYTES = 24;
export const FIRMWARE_VERSION_BYTES = 32;
export const SSID_BYTES = 32;
export const SOFTAP_PASSWORD_BYTES = { min: 8, max: 32 } as const;
export const WIFI_PASSWORD_BYTES = 64;
export const CHANNEL = { min: 0, max: 13 } as const;
export const HOST_BYTES = 128;
export const MODULE_NAME_BYTES = 30;
export const GPIO = { min: 0, max: 48 } as const;
export const FIRMWARE_BASE = { min: 0x111000, max: 0x7fffffff } as const;
export const FIRMWARE_BASE_STEP = 0x1000;
export const FIRMWARE_SPACE = { min: 1, max: 716800 } as const;
export const CONNECTION_ID = { min: 0, max: 255 } as const;
/** One flash sector: the most that one TCREADFWDATA returns. */
export const FIRMWARE_READ = { min: 1, max: 4096 } as const;
/** Flash reads start at a multiple of this. */
export const FIRMWARE_ALIGNMENT = 4;
/** Seconds. */
export const KEEPALIVE = { min: 60, max: 690 } as const;

/** One certificate or key of a module that signs in by them, and how many there may be. */
export const CERTIFICATE_BYTES = 4096;
export const CERTIFICATES = 10;

/** Silence after which a data phase is given up, for each piece received. */
export const PAYLOAD_WAIT_MS = 20_000;
/** Wait for the CRLF once the payload is whole. */
export const PAYLOAD_END_WAIT_MS = 1_000;
/** TCDEVREG waits this long for the cloud. */
export const REGISTRATION_WAIT_MS = 10_000;
/** The phone's token; a longer one is refused. */
export const TOKEN_BYTES = 64;
/** Wait for the token once the access point is joined. */
export const TOKEN_WAIT_MS = 60_000;
/** SmartConfig and softAP give up after this. */
export const PROVISIONING_MS = 300_000;
/** First pause before a reconnection attempt; each is twice the one before. */
export const RECONNECT_FIRST_MS = 1_000;
/** A pause longer than this is not made: the module gives up. */
export const RECONNECT_LAST_MS = 60_000;
/** A download is tried so often in all, each try an ENTERUPDATE (MODULES.md 1). */
export const DOWNLOAD_ATTEMPTS = 4;
/** Between two of them. */
export const DOWNLOAD_PAUSE_MS = 1_000;
/** From UPDATERESET to the restart. */
export const SELF_UPDATE_RESTART_MS = 2_000;
