/** What a firmware with the session is to take at most, beside what it takes. */

import type { Footprint } from "./footprint.js";

const KB = 1_024;

/** A figure and its target: bytes, or instructions. */
export interface Target {
  readonly engine: string;
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

/** All of them, an engine's together. */
export function targetsOf(footprint: Footprint): Target[] {
  const { firmware, instructionsPerByte, longest } = footprint;
  return Object.entries(costs).flatMap(([engine, [infoOk, mix, poll]]) => {
    const isIt = (one: {
      engine: string;
      image: string;
      remembered?: number;
    }): boolean =>
      one.engine === engine &&
      one.image === "session" &&
      one.remembered === undefined;
    const costOf = (workload: string) =>
      instructionsPerByte.find(
        (cost) => isIt(cost) && cost.workload === workload,
      )?.value;
    const taken = longest.filter(
      (one) => isIt(one) && polls.includes(one.call),
    );
    const most = Math.max(...taken.map(({ instructions }) => instructions));
    const whole = firmware.find(isIt);
    const { flash, ram } = sizes[engine] ?? {};
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
        : [{ engine, figure, target, value: value ?? Number.NaN }],
    );
  });
}
