/** One command's own state, and which of the contract's kinds it is. */

import type { Codes, Field } from "./field.js";
import type { Form } from "./record.js";
import {
  endsWithBoth,
  forms,
  hasLaterResult,
  listing,
  prompting,
  provisioning,
} from "./table.js";

/**
 * What a command waits for: the wire, its `OK`, a prompt, its result, what is left of `OK` and data line, more of a
 * list, the second `OK` of TCSAP, or the answer to the `+++` that gave it up.
 */
export type State =
  | "wire"
  | "ok"
  | "prompt"
  | "result"
  | "both"
  | "list"
  | "second ok"
  | "given up";

/** Why a command was given up. */
export type Surrender = "aborted" | "timeout";

/** How a command ended badly. */
export interface Failure extends Codes {
  readonly reason: Surrender | "cme" | "fail" | "error" | "busy" | "reset";
  readonly text?: string;
}

/** How a command ended: undefined is well. */
export type End = Failure | undefined;

/** A line of an answer; `own` where it began with the command's name. */
export interface Line {
  readonly own: boolean;
  readonly fields: readonly Field[];
}

/** What makes a command. */
export interface Order {
  readonly owner: "user" | "session";
  readonly name: string;
  /** Left out for a raw line. */
  readonly form?: Form;
  readonly line: string;
  readonly payload?: string;
  readonly timeout?: number;
  /** In place of the default for a later result. */
  readonly resultLimit?: number;
}

const PHASE_LIMIT = 5000;
const RESULT_LIMIT = 25_000;
const PROVISIONING_LIMIT = 310_000;
const LIST_WAIT = 300;
/** TCGWBIND? asks the cloud. */
const CLOUD_WAIT = 5000;

/** A command that runs, from its call to its end. */
export class Command {
  state: State = "wire";
  deadline: number | undefined;
  okSeen = false;
  dataSeen = false;
  /** The number of an `ERR CODE` line. */
  errorCode: number | undefined;
  surrender: Surrender = "aborted";
  prompted = false;
  /** Its payload is out. */
  paid = false;
  /** Whether an `ERROR` or a CME error answered its `+++`. */
  answered = false;
  /** Its end counts for nothing. */
  stale = false;
  /** It was out before the session began. */
  older = false;
  readonly lines: Line[] = [];
  readonly owner: "user" | "session";
  readonly name: string;
  readonly form: Form | undefined;
  readonly line: string;
  readonly payload: string;
  /** An ESP-AT command or a raw line. */
  readonly plain: boolean;
  readonly later: boolean;
  readonly prompting: boolean;
  readonly both: boolean;
  readonly list: boolean;
  readonly twice: boolean;
  readonly #limits: {
    readonly ok: number;
    readonly prompt: number;
    readonly result: number;
  };

  constructor(order: Order) {
    const { owner, name, form, line, payload = "", timeout } = order;
    this.owner = owner;
    this.name = name;
    this.form = form;
    this.line = line;
    this.payload = payload;
    this.plain = form === undefined || !(name in forms);
    const known = this.plain ? undefined : form;
    this.later = known !== undefined && hasLaterResult(name, known);
    this.prompting = known === "set" && prompting.includes(name);
    this.both = known !== undefined && endsWithBoth(name, known);
    this.list = known === "read" && listing.includes(name);
    this.twice = known === "set" && name === "TCSAP";
    const usual = provisioning.includes(name)
      ? PROVISIONING_LIMIT
      : RESULT_LIMIT;
    this.#limits = {
      ok: timeout ?? (this.plain ? RESULT_LIMIT : PHASE_LIMIT),
      prompt: timeout ?? PHASE_LIMIT,
      result: timeout ?? order.resultLimit ?? usual,
    };
  }

  /** Whether its line is on the wire. */
  get out(): boolean {
    return this.state !== "wire";
  }

  /** Whether the user ends the connection with it, in a session that it began in. */
  get isFarewell(): boolean {
    const { form, line } = this;
    return (
      this.owner === "user" &&
      !this.older &&
      this.name === "TCMQTTDISCONN" &&
      (form === "exec" || (form === undefined && line === "AT+TCMQTTDISCONN"))
    );
  }

  /** Whether it takes firmware data. */
  get reads(): boolean {
    return (
      this.out && this.name === "TCREADFWDATA" && (this.both || this.plain)
    );
  }

  /** How long a list waits for more behind an `OK` without data. */
  get listWait(): number {
    return this.name === "TCGWBIND" ? CLOUD_WAIT : LIST_WAIT;
  }

  /** The next phase begins. */
  enter(state: State, now: number): void {
    this.state = state;
    this.restart(now);
  }

  /** The running phase begins anew; waits that are no phase go on. */
  restart(now: number): void {
    if (this.state === "given up" || this.state === "second ok") return;
    const { ok, prompt, result } = this.#limits;
    const limits = { prompt, result } as Partial<Record<State, number>>;
    this.deadline = now + (limits[this.state] ?? ok);
  }

  /** Waits so long and no longer. */
  wait(state: State, milliseconds: number, now: number): void {
    this.state = state;
    this.deadline = now + milliseconds;
  }
}
