import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import { phrase } from "../../../javascript/language.js";
import { UserFault } from "../fault.js";
import { parseFaults, type WantedFaults } from "../faults.js";
import type { Item } from "./item.js";
import { bytesOf } from "./readpayload.js";
import { type Deed, LONGEST } from "./script.js";

const LARGEST_IMAGE = 1 << 20;

/** What may befall a module, and what it needs to know. */
const verbs = {
  reboot: undefined,
  drop: undefined,
  "wifi/lose": undefined,
  "wifi/recover": undefined,
  hang: "ms",
  cut: "bytes",
  urc: "line",
} as const;
const verbNames = Object.keys(verbs) as (keyof typeof verbs)[];

/** Topic, payload and QoS of a message. */
export function messageOf(item: Item) {
  const { topic, qos, ...payload } = item.members([
    "topic",
    "qos",
    "text",
    "json",
    "hex",
  ]);
  if (!topic) return item.fail(phrase(scriptTexts.topic));
  return {
    topic: topic.text(),
    payload: bytesOf(item, payload),
    qos: (qos?.number(0, 1) ?? 0) as 0 | 1,
  };
}

const namesOf = (item: Item): string[] =>
  item.isList ? item.list().map((one) => one.text()) : [item.text()];

/** Faults as `--fault` takes them. */
export function faultsOf(item: Item): WantedFaults {
  try {
    return parseFaults(namesOf(item));
  } catch (error) {
    if (error instanceof UserFault)
      return item.fail(error.message.replace(/^--fault:? /, ""));
    throw error;
  }
}

/** What goes wrong from here on; of the module nothing else does. */
export const faultOf = (item: Item): Deed => ({
  kind: "fault",
  names: namesOf(item),
  faults: faultsOf(item),
});

export function moduleOf(item: Item): Deed {
  if (!item.isMap) {
    const verb = item.word(verbNames);
    const missing = verbs[verb];
    if (missing !== undefined && verb !== "hang")
      item.fail(
        phrase(scriptTexts.verbTakes, {
          verb,
          member: missing,
          example: `{ ${verb}: … }`,
        }),
      );
    return { kind: "module", verb, body: {} };
  }
  const members = item.members(verbNames);
  const [verb, ...more] = Object.keys(members) as (keyof typeof verbs)[];
  if (verb === undefined || more.length > 0)
    return item.fail(
      phrase(scriptTexts.oneVerb, { names: verbNames.join(", ") }),
    );
  const member = verbs[verb];
  if (member === undefined)
    return item.fail(phrase(scriptTexts.takesNothing, { verb }));
  const place = members[verb] as Item;
  const value = member === "line" ? place.text() : place.number(0, LONGEST);
  return { kind: "module", verb, body: { [member]: value } };
}

export function updateOf(item: Item): Deed {
  const { product, device, version, size } = item.members([
    "product",
    "device",
    "version",
    "size",
  ]);
  if (!product || !device || !version || !size)
    return item.fail(phrase(scriptTexts.update));
  return {
    kind: "update",
    productId: product.text(),
    deviceName: device.text(),
    version: version.text(),
    size: size.number(1, LARGEST_IMAGE),
  };
}
