/** A fault of what the program gave, a listener or a sink, is the program's own: it surfaces as uncaught. */
export function surfacing(work: () => void): void {
  try {
    work();
  } catch (error) {
    setImmediate(() => {
      throw error;
    });
  }
}
