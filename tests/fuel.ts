import { Replay } from "../host/node/replay/replay.js";
import type { Runtime, Write } from "../host/node/replay/runtime.js";
import { receivedBytes, workloads } from "./workloads.js";

/** Fuel that the module takes for one received byte, by workload. */
export type Fuel = Readonly<Record<string, number>>;

/** A change by more than this part is one that its commit tells of. */
const TOLERANCE = 0.02;

/** Digits behind the point: far below what the tolerance is of any of them. */
const DIGITS = 2;

/** Takes every workload through one runtime that counts fuel. */
export async function measureFuel(
  open: (write: Write) => Runtime & { readonly fuel: number },
): Promise<Fuel> {
  const runtime = open(() => {});
  const fuel: Record<string, number> = {};
  for (const workload of workloads) {
    const replay = new Replay(runtime);
    for (const record of workload.records) replay.line(JSON.stringify(record));
    await runtime.end();
    const each = runtime.fuel / receivedBytes(workload);
    fuel[workload.name] = Number(each.toFixed(DIGITS));
  }
  await runtime.close();
  return fuel;
}

/** How each workload compares with what is wanted; one that only one of them has does not hold. */
export function compareFuel(
  found: Fuel,
  wanted: Fuel,
): { readonly text: string; readonly held: boolean }[] {
  const names = [...new Set([...Object.keys(found), ...Object.keys(wanted)])];
  return names.map((name) => {
    const now = found[name];
    const before = wanted[name];
    if (now === undefined || before === undefined)
      return { text: `${name} is in one of them only`, held: false };
    const change = now / before - 1;
    const percent = `${change < 0 ? "" : "+"}${(change * 100).toFixed(1)} %`;
    return {
      text: `${name} ${now} a byte (${percent})`,
      held: Math.abs(change) <= TOLERANCE,
    };
  });
}
