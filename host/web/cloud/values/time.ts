const SECOND = 1_000;
const MINUTE = 60_000;
/** Numbers from here on are milliseconds since 1970, below it seconds: a template does not say which. */
const MILLISECONDS_FROM = 1e11;

/** A moment in the reader's own time; the number itself where it is none. */
export function timeText(ms: number): string {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? String(ms) : at.toLocaleString();
}

/** The milliseconds that a device's or a template's number stands for. */
export const msOf = (value: number): number =>
  value < MILLISECONDS_FROM ? value * SECOND : value;

/** A number as an input for a local time has it; "" for none. */
export function localOf(value: unknown): string {
  if (typeof value !== "number") return "";
  const at = new Date(msOf(value));
  if (Number.isNaN(at.getTime())) return "";
  const local = new Date(at.getTime() - at.getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, "2026-01-31T23:59:59".length);
}

/** The time that was typed, in the unit of the value before; milliseconds where there was none. */
export function numberOf(local: string, before: unknown): number | undefined {
  const ms = new Date(local).getTime();
  if (Number.isNaN(ms)) return undefined;
  const isSeconds = typeof before === "number" && before < MILLISECONDS_FROM;
  return isSeconds ? Math.floor(ms / SECOND) : ms;
}
