/** What a session is asked to bring about, and why it is refused (tests/replay/README.md, "Configuration"). */

import {
  checkAll,
  type Encoded,
  encode,
  fitted,
  lineOf,
  type Refusal,
} from "./argument.js";
import type { Plan } from "./record.js";
import type { Parameter } from "./table.js";

/** A field of a plan that is refused. */
export interface PlanRefusal {
  readonly reason: string;
  readonly field: string;
}

const MOST_TOPICS = 10;
/** Bytes of all strings together. */
const MOST_TEXT = 1024;
const CHECK = { least: 1000, most: 3_600_000 };

const network: readonly Parameter[] = [
  { kind: "text", least: 1, most: 32 },
  { kind: "text", least: 0, most: 64, optional: true },
];

const textLength = (values: readonly unknown[]): number =>
  values.reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? value.length : 0),
    0,
  );

/** The lines that a plan's fields go into, each with what of it counts as text, in the table's order. */
function* linesOf(
  plan: Plan,
  escaped: string,
): Generator<[field: string, texts: readonly unknown[], Encoded]> {
  const { device, product, wifi, mqtt, topics = [], version } = plan;
  const set = (name: string, args: readonly unknown[]) =>
    encode(name, "set", args, undefined, escaped);
  if (device) yield ["device", device, set("TCDEVINFOSET", [1, ...device])];
  else if (!product) yield ["device", [], { reason: "missing" }];
  if (product)
    yield [
      "product",
      product,
      device ? { reason: "too-many" } : set("TCPRDINFOSET", [1, ...product]),
    ];
  if (wifi)
    yield [
      "wifi",
      wifi,
      checkAll(network, wifi) ?? fitted(lineOf("CWJAP", "set", wifi, escaped)),
    ];
  if (mqtt) yield ["mqtt", [], set("TCMQTTCONN", [1, ...mqtt])];
  for (const [place, topic] of topics.entries())
    yield [
      "topics",
      topic,
      place < MOST_TOPICS ? set("TCMQTTSUB", topic) : { reason: "too-many" },
    ];
  if (version !== undefined)
    yield ["version", [version], set("TCOTASET", [1, version])];
}

/** The first fault in a plan. */
export function checkPlan(
  plan: Plan,
  escaped: string,
): PlanRefusal | undefined {
  let text = 0;
  for (const [field, texts, encoded] of linesOf(plan, escaped)) {
    if ("reason" in encoded)
      return { reason: (encoded as Refusal).reason, field };
    text += textLength(texts);
    if (text > MOST_TEXT) return { reason: "too-long", field };
  }
  const { check = 0 } = plan;
  const { least, most } = CHECK;
  return check !== 0 && (check < least || check > most)
    ? { reason: "out-of-range", field: "check" }
    : undefined;
}
