/** What a firmware is to take at most, beside what it takes with the session and with the core alone. */

import type { Footprint } from "./footprint.js";
import type { Subject } from "./measure.js";

const KB = 1_024;

/** A figure and its target: bytes, or instructions. */
export interface Target extends Subject {
  readonly figure: string;
  readonly target: number;
  readonly value: number;
}

/** What a poll with a FIFO may have to do: take what came in, start a request, take a step of the session. */
const polls: readonly string[] = [
  "tcat_poll",
  "tcat_poll-request",
  "tcat_poll-session",
];

/** Instructions for a byte of two workloads, and of the longest of those polls. */
const costs: Readonly<Record<string, readonly [number, number, number]>> = {
  classic: [3_000, 400, 600_000],
  fast: [1_250, 150, 150_000],
  wasm2c: [110, 16, 10_000],
};

/** Bytes of the example firmware, whole. */
const sizes: Readonly<
  Record<string, { readonly flash?: number; readonly ram: number }>
> = {
  classic: { flash: 72 * KB, ram: 26 * KB },
  fast: { ram: 52 * KB },
  wasm2c: { flash: 22 * KB, ram: 6 * KB },
};

/** What one firmware takes of it. */
function targetsFor(
  { firmware, instructionsPerByte, longest }: Footprint,
  of: Subject,
): Target[] {
  const { engine, image } = of;
  const [infoOk, mix, poll] = costs[engine] ?? [];
  const { flash, ram } = sizes[engine] ?? {};
  const isIt = (one: Subject): boolean =>
    one.engine === engine &&
    one.image === image &&
    one.remembered === undefined;
  const costOf = (workload: string) =>
    instructionsPerByte.find((cost) => isIt(cost) && cost.workload === workload)
      ?.value;
  const taken = longest.filter((one) => isIt(one) && polls.includes(one.call));
  const most = Math.max(...taken.map(({ instructions }) => instructions));
  const whole = firmware.find(isIt);
  const rows: [string, number | undefined, number | undefined][] = [
    ["info-ok", infoOk, costOf("info-ok")],
    ["mix", mix, costOf("mix")],
    ["tcat_poll", poll, most],
    ["flash", flash, whole?.flash],
    ["ram", ram, whole?.ram],
  ];
  return rows.flatMap(([figure, target, value]) =>
    target === undefined
      ? []
      : [{ ...of, figure, target, value: value ?? Number.NaN }],
  );
}

/** All of them, an engine's together, those with the session first. */
export const targetsOf = (footprint: Footprint): Target[] =>
  (["session", "release"] as const).flatMap((image) =>
    Object.keys(costs).flatMap((engine) =>
      targetsFor(footprint, { engine, image }),
    ),
  );
