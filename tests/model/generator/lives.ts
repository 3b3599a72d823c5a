/** Sessions with a module's life in them: from power-up to up, disturbed on the way and there. */

import type { Call, Output } from "../record.js";
import { answer } from "./answer.js";
import { anyCall } from "./call.js";
import { type Choice, variants } from "./choice.js";
import { lifeOptions } from "./commands.js";
import { Drive } from "./drive.js";
import { ModuleState } from "./module.js";
import { message } from "./payload.js";
import { anyPlan } from "./plan.js";
import type { Session } from "./recorder.js";

const LONG = [30_000, 60_000, 120_000];
const CODES = ["-106", "-1", "-102", "5", "", "-106"];
const UPDATES = variants("UPDATEFAIL,-4|UPDATESUCCESS|UPDATEFAIL|ENTERUPDATE");

const usersCall = (c: Choice): Call =>
  c.weighted<Call>([
    [3, () => anyCall(c)],
    [1, () => ({ command: "TCMQTTDISCONN", form: "exec" })],
    [1, () => ({ line: "AT+TCMQTTDISCONN" })],
    [2, () => ({ command: "TCMQTTSTATE", form: "read" })],
    [
      3,
      () => ({
        ...{ command: "TCMQTTPUBL", form: "set" },
        ...{ args: ["a", 1], payload: "hello" },
      }),
    ],
    [2, () => ({ command: "GMR", form: "exec" })],
    [1, () => ({ command: "TCMQTTPUB", form: "set", args: ["a", 1, "x"] })],
  ]);

/** A drive whose module answers as a session wants it to, most of the time. */
class LifeDrive extends Drive {
  readonly module: ModuleState;
  readonly #goodness: number;
  #up = false;

  constructor(c: Choice) {
    super(c);
    this.module = new ModuleState(c);
    this.#goodness = c.of([70, 85, 95, 99]);
  }

  /** A session begins, or begins once more. */
  plan(): void {
    this.module.plan = anyPlan(this.c);
    this.put({ session: this.module.plan });
  }

  /** The module says what it has to say, or a line of it. */
  flush(): void {
    const count = this.c.chance(70) ? this.queue.length : 1;
    const pieces = this.queue.splice(0, count).map((piece) => {
      if (typeof piece !== "string") return piece.raw;
      return piece === ">" ? "> " : `${piece}\r\n`;
    });
    this.put({ rx: pieces.join("") });
  }

  /** On to a deadline, or by it. */
  wait(left: number): void {
    const { c } = this;
    const weight = this.#up || c.chance(4) ? 3 : 0;
    this.t += c.weighted([
      [8, () => left],
      [2, () => Math.max(0, left - 1)],
      [2, () => left + 1],
      [2, () => c.below(left + 1)],
      [1, () => c.below(1000)],
      [weight, () => c.of(LONG)],
    ]);
  }

  protected override react(record: Output): void {
    const { c, module } = this;
    const { tx, event, state, reason } = record;
    if (event === "session")
      this.#up = state === "up" || (state === "down" && reason === "lost");
    if (typeof tx !== "string") return;
    const line = tx.slice(0, -2);
    const well = c.chance(this.#goodness) ? module.reply(line) : undefined;
    const pieces =
      module.obsessive(line) ?? well ?? (c.chance(10) ? [] : answer(c, tx));
    if (pieces) this.owe(pieces);
  }

  /** Something happens that nobody waited for. */
  disturb(): void {
    const { c, module } = this;
    const say = (text: string) => this.put({ rx: `${text}\r\n` });
    c.weighted([
      [4, () => this.put({ call: usersCall(c) })],
      [1, () => this.put({ abort: true })],
      [2, () => this.#callAndAbort()],
      [1, () => this.#restart()],
      [
        2,
        () => {
          module.connected = false;
          say(`+TCMQTTDISCON,${c.of(CODES)}`);
        },
      ],
      [1, () => say("+TCMQTTRECONNECTING")],
      [
        2,
        () => {
          module.connected = true;
          say("+TCMQTTRECONNECTED");
        },
      ],
      [2, () => say(`WIFI ${c.of(["DISCONNECT", "CONNECTED", "GOT IP"])}`)],
      [this.#up ? 4 : 1, () => say(`+TCOTASTATUS:${c.of(UPDATES)}`)],
      [2, () => this.put({ lost: 1 + c.below(5) })],
      [1, () => this.put({ rx: "x" })],
      [3, () => this.say()],
      [1, () => say(`+CME ERROR:${c.of(["208", "200", "201"])}`)],
      [
        1,
        () => {
          if (c.chance(30)) module.replace();
          this.plan();
        },
      ],
      [1, () => (c.chance(30) ? this.put({ session: null }) : undefined)],
      [1, () => this.put({ rx: message(c) })],
      [1, () => this.put({ rx: ">" })],
      [1, () => module.drift()],
    ]);
  }

  /** A call is given up before its line is out, or soon behind it. */
  #callAndAbort(): void {
    const { c } = this;
    this.put({ call: usersCall(c) });
    if (c.chance(30)) this.pass();
    this.put({ abort: true });
    if (c.chance(30)) this.put({ call: usersCall(c) });
  }

  #restart(): void {
    const { c, module } = this;
    this.put({ rx: "\r\nready\r\n" });
    this.queue = [];
    if (c.chance(60)) module.connected = false;
    if (c.chance(30)) module.replace();
  }
}

/** Plans that are refused, and what is just no refusal. */
function refusals(drive: Drive): void {
  const { c } = drive;
  for (let left = 10; left > 0; left--) {
    drive.put({ session: anyPlan(c, 85) });
    if (c.chance(20)) drive.put({ session: null });
    drive.t += c.below(3);
  }
}

/** What the user did before the session. */
function past(drive: Drive): void {
  const { c } = drive;
  for (let left = c.below(4); left > 0; left--) {
    drive.pass();
    if (c.chance(50)) drive.put({ call: anyCall(c) });
    else drive.say();
  }
}

function live(drive: LifeDrive): void {
  const { c, module } = drive;
  const steps = 15 + c.below(c.chance(70) ? 40 : 120);
  const noise = c.of([1, 3, 8, 20, 40]);
  let idle = 0;
  for (let left = steps + (module.obsessed ? 140 : 0); left > 0; left--) {
    if (c.chance(noise)) {
      if (c.chance(40)) drive.t += c.below(c.of([10, 400, 3000]));
      drive.disturb();
    } else if (drive.queue.length > 0 && c.chance(93)) {
      if (c.chance(30)) drive.t += c.below(100);
      else if (c.chance(8)) drive.pass();
      drive.flush();
    } else if (drive.left === undefined) {
      // Nothing is to come: a new plan, when that has lasted.
      if (++idle % 4 === 0) drive.plan();
      else drive.disturb();
    } else {
      drive.wait(drive.left);
      if (c.chance(60)) drive.put({ tick: true });
      else drive.disturb();
    }
  }
}

/** Makes one session with a module's life in it. */
export function lifeSession(c: Choice): Session {
  const drive = new LifeDrive(c);
  if (c.chance(12)) drive.put({ options: lifeOptions(c) });
  if (c.chance(5)) drive.startLate();
  if (c.chance(15)) past(drive);
  if (c.chance(4)) {
    refusals(drive);
    return drive.session;
  }
  drive.plan();
  live(drive);
  drive.t += c.of([0, 0, 0, 1500, 1500, 1500, 60_000, 400_000]);
  drive.put({ tick: true });
  return drive.session;
}
