import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  randomUUID,
} from "node:crypto";
import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import { type Json, textOf } from "../../base/json.js";
import type { Faults } from "../base/faults.js";
import {
  NONCES,
  REGISTRATION_SECONDS,
  SHORTEST_PRODUCT_SECRET,
} from "../base/limits.js";
import {
  type DeviceId,
  isDeviceName,
  keyOf,
  type Product,
  type Registry,
} from "../registry/registry.js";
import { hmac, type SignMethod, sameText } from "../registry/signin.js";

/** The document, "设备动态注册错误码". */
export const RegistrationCode = {
  internal: 1000,
  productNotExists: 1004,
  invalidParam: 1006,
  checkSecret: 1010,
  notSupported: 1011,
  exceedTimes: 1012,
  noSuchDevice: 1020,
  alreadyRegistered: 1021,
  exceedLimits: 1031,
} as const;

const messages: Record<number, string> = {
  [RegistrationCode.internal]: "internal error",
  [RegistrationCode.productNotExists]: "product not exists",
  [RegistrationCode.invalidParam]: "invalid param",
  [RegistrationCode.checkSecret]: "check secret error",
  [RegistrationCode.notSupported]: "not support register",
  [RegistrationCode.exceedTimes]: "exceed register times",
  [RegistrationCode.noSuchDevice]: "no such device",
  [RegistrationCode.alreadyRegistered]: "device has registed",
  [RegistrationCode.exceedLimits]: "exceed register limits",
};

/** Path of the API that modules use, v2.4.0 included. */
export const LEGACY_PATH = "/register/dev";
/** Path of the API that newer SDKs use. */
export const PATH = "/device/register";
const CIPHER = "aes-128-cbc";
const BLOCK_BYTES = 16;
const IV = Buffer.alloc(BLOCK_BYTES, "0");
const SECRET_BYTES = 16;
const NONCE = 0xffffffff;
const SECOND_MS = 1_000;

const keyFrom = (productSecret: string): Buffer =>
  Buffer.from(productSecret.slice(0, SHORTEST_PRODUCT_SECRET));

/** AES-128-CBC with the first 16 characters of the product secret, filled up with zeros; base64. */
export function encryptPayload(productSecret: string, plain: string): string {
  const bytes = Buffer.from(plain);
  const cipher = createCipheriv(CIPHER, keyFrom(productSecret), IV);
  cipher.setAutoPadding(false);
  const padding = Buffer.alloc(-bytes.length & (BLOCK_BYTES - 1));
  return Buffer.concat([
    cipher.update(bytes),
    cipher.update(padding),
    cipher.final(),
  ]).toString("base64");
}

/** What {@link encryptPayload} has encrypted. @throws Error for bytes that are no whole blocks. */
export function decryptPayload(productSecret: string, payload: string): string {
  const cipher = createDecipheriv(CIPHER, keyFrom(productSecret), IV);
  cipher.setAutoPadding(false);
  const bytes = Buffer.from(payload, "base64");
  const plain = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return plain.toString("utf8").replace(/\0+$/, "");
}

/** Signature of the legacy API: base64 of the digits, not of the bytes. */
export function legacySignature(
  productSecret: string,
  { productId, deviceName }: DeviceId,
  nonce: number,
  timestamp: number,
): string {
  const text = `deviceName=${deviceName}&nonce=${nonce}&productId=${productId}&timestamp=${timestamp}`;
  const digits = hmac("hmacsha1", productSecret, text).toString("hex");
  return Buffer.from(digits).toString("base64");
}

/** What the new API signs with. */
export interface SignedRequest {
  readonly host: string;
  readonly method: SignMethod;
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: Uint8Array;
}

/** Signature of the new API. */
export function signature(
  productSecret: string,
  request: SignedRequest,
): string {
  const { host, method, timestamp, nonce, body } = request;
  const hash = createHash(method.slice("hmac".length))
    .update(body)
    .digest("hex");
  const text = `POST\n${host}\n${PATH}\n\n${method}\n${timestamp}\n${nonce}\n${hash}`;
  return hmac(method, productSecret, text).toString("base64");
}

/** What an HTTP request brings to the new API. */
export interface RegistrationHeaders {
  readonly host: string;
  readonly algorithm: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

type Outcome = { code: number } | { length: number; payload: string };

/** Dynamic registration: a device that knows its product's secret gets its own (MODULES.md 6.2). */
export class RegistrationService {
  constructor(
    private readonly registry: Registry,
    private readonly faults: Faults,
    private readonly now: () => number,
    private readonly log: (text: string) => void,
  ) {}

  /** Nonces of each product within the window of their timestamps, and until when they are remembered. */
  private readonly nonces = new Map<string, number>();

  /** Whether a signed request is new: its time is now, and its nonce has not been there (the oldest go). */
  private isFresh(
    productId: string,
    nonce: string,
    timestamp: number,
  ): boolean {
    const now = this.now();
    const apart = Math.abs(now - timestamp * SECOND_MS);
    if (apart > REGISTRATION_SECONDS * SECOND_MS) return false;
    for (const [key, until] of this.nonces) {
      if (until > now) break;
      this.nonces.delete(key);
    }
    const key = `${productId} ${nonce}`;
    if (this.nonces.has(key)) return false;
    const [oldest] = this.nonces.keys();
    if (this.nonces.size === NONCES && oldest !== undefined)
      this.nonces.delete(oldest);
    this.nonces.set(key, now + 2 * REGISTRATION_SECONDS * SECOND_MS);
    return true;
  }

  /** Answer to `POST /register/dev`. */
  legacy(body: Json): Json {
    const { nonce, timestamp } = body;
    const id = {
      productId: textOf(body, "productId"),
      deviceName: textOf(body, "deviceName"),
    };
    const numbers = isWhole(nonce) && nonce <= NONCE && isWhole(timestamp);
    const outcome = !numbers
      ? { code: RegistrationCode.invalidParam }
      : this.register(
          id,
          (secret) =>
            sameText(
              textOf(body, "signature"),
              legacySignature(secret, id, nonce, timestamp),
            ),
          () => this.isFresh(id.productId, String(nonce), timestamp),
        );
    if ("code" in outcome)
      return { code: outcome.code, message: messages[outcome.code] };
    const { length, payload } = outcome;
    return { code: 0, message: "", len: length, payload };
  }

  /** Answer to `POST /device/register`; `body` is what was parsed from `bytes`, which are signed. */
  current(body: Json, bytes: Uint8Array, headers: RegistrationHeaders): Json {
    const id = {
      productId: textOf(body, "ProductId"),
      deviceName: textOf(body, "DeviceName"),
    };
    const { algorithm, timestamp, nonce, host } = headers;
    const method = algorithm.toLowerCase();
    const known = method === "hmacsha1" || method === "hmacsha256";
    const numbers = /^\d{1,19}$/.test(timestamp) && /^\d{1,19}$/.test(nonce);
    const outcome: Outcome =
      !known || !numbers
        ? { code: RegistrationCode.invalidParam }
        : this.register(
            id,
            (secret, region) =>
              // The device signs the host that it means; which one it has reached is the network's business.
              [
                host,
                host.replace(/:\d+$/, ""),
                `${region}.gateway.tencentdevices.com`,
                "gateway.tencentdevices.com",
              ].some((name) =>
                sameText(
                  headers.signature,
                  signature(secret, {
                    host: name,
                    method,
                    timestamp,
                    nonce,
                    body: bytes,
                  }),
                ),
              ),
            () => this.isFresh(id.productId, nonce, Number(timestamp)),
          );
    const RequestId = randomUUID();
    if ("code" in outcome) {
      const { code } = outcome;
      return {
        Response: { Error: { Code: code, Message: messages[code] }, RequestId },
      };
    }
    const { length, payload } = outcome;
    return { Response: { Len: length, Payload: payload, RequestId } };
  }

  private register(
    id: DeviceId,
    signed: (secret: string, region: string) => boolean,
    fresh: () => boolean,
  ): Outcome {
    const product = this.registry.product(id.productId);
    const code = this.faults.takeRegistration()
      ? RegistrationCode.internal
      : this.refusal(product, id, signed, fresh);
    // Names of devices that are not there come from outside and may be anything.
    const name = this.registry.device(id)
      ? keyOf(id)
      : text(platformLogTexts.newDevice);
    if (code !== 0 || product?.secret === undefined) {
      this.log(
        text(platformLogTexts.registrationRefused, {
          device: name,
          why: `${code} ${messages[code]}`,
        }),
      );
      return { code };
    }
    const device =
      this.registry.device(id) ??
      this.registry.add(
        { ...id, secret: randomBytes(SECRET_BYTES).toString("base64") },
        true,
      );
    device.registered++;
    this.log(text(platformLogTexts.registered, { device: keyOf(device) }));
    const plain = JSON.stringify({ encryptionType: 2, psk: device.secret });
    return {
      length: Buffer.byteLength(plain),
      payload: encryptPayload(product.secret, plain),
    };
  }

  /** 0, or the code that the state deserves. */
  private refusal(
    product: Product | undefined,
    id: DeviceId,
    signed: (secret: string, region: string) => boolean,
    fresh: () => boolean,
  ): number {
    if (id.productId === "" || !isDeviceName(id.deviceName))
      return RegistrationCode.invalidParam;
    if (!product) return RegistrationCode.productNotExists;
    if (product.secret === undefined) return RegistrationCode.notSupported;
    if (!signed(product.secret, product.region))
      return RegistrationCode.checkSecret;
    // Only what the product has signed is remembered: nobody else fills the memory.
    if (!fresh()) return RegistrationCode.invalidParam;
    if (!product.dynamicRegistration) return RegistrationCode.notSupported;
    const device = this.registry.device(id);
    if (device?.activated) return RegistrationCode.alreadyRegistered;
    if (device)
      return device.registered < product.registrations
        ? 0
        : RegistrationCode.exceedTimes;
    if (product.autoCreate === 0) return RegistrationCode.noSuchDevice;
    return this.created(product) < product.autoCreate
      ? 0
      : RegistrationCode.exceedLimits;
  }

  private created(product: Product): number {
    return this.registry
      .all()
      .filter((device) => device.product === product && device.created).length;
  }
}

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
