/** Makes a transcript smaller as long as it shows what it is to show. */

import fc from "fast-check";
import type { Action, Input } from "./record.js";

/** Milliseconds after which one way of making it smaller has done enough. */
const LONGEST_MS = 20_000;
const MOST_LOST = 2 ** 31 - 1;

/** A record whose action is an object of its own, so that it is found again. */
interface Kept {
  readonly t: number;
  readonly action: Action;
}

const ABORT: Action = { abort: true };
const TICK: Action = { tick: true };

const toKept = ({ t, ...action }: Input): Kept => {
  if ("abort" in action) return { t, action: ABORT };
  return { t, action: "tick" in action ? TICK : (action as Action) };
};

/** Times that go back are moved up to the one before. */
function inOrder(kept: readonly Kept[]): Input[] {
  let last = 0;
  return kept.map(({ t, action }) => {
    last = Math.max(last, t);
    return { t: last, ...action };
  });
}

/** Each byte, the plainest first. */
const bytes = [
  "x",
  ...Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)),
];

/** What a value is made of, where it is of the kind that is asked for. */
function partOf(value: unknown, key: string): unknown {
  const part = (value as Record<string, unknown>)[key];
  if (part === undefined) throw new TypeError(`no ${key}`);
  return part;
}

const received = fc
  .array(fc.constantFrom(...bytes), { size: "max", maxLength: 2 ** 16 })
  .map(
    (chars): Action => ({ rx: chars.join("") }),
    (action) => [...String(partOf(action, "rx"))],
  );

const lost = fc.integer({ min: 1, max: MOST_LOST }).map(
  (count): Action => ({ lost: count }),
  (action) => Number(partOf(action, "lost")),
);

/** Keys without which a record is not valid. */
const REQUIRED = ["command", "form", "line"];

/** An object with fewer keys. */
function fewerKeys(key: "call" | "session" | "options", value: object) {
  const constants = Object.entries(value).map(
    ([name, part]) => [name, fc.constant(part)] as const,
  );
  const requiredKeys = REQUIRED.filter((name) => name in value);
  return fc.record(Object.fromEntries(constants), { requiredKeys }).map(
    (fewer) => ({ [key]: fewer }) as unknown as Action,
    (action) => partOf(action, key) as Record<string, unknown>,
  );
}

/** Makes smaller what one action is. */
function smaller(action: Action): fc.Arbitrary<Action> {
  if ("rx" in action) return received;
  if ("lost" in action) return lost;
  if ("call" in action) return fewerKeys("call", action.call);
  if ("options" in action) return fewerKeys("options", action.options);
  return "session" in action && action.session !== null
    ? fewerKeys("session", action.session)
    : fc.constant(action);
}

/** The records up to one of them. */
const earlier = (kept: readonly Kept[]) =>
  fc.nat({ max: kept.length }).map(
    (count) => kept.slice(0, count),
    (some) => (some as readonly Kept[]).length,
  );

/** Some of the records, each as it is. */
const fewer = (kept: readonly Kept[]) => fc.subarray([...kept]);

/** As many records or fewer, each of them earlier and smaller. */
function simpler(kept: readonly Kept[]): fc.Arbitrary<Kept[]> {
  const actions = kept.map(({ action }) => smaller(action));
  return fc.array(
    fc.record({ t: fc.maxSafeNat(), action: fc.oneof(...actions) }),
    { size: "max", maxLength: kept.length },
  );
}

/** The smallest transcript found, made of that one, which shows the same. */
export async function shrunk(
  records: readonly Input[],
  shows: (some: readonly Input[]) => Promise<boolean>,
): Promise<readonly Input[]> {
  const holds = async (some: readonly Kept[]) => !(await shows(inOrder(some)));
  let kept: readonly Kept[] = records.map(toKept);
  // Records are left out first: what is in them takes longer.
  for (const arbitrary of [earlier, fewer, simpler, fewer, simpler]) {
    const { counterexample } = await fc.check(
      fc.asyncProperty<[readonly Kept[]]>(arbitrary(kept), holds),
      {
        examples: [[kept]],
        numRuns: 1,
        interruptAfterTimeLimit: LONGEST_MS,
      },
    );
    kept = counterexample?.[0] ?? kept;
  }
  return inOrder(kept);
}
