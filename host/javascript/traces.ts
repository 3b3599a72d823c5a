import type { LinkOptions } from "./linkoptions.js";
import type { Runs } from "./runs.js";
import { Trace, type TraceSink } from "./trace.js";
import { surfacing } from "./uncaught.js";

/**
 * The traces of a link: the program's, and the one that its surroundings ask for, which always blanks secrets.
 * @param runs what is not to be shown, whoever learns of it
 * @param asked takes what the surroundings ask for
 */
export function tracesOf(
  options: LinkOptions,
  runs: Runs,
  asked: TraceSink | undefined,
): Trace[] {
  const { trace: sink, escape: escaped } = options;
  const traces: Trace[] = [];
  if (sink)
    traces.push(new Trace((one) => surfacing(() => sink(one)), options, runs));
  if (asked) {
    const blanking = escaped === undefined ? {} : { escape: escaped };
    traces.push(new Trace(asked, blanking, runs));
  }
  return traces;
}
