import { debugSink, wantsTrace } from "../node/debug.js";
import type { LinkOptions } from "./linkoptions.js";
import type { Runs } from "./runs.js";
import { Trace } from "./trace.js";
import { surfacing } from "./uncaught.js";

/**
 * The traces of a link: the program's, and the one that the environment asks for, which always blanks secrets.
 * @param runs what is not to be shown, whoever learns of it
 */
export function tracesOf(options: LinkOptions, runs: Runs): Trace[] {
  const { trace: sink, escape: escaped } = options;
  const traces: Trace[] = [];
  if (sink)
    traces.push(new Trace((one) => surfacing(() => sink(one)), options, runs));
  if (wantsTrace()) {
    const blanking = escaped === undefined ? {} : { escape: escaped };
    traces.push(new Trace(debugSink(), blanking, runs));
  }
  return traces;
}
