/** Attempts to connect that run at once in this process. */
const AT_ONCE = 16;
/** An attempt of which nothing is heard any more lets the next one begin after so long; milliseconds. */
const LONGEST_MS = 30_000;

let running = 0;
const waiting: ((leave: () => void) => void)[] = [];

function enter(): () => void {
  running++;
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    clearTimeout(guard);
    running--;
    waiting.shift()?.(enter());
  };
  const guard = setTimeout(leave, LONGEST_MS);
  guard.unref();
  return leave;
}

/**
 * A turn to connect, and what ends it. A handshake is work of this process: a thousand modules that start at once would
 * use up each other's time limits. So they take turns, and a module's limit begins with its own. At once when few are
 * at it.
 */
export function takeTurn(): (() => void) | Promise<() => void> {
  if (running < AT_ONCE) return enter();
  return new Promise((resolve) => waiting.push(resolve));
}
