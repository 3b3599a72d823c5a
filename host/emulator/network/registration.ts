import { createDecipheriv, createHmac, randomInt } from "node:crypto";
import type { Timers } from "../base/clock.js";
import { Code } from "../base/codes.js";
import type { ProductInfo } from "../base/flash.js";
import { isObject, parseObject } from "../base/json.js";
import { REGISTRATION_WAIT_MS } from "../base/limits.js";
import { toUtf8 } from "../base/text.js";
import { ask as askServer, type HttpNetwork } from "./httpclient.js";
import { SdkCode } from "./sdkcodes.js";

const PATH = "/register/dev";
const MOST_NONCE = 0x7fffffff;
const KEY_BYTES = 16;
const IV = "0".repeat(KEY_BYTES);
/** A reply of more bytes is not read. */
const REPLY_BYTES = 4096;

/** A device's secret, or the code of `FAIL`. */
export type Registered =
  | { readonly secret: string }
  | { readonly code: number };

/** Where devices are registered, and what the module needs to ask there (MODULES.md 6.2, the older of two ways). */
export interface RegistrationOptions extends HttpNetwork {
  /** `http://` or `https://`; without one nothing answers. */
  readonly url: string | undefined;
  readonly timers: Timers;
  readonly log: (text: string) => void;
}

/** Asks the cloud for the device's secret; never longer than 10 s. */
export async function register(
  product: Omit<ProductInfo, "region">,
  { url, timers, log, ...network }: RegistrationOptions,
): Promise<Registered> {
  if (url === undefined) return { code: SdkCode.httpConnect };
  const stop = new AbortController();
  const { signal } = stop;
  const asked = ask(product, new URL(PATH, url), signal, network).catch(
    (error: Error) => {
      log(`registration: ${error.message}`);
      return { code: SdkCode.httpConnect };
    },
  );
  const late = { code: Code.timeout };
  const answer = await timers.within<Registered>(
    REGISTRATION_WAIT_MS,
    asked,
    late,
  );
  if (answer === late) stop.abort();
  return answer;
}

async function ask(
  product: Omit<ProductInfo, "region">,
  url: URL,
  signal: AbortSignal,
  network: HttpNetwork,
): Promise<Registered> {
  const response = await askServer(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: JSON.stringify(questionOf(product)),
    signal,
    ...network,
  });
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > REPLY_BYTES) return { code: SdkCode.http };
    parts.push(part);
  }
  const reply = parseObject(Buffer.concat(parts));
  if (typeof reply?.code !== "number") return { code: SdkCode.http };
  if (reply.code !== 0) return { code: reply.code };
  const { payload, len } = reply;
  if (typeof payload !== "string" || typeof len !== "number")
    return { code: SdkCode.http };
  const secret = secretIn(payload, len, product.secret);
  return secret === undefined ? { code: SdkCode.http } : { secret };
}

function questionOf(product: Omit<ProductInfo, "region">): object {
  const productId = toUtf8(product.productId);
  const deviceName = toUtf8(product.deviceName);
  const nonce = randomInt(MOST_NONCE);
  const timestamp = Math.floor(Date.now() / 1000);
  const digest = createHmac("sha1", product.secret)
    .update(
      `deviceName=${deviceName}&nonce=${nonce}&productId=${productId}&timestamp=${timestamp}`,
    )
    .digest("hex");
  const signature = Buffer.from(digest).toString("base64");
  return { deviceName, nonce, productId, timestamp, signature };
}

/** The `psk` in the encrypted payload, whose plain text has `length` bytes; undefined when there is none. */
export function secretIn(
  payload: string,
  length: number,
  productSecret: string,
): string | undefined {
  try {
    const key = productSecret.slice(0, KEY_BYTES);
    const cipher = createDecipheriv("aes-128-cbc", key, IV);
    cipher.setAutoPadding(false);
    const plain = Buffer.concat([
      cipher.update(Buffer.from(payload, "base64")),
      cipher.final(),
    ]);
    const json = parseObject(plain.subarray(0, length));
    return isObject(json) && typeof json.psk === "string"
      ? json.psk
      : undefined;
  } catch {
    // Of another length than the cipher's blocks, or a key that is too short: not for this product.
    return undefined;
  }
}
