import type { DeviceInfo } from "../base/flash.js";

/** For mqtts:// brokers with a certificate: the authorities to trust, or whether to look at all. */
export interface TlsOptions {
  readonly ca?: string | string[] | Buffer | Buffer[];
  readonly rejectUnauthorized?: boolean;
}

/** A certificate and its key, in PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** Who signs in; `secret` in base64, as the platform gives it, or a certificate in its place. */
export type Identity = Pick<
  DeviceInfo,
  "productId" | "deviceName" | "secret"
> & { readonly pair?: Pair | undefined };

/** The certificate of this name and the key that goes with it: the file of the same name with another ending. */
export function pairNamed(
  name: string,
  texts: Readonly<Record<string, string>>,
): Pair {
  const stem = name.replace(/\.[^.]*$/, "");
  const [, key = ""] =
    Object.entries(texts).find(
      ([other, text]) =>
        other !== name &&
        other.replace(/\.[^.]*$/, "") === stem &&
        text.includes("PRIVATE KEY"),
    ) ?? [];
  return { cert: texts[name] ?? "", key };
}
