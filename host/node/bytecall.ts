import { forms } from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import type { Call } from "./call.js";
import type { ByteCall } from "./dialogue.js";
import { AtError } from "./error.js";
import { shownName } from "./hide.js";

/** Text as the bytes that are sent. */
export const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? Buffer.from(text, "utf8") : text;

const byteString = (text: string | Uint8Array): string =>
  Buffer.from(bytesOf(text)).toString("latin1");

const isText = (value: unknown): value is string | Uint8Array =>
  typeof value === "string" || value instanceof Uint8Array;

/**
 * A call as the core takes it.
 * @throws {AtError} when it is none; the core itself checks names, forms and arguments
 */
export function toByteCall(call: Call): ByteCall {
  if (typeof call !== "object" || call === null)
    throw new AtError("", "bad-type", { text: "a call is an object" });
  if ("line" in call) {
    if (!isText(call.line))
      throw new AtError("", "bad-type", { text: "a line is text" });
    return { line: byteString(call.line) };
  }
  const { command, form, args = [], payload } = call;
  if (typeof command !== "string") throw new AtError("", "unknown-command");
  const name = shownName(command);
  if (!Object.hasOwn(forms, form)) throw new AtError(name, "bad-form");
  if (!Array.isArray(args))
    throw new AtError(name, "bad-type", { text: "args is no array" });
  const bytes = args.map((arg) => (isText(arg) ? byteString(arg) : arg));
  if (payload === undefined) return { command, form, args: bytes };
  const known = commands.find((row) => row.name === command);
  if (!known?.payload || form !== "set")
    throw new AtError(name, "too-many", {
      text: "this command takes no payload",
    });
  if (!isText(payload))
    throw new AtError(name, "bad-type", { arg: args.length });
  return { command, form, args: bytes, payload: bytesOf(payload).length };
}
