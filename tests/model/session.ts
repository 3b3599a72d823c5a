/** Which session a seed makes. */

import { madeFrom } from "./generator/choice.js";
import { commandSession } from "./generator/commands.js";
import { lifeSession } from "./generator/lives.js";
import { mutantSession } from "./generator/mutants.js";
import type { Session } from "./generator/recorder.js";

/** What sessions are made of: commands alone, a module's life, a transcript changed. */
export const makers = {
  command: commandSession,
  life: lifeSession,
  mutant: mutantSession,
} as const;

/** One of the kinds of sessions. */
export type Kind = keyof typeof makers;

/** The kinds in turn. */
const turns: readonly Kind[] = ["command", "life", "mutant"];

/** A session by its seed; seeds that follow each other take the kinds in turn where none is asked for. */
export function sessionOf(seed: number, kind?: Kind): Session {
  const made = kind ?? turns[seed % turns.length] ?? "command";
  return madeFrom(seed, makers[made]);
}

/** Whether a session is of commands alone, so that either image takes it. */
export const isOfCommands = ({ records }: Session): boolean =>
  !records.some((record) => "session" in record);
