import type { Seen } from "./analyser.js";
import { type Heard, isCommandLine } from "./heard.js";

/** Whose channel it is: the MCU's has lines that begin with `AT`. */
export function bySides(seen: readonly Seen[]): Heard[] {
  const texts = new Map<string, string[]>();
  for (const { channel, text } of seen) {
    const parts = texts.get(channel) ?? [];
    parts.push(text);
    texts.set(channel, parts);
  }
  // Of one channel alone nobody knows: a module that echoes says all that is said.
  if (texts.size < 2)
    return seen.map(({ channel: _, ...heard }) => ({
      ...heard,
      from: "either",
    }));
  const commands = (parts: readonly string[]) =>
    parts
      .join("")
      .split(/[\r\n]+/)
      .filter(isCommandLine).length;
  const answers = (parts: readonly string[]) =>
    parts
      .join("")
      .split(/[\r\n]+/)
      .filter((line) => /^(?:OK|ERROR|\+[A-Z].*)$/.test(line)).length;
  // A module with its echo on says the commands as well, and their answers.
  const isMcu = new Set(
    [...texts]
      .filter(([, parts]) => commands(parts) > 0 && answers(parts) === 0)
      .map(([channel]) => channel),
  );
  return seen.map(({ channel, ...heard }) => ({
    ...heard,
    from: isMcu.has(channel) ? "mcu" : "module",
  }));
}
