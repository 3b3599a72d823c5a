/** Sessions of commands alone: calls, answers, URCs, losses, aborts, and times near every deadline. */

import type { Options } from "../record.js";
import { anyCall } from "./call.js";
import { type Choice, variants } from "./choice.js";
import { Drive } from "./drive.js";
import { dwell, focuses } from "./focus.js";
import type { Session } from "./recorder.js";

const ESCAPED = ["", '"', "\\", ",", '\\"', '",', "\\,", '\\",'];
const MOST_LOST = 2 ** 31 - 1;

/** Any options. */
export function anyOptions(c: Choice): Options {
  return {
    ...(c.chance(40) && { escape: c.of(ESCAPED) }),
    ...(c.chance(50) && { firmware: c.of(["auto", "raw", "hex"] as const) }),
    ...(c.chance(40) && { quiet: c.of([10, 100, 300, 500, 1000, 60_000]) }),
  };
}

/** Refusals one behind the other, and what is just no refusal. */
function refusals(drive: Drive): void {
  const { c } = drive;
  for (let left = 12; left > 0; left--) {
    drive.put({ call: anyCall(c, 85) });
    if (c.chance(90)) drive.put({ rx: "ready\r\n" });
    drive.queue = [];
    drive.t += c.below(3);
  }
}

/** Anything, one behind the other. */
function mixture(drive: Drive): void {
  const { c } = drive;
  const calls = c.of([10, 18, 30]);
  for (let steps = 4 + c.below(c.chance(80) ? 18 : 50); steps > 0; steps--) {
    drive.pass();
    c.weighted([
      [calls, () => drive.put({ call: anyCall(c) })],
      [60, () => drive.say()],
      [5, () => drive.put({ abort: true })],
      [3, () => drive.put({ lost: c.chance(80) ? 1 + c.below(9) : MOST_LOST })],
      [
        4,
        () => {
          drive.t += c.below(1200);
          drive.put({ tick: true });
        },
      ],
    ]);
  }
  drive.t += c.of([0, 400, 1500, 30_000, 400_000]);
  drive.put({ tick: true });
}

/** Makes one session of commands. */
export function commandSession(c: Choice): Session {
  const drive = new Drive(c);
  if (c.chance(25)) drive.put({ options: anyOptions(c) });
  if (c.chance(4)) drive.startLate();
  if (c.chance(6)) refusals(drive);
  else
    c.weighted([
      [60, () => mixture(drive)],
      [18, () => dwell(drive, focuses.owed)],
      [10, () => dwell(drive, focuses.reading)],
      [8, () => dwell(drive, focuses.framing)],
      [8, () => dwell(drive, focuses.lists)],
    ]);
  return drive.session;
}

/** What a session may change of the escaping and the quiet time. */
export const lifeOptions = (c: Choice): Options => ({
  escape: c.of(variants('|"|\\",')),
  quiet: c.of([10, 300, 500, 2000]),
});
