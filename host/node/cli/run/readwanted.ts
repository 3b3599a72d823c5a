import { reasons, refusals } from "../../../../assembly/protocol/abi.js";
import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import type { ByteCall } from "../../../javascript/call.js";
import { phrase } from "../../../javascript/language.js";
import { fieldNames } from "./compare.js";
import type { Item } from "./item.js";
import { expressionOf, hexOf, utf8 } from "./readpayload.js";
import type {
  WantedAnswer,
  WantedEvent,
  WantedFailure,
  WantedPayload,
} from "./script.js";

const LONGEST_PAYLOAD = 16_384;
const INTEGER = 2 ** 31 - 1;

/** Events that may be expected, and what of them can be looked at. */
const events = {
  message: ["topic", "text", "json", "hex", "matches", "length"],
  disconnected: ["code", "subcode"],
  reconnecting: [],
  reconnected: [],
  ota: ["status", "code", "subcode"],
  provisioning: ["command", "status", "code", "subcode"],
  wifi: ["status"],
  ready: [],
  line: ["text", "matches"],
} as const;
type EventName = keyof typeof events;
const eventNames = Object.keys(events) as EventName[];

function wantedPayload(
  members: Partial<Record<(typeof events)["message"][number], Item>>,
): WantedPayload {
  const { text, json, hex, matches, length } = members;
  return {
    ...(text && { bytes: utf8(text.text()) }),
    ...(hex && { bytes: hexOf(hex) }),
    ...(json && { json: json.json() }),
    ...(matches && { matches: expressionOf(matches) }),
    ...(length && { length: length.number(0, LONGEST_PAYLOAD) }),
  };
}

export function expectedOf(item: Item): WantedEvent {
  if (!item.isMap) return { name: item.word(eventNames), members: {} };
  const members = item.members(eventNames);
  const [name, ...more] = Object.keys(members) as EventName[];
  if (name === undefined || more.length > 0)
    return item.fail(
      phrase(scriptTexts.oneEvent, { names: eventNames.join(", ") }),
    );
  const place = members[name] as Item;
  if (name === "message") {
    const wanted = place.members(events.message);
    return {
      name,
      members: wanted.topic ? { topic: wanted.topic.text() } : {},
      payload: wantedPayload(wanted),
    };
  }
  if (name === "line") {
    const wanted = place.members(events.line);
    return {
      name,
      members: wanted.text ? { text: wanted.text.text() } : {},
      ...(wanted.matches && {
        payload: { matches: expressionOf(wanted.matches) },
      }),
    };
  }
  const wanted = place.members(events[name] as readonly string[]);
  const looked = Object.entries(wanted).map(([key, one]) => [
    key,
    key === "code" || key === "subcode"
      ? one?.number(-INTEGER, INTEGER)
      : one?.text(),
  ]);
  return { name, members: Object.fromEntries(looked) };
}

const failureReasons = [
  ...Object.keys(reasons),
  ...Object.keys(refusals),
].filter((name, i, all) => all.indexOf(name) === i);

function failureOf(item: Item): WantedFailure {
  if (!item.isMap)
    return item.json() === true ? {} : { reason: item.word(failureReasons) };
  const { reason, code, subcode } = item.members(["reason", "code", "subcode"]);
  return {
    ...(reason && { reason: reason.word(failureReasons) }),
    ...(code && { code: code.number(-INTEGER, INTEGER) }),
    ...(subcode && { subcode: subcode.number(-INTEGER, INTEGER) }),
  };
}

export type Answers = Partial<Record<"values" | "matches" | "fails", Item>>;

function valuesOf(
  item: Item,
  call: ByteCall,
): Pick<WantedAnswer, "values" | "named"> {
  if (item.isMap) {
    const names = fieldNames(call);
    if (names.length === 0) item.fail(phrase(scriptTexts.noNames));
    item.members(names);
    return { named: item.json() as Readonly<Record<string, unknown>> };
  }
  const lines = item.list();
  const isOne = lines.length > 0 && !lines.some((line) => line.isList);
  const list = item.json() as unknown[];
  return { values: (isOne ? [list] : list) as unknown[][] };
}

/** @param call whose answer it is */
export const answerOf = (
  { values, matches, fails }: Answers,
  call: ByteCall,
): WantedAnswer => ({
  ...(values && valuesOf(values, call)),
  ...(matches && { matches: expressionOf(matches) }),
  ...(fails && { fails: failureOf(fails) }),
});
