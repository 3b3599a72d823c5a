/** One listener of a signal, for all that is called when it fires: Node warns of a leak where there are more than ten. */
interface Shared {
  readonly calls: Set<() => void>;
  readonly fire: () => void;
}

const shared = new WeakMap<AbortSignal, Shared>();

/** Calls it when the signal fires, if there is one: once, and in the order in which they were added. */
export function addAbort(
  signal: AbortSignal | undefined,
  abort: () => void,
): void {
  if (!signal) return;
  const known = shared.get(signal);
  if (known) {
    known.calls.add(abort);
    return;
  }
  const calls = new Set([abort]);
  const fire = () => {
    // One may take back others, which are not called then.
    for (const call of calls) call();
    shared.delete(signal);
  };
  shared.set(signal, { calls, fire });
  signal.addEventListener("abort", fire, { once: true });
}

/** Does not call it any more; the last leaves nothing behind. */
export function removeAbort(
  signal: AbortSignal | undefined,
  abort: () => void,
): void {
  if (!signal) return;
  const known = shared.get(signal);
  if (!known?.calls.delete(abort) || known.calls.size > 0) return;
  shared.delete(signal);
  signal.removeEventListener("abort", known.fire);
}
