import { commands } from "../../assembly/protocol/commands.js";
import { Runs } from "../javascript/runs.js";
import { Secrets } from "../javascript/secret.js";
import { type Heard, isCommandLine, textsBy } from "./heard.js";
import { parseDocumentLine } from "./parse.js";
import { isAnswer } from "./told.js";

/** A command wherever it stands: what stands before it on its line may be unknown. */
const COMMAND = /AT\+[A-Z]\w*=.*/i;
/** What a log begins with that begins within a command's name. */
const CUT_OFF = /^(?:T?\+)?([A-Z]+)(=.*)/i;

/** Lines that a terminal makes of one at most. */
const MOST_LINES = 16;

/** Whether a text between quotes has not ended. */
const isOpen = (line: string): boolean =>
  line.replace(/\\./g, "").split('"').length % 2 === 0;

/** A command whose name has lost its beginning; of a name that may be more than one nothing is known. */
function cutOffCommand(line: string): string | undefined {
  const [, end, args] = CUT_OFF.exec(line) ?? [];
  if (end === undefined) return undefined;
  const names = commands
    .map(({ name }) => name)
    .filter((name) => name.endsWith(end.toUpperCase()));
  return `AT+${names.length === 1 ? names[0] : end}${args}`;
}

/** A command that a terminal has wrapped goes on in the next lines, up to the end of its text. */
function unwrapped(command: string, next: readonly string[]): string {
  let whole = command;
  for (const line of next) {
    if (!isOpen(whole) || isAnswer(line) || isCommandLine(line)) break;
    whole += line;
  }
  return isOpen(whole) ? command : whole;
}

/** What of a log is not to be shown: what any command of it hides is hidden in all of it. */
export function hiddenIn(pieces: readonly Heard[]): Runs {
  const runs = new Runs();
  const secrets = new Secrets(undefined, runs);
  for (const text of textsBy(pieces, ({ from }) => from).values()) {
    const lines = text.split(/[\r\n]+/);
    for (const [i, line] of lines.entries()) {
      const command =
        COMMAND.exec(line)?.[0] ?? (i === 0 ? cutOffCommand(line) : undefined);
      if (command === undefined) continue;
      const next = lines.slice(i + 1, i + 1 + MOST_LINES);
      secrets.remember(parseDocumentLine(unwrapped(command, next)));
    }
  }
  return runs;
}
