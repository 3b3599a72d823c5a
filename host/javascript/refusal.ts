import * as abi from "../../assembly/protocol/abi.js";
import type { CoreEvent, Refusal } from "./event.js";

const names = new Map<number, Refusal>(
  Object.entries(abi.refusals).map(([name, n]) => [n, name as Refusal]),
);

/** Whether what `start` returned is a refusal. */
export const isRefused = (status: number): boolean => status !== 0;

/** The name of the refusal in what `start` or `engage` returned. */
export const refusalName = (status: number): Refusal =>
  names.get(status & 0xff) ?? "unknown-command";

/** What `start` returned as an event: the refusal in its low byte, the argument's place above it. */
export function refusalOf(
  command: string,
  status: number,
): Extract<CoreEvent, { event: "refused" }> {
  const reason = refusalName(status);
  const arg = status >>> 8;
  return arg === 0
    ? { event: "refused", command, reason }
    : { event: "refused", command, reason, arg: arg - 1 };
}
