import { signal } from "@preact/signals";
import type { Call, Value } from "../../javascript/call.js";
import type { AtError } from "../../javascript/error.js";

/** Calls that are remembered; of more the latest. */
const MOST = 100;

/** A call that was made here: how it is shown, what came of it. */
export interface Past {
  readonly id: number;
  /** The line, its secrets blanked. */
  readonly shown: string;
  /** The call itself, to be made again. */
  readonly call: Call;
  readonly ms?: number;
  readonly values?: readonly (readonly Value[])[];
  readonly error?: AtError;
}

/** The latest first; gone with the page. */
export const history = signal<readonly Past[]>([]);

let next = 1;

/** Remembers a call that begins. */
export function remember(shown: string, call: Call): number {
  const id = next++;
  history.value = [{ id, shown, call }, ...history.value].slice(0, MOST);
  return id;
}

/** What came of it. */
export function conclude(
  id: number,
  outcome: Pick<Past, "ms" | "values" | "error">,
): void {
  history.value = history.value.map((past) =>
    past.id === id ? { ...past, ...outcome } : past,
  );
}
