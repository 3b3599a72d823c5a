/** Limits of the platform (MODULES.md 5.3, 6.1). Lengths are bytes, times milliseconds unless said. */

/** Payload of one message, up or down. */
export const MESSAGE_BYTES = 16 * 1024;
/** What stands before the payload in a PUBLISH: lengths, topic, packet id. */
export const MESSAGE_HEAD_BYTES = 1024;
/** Seconds. */
export const KEEPALIVE_SECONDS = 900;
/** Every product id has exactly this many characters: a client id is cut behind them. */
export const PRODUCT_ID_LENGTH = 10;
/** AES-128 takes its key from so many first characters of the product secret. */
export const SHORTEST_PRODUCT_SECRET = 16;
/** Seconds by which the timestamp of a binding's signature may differ from the cloud's time. */
export const SIGNATURE_SECONDS = 600;
/** Seconds by which the timestamp of a registration may differ from the cloud's time. */
export const REGISTRATION_SECONDS = 600;
/** Nonces of registrations that are remembered; with more the oldest go. */
export const NONCES = 10_000;
/** Body of a registration or of a JSON request to the control side. */
export const JSON_BODY_BYTES = 64 * 1024;
/**
 * What one answer tells of a device's state, as JSON: its shadow, its properties with those that are to change, or its
 * information. A message less room for what stands around it, the device's own token above all.
 */
export const STATE_BYTES = MESSAGE_BYTES - 1024;
/** Firmware image. */
export const FIRMWARE_BYTES = 16 * 1024 * 1024;
/** The newest messages of a device that its reports keep. */
export const KEPT_MESSAGES = 1000;
/** Wait for the reply to an action. */
export const ACTION_WAIT_MS = 10_000;
/** A request that has not come in by then is given up; milliseconds. */
export const HTTP_REQUEST_MS = 30_000;
/** Connections at once to each of the HTTP ports; more are closed as they come. */
export const HTTP_CONNECTIONS = 256;
/** A TLS handshake, and then a CONNECT, that has not come in by then is given up; milliseconds. */
export const MQTT_SIGN_IN_MS = 10_000;
/** Topic of a message that the control side sends. */
export const TOPIC_BYTES = 256;
/** Connections at once to each of the MQTT ports; more are closed as they come. */
export const MQTT_CONNECTIONS = 1024;
/** What is kept for a device that is away, or that does not acknowledge: messages, and bytes of topic and payload; the oldest go. */
export const OFFLINE_MESSAGES = 150;
export const OFFLINE_BYTES = 1024 * 1024;
/** And for so long; milliseconds. */
export const OFFLINE_MS = 24 * 3_600_000;
/** Filters that a client has at once; more are refused. */
export const SUBSCRIPTIONS = 100;
/** Bytes that may wait for a client to read them; with more its connection is closed. */
export const UNREAD_BYTES = 1024 * 1024;
/** And for so long; milliseconds. */
export const UNREAD_MS = 1_000;
/** What the platform takes of one device, and sends it: messages a second up and down, seconds from one sign-in to the next. */
export const RATES = { up: 30, down: 50, signInSeconds: 5 } as const;
