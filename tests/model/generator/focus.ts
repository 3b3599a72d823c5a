/** Sessions of few kinds of calls and lines, so that their sequences go deep. */

import type { Call } from "../record.js";
import { listing, prompting } from "../table.js";
import { type Choice, variants } from "./choice.js";
import type { Drive } from "./drive.js";
import { BINARY, blanks, data, error, framed, result, urc } from "./line.js";
import { firmware, junk, message } from "./payload.js";

/** What a session dwells on. */
interface Focus {
  call(c: Choice): Call;
  say(c: Choice): string;
  /** How often bytes are lost. */
  readonly lossy: number;
}

const TIMEOUTS = [1, 50, 299, 300, 301, 700, 1000, 1001];

const timed = (c: Choice, call: Call): Call =>
  c.chance(40) ? { ...call, timeout: c.of(TIMEOUTS) } : call;

const publish = (c: Choice): Call => ({
  ...{ command: c.of(prompting), form: "set", args: ["t", 1] },
  payload: c.of(variants("x|payload|OK\r\n|>")),
});

const LINES = variants("AT|AT+TCMQTTPUBL|AT+TCMQTTPUB=1|>|ready");

const other = (c: Choice): Call =>
  c.weighted<Call>([
    [3, () => ({ command: "TCMQTTSTATE", form: "read" })],
    [2, () => ({ command: "TCMQTTPUB", form: "set", args: ["t", 1, "x"] })],
    [1, () => ({ line: c.of(LINES) })],
    [1, () => ({ command: "TCSAP", form: "set", args: ["s"] })],
    [1, () => ({ command: "TCREADFWDATA", form: "set", args: [3] })],
    [1, () => ({ command: "TCMQTTSUB", form: "read" })],
    [1, () => ({ command: c.of(prompting), form: "test" })],
  ]);

const lineOf = (text: string): string => `${text}\r\n`;
/** Prompts and answers that may be late, each a few times by how often it comes. */
const LATE = [
  ...variants(
    ">|>|>|>|>|> |OK\r\n|OK\r\n|OK\r\n|ERROR\r\n|ERROR\r\n|ERROR\r\n",
  ),
  ...variants("busy p...\r\n|busy p...\r\n|+CME ERROR:201\r\n|ready\r\n|x|\n"),
  ...variants("ERR CODE:0x01090000\r\n|TCMQTTPUB: OK\r\n|+++\r\n"),
  ...variants(">\r\nOK\r\n|+TCMQTTSTATE:1\r\n"),
];
const OUTCOMES = variants("OK|FAIL,202|OK|FAIL|1");

const owed: Focus = {
  lossy: 1,
  call: (c) => timed(c, c.chance(60) ? publish(c) : other(c)),
  say: (c) =>
    c.weighted([
      [23, () => c.of(LATE)],
      [
        3,
        () =>
          lineOf(
            `+${c.of([...prompting, "TCMQTTPUB", "TCMQTTSTATE"])}:${c.of(OUTCOMES)}`,
          ),
      ],
      [1, () => message(c)],
    ]),
};

const READ_ANSWERS = [
  ...variants("OK|OK|OK|ERROR|+TCREADFWDATA:FAIL,203|+TCREADFWDATA:OK"),
  ...variants("+TCREADFWDATA: x,1|ready|TCREADFWDATA:FAIL|+TCREADFWDATA|"),
];

const reading: Focus = {
  lossy: 1,
  call: (c) => {
    const length = 1 + c.below(8);
    return timed(
      c,
      c.weighted<Call>([
        [4, () => ({ command: "TCREADFWDATA", form: "set", args: [length] })],
        [1, () => ({ line: "AT+TCREADFWDATA=8" })],
        [1, () => ({ command: "TCREADFWDATA", form: "test" })],
        [1, () => ({ command: "TCMQTTSTATE", form: "read" })],
        [1, () => publish(c)],
      ]),
    );
  },
  say: (c) =>
    c.weighted([
      [4, () => firmware(c, c.of([1, 2, 3, 4, 8]))],
      [1, () => firmware(c)],
      [10, () => lineOf(c.of(READ_ANSWERS))],
      [1, () => c.text(variants('0|a|\r|\n|g|"'), c.below(8))],
    ]),
};

const HEADS = variants("TCMQTTRCVPUB|TCREADFWDATA|TCM|TCREADFWDATAX|TCMQTTRCV");

const framing: Focus = {
  lossy: 8,
  call: (c) => timed(c, other(c)),
  say: (c) =>
    c.weighted([
      [6, () => message(c)],
      [3, () => firmware(c)],
      [3, () => junk(c)],
      [2, () => blanks(c)],
      [2, () => c.of(variants("\r\n|\n|\r\r\n|\r| \r\n"))],
      [1, () => framed(c, urc(c))],
      [1, () => c.text(BINARY, c.below(20))],
      [1, () => ">"],
      [1, () => `+${c.of(HEADS)}${c.of(variants('|:|,|\r| "'))}`],
    ]),
};

const NAMES = [...listing, "TCSAP", "TCFWINFO"];

const lists: Focus = {
  lossy: 1,
  call: (c) =>
    timed(
      c,
      c.weighted<Call>([
        [6, () => ({ command: c.of(listing), form: "read" })],
        [2, () => ({ command: "TCSAP", form: "set", args: ["s"] })],
        [1, () => ({ command: "TCSTARTSMART", form: "exec" })],
        [2, () => ({ command: c.of(["TCFWINFO", "TCOTASET"]), form: "read" })],
        [1, () => ({ command: c.of(listing), form: "test" })],
      ]),
    ),
  say: (c) =>
    c.weighted([
      [4, () => lineOf("OK")],
      [3, () => lineOf(data(c, c.of(NAMES)))],
      [1, () => lineOf(error(c))],
      [2, () => lineOf(urc(c))],
      [
        2,
        () => lineOf(result(c, c.of([...NAMES, "TCSTARTSMART", "TCOTASET"]))),
      ],
    ]),
};

/** What a session may dwell on, by name. */
export const focuses = { owed, reading, framing, lists } as const;

function utter(drive: Drive, text: string): void {
  const { c } = drive;
  if (text.length < 2 || c.chance(92)) {
    drive.put({ rx: text });
    return;
  }
  const at = 1 + c.below(text.length - 1);
  drive.put({ rx: text.slice(0, at) });
  if (c.chance(25)) drive.t += c.below(600);
  drive.put({ rx: text.slice(at) });
}

/** Makes a session that dwells on one thing. */
export function dwell(drive: Drive, { call, say, lossy }: Focus): void {
  const { c } = drive;
  for (let steps = 8 + c.below(30); steps > 0; steps--) {
    const { left } = drive;
    drive.t += c.weighted([
      [60, () => 0],
      [10, () => c.below(40)],
      [left === undefined ? 0 : 16, () => drive.nearDeadline()],
      [left ? 6 : 0, () => c.below(left ?? 0)],
      [4, () => c.below(1200)],
    ]);
    c.weighted([
      [25, () => drive.put({ call: call(c) })],
      [60, () => utter(drive, say(c))],
      [10, () => drive.put({ abort: true })],
      [lossy, () => drive.put({ lost: 1 + c.below(4) })],
      [2, () => drive.put({ tick: true })],
    ]);
  }
  drive.t += c.of([0, 400, 30_000]);
  drive.put({ tick: true });
}
