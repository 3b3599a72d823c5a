/** Calls, most of them right. */

import type { Call, Form } from "../record.js";
import {
  commandNames,
  forms,
  type Parameter,
  parameters,
  prompting,
} from "../table.js";
import { type Choice, variants } from "./choice.js";
import { BINARY, TEXT } from "./line.js";

const TIMEOUTS = [1, 299, 300, 301, 500, 60_000, 2 ** 31 - 1];
const LENGTHS = [255, 256, 257, 300];
const WRONG_VALUES = [null, true, "5", 5, {}, [], "", 0, -0, 1e3];
/** So long is a text that no table limits. */
const ROOM = 200;

function numberValue(c: Choice, parameter: Parameter, wrong: boolean): number {
  if (parameter.kind === "choice")
    return c.of(wrong ? [2, 4, 3, 0] : parameter.of);
  if (parameter.kind !== "number") throw new TypeError("no number is wanted");
  const { least, most, step } = parameter;
  if (!wrong || c.chance(70)) {
    const steps = Math.min(1e6, (most - least) / step + 1);
    return least + step * c.below(Math.floor(steps));
  }
  const word = 2 ** 31;
  return c.of([
    ...[least, most, least - 1, most + step, least + 1],
    ...[-1, 1.5, word, -word, -word - 1, 1e20],
  ]);
}

function textValue(
  c: Choice,
  { least, most = ROOM, published }: Parameter & { readonly kind: "text" },
  room: number,
  wrong: boolean,
): string {
  let length = least + c.below(Math.min(most - least + 1, room));
  if (wrong && c.chance(20))
    length = c.of([least - 1, most, most + 1, least, ...LENGTHS]);
  length = Math.max(0, length);
  const simple = c.chance(50) || (!wrong && most < ROOM);
  const units = simple ? variants("a|b|0|/") : TEXT;
  let text = c.text(units, length).slice(0, length);
  if (published && !(wrong && c.chance(20))) text = text.replaceAll("+", "p");
  if (!wrong || c.chance(94)) return text;
  const at = c.below(text.length + 1);
  return (
    text.slice(0, at) + c.of(variants("\r|\n|\0|#|+|\xff")) + text.slice(at)
  );
}

/** Arguments of a command's `set`. */
export function argsOf(c: Choice, name: string, wrong: boolean): unknown[] {
  const args: unknown[] = [];
  const room = c.chance(80) ? 6 : 300;
  for (const parameter of parameters[name] ?? []) {
    if (parameter.optional && c.chance(50)) break;
    args.push(
      parameter.kind === "text"
        ? textValue(c, parameter, room, wrong)
        : numberValue(c, parameter, wrong),
    );
    if (wrong && c.chance(4)) args[args.length - 1] = c.of(WRONG_VALUES);
  }
  if (wrong && c.chance(6)) args.pop();
  if (wrong && c.chance(6)) args.push(c.of<unknown>(["x", 1, null]));
  return args;
}

const FAVOURITES = [
  ...[...prompting, ...prompting, "TCREADFWDATA", "TCSAP", "TCSTARTSMART"],
  ...["TCGWONLINE", "TCFWINFO", "TCMQTTSUB", "TCGWBIND", "TCOTASET"],
  ...["TCMQTTPUB", "TCMQTTCONN"],
];
const ALL_FORMS: readonly Form[] = ["test", "read", "set", "exec"];

function formOf(c: Choice, command: string, wrong: boolean): Form {
  if (wrong && c.chance(30)) return c.of(ALL_FORMS);
  const taken = forms[command] ?? ALL_FORMS;
  return taken.includes("set") && c.chance(50) ? "set" : c.of(taken);
}

function setCall(c: Choice, command: string, wrong: boolean): Call {
  const args = command in parameters ? argsOf(c, command, wrong) : [1];
  const call = { command, form: "set", args } as const;
  if (!prompting.includes(command) || (wrong && c.chance(15))) return call;
  const payload =
    wrong && c.chance(20)
      ? "y".repeat(c.of([0, 1, 2047, 2048, 2049]))
      : c.text(BINARY, 1 + c.below(c.chance(90) ? 6 : 60));
  return { ...call, payload };
}

/** A call of the set. */
export function setMember(c: Choice, wrong: boolean): Call {
  const command = c.chance(50) ? c.of(commandNames) : c.of(FAVOURITES);
  const form = formOf(c, command, wrong);
  if (form === "set") return setCall(c, command, wrong);
  const args = c.of([[], [1], ["x"]]);
  return wrong && c.chance(30) ? { command, form, args } : { command, form };
}

const PLAIN = variants("CWJAP|GMR|CWSTATE|E0|X|TCNEW|A_1|CIPSTA|TCMQTT");
const WRONG_PLAIN = [
  ...variants("|a|1A|_A|A-B|A\n|A\xc1"),
  ...[250, 251, 252, 253, 300].map((length) => "A".repeat(length)),
  ...["a".repeat(300), `${"A".repeat(260)}b`],
];

function plainArg(c: Choice): unknown {
  return c.weighted<unknown>([
    [30, () => c.text(TEXT, c.below(8))],
    [20, () => c.below(100)],
    [10, () => -5],
    [2, () => null],
    [1, () => "\n"],
    [3, () => "x".repeat(c.of([250, 256, 257])) + c.of(["", "\0"])],
  ]);
}

/** A command of ESP-AT's own. */
export function plainCall(c: Choice, wrong: boolean): Call {
  const command = c.of(wrong ? [...PLAIN, ...WRONG_PLAIN] : PLAIN);
  const form = c.of(ALL_FORMS);
  if (form !== "set") return { command, form };
  return { command, form, args: c.many(c.below(4), () => plainArg(c)) };
}

const LINES = [
  ...variants('ATE0|AT|AT+GMR|AT+CWJAP?|AT+CWJAP="a","b"|AT+TCREADFWDATA=8'),
  ...variants(
    'AT+TCMQTTPUB="a",1,"x"|AT+TCGWONLINE?|AT+TCMQTTDISCONN|AT+TCVER',
  ),
  ...variants(
    'AT+TCMQTTSUB?|AT+TCSAP="x"|AT+TCSTARTSMART|OK|>|AT+A=?|+++|ready',
  ),
  ...variants(
    'AT+TCMQTTPUBL="a",1,5|AT+X="\\"| AT|+TCMQTTCONN:OK|AT+TCFWINFO?',
  ),
];
const WRONG_LINES = [
  ...variants("|a\rb|\n|x\0|=|?|AT?|at+x"),
  ...[253, 254, 255, 256, 257].map((length) => "x".repeat(length)),
  `${"x".repeat(300)}\n`,
];

const rawLine = (c: Choice, wrong: boolean): Call => ({
  line: c.of(wrong ? [...LINES, ...WRONG_LINES] : LINES),
});

/** Any call, wrong so many times in a hundred. */
export function anyCall(c: Choice, badly = 12): Call {
  const wrong = c.chance(badly);
  const call = c.weighted([
    [30, () => setMember(c, wrong)],
    [6, () => plainCall(c, wrong)],
    [6, () => rawLine(c, wrong)],
  ]);
  if (c.chance(75)) return call;
  const timeout = c.chance(30) ? 1 + c.below(3000) : c.of(TIMEOUTS);
  return { ...call, timeout };
}
