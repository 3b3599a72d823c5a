import { stepTexts } from "../../../../assembly/protocol/texts/script.js";
import { type Clock, systemClock } from "../../../javascript/clock.js";
import { AtError } from "../../../javascript/error.js";
import { text } from "../../../javascript/language.js";
import { Screen } from "../screen.js";
import { Performer } from "./perform.js";
import type { Outcome, Reporter } from "./report.js";
import { type ModulePlace, rigOf } from "./rig.js";
import type { Script } from "./script.js";
import { titlesOf } from "./title.js";

/** How a script went. */
export interface Played {
  readonly outcomes: readonly Outcome[];
  /** Whether its port was lost. */
  readonly isLost: boolean;
}

/**
 * Does a script's steps up to the first that fails; the others are said not to have been run.
 * @throws {UserFault} where the port cannot be opened
 */
export async function play(
  script: Script,
  place: ModulePlace | undefined,
  reporter: Reporter,
  clock: Clock = systemClock,
): Promise<Played> {
  const screen = new Screen(place?.showSecrets ?? false);
  const titles = titlesOf(script, screen);
  const rig = await rigOf(script, place);
  const outcomes: Outcome[] = [];
  let stopped: string | undefined;
  let isLost = false;
  reporter.script(script.file, script.name);
  try {
    const performer = new Performer(rig, screen, clock);
    for (const [i, step] of script.steps.entries()) {
      const since = clock.now();
      let why = stopped;
      if (stopped === undefined)
        try {
          why = await performer.perform(step);
        } catch (error) {
          if (!(error instanceof AtError && error.reason === "closed"))
            throw error;
          isLost = true;
          why = error.message;
        }
      const state =
        stopped !== undefined
          ? "not run"
          : why === undefined
            ? "held"
            : "failed";
      if (state === "failed")
        stopped = text(stepTexts.before, { line: step.line });
      const outcome: Outcome = {
        file: script.file,
        line: step.line,
        title: titles[i] ?? "",
        state,
        ...(why !== undefined && { why: screen.text(why) }),
        milliseconds: Math.round(clock.now() - since),
      };
      outcomes.push(outcome);
      reporter.step(outcome);
    }
  } finally {
    await rig.close();
  }
  return { outcomes, isLost };
}
