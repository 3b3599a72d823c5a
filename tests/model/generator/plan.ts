/** What a session is to bring about, most of it right. */

import type { Plan } from "../record.js";
import { type Choice, variants } from "./choice.js";

const PRODUCTS = ["P", "PROD123456", "A,B", "p1"];
const NAMES = ["dev", "d1", 'd"x', "D".repeat(48), "q"];
const SECRETS = ["s", "secret==", "0123456789", "\xff\x01"];

const quotes = (count: number) => '"'.repeat(count);
const topics = (count: number, length = 1) =>
  Array.from({ length: count }, () => ["t".repeat(length), 0]);

const WRONG_WIFI: Plan["wifi"][] = [
  ...[[], ["x".repeat(33)], ["", "x"], ["a", "b".repeat(64)]],
  ...[["a", "b".repeat(65)], ["a", "b", "c"], [1], ["a", null], ["a\n"]],
  ...[
    ["x".repeat(32), quotes(64)],
    [quotes(32), "\\".repeat(64)],
  ],
];
const WRONG_MQTT = [
  ...[[], [1000, 60, 1], [999, 60, 1, 1], [1000, 60, 1, 1, 1]],
  ...[
    ["x", 60, 1, 1],
    [60_000, 691, 1, 1],
  ],
];
const WRONG_VERSIONS = [
  5,
  "",
  "x".repeat(33),
  null,
  true,
  "a\n",
  "x".repeat(32),
];
const WRONG_DEVICES = [
  ...[["P"], ["P", "d", "s", "r", "x"], [1, "d", "s"], ["", "d", "s"], []],
  ...[
    ["P".repeat(11), "d", "s"],
    ["P", "d".repeat(49), "s"],
  ],
  ...[
    ["P", "d\r", "s"],
    [quotes(10), quotes(48), quotes(44), quotes(24)],
  ],
];
const WRONG_TOPICS = [
  ...[[["", 0]], [["a"]], [["a", 2]], [["a", 0, 1]], [["x".repeat(129), 0]]],
  ...[[["a", "b"]], [[]], [[quotes(128), 0]]],
];
const CHECKS = [1, 999, 3_600_001, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 5000, 1e15];

/** One fault, or what is just none. */
const fault = (c: Choice): Plan =>
  c.weighted<Plan>([
    [1, () => ({ device: undefined, product: undefined })],
    [1, () => ({ device: ["P", "d", "s"], product: ["P", "s", "d"] })],
    [1, () => ({ topics: topics(11) })],
    [1, () => ({ topics: topics(10, 90 + c.below(20)) })],
    [
      1,
      () => ({
        topics: [
          ["ok", 0],
          ["a\0", 0],
        ],
      }),
    ],
    [1, () => ({ topics: c.of(WRONG_TOPICS) })],
    [1, () => ({ check: c.of(CHECKS) })],
    [1, () => ({ wifi: c.of(WRONG_WIFI) })],
    [1, () => ({ mqtt: c.of(WRONG_MQTT) })],
    [1, () => ({ version: c.of<unknown>(WRONG_VERSIONS) })],
    [1, () => ({ device: c.of<unknown[]>(WRONG_DEVICES) })],
  ]);

const wifi = (c: Choice): Plan["wifi"] =>
  c.weighted<Plan["wifi"]>([
    [3, () => false],
    [2, () => ["home"]],
    [2, () => ["home", "pass,word"]],
    [1, () => ["h", ""]],
  ]);

/** A plan, wrong so many times in a hundred. */
export function anyPlan(c: Choice, badly = 5): Plan {
  const [product, name, secret] = [c.of(PRODUCTS), c.of(NAMES), c.of(SECRETS)];
  const region = c.chance(30) ? [c.of(variants("china|us|ap-x"))] : [];
  const count = c.weighted([
    [5, () => 1 + c.below(3)],
    [1, () => 0],
    [1, () => 10],
  ]);
  const cmdtimeout = c.of([1000, 5000, 20_000, 25_000, 60_000]);
  let plan: Plan = {
    ...(c.chance(70)
      ? { device: [product, name, secret, ...region] }
      : { product: [product, secret, name, ...region] }),
    ...(c.chance(60) && { wifi: wifi(c) }),
    ...(c.chance(50) && { mqtt: [cmdtimeout, 240, c.below(2), c.below(2)] }),
    ...(c.chance(60) && {
      topics: c.many(count, (place) => [
        c.of(["a/b", "x/#", `t${place}`, "+"]),
        c.below(2),
      ]),
    }),
    ...(c.chance(50) && { version: c.of(["1.0", "v"]) }),
    ...(c.chance(40) && { keep: c.chance(40) }),
    ...(c.chance(50) && {
      check: c.of([0, 1000, 5000, 30_000, 1000, 60_000, 3_600_000, 2500]),
    }),
  };
  const faults = c.chance(badly) ? 1 + (c.chance(30) ? c.below(3) : 0) : 0;
  for (let left = faults; left > 0; left--) plan = { ...plan, ...fault(c) };
  return plan;
}
