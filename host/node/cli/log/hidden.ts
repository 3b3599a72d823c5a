import { Runs } from "../../runs.js";
import { Secrets } from "../../secret.js";
import { parseDocumentLine } from "../parse.js";
import type { Heard } from "./heard.js";

/** A command wherever it stands: what stands before it on its line may be unknown. */
const COMMAND = /AT\+[A-Z]\w*=[^\r\n]*/gi;

/** What of a log is not to be shown: what any command of it hides is hidden in all of it. */
export function hiddenIn(pieces: readonly Heard[]): Runs {
  const runs = new Runs();
  const secrets = new Secrets(undefined, runs);
  const texts = new Map<string, string[]>();
  for (const { from, text } of pieces) {
    const parts = texts.get(from) ?? [];
    parts.push(text);
    texts.set(from, parts);
  }
  for (const parts of texts.values())
    for (const [line] of parts.join("").matchAll(COMMAND))
      secrets.remember(parseDocumentLine(line));
  return runs;
}
