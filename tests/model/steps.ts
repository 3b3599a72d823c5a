/** The way up, step by step (tests/replay/README.md, "Steps"). */

import { lineOf } from "./argument.js";
import { Command, type End, type Failure, type Line } from "./command.js";
import { holdsDevice, holdsName, holdsProduct, type Judge } from "./held.js";
import type { Plan } from "./record.js";

/** What a step waits for: a command's end, some time, or the module's address. */
export type Want =
  | { readonly command: Command; readonly plus?: boolean }
  | { readonly sleep: number }
  | { readonly address: number };

/** What it gets: how the command ended; whether there was an address. */
export type Got = Answer | boolean;

/** How a command of the session ended, and what it said before. */
export interface Answer {
  readonly end: End;
  readonly lines: readonly Line[];
}

/** Why an attempt failed. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly command: string;
  readonly how: Omit<Failure, "reason"> & { readonly reason: string };

  constructor(command: string, how: Failure | { readonly reason: "state" }) {
    super(`${command}: ${how.reason}`);
    this.command = command;
    this.how = how;
  }
}

/** What the steps are part of. */
export interface Climber {
  readonly plan: Plan;
  readonly escaped: string;
  /** A `WIFI GOT IP` came since the step began. */
  readonly address: boolean;
  /** A step begins. */
  step(name: string): void;
  /** A topic was refused for good. */
  skipped(item: number, how: Failure): void;
}

type Climb<T = void> = Generator<Want, T, Got>;

const GREET_LIMIT = 1500;
const GREET_TIMEOUTS = 6;
const GREET_FAILURES = 60;
const GREET_PAUSE = 500;
const WIFI_LIMIT = 5000;
const JOIN_LIMIT = 30_000;
const ADDRESS_WAIT = 10_000;
const ASK_AGAIN = 1000;
const ASK_TIMES = 10;
const RESULT_LEAST = 25_000;
const RESULT_MORE = 5000;

/** What a session connects with where it is not told. */
export const defaultMqtt: readonly unknown[] = [5000, 240, 1, 1];

const DOWNLOAD_RUNS = 200;
const UNKNOWN_OUTCOME = 202;
const WRONG_STATE = 208;

/** A question's answer that does not agree: `ERROR`, or a CME error that is no running download. */
const isAbsent = (end: End): boolean =>
  end?.reason === "error" ||
  (end?.reason === "cme" && end.code !== DOWNLOAD_RUNS);

const isDenied = (end: End): boolean =>
  end?.reason === "error" || end?.reason === "cme";

const textsOf = (line: Line | undefined): readonly string[] | undefined =>
  line?.fields.map(({ text }) => text);

/** A command of the session's own. */
export function ownCommand(
  { plan, escaped }: Pick<Climber, "plan" | "escaped">,
  name: string,
  form: "read" | "set" | "exec",
  args: readonly unknown[] = [],
  timeout?: number,
): Command {
  const [cmdtimeout] = plan.mqtt ?? defaultMqtt;
  return new Command({
    owner: "session",
    name,
    form,
    line: lineOf(name, form, args, escaped),
    timeout,
    resultLimit: Math.max(RESULT_LEAST, Number(cmdtimeout) + RESULT_MORE),
  });
}

function* send(want: { command: Command; plus?: boolean }): Climb<Answer> {
  return (yield want) as Answer;
}

/** All steps, one after the other. @throws {Failed} where the attempt fails */
export function* climb(climber: Climber): Climb {
  const { plan } = climber;
  yield* greet(climber);
  const registers = plan.device
    ? yield* setDevice(climber, plan.device)
    : yield* setProduct(climber, plan.product ?? []);
  if (plan.wifi !== false) yield* join(climber, plan.wifi);
  if (registers) yield* register(climber, plan.product ?? []);
  yield* connect(climber, plan.mqtt ?? defaultMqtt);
  yield* subscribe(climber, plan.topics ?? []);
  if (plan.version !== undefined) yield* listen(climber, plan.version);
}

function* greet(climber: Climber): Climb {
  climber.step("greet");
  let timeouts = 0;
  let failures = 0;
  for (let plus = true; ; ) {
    const command = new Command({
      ...{ owner: "session", name: "E0", line: "ATE0", timeout: GREET_LIMIT },
    });
    const { end }: Answer = yield* send({ command, plus });
    if (!end) return;
    plus = end.reason === "timeout";
    if (plus ? ++timeouts === GREET_TIMEOUTS : ++failures === GREET_FAILURES)
      throw new Failed("E0", end);
    if (!plus) yield { sleep: GREET_PAUSE };
  }
}

/** The texts of the last line of an answer, or undefined where it is absent. */
function* ask(
  climber: Climber,
  name: string,
): Climb<readonly string[] | undefined> {
  const command = ownCommand(climber, name, "read");
  const { end, lines } = yield* send({ command });
  if (!end) return textsOf(lines.at(-1));
  if (isAbsent(end)) return undefined;
  throw new Failed(name, end);
}

function* perform(
  climber: Climber,
  name: string,
  form: "set" | "exec",
  args: readonly unknown[] = [],
): Climb {
  const command = ownCommand(climber, name, form, args);
  const { end } = yield* send({ command });
  if (end) throw new Failed(name, end);
}

/** A module's task may run though it says that it is not connected. */
function* disconnect(climber: Climber): Climb {
  const command = ownCommand(climber, "TCMQTTDISCONN", "exec");
  const { end } = yield* send({ command });
  if (end && !isDenied(end)) throw new Failed("TCMQTTDISCONN", end);
}

function* setDevice(
  climber: Climber,
  device: readonly unknown[],
): Climb<boolean> {
  climber.step("device");
  const agrees = holdsDevice(device);
  if (agrees(yield* ask(climber, "TCDEVINFOSET"))) return false;
  yield* disconnect(climber);
  yield* perform(climber, "TCDEVINFOSET", "set", [1, ...device]);
  if (!agrees(yield* ask(climber, "TCDEVINFOSET")))
    throw new Failed("TCDEVINFOSET", { reason: "state" });
  return false;
}

/** Returns whether the device is to be registered. */
function* setProduct(
  climber: Climber,
  product: readonly unknown[],
): Climb<boolean> {
  climber.step("device");
  if (holdsName(product)(yield* ask(climber, "TCDEVINFOSET"))) return false;
  if (holdsProduct(product)(yield* ask(climber, "TCPRDINFOSET"))) return true;
  yield* disconnect(climber);
  yield* perform(climber, "TCPRDINFOSET", "set", [1, ...product]);
  return true;
}

const isNumbered = (line: Line): boolean =>
  line.own && typeof line.fields[0]?.value === "number";

/** Asks whether the module is in a network; names the question that was the last. */
function* askNetwork(
  climber: Climber,
): Climb<{ joined: boolean; asked: string }> {
  const state = yield* send({
    command: ownCommand(climber, "CWSTATE", "read", [], WIFI_LIMIT),
  });
  const told = state.lines.findLast(({ own }) => own);
  if (!state.end)
    return { joined: textsOf(told)?.[0] === "2", asked: "CWSTATE" };
  if (!isDenied(state.end)) throw new Failed("CWSTATE", state.end);
  const { end, lines } = yield* send({
    command: ownCommand(climber, "CWJAP", "read", [], WIFI_LIMIT),
  });
  if (end && !isDenied(end)) throw new Failed("CWJAP", end);
  return { joined: !end && lines.some(({ own }) => own), asked: "CWJAP" };
}

function* join(climber: Climber, wifi: readonly unknown[] | undefined): Climb {
  climber.step("wifi");
  const { joined, asked } = yield* askNetwork(climber);
  if (joined || climber.address) return;
  if ((yield { address: ADDRESS_WAIT }) === true) return;
  if (!wifi) throw new Failed(asked, { reason: "state" });
  const mode = ownCommand(climber, "CWMODE", "set", [1], WIFI_LIMIT);
  const { end: refused } = yield* send({ command: mode });
  if (refused) throw new Failed("CWMODE", refused);
  const command = ownCommand(climber, "CWJAP", "set", wifi, JOIN_LIMIT);
  const { end, lines } = yield* send({ command });
  if (!end) return;
  const code = lines.findLast(isNumbered)?.fields[0]?.value;
  throw new Failed(
    "CWJAP",
    typeof code === "number" ? { reason: end.reason, code } : end,
  );
}

function* register(climber: Climber, product: readonly unknown[]): Climb {
  climber.step("register");
  const agrees = holdsName(product);
  // A module registers by itself when it is provisioned.
  if (agrees(yield* ask(climber, "TCDEVINFOSET"))) return;
  yield* disconnect(climber);
  yield* perform(climber, "TCDEVREG", "exec");
  if (!agrees(yield* ask(climber, "TCDEVINFOSET")))
    throw new Failed("TCDEVINFOSET", { reason: "state" });
}

function* connect(climber: Climber, mqtt: readonly unknown[]): Climb {
  climber.step("connect");
  const isConnected: Judge = (texts) => texts?.[0] === "1";
  if (isConnected(yield* ask(climber, "TCMQTTSTATE"))) return;
  const command = ownCommand(climber, "TCMQTTCONN", "set", [1, ...mqtt]);
  const { end } = yield* send({ command });
  if (!end) return;
  const { reason, code } = end;
  const onItsWay =
    (reason === "cme" && code === WRONG_STATE) ||
    (reason === "fail" && code === UNKNOWN_OUTCOME);
  if (!onItsWay) throw new Failed("TCMQTTCONN", end);
  for (let asked = 0; asked < ASK_TIMES; asked++) {
    yield { sleep: ASK_AGAIN };
    if (isConnected(yield* ask(climber, "TCMQTTSTATE"))) return;
  }
  throw new Failed("TCMQTTSTATE", { reason: "state" });
}

function* subscribe(
  climber: Climber,
  topics: readonly (readonly unknown[])[],
): Climb {
  if (topics.length > 0) climber.step("subscribe");
  for (const [item, topic] of topics.entries()) {
    const command = ownCommand(climber, "TCMQTTSUB", "set", topic);
    const { end } = yield* send({ command });
    if (!end) continue;
    if (end.reason !== "fail" || end.code === UNKNOWN_OUTCOME)
      throw new Failed("TCMQTTSUB", end);
    climber.skipped(item, end);
  }
}

function* listen(climber: Climber, version: unknown): Climb {
  climber.step("ota");
  const command = ownCommand(climber, "TCOTASET", "set", [1, version]);
  const { end } = yield* send({ command });
  if (end && !(end.reason === "cme" && end.code === DOWNLOAD_RUNS))
    throw new Failed("TCOTASET", end);
}
