/** A session: what it does about what it hears, and when (tests/replay/README.md, "The session"). */

import type { Command, End, Failure } from "./command.js";
import { connectionOf } from "./held.js";
import type { Listener, World } from "./listener.js";
import { Mishaps } from "./mishaps.js";
import { Outgoing } from "./outgoing.js";
import { Pauses } from "./pauses.js";
import type { Plan } from "./record.js";
import {
  type Climber,
  climb,
  defaultMqtt,
  Failed,
  type Got,
  type Want,
} from "./steps.js";
import { Telling } from "./telling.js";
import { type Due, type Timer, Timers } from "./timers.js";
import type { Urc } from "./urc.js";

const ROW_ANEW = 60_000;
const RECONNECT_WAIT = 120_000;
const LOOK_AFTER_DAMAGE = 1000;
const LOOK_AFTER_WIFI = 10_000;
const LISTEN_AGAIN = 60_000;
const CHECK = 30_000;
/** The connection is given up by the module. */
const GIVEN_UP = -106;
const WRONG_STATE = 208;

/** A session, from its record to its `ended`. */
export class Life implements Listener, Climber {
  readonly plan: Plan;
  readonly escaped: string;
  readonly #world: World;
  readonly #keeps: boolean;
  readonly #check: number;
  #state: "steps" | "pause" | "up" | "away" = "steps";
  #wasUp = false;
  readonly #pauses = new Pauses();
  readonly #tell: Telling;
  #address = false;
  /** When a line, a message or a firmware line was last understood. */
  #heard: number;
  readonly #timers = new Timers();
  readonly #outgoing: Outgoing;
  #steps: Generator<Want, void, Got> | undefined;
  #mishaps = new Mishaps();

  constructor(world: World, plan: Plan) {
    this.#world = world;
    this.plan = plan;
    this.escaped = world.escaped;
    this.#keeps = plan.keep ?? true;
    this.#check = plan.check ?? CHECK;
    this.#heard = world.now;
    this.#tell = new Telling(world);
    this.#outgoing = new Outgoing(world.wire, this);
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
    this.#tell.ended();
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
    return this.#outgoing.waits(this.#state === "up");
  }

  /** Sends what waits, where the wire is free. */
  pump(): void {
    const { wire } = this.#world;
    while (this.#world.listener === this && !wire.command && this.waits)
      if (!this.#outgoing.send()) return;
  }

  /** When its next deadline fires, and which it is. */
  get deadline(): Due | undefined {
    const { now, wire } = this.#world;
    const looking =
      this.#outgoing.looksNext || wire.command?.owner === "session";
    const checks = this.#check > 0 && this.#isWatching && !looking;
    return this.#timers.next(
      checks ? Math.max(now, this.#heard + this.#check) : undefined,
    );
  }

  fire(timer: Timer): void {
    this.#timers.delete(timer);
    if (timer === "row") this.#pauses.reset();
    else if (timer === "reconnect") this.#fromTheBeginning();
    else if (timer === "pause") this.begin();
    else if (timer === "listen") this.#outgoing.listen();
    else if (timer === "sleep" || timer === "address") this.#resume(false);
    else if (timer !== "wifi" || this.#state === "up") this.#outgoing.look();
  }

  step(name: string): void {
    if (name === "wifi") this.#address = false;
    this.#tell.step(name);
  }

  skipped(item: number, how: Failure): void {
    this.#tell.skipped(item, how);
  }

  understood(): void {
    this.#heard = this.#world.now;
  }

  damaged(): void {
    const { now } = this.#world;
    if (this.#state === "steps") this.#mishaps.damaged(now);
    else if (this.#isWatching)
      this.#timers.setFirst("damage", now + LOOK_AFTER_DAMAGE);
  }

  greeted(): void {
    this.#outgoing.greeted();
  }

  urc(urc: Urc): void {
    const { now } = this.#world;
    if (urc.event === "ready") this.#ready();
    else if (urc.event === "disconnected") this.#disconnected(urc.code);
    else if (urc.event === "reconnected") {
      this.#mishaps.mended();
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
    if (!end && command.isFarewell) this.end();
    else if (end?.reason === "cme" && end.code === WRONG_STATE)
      if (this.#isWatching) this.#outgoing.look();
  }

  ownEnd(command: Command, end: End): void {
    if (this.#outgoing.isLook(command))
      this.#looked(connectionOf(command, end));
    else if (!this.#outgoing.isListening(command))
      this.#resume({ end, lines: command.lines });
  }

  /** Whether it is up, or waits to be so again. */
  get #isWatching(): boolean {
    return this.#state === "up" || this.#state === "away";
  }

  /** All that was on its way is over; what is out of its own counts for nothing. */
  #clear(): void {
    this.#timers.clear();
    this.#steps = undefined;
    this.#outgoing.clear();
    this.#mishaps = new Mishaps();
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
        const { command, plus = false } = next.value;
        this.#outgoing.step(command, plus);
      }
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      const again = this.#keeps ? this.#pauses.next : undefined;
      this.#tell.failed(error, again);
      this.#fromTheBeginning();
    }
  }

  #fromTheBeginning(): void {
    if (!this.#keeps) {
      this.end();
      return;
    }
    const pause = this.#pauses.take();
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
    const { disconnection } = this.#mishaps;
    if (disconnection) this.#goAway(disconnection.code);
    else this.#up();
  }

  #up(): void {
    this.#tell.up();
    this.#state = "up";
    this.#wasUp = true;
    this.#timers.delete("reconnect");
    this.#timers.set("row", this.#world.now + ROW_ANEW);
    this.#lookForDamage();
  }

  #down(reason: string, code?: number): void {
    this.#tell.down(reason, code);
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
    const damagedAt = this.#mishaps.takeDamage();
    if (damagedAt === undefined) return;
    const due = damagedAt + LOOK_AFTER_DAMAGE;
    if (due > this.#world.now) this.#timers.set("damage", due);
    else this.#outgoing.look();
  }

  #looked(connection: ReturnType<typeof connectionOf>): void {
    if (connection === "nothing" || !this.#isWatching) return;
    const isUp = this.#state === "up";
    if (connection === "connected") {
      if (!isUp) this.#up();
      return;
    }
    if (!isUp && connection !== "silent") return;
    if (isUp) this.#down(connection === "silent" ? "silent" : "state");
    this.#fromTheBeginning();
  }

  #ready(): void {
    if (this.#state === "up") this.#down("reset");
    if (!this.#keeps && this.#wasUp) this.end();
    else if (this.#pauses.takeReady()) this.begin();
    else if (this.#state !== "pause") this.#fromTheBeginning();
  }

  #wifi(status: string): void {
    const { now } = this.#world;
    if (status === "DISCONNECT") {
      if (this.#state === "up")
        this.#timers.setFirst("wifi", now + LOOK_AFTER_WIFI);
      return;
    }
    if (status !== "GOT IP") return;
    this.#address = true;
    if (this.#timers.delete("address")) this.#resume(true);
  }

  #disconnected(code: number | undefined): void {
    const { command, watchedFor } = this.#world.wire;
    const running = command?.isFarewell;
    const late = !command?.out && watchedFor?.isFarewell;
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
    } else if (this.#tell.at === "subscribe" || this.#tell.at === "ota") {
      if (this.#state === "steps") this.#mishaps.lost(code, code === GIVEN_UP);
    }
  }
}
