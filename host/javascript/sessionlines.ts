import { byteStringBytes } from "./bytes.js";
import type { ByteCall } from "./call.js";
import type { ByteSession } from "./sessionconfig.js";

type CommandCall = Extract<ByteCall, { command: string }>;

/** Calls as a session makes them of its configuration, by the fields that they come of. */
export function callsOf(config: ByteSession) {
  const { device, product, wifi, topics = [], version } = config;
  const set = (command: string, args: readonly unknown[]): CommandCall => ({
    command,
    form: "set",
    args,
  });
  return {
    ...(device && { device: set("TCDEVINFOSET", [1, ...device]) }),
    ...(product && { product: set("TCPRDINFOSET", [1, ...product]) }),
    ...(wifi && { wifi: set("CWJAP", wifi) }),
    topics: topics.map((topic) => set("TCMQTTSUB", topic)),
    ...(version !== undefined && { version: set("TCOTASET", [1, version]) }),
  };
}

const xor = (text: string): number =>
  byteStringBytes(text).reduce((sum, byte) => sum ^ byte, 0);

/** Characters for the two that make up for a BCC: any that needs no escape. */
const PLAIN = /^[!#-+\--[\]-~\x80-\xff]$/;
/** The first of them; the other follows from it. */
const FIRST = "!#$%&'()+-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * A blanked secret with the BCC of the true one, which modules answer in clear: with it a session replays to the same
 * steps. Two of its bytes make up for the others; a secret of one byte has none to spare.
 */
export function withBcc(blanked: string, secret: string): string {
  const places = [...Array(blanked.length).keys()].filter((i) =>
    PLAIN.test(blanked[i] ?? ""),
  );
  const [one, two] = places.slice(-2);
  if (one === undefined || two === undefined) return blanked;
  const put = (first: string, second: string): string =>
    [...blanked]
      .map((c, i) => (i === one ? first : i === two ? second : c))
      .join("");
  const wanted = xor(put("\0", "\0")) ^ xor(secret);
  for (const first of FIRST) {
    const second = String.fromCharCode(first.charCodeAt(0) ^ wanted);
    if (PLAIN.test(second)) return put(first, second);
  }
  return blanked;
}
