import { commands } from "../../assembly/protocol/commands.js";
import { eventTexts } from "../../assembly/protocol/texts/event.js";
import { byteString, utf8 } from "../javascript/bytes.js";
import type { FormName, Value } from "../javascript/call.js";
import type { Explanation } from "../javascript/errors.js";
import { codeText } from "../javascript/espat.js";
import type { Codes, CoreEvent } from "../javascript/event.js";
import { phrase, text } from "../javascript/language.js";

/** Bytes that are shown as hexadecimal beside their text; of more the beginning. */
const MOST_HEX = 64;

/** Whether bytes are text that a terminal shows: UTF-8 without control characters but tabs and ends of lines. */
const isText = (text: string): boolean =>
  !/\ufffd|(?![\t\r\n])\p{Cc}/u.test(text);

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A payload as text, and as hexadecimal beside it where it is none. */
export function payloadText(payload: Uint8Array): string {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(payload);
  if (isText(text)) return JSON.stringify(text);
  const shown = hexOf(payload.subarray(0, MOST_HEX));
  const more = payload.length > MOST_HEX ? "…" : "";
  const visible = byteString(payload.subarray(0, MOST_HEX)).replace(
    /[^\x20-\x7e]/g,
    ".",
  );
  return `<${shown}${more}> ${JSON.stringify(visible + more)}`;
}

const valueText = (value: Value): string =>
  value instanceof Uint8Array
    ? text(eventTexts.bytes, {
        length: value.length,
        text: payloadText(value),
      })
    : typeof value === "string"
      ? JSON.stringify(utf8(value))
      : String(value);

/** A data line, with the names of its fields where the command set has them. */
export function dataText(
  command: string,
  form: FormName | undefined,
  values: readonly Value[],
): string {
  const described = commands.find(({ name }) => name === command);
  const fields =
    form === "read" || form === "set" ? described?.[form]?.answer : undefined;
  const isNamed = fields?.length === values.length;
  return values
    .map((value, i) =>
      isNamed ? `${fields?.[i]?.name}=${valueText(value)}` : valueText(value),
    )
    .join("  ");
}

/** Code and subcode, and what they mean; of a failure as the module writes them. */
export function codesText(
  { code, subcode }: Codes,
  explanation: Explanation | undefined,
  reason = "",
): string {
  if (code === undefined) return "";
  const first = codeText(reason, code);
  const numbers = subcode === undefined ? first : `${first},${subcode}`;
  return explanation
    ? text(eventTexts.codes, { numbers, meaning: phrase(explanation) })
    : ` ${numbers}`;
}

/** What the core reports, in a line for people; texts that are secrets have been blanked before. */
export function eventText(
  event: CoreEvent,
  explanation?: Explanation,
  form?: FormName,
): string {
  const reason = event.event === "failed" ? event.reason : "";
  const codes = codesText(event as Codes, explanation, reason);
  switch (event.event) {
    case "data":
      return dataText(event.command, form, event.values);
    case "done":
      return text(eventTexts.ok);
    case "accepted":
    case "ready":
    case "reconnecting":
    case "reconnected":
      return text(eventTexts[event.event]);
    case "failed": {
      const failed = text(eventTexts.failed, { reason, codes });
      return event.text === undefined
        ? failed
        : failed + text(eventTexts.words, { text: utf8(event.text) });
    }
    case "message":
      return text(eventTexts.message, {
        topic: utf8(event.topic),
        length: event.payload.length,
        text: payloadText(event.payload),
      });
    case "disconnected":
      return text(eventTexts.disconnected, { codes });
    case "ota":
      return text(eventTexts.ota, { status: utf8(event.status), codes });
    case "provisioning":
      return text(eventTexts.provisioning, {
        command: event.command,
        status: utf8(event.status),
        codes,
      });
    case "wifi":
      return text(eventTexts.wifi, { status: utf8(event.status) });
    case "line":
      return `? ${utf8(event.text)}`;
    case "damaged":
      return text(eventTexts.damaged, { count: event.dropped });
    default:
      return `${event.event}${codes}`;
  }
}
