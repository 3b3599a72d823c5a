/**
 * A second reading of the contract: what tests/replay/README.md makes of a transcript. It shares nothing with the core
 * and the hosts, looks at one byte at a time and takes no care for speed.
 */

import { encode, encodeLine } from "./argument.js";
import { Command } from "./command.js";
import { Framer } from "./framer.js";
import { Life } from "./life.js";
import type { World } from "./listener.js";
import { checkPlan } from "./plan.js";
import type { Action, Call, Input, Options, Output, Plan } from "./record.js";
import { Wire } from "./wire.js";

/** A raw line's command: its text up to `=`, `?` or its end, less `AT+` or `AT`. */
const LINE_NAME = /^(?:AT\+?)?([^=?]*)/;

const defaults = { escape: '\\",', firmware: "auto", quiet: 500 } as const;

/** A core and its session as the contract describes them. */
export class Model implements World {
  readonly output: Output[] = [];
  readonly wire: Wire = new Wire(this);
  readonly #most: number;
  #now = 0;
  #escaped: string = defaults.escape;
  #framer: Framer;
  #life: Life | undefined;

  /** @param most output records; a session may go on for ever */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#framer = this.#newFramer({});
  }

  get now(): number {
    return this.#now;
  }

  get escaped(): string {
    return this.#escaped;
  }

  get listener(): Life | undefined {
    return this.#life;
  }

  /** Whether bytes have come that are no whole line yet. */
  get begun(): boolean {
    return this.#framer.begun;
  }

  /** Milliseconds to the next deadline. */
  get left(): number | undefined {
    const next = this.#nextDeadline();
    return next && Math.max(0, next.at - this.#now);
  }

  emit(record: Output): void {
    if (this.output.length >= this.#most)
      throw new RangeError(`more than ${this.#most} output records`);
    this.output.push({ t: this.#now, ...record });
  }

  forget(): void {
    this.#life = undefined;
  }

  /** Takes the next record of a transcript, which is valid. */
  take(record: Input): void {
    this.#advance(record.t);
    this.#act(record);
    this.#pump();
  }

  #newFramer({ firmware, quiet }: Options): Framer {
    const understood = () => this.#life?.understood();
    return new Framer(
      {
        line: (text) => {
          understood();
          this.wire.line(text);
        },
        prompt: () => {
          understood();
          this.wire.prompt();
        },
        message: (topic, payload) => {
          understood();
          const { length } = payload;
          this.emit({ event: "message", topic, length, payload });
        },
        firmware: (length, bytes) => {
          understood();
          this.wire.firmware(length, bytes);
        },
        firmwareByte: () => this.wire.command?.restart(this.#now),
        damaged: (dropped) => {
          this.emit({ event: "damaged", dropped });
          this.#life?.damaged();
        },
        reading: () =>
          this.wire.command?.reads ? this.wire.command : undefined,
      },
      {
        firmware: firmware ?? defaults.firmware,
        quiet: quiet ?? defaults.quiet,
      },
    );
  }

  #pump(): void {
    this.#life?.pump();
  }

  /** Moves time: every deadline on the way fires at its own. */
  #advance(t: number): void {
    for (;;) {
      const next = this.#nextDeadline();
      if (!next || next.at > t) break;
      this.#now = Math.max(this.#now, next.at);
      next.fire();
      this.#pump();
    }
    this.#now = t;
  }

  /** The next deadline; of those at one instant the framing's, then a command's, then the session's. */
  #nextDeadline(): { readonly at: number; fire(): void } | undefined {
    const { command, watchEnd } = this.wire;
    const life = this.#life;
    const lifes = life?.deadline;
    const deadlines = [
      { at: this.#framer.deadline, fire: () => this.#framer.giveUp() },
      {
        at: command?.deadline,
        fire: () => command && this.wire.expire(command),
      },
      { at: watchEnd, fire: () => this.wire.endWatch() },
      { at: lifes?.at, fire: () => lifes && life?.fire(lifes.timer) },
    ];
    let next: { at: number; fire(): void } | undefined;
    for (const { at, fire } of deadlines)
      if (at !== undefined && (!next || at < next.at)) next = { at, fire };
    return next;
  }

  #act(action: Action): void {
    if ("options" in action) {
      this.#escaped = action.options.escape ?? defaults.escape;
      this.#framer = this.#newFramer(action.options);
    } else if ("call" in action) this.#call(action.call);
    else if ("session" in action) this.#session(action.session);
    else if ("lost" in action) this.#framer.lose(action.lost, this.#now);
    else if ("abort" in action) {
      if (this.wire.command?.owner === "user") this.wire.giveUp("aborted");
    } else if ("rx" in action)
      for (const char of action.rx) {
        this.#framer.byte(char, this.#now);
        this.#pump();
      }
  }

  #call(call: Call): void {
    const form = "line" in call ? undefined : call.form;
    const payload = "line" in call ? undefined : call.payload;
    const name =
      "line" in call ? (LINE_NAME.exec(call.line)?.[1] ?? "") : call.command;
    const busy = this.wire.command !== undefined || this.#life?.waits;
    const encoded = busy ? { reason: "busy" } : this.#encode(call);
    if ("reason" in encoded) {
      const { reason, arg } = { arg: undefined, ...encoded };
      this.emit({ event: "refused", command: name, reason, arg });
      return;
    }
    const { line } = encoded;
    const { timeout } = call;
    this.wire.start(
      new Command({ owner: "user", name, form, line, payload, timeout }),
    );
  }

  #encode(call: Call) {
    if ("line" in call) return encodeLine(call.line);
    const { command, form, args = [], payload } = call;
    return encode(command, form, args, payload, this.#escaped);
  }

  #session(plan: Plan | null): void {
    if (plan === null) {
      this.#life?.end();
      return;
    }
    const refusal = checkPlan(plan, this.#escaped);
    if (refusal) {
      this.emit({ event: "session", state: "refused", ...refusal });
      return;
    }
    this.#life?.drop();
    // What the user began before is none of this session's.
    for (const command of [this.wire.command, this.wire.watchedFor])
      if (command?.owner === "user") command.older = true;
    this.#life = new Life(this, plan);
    this.#life.begin();
  }
}

/**
 * What the contract makes of a transcript.
 * @throws {RangeError} when it is more than so many records
 */
export function modelOutput(
  records: readonly Input[],
  most?: number,
): readonly Output[] {
  const model = new Model(most);
  for (const record of records) model.take(record);
  return model.output;
}
