/** Mutants of the transcripts in tests/replay: records left out, repeated, changed, moved in time, others in between. */

import { corpus } from "../corpus.js";
import type { Action, Input } from "../record.js";
import { anyCall } from "./call.js";
import { type Choice, variants } from "./choice.js";
import { anyOptions } from "./commands.js";
import { unasked } from "./drive.js";
import { anyPlan } from "./plan.js";
import { Recorder, type Session, TIMES } from "./recorder.js";

const actionOf = ({ t, ...action }: Input): Action => action as Action;

/** Another time from the record before. */
const otherPause = (recorder: Recorder, pause: number): number => {
  const { c } = recorder;
  return c.weighted([
    [2, () => 0],
    [2, () => Math.max(0, pause + c.below(3) - 1)],
    [4, () => recorder.nearDeadline()],
    [2, () => c.of(TIMES)],
    [1, () => c.below(2 * pause + 1)],
  ]);
};

const BYTES = variants('\r\n|\n|\r|"|,|>|\0|\xff| |x|0|+|:');

/** Received bytes with one place changed. */
function alteredText(c: Choice, text: string): string {
  const at = c.below(text.length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  return c.weighted([
    [2, () => before + behind.slice(1 + c.below(3))],
    [2, () => before + c.of(BYTES) + behind],
    [2, () => before + c.of(BYTES) + behind.slice(1)],
    [1, () => before],
    [1, () => before + behind.slice(0, 1 + c.below(6)) + behind],
    [1, () => before + String.fromCharCode(c.below(0x100)) + behind.slice(1)],
    [2, () => before + unasked(c, undefined) + behind],
  ]);
}

/** Something from another transcript, or made anew. */
const foreign = (c: Choice): Action =>
  c.weighted<Action>([
    [3, () => ({ rx: unasked(c, undefined) })],
    [2, () => ({ abort: true })],
    [1, () => ({ lost: 1 + c.below(5) })],
    [1, () => ({ tick: true })],
    [1, () => ({ call: anyCall(c) })],
    [1, () => ({ session: c.chance(30) ? null : anyPlan(c) })],
    [
      4,
      () => {
        const action = actionOf(c.of(c.of(corpus()).records));
        return "options" in action ? { tick: true } : action;
      },
    ],
  ]);

function putChanged(recorder: Recorder, action: Action): void {
  const { c } = recorder;
  const rx = "rx" in action ? action.rx : undefined;
  c.weighted([
    [2, () => undefined],
    [
      1,
      () => {
        recorder.put(action);
        recorder.pass();
        recorder.put(action);
      },
    ],
    [
      3,
      () => {
        recorder.put(foreign(c));
        if (c.chance(30)) recorder.pass();
        recorder.put(action);
      },
    ],
    [
      rx === undefined ? 0 : 4,
      () => recorder.put({ rx: alteredText(c, rx ?? "") }),
    ],
    [
      rx === undefined ? 0 : 3,
      () => {
        const at = c.below((rx ?? "").length + 1);
        recorder.put({ rx: (rx ?? "").slice(0, at) });
        recorder.pass();
        if (c.chance(40)) recorder.put(foreign(c));
        recorder.put({ rx: (rx ?? "").slice(at) });
      },
    ],
  ]);
}

/** Makes one mutant of one transcript, or of two one behind the other. */
export function mutantSession(c: Choice): Session {
  const recorder = new Recorder(c);
  const rate = c.of([3, 8, 15, 30]);
  const sources = c.many(c.chance(25) ? 2 : 1, () => c.of(corpus()).records);
  const [first] = sources;
  if (c.chance(rate) && first && !("options" in (first[0] ?? {})))
    recorder.put({ options: anyOptions(c) });
  for (const source of sources) {
    let before = 0;
    for (const record of source) {
      const pause = record.t - before;
      before = record.t;
      recorder.t += c.chance(rate) ? otherPause(recorder, pause) : pause;
      const action = actionOf(record);
      if ("options" in action) {
        if (source === first) recorder.put(action);
      } else if (c.chance(rate)) putChanged(recorder, action);
      else recorder.put(action);
    }
  }
  recorder.t += c.of([0, 400, 1500, 30_000, 400_000]);
  recorder.put({ tick: true });
  return recorder.session;
}
