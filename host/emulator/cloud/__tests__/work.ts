import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

// Compiled further, V8 counts no more.
for (const compiler of ["opt", "maglev", "sparkplug"])
  setFlagsFromString(`--no-${compiler}`);

/**
 * Runs `task`; how many blocks of the scripts that `file` names it has run, as V8 counts them: work that is the same on
 * every machine, however busy.
 */
export async function workOf(
  file: RegExp,
  task: () => Promise<void>,
): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", {
      callCount: true,
      detailed: true,
    });
    await task();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => file.test(url))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
