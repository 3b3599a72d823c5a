/** Two functions that call each other, a way to them, and one that they call. */
export const CYCLE = ` (func $a (param i32)
  (call $b))
 (func $b
  (call $c)
  (call $d))
 (func $c (call $b))
 (func $d)`;

/** Which functions each one calls, in binaryen's text. */
function callsOf(text: string): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  for (const part of text.split(/^ \(func (?=\$)/m).slice(1)) {
    const name = part.slice(0, part.search(/[\s)]/));
    const called = [...part.matchAll(/\(call (\$[^\s)]+)/g)];
    calls.set(
      name,
      called.map(([, other = ""]) => other),
    );
  }
  return calls;
}

/** The functions from which a way of calls leads back to them. */
export function cycleOf(text: string): string[] {
  const calls = callsOf(text);
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(calls.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(calls.get(next) ?? []));
    }
    return seen;
  };
  return [...calls.keys()].filter((name) => reached(name).has(name));
}
