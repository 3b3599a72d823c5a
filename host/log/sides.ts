import type { Seen } from "./analyser.js";
import { type Heard, isCommandLine, textsBy } from "./heard.js";

const isReply = (line: string): boolean =>
  /^(?:OK|ERROR|\+[A-Z].*)$/.test(line);

/** Whose channel it is: the MCU's has lines that begin with `AT`. */
export function bySides(seen: readonly Seen[]): Heard[] {
  const texts = textsBy(seen, ({ channel }) => channel);
  // Of one channel alone nobody knows: a module that echoes says all that is said.
  if (texts.size < 2)
    return seen.map(({ channel: _, ...heard }) => ({
      ...heard,
      from: "either",
    }));
  const has = (text: string, fits: (line: string) => boolean) =>
    text.split(/[\r\n]+/).some(fits);
  // A module with its echo on says the commands as well, and their answers.
  const isMcu = new Set(
    [...texts]
      .filter(([, text]) => has(text, isCommandLine) && !has(text, isReply))
      .map(([channel]) => channel),
  );
  return seen.map(({ channel, ...heard }) => ({
    ...heard,
    from: isMcu.has(channel) ? "mcu" : "module",
  }));
}
