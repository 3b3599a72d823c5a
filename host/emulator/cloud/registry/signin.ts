import { createHmac, timingSafeEqual } from "node:crypto";
import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Clock } from "../../base/clock.js";
import type { Device, DeviceId } from "./registry.js";

const METHODS = { hmacsha1: "sha1", hmacsha256: "sha256" } as const;
/** Client id; app id; connection id; end of validity in Unix seconds. */
const USER_NAME = /^([^;]{1,128});(\d{1,12});([^;]{1,16});(\d{1,19})$/;
const PASSWORD = /^([0-9a-f]{40}|[0-9a-f]{64});(hmacsha1|hmacsha256)$/i;
/** The app id that the documents use. */
const APP_ID = 12010126;

export type SignMethod = keyof typeof METHODS;

/** CONNACK's codes for a refusal. */
export const Refused = {
  identifier: 2,
  unavailable: 3,
  credentials: 4,
  authorization: 5,
} as const;

/** A device's MQTT client id and PSK identity. */
export const clientIdOf = ({ productId, deviceName }: DeviceId): string =>
  productId + deviceName;

/** The key of TLS-PSK. */
export const pskOf = (secret: string): Buffer => Buffer.from(secret, "base64");

/** Compares in a time that tells nothing of where the difference is. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** HMAC with the hash of `method`. */
export const hmac = (
  method: SignMethod,
  key: string | Uint8Array,
  text: string,
): Buffer => createHmac(METHODS[method], key).update(text).digest();

/** The password that goes with `userName`: digits in hex, `;` and the method. */
export function passwordOf(
  secret: string,
  userName: string,
  method: SignMethod = "hmacsha256",
): string {
  const digits = hmac(method, pskOf(secret), userName).toString("hex");
  return `${digits};${method}`;
}

/** User name and password of a device, as a client of another make would send them. `expiry` in Unix seconds. */
export function credentialsOf(
  device: DeviceId & { secret: string },
  options: { method?: SignMethod; expiry?: number; connection?: string } = {},
): { clientId: string; username: string; password: string } {
  const { method, expiry = 4294967295, connection = "tcat0" } = options;
  const clientId = clientIdOf(device);
  const username = `${clientId};${APP_ID};${connection};${expiry}`;
  return {
    clientId,
    username,
    password: passwordOf(device.secret, username, method),
  };
}

export interface SignIn {
  readonly clientId: string;
  readonly userName: string | undefined;
  readonly password: string | undefined;
  /** Identity that TLS has proved, by a pre-shared key or the device's certificate; undefined on plain TCP. */
  readonly identity: string | undefined;
}

/** CONNACK's code and why; undefined when the device may sign in. The reason names no secret. */
export function refusal(
  device: Device | undefined,
  { clientId, userName, password, identity }: SignIn,
  clock: Clock,
): { code: number; reason: string } | undefined {
  const { identifier, credentials, authorization } = Refused;
  if (clientId === "")
    return { code: identifier, reason: text(platformLogTexts.noClientId) };
  if (!device)
    return { code: credentials, reason: text(platformLogTexts.unknownDevice) };
  if (identity !== undefined && identity !== clientId)
    return {
      code: authorization,
      reason: text(platformLogTexts.otherIdentity),
    };
  if (identity === undefined && device.certificate !== undefined)
    return { code: credentials, reason: text(platformLogTexts.noCertificate) };
  // The key has already proved who it is: a PSK client sends a user name without a password, or neither.
  if (identity !== undefined && userName === undefined) return undefined;
  const [, named, , , expiry] = USER_NAME.exec(userName ?? "") ?? [];
  if (named === undefined)
    return { code: credentials, reason: text(platformLogTexts.malformedUser) };
  if (named !== clientId)
    return { code: credentials, reason: text(platformLogTexts.otherUser) };
  if (identity !== undefined && password === undefined) return undefined;
  const [, , method] = PASSWORD.exec(password ?? "") ?? [];
  if (userName === undefined || password === undefined || method === undefined)
    return {
      code: credentials,
      reason: text(platformLogTexts.malformedPassword),
    };
  const right = passwordOf(
    device.secret,
    userName,
    method.toLowerCase() as SignMethod,
  );
  if (!sameText(password.toLowerCase(), right))
    return { code: credentials, reason: text(platformLogTexts.wrongSignature) };
  if (Number(expiry) * 1000 < clock.now())
    return {
      code: authorization,
      reason: text(platformLogTexts.expiredSignature),
    };
  return undefined;
}
