import { isDeepStrictEqual } from "node:util";
import { commands } from "../../../../assembly/protocol/commands.js";
import { stepTexts } from "../../../../assembly/protocol/texts/script.js";
import type { Field } from "../../../../assembly/protocol/types.js";
import { utf8 } from "../../../javascript/bytes.js";
import type { ByteCall, Value } from "../../../javascript/call.js";

import type { AtError } from "../../../javascript/error.js";
import { text } from "../../../javascript/language.js";
import type { Arrival } from "./inbox.js";
import type { WantedAnswer, WantedEvent, WantedPayload } from "./script.js";

/** A value as a script writes it: text, a number, bytes as hexadecimal. */
export const plain = (value: Value): string | number => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return typeof value === "string" ? utf8(value) : value;
};

/** Whether a payload is what it must be. */
export function payloadFits(
  payload: Uint8Array,
  wanted: WantedPayload,
): boolean {
  const { bytes, json, matches, length } = wanted;
  const text = Buffer.from(payload).toString();
  if (bytes && Buffer.compare(payload, bytes) !== 0) return false;
  if (length !== undefined && payload.length !== length) return false;
  if (matches && !matches.test(text)) return false;
  if (json === undefined) return true;
  try {
    return isDeepStrictEqual(JSON.parse(text), json);
  } catch {
    // What is no JSON is not the JSON that it must be.
    return false;
  }
}

/** Whether an arrival is what a step expects. */
export const arrivalFits = (
  arrival: Arrival,
  { name, members, payload }: WantedEvent,
): boolean =>
  arrival.name === name &&
  Object.entries(members).every(
    ([key, value]) => arrival.members[key] === value,
  ) &&
  (payload === undefined ||
    payloadFits(arrival.payload ?? new Uint8Array(), payload));

/**
 * What is wrong with the answer's data lines; `undefined` where nothing is.
 * @param show writes a value without what is not to be shown
 */
export function answerFault(
  call: ByteCall,
  lines: readonly (readonly (string | number)[])[],
  { values, named, matches }: WantedAnswer,
  show: (value: unknown) => string = JSON.stringify,
): string | undefined {
  if (values && !isDeepStrictEqual(lines, values))
    return text(stepTexts.answered, {
      lines: show(lines),
      wanted: show(values),
    });
  if (matches && !lines.some((line) => matches.test(line.join(","))))
    return text(stepTexts.noMatch, {
      lines: show(lines),
      expression: matches.source,
    });
  if (!named) return undefined;
  const [line = []] = lines;
  const fields = fieldNames(call, line.length);
  for (const [name, wanted] of Object.entries(named)) {
    const value = line[fields.indexOf(name)];
    if (value !== wanted)
      return text(stepTexts.differs, {
        name,
        // A field that did not come has no JSON.
        value: show(value) ?? "null",
        wanted: show(wanted),
      });
  }
  return undefined;
}

const fieldsOf = (call: ByteCall): readonly Field[] => {
  if ("line" in call || call.form === "test") return [];
  const command = commands.find(({ name }) => name === call.command);
  return command?.[call.form]?.answer ?? [];
};

/** Names of the fields of a call's data line; optional ones are left out from the first on where it has fewer values. */
export function fieldNames(
  call: ByteCall,
  length = Number.POSITIVE_INFINITY,
): string[] {
  const fields = fieldsOf(call);
  let spare = fields.length - length;
  return fields
    .filter(({ optional }) => !(optional === true && spare-- > 0))
    .map(({ name }) => name);
}

/** What is wrong with how a command failed; `undefined` where nothing is. */
export function failureFault(
  error: AtError,
  { reason, code, subcode }: NonNullable<WantedAnswer["fails"]>,
): string | undefined {
  const fits =
    (reason === undefined || error.reason === reason) &&
    (code === undefined || error.code === code) &&
    (subcode === undefined || error.subcode === subcode);
  return fits
    ? undefined
    : text(stepTexts.failedOtherwise, { how: error.message });
}
