/** Something to do, and by name what has ended before. */
export interface Step {
  readonly name: string;
  readonly after?: readonly string[];
}

/**
 * Runs all steps, so many at a time: each as soon as there is a lane for it and those before it have ended, the first of
 * those that may.
 * @throws Error when one waits for what never ends
 */
export async function inLanes<S extends Step>(
  steps: readonly S[],
  lanes: number,
  run: (step: S) => Promise<void>,
): Promise<void> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const ended = new Set<string>();
  const begin = async (step: S) => {
    await run(step);
    running.delete(step.name);
    ended.add(step.name);
  };
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [] }) =>
      after.every((name) => ended.has(name)),
    );
    const [step] =
      next >= 0 && running.size < lanes ? waiting.splice(next, 1) : [];
    if (step) running.set(step.name, begin(step));
    else if (running.size > 0) await Promise.race(running.values());
    else
      throw new Error(
        `waits for what never ends: ${waiting.map(({ name }) => name).join(", ")}`,
      );
  }
}
