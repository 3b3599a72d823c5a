/** A session: what it does about what it hears, and when (SESSION.md). */

import type { Command, End, Failure } from "./command.js";
import type { Output, Plan } from "./record.js";
import {
  type Climber,
  climb,
  defaultMqtt,
  Failed,
  type Got,
  ownCommand,
  type Want,
} from "./steps.js";
import type { Urc } from "./urc.js";
import type { Listener, Surroundings, Wire } from "./wire.js";

/** What a session is part of. */
export interface World extends Surroundings {
  readonly wire: Wire;
  readonly escaped: string;
  /** The session is over. */
  forget(): void;
}

/** Deadlines of one instant come in this order. */
const timerNames = [
  ...(["row", "reconnect", "pause", "sleep", "address"] as const),
  ...(["damage", "check", "wifi", "listen"] as const),
];
type Timer = (typeof timerNames)[number];

const PAUSES = [0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const ROW_ANEW = 60_000;
const RECONNECT_WAIT = 120_000;
const LOOK_AFTER_DAMAGE = 1000;
const LOOK_AFTER_WIFI = 10_000;
const LISTEN_AGAIN = 60_000;
const CHECK = 30_000;
/** The connection is given up by the module. */
const GIVEN_UP = -106;
const WRONG_STATE = 208;

/** What a session sends of itself; the steps' own line goes out before a look. */
interface Waiting {
  plus: boolean;
  step: Command | undefined;
  look: boolean;
  listen: boolean;
}

const nothing = (): Waiting => ({
  ...{ plus: false, step: undefined, look: false, listen: false },
});

/** Whether a command ends the connection by the user's own wish. */
const isFarewell = ({ owner, older, name, form, line }: Command): boolean =>
  owner === "user" &&
  !older &&
  name === "TCMQTTDISCONN" &&
  (form === "exec" || (form === undefined && line === "AT+TCMQTTDISCONN"));

/** A session, from its record to its `ended`. */
export class Life implements Listener, Climber {
  readonly plan: Plan;
  readonly escaped: string;
  readonly #world: World;
  readonly #keeps: boolean;
  readonly #check: number;
  #state: "steps" | "pause" | "up" | "away" = "steps";
  #wasUp = false;
  #row = 0;
  #step = "";
  #address = false;
  /** When a line, a message or a firmware line was last understood. */
  #heard: number;
  readonly #timers = new Map<Timer, number>();
  #steps: Generator<Want, void, Got> | undefined;
  #waiting = nothing();
  /** The `+++` of the greeting went out, and its line not yet. */
  #greeted = false;
  /** Commands of its own that are no step's. */
  #look: Command | undefined;
  #listening: Command | undefined;
  /** When the first `damaged` of the steps came. */
  #damagedAt: number | undefined;
  /** The disconnection that counts when the steps are done. */
  #lost: { readonly code: number | undefined } | undefined;

  constructor(world: World, plan: Plan) {
    this.#world = world;
    this.plan = plan;
    this.escaped = world.escaped;
    this.#keeps = plan.keep ?? true;
    this.#check = plan.check ?? CHECK;
    this.#heard = world.now;
  }

  /** From the beginning, without a pause. */
  begin(): void {
    this.#clear();
    this.#state = "steps";
    this.#steps = climb(this);
    this.#resume(false);
  }

  /** It does no more. */
  end(): void {
    this.#emit({ state: "ended" });
    this.#world.forget();
    this.drop();
  }

  /** A command of its own that is out is given up, and nothing of it is written. */
  drop(): void {
    const { command } = this.#world.wire;
    if (command?.owner !== "session") return;
    command.stale = true;
    this.#world.wire.giveUp("aborted");
  }

  get address(): boolean {
    return this.#address;
  }

  /** Whether a line of its own waits for the wire. */
  get waits(): boolean {
    const { plus, step, look, listen } = this.#waiting;
    const listens = listen && this.#state === "up";
    return plus || step !== undefined || look || listens;
  }

  /** Sends what waits, where the wire is free. */
  pump(): void {
    const { wire } = this.#world;
    while (this.#world.listener === this && !wire.command && this.waits) {
      if (!this.#waiting.plus) {
        this.#sendNext();
        continue;
      }
      if (wire.watched) return;
      this.greeted();
      wire.plusAndWatch();
    }
  }

  /** When its next deadline fires, and which it is. */
  get deadline(): { readonly at: number; readonly timer: Timer } | undefined {
    const times = new Map(this.#timers);
    const { command } = this.#world.wire;
    const looking = this.#waiting.look || command?.owner === "session";
    if (this.#check > 0 && this.#isWatching && !looking)
      times.set("check", Math.max(this.#world.now, this.#heard + this.#check));
    let next: { at: number; timer: Timer } | undefined;
    for (const timer of timerNames) {
      const at = times.get(timer);
      if (at !== undefined && (!next || at < next.at)) next = { at, timer };
    }
    return next;
  }

  fire(timer: Timer): void {
    this.#timers.delete(timer);
    if (timer === "row") this.#row = 0;
    else if (timer === "reconnect") this.#fromTheBeginning();
    else if (timer === "pause") this.begin();
    else if (timer === "listen") this.#waiting.listen = true;
    else if (timer === "sleep" || timer === "address") this.#resume(false);
    else if (timer !== "wifi" || this.#state === "up")
      this.#waiting.look = true;
  }

  step(name: string): void {
    this.#step = name;
    if (name === "wifi") this.#address = false;
    this.#emit({ state: "step", step: name });
  }

  skipped(item: number, { reason, code, subcode }: Failure): void {
    this.#emit({
      ...{ state: "skipped", step: this.#step, command: "TCMQTTSUB" },
      ...{ reason, code, subcode, item },
    });
  }

  understood(): void {
    this.#heard = this.#world.now;
  }

  damaged(): void {
    const { now } = this.#world;
    if (this.#state === "steps") this.#damagedAt ??= now;
    else if (this.#isWatching && !this.#timers.has("damage"))
      this.#timers.set("damage", now + LOOK_AFTER_DAMAGE);
  }

  greeted(): void {
    if (!this.#waiting.plus) return;
    this.#waiting.plus = false;
    this.#greeted = true;
  }

  urc(urc: Urc): void {
    const { now } = this.#world;
    if (urc.event === "ready") this.#ready();
    else if (urc.event === "disconnected") this.#disconnected(urc.code);
    else if (urc.event === "reconnected") {
      this.#lost = undefined;
      if (this.#state === "away") this.#up();
    } else if (urc.event === "reconnecting") {
      if (this.#state === "away")
        this.#timers.set("reconnect", now + RECONNECT_WAIT);
    } else if (urc.event === "wifi") this.#wifi(urc.status);
    else if (urc.event === "ota" && urc.status === "UPDATEFAIL") {
      if (this.#state === "up" && this.plan.version !== undefined)
        this.#timers.set("listen", now + LISTEN_AGAIN);
    }
  }

  usersEnd(command: Command, end: End): void {
    if (!end && isFarewell(command)) this.end();
    else if (end?.reason === "cme" && end.code === WRONG_STATE)
      if (this.#isWatching) this.#waiting.look = true;
  }

  ownEnd(command: Command, end: End): void {
    if (command === this.#look) this.#looked(command, end);
    else if (command !== this.#listening)
      this.#resume({ end, lines: command.lines });
  }

  /** Whether it is up, or waits to be so again. */
  get #isWatching(): boolean {
    return this.#state === "up" || this.#state === "away";
  }

  #emit(record: Output): void {
    this.#world.emit({ event: "session", ...record });
  }

  /** All that was on its way is over; what is out of its own counts for nothing. */
  #clear(): void {
    const { wire } = this.#world;
    const { command } = wire;
    if (command?.owner === "session") {
      if (command.out) command.stale = true;
      else wire.command = undefined;
    }
    this.#timers.clear();
    this.#steps = undefined;
    this.#waiting = nothing();
    this.#greeted = false;
    this.#damagedAt = undefined;
    this.#lost = undefined;
  }

  #sendNext(): void {
    const { wire } = this.#world;
    const { step } = this.#waiting;
    if (step) {
      const greeted = this.#greeted;
      this.#waiting.step = undefined;
      this.#greeted = false;
      wire.start(step, greeted);
    } else if (this.#waiting.look) {
      this.#waiting.look = false;
      this.#look = ownCommand(this, "TCMQTTSTATE", "read");
      wire.start(this.#look);
    } else {
      this.#waiting.listen = false;
      const args = [1, this.plan.version];
      this.#listening = ownCommand(this, "TCOTASET", "set", args);
      wire.start(this.#listening);
    }
  }

  #resume(got: Got): void {
    const { now } = this.#world;
    try {
      const next = this.#steps?.next(got);
      if (!next || next.done) this.#arrived();
      else if ("sleep" in next.value)
        this.#timers.set("sleep", now + next.value.sleep);
      else if ("address" in next.value)
        this.#timers.set("address", now + next.value.address);
      else {
        this.#waiting.step = next.value.command;
        this.#waiting.plus = next.value.plus ?? false;
      }
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      this.#failed(error);
    }
  }

  #failed({ command, how: { reason, code, subcode } }: Failed): void {
    const again = this.#keeps ? this.#pause : undefined;
    this.#emit({
      ...{ state: "failed", step: this.#step, command },
      ...{ reason, code, subcode, again },
    });
    this.#fromTheBeginning();
  }

  get #pause(): number {
    return PAUSES[Math.min(this.#row, PAUSES.length - 1)] ?? 0;
  }

  #fromTheBeginning(): void {
    if (!this.#keeps) {
      this.end();
      return;
    }
    const pause = this.#pause;
    this.#row++;
    if (pause === 0) {
      this.begin();
      return;
    }
    this.#clear();
    this.#state = "pause";
    this.#timers.set("pause", this.#world.now + pause);
  }

  #arrived(): void {
    this.#steps = undefined;
    if (this.#lost) this.#goAway(this.#lost.code);
    else this.#up();
  }

  #up(): void {
    this.#emit({ state: "up" });
    this.#state = "up";
    this.#wasUp = true;
    this.#timers.delete("reconnect");
    this.#timers.set("row", this.#world.now + ROW_ANEW);
    this.#lookForDamage();
  }

  #down(reason: string, code?: number): void {
    this.#emit({ state: "down", reason, code });
    this.#timers.delete("row");
  }

  /** What follows a lost connection. */
  #goAway(code: number | undefined): void {
    const [, , , reconnect] = this.plan.mqtt ?? defaultMqtt;
    if (reconnect !== 1 || code === GIVEN_UP) {
      this.#fromTheBeginning();
      return;
    }
    this.#state = "away";
    this.#timers.set("reconnect", this.#world.now + RECONNECT_WAIT);
    this.#lookForDamage();
  }

  /** One look for what was damaged in the steps. */
  #lookForDamage(): void {
    if (this.#damagedAt === undefined) return;
    const due = this.#damagedAt + LOOK_AFTER_DAMAGE;
    this.#damagedAt = undefined;
    if (due > this.#world.now) this.#timers.set("damage", due);
    else this.#waiting.look = true;
  }

  #looked({ lines }: Command, end: End): void {
    if (!this.#isWatching) return;
    const isUp = this.#state === "up";
    if (end?.reason === "timeout") {
      if (isUp) this.#down("silent");
      this.#fromTheBeginning();
      return;
    }
    const told = lines.at(-1)?.fields[0]?.text;
    if (!end && told === undefined) return;
    if (!end && told === "1") {
      if (!isUp) this.#up();
    } else if (isUp) {
      this.#down("state");
      this.#fromTheBeginning();
    }
  }

  #ready(): void {
    if (this.#state === "up") this.#down("reset");
    if (!this.#keeps && this.#wasUp) this.end();
    else this.begin();
  }

  #wifi(status: string): void {
    const { now } = this.#world;
    if (status === "DISCONNECT") {
      if (this.#state === "up" && !this.#timers.has("wifi"))
        this.#timers.set("wifi", now + LOOK_AFTER_WIFI);
      return;
    }
    if (status !== "GOT IP") return;
    this.#address = true;
    if (this.#timers.delete("address")) this.#resume(true);
  }

  #disconnected(code: number | undefined): void {
    const { command, watchedFor } = this.#world.wire;
    const running = command && isFarewell(command);
    const late = watchedFor && !command?.out && isFarewell(watchedFor);
    if (running || late) {
      this.end();
      return;
    }
    this.#timers.delete("wifi");
    if (this.#state === "up") {
      this.#down("lost", code);
      this.#goAway(code);
    } else if (this.#state === "away") {
      if (code === GIVEN_UP) this.#fromTheBeginning();
    } else if (this.#step === "subscribe" || this.#step === "ota") {
      if (this.#state === "steps" && (!this.#lost || code === GIVEN_UP))
        this.#lost = { code };
    }
  }
}
