import type { Profile } from "../profiles/profile.js";
import type { Board, Command, Outcome } from "./command.js";
import { commands } from "./index.js";
import { Params } from "./params.js";

/** A line understood: the command, the start of its text for the log, and what runs. */
export interface Call {
  readonly command: Command;
  /** The command and, for a set form, its `=`: no arguments, so no secrets. */
  readonly shown: string;
  readonly run: (board: Board) => Outcome;
}

/** What a line asks for; undefined for one that is no command, or a form that the command does not have. */
export function callOf(line: string, profile: Profile): Call | undefined {
  const parsed = parse(line);
  const command = parsed && commands.get(parsed.name);
  const run = command && formOf(command, parsed.tail);
  if (!run || command.only?.(profile) === false) return undefined;
  const shown = `AT${command.name}${parsed.tail.startsWith("=") ? "=" : ""}`;
  return { command, shown, run };
}

/** Splits `AT+NAME=…`; undefined for a line that does not begin with AT. */
function parse(text: string): { name: string; tail: string } | undefined {
  if (!text.startsWith("AT")) return undefined;
  const at = text.search(/[=?]/);
  const end = at < 0 ? text.length : at;
  return { name: text.slice(2, end), tail: text.slice(end) };
}

/** What runs for `tail`; undefined when the command has no such form. */
function formOf(
  command: Command,
  tail: string,
): ((board: Board) => Outcome) | undefined {
  if (tail === "") return command.exec;
  if (tail === "?") return command.read;
  if (tail === "=?") return command.test;
  const { set } = command;
  if (!set || !tail.startsWith("=")) return undefined;
  const text = tail.slice(1);
  const [min, max] = set.params;
  return (board) => {
    set.refuse?.(board);
    const { escapes } = board.profile;
    return set.run(board, Params.parse(text, min, max, escapes, set.miscount));
  };
}
