import { sizes } from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import type { Argument } from "../../assembly/protocol/types.js";
import type { ByteCall } from "./call.js";
import { lineName } from "./call.js";
import { RUN } from "./runs.js";

/** A command with its arguments. */
export type CommandCall = Extract<ByteCall, { command: string }>;

/** What stands for a byte; the second where the text itself holds the first. */
const BLANKS = ["*", "x"];
/** What is refused wherever it stands. */
const UNSENT = /[\0\r\n]/;
/** What is refused in a topic to publish to. */
const WILDCARD = /[\0\r\n+#]/;

/** Numbers before the first text of a line: modes and links, no longer than a port. */
const LEADING_NUMBERS = /^(?:-?\d{1,5}(?:,|$))*/;
/** A command's name with what ends it: in one case, so that a text stuck to it is none of it. */
const LINE_NAME =
  /^(?:AT\+?(?:[A-Z](?:[A-Z_]|\d(?!\d\d)){0,23})?|at\+?(?:[a-z](?:[a-z_]|\d(?!\d\d)){0,23})?)(?:$|[=?: ]+)/;
const NAME =
  /^(?:\+\+\+|(?:AT\+|at\+)?(?:[A-Z](?:[A-Z_]|\d(?!\d\d)){0,23}|[a-z](?:[a-z_]|\d(?!\d\d)){0,23}))(?![\w])/;
const LEAVE = "+++";

/** The commands of the set by their names. */
const byName = new Map(commands.map((command) => [command.name, command]));

/** A name that is fit to be shown: what follows it, or stands in its place, may be a secret. */
export const shownName = (name: string): string =>
  byName.has(name) ? name : (NAME.exec(name)?.[0] ?? "");

/** A part of the name of all that publishes a message, ESP-AT's own commands too. */
const PUBLISHING = "MQTTPUB";

/** Whether a command of this name, or a line, publishes a message, in whatever letters. */
export const publishes = (text: string): boolean =>
  text.toUpperCase().includes(PUBLISHING);

/** What errors call a call; a line that does not begin with `AT` has no name, unless it publishes all the same. */
export function callName(call: ByteCall): string {
  if (!("line" in call)) return shownName(call.command);
  const isNamed = call.line === LEAVE || LINE_NAME.test(call.line);
  const name = isNamed ? shownName(lineName(call.line)) : "";
  return name === "" && publishes(call.line) ? PUBLISHING : name;
}

/** Whether a run of one stands in the other. */
function share(one: string, other: string): boolean {
  for (let i = 0; i + RUN <= one.length; i++)
    if (other.includes(one.slice(i, i + RUN))) return true;
  return false;
}

/** A text as it stands between quotes in a command line. */
export const escaped = (text: string, specials: string): string =>
  [...text].map((c) => (specials.includes(c) ? `\\${c}` : c)).join("");

/**
 * A text argument, blanked: as long as before, with as many characters to escape, and refused for the same reason.
 * @param specials the characters that are escaped
 * @param topic whether wildcards are refused in it
 */
export function hideText(
  text: string,
  specials: string,
  topic = false,
): string {
  const at = text.search(topic ? WILDCARD : UNSENT);
  const blanked = (blank: string, special: string): string =>
    [...text]
      .map((c, i) => (i === at ? c : specials.includes(c) ? special : blank))
      .join("");
  // What is refused for its length costs no more for its characters.
  if (text.length > sizes.commandLine) return blanked("*", "*");
  const candidates = BLANKS.flatMap((blank) =>
    (specials === "" ? [""] : [...specials]).map((special) =>
      blanked(blank, special),
    ),
  );
  const apart = (shown: string): boolean =>
    [text, escaped(text, specials)].every(
      (secret) =>
        !share(shown, secret) && !share(escaped(shown, specials), secret),
    );
  return candidates.find(apart) ?? candidates[0] ?? "";
}

/** Which part of a line is its name, and numbers before any text. */
function shownPart(line: string): number {
  if (line === LEAVE) return line.length;
  const name = LINE_NAME.exec(line)?.[0].length;
  if (name === undefined) return 0;
  return name + (LEADING_NUMBERS.exec(line.slice(name))?.[0].length ?? 0);
}

/** What of a line may be a secret: everything behind its name and the numbers that follow it. */
export const hiddenPart = (line: string): string => line.slice(shownPart(line));

/**
 * A line without what may be a secret, as long as before and refused for the same reason.
 * @param like how much of another text begins like a line of the protocol
 */
export function hideLine(line: string, like: (text: string) => number): string {
  // What the module answers must not be taken for the echo.
  const kept = shownPart(line) || like(line);
  return line.slice(0, kept) + hideText(line.slice(kept), "");
}

/** The arguments of a command of the set. */
export const describedArguments = ({ command }: CommandCall) =>
  byName.get(command)?.arguments;

/** Whether the set describes each argument and would take it: what stands elsewhere may be anything. */
export function fits(
  { form, args }: CommandCall,
  described: readonly Argument[] | undefined,
): boolean {
  if (described === undefined || form !== "set") return false;
  return (
    args.length <= described.length &&
    described.every(({ type, min, max, optional }, i) => {
      const arg = args[i];
      if (i >= args.length) return optional === true;
      if (typeof arg !== type) return false;
      return (
        typeof arg !== "string" ||
        (arg.length >= min && (max === null || arg.length <= max))
      );
    })
  );
}
