let told = false;

/** Resolves at Ctrl-C and when the process is told to end. */
export const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        told = true;
        resolve();
      });
  });

/** Whether {@link interrupted} has resolved: what is printed and not read yet then holds nothing up. */
export const wasInterrupted = (): boolean => told;
