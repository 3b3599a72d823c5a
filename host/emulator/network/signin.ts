import { createHmac, randomInt } from "node:crypto";
import type { TLSSocketOptions } from "node:tls";
import type { IClientOptions } from "mqtt";
import { toUtf8 } from "../base/text.js";
import type { Identity, TlsOptions } from "./identity.js";

/** The SDK inside the module names itself by this number (MODULES.md 6.1). */
const APP_ID = "21010406";
/** The SDK's largest time: its sign-in never expires. */
const EXPIRY = "2147483647";
const CONNECTION_ID_LENGTH = 5;
const ALPHANUMERICS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** Those that the platform and mosquitto take with a pre-shared key. */
const PSK_CIPHERS =
  "PSK-AES128-GCM-SHA256:PSK-AES256-CBC-SHA:PSK-AES128-CBC-SHA";
const TLS_1_2 = "TLSv1.2";

export const clientIdOf = (device: Omit<Identity, "secret">): string =>
  toUtf8(device.productId + device.deviceName);

function connectionId(): string {
  return Array.from(
    { length: CONNECTION_ID_LENGTH },
    () => ALPHANUMERICS[randomInt(ALPHANUMERICS.length)],
  ).join("");
}

/**
 * What a device signs in with (MODULES.md 6.1): over TLS its key itself, or a certificate where `tls` says which to
 * trust; without TLS a password made of the key.
 */
export function signIn(
  device: Identity,
  url: string,
  tls: TlsOptions | undefined,
): IClientOptions {
  const clientId = clientIdOf(device);
  const username = `${clientId};${APP_ID};${connectionId()};${EXPIRY}`;
  const named = { clientId, username };
  if (device.pair)
    // The authority that a module has built in is not known here: without one that is told, any server is trusted.
    return {
      ...named,
      ...device.pair,
      ...(tls ?? { rejectUnauthorized: false }),
    };
  const key = Buffer.from(device.secret, "base64");
  if (url.startsWith("mqtts:") && tls === undefined) {
    const psk: TLSSocketOptions & Record<string, unknown> = {
      pskCallback: () => ({ psk: key, identity: clientId }),
      ciphers: PSK_CIPHERS,
      minVersion: TLS_1_2,
      maxVersion: TLS_1_2,
      // There is no certificate whose name could be looked at: the key is the proof of both sides.
      checkServerIdentity: () => undefined,
    };
    return { ...named, ...(psk as IClientOptions) };
  }
  const digest = createHmac("sha1", key).update(username).digest("hex");
  return { ...named, password: `${digest};hmacsha1`, ...tls };
}
