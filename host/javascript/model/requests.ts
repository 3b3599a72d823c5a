import { checkMilliseconds } from "../given.js";
import { malformed, type Refusal } from "./check.js";
import type { JsonObject } from "./json.js";
import type { FailureReason, Output, RequestName, Topic } from "./output.js";
import type { Sent } from "./properties.js";
import { cutText } from "./writejson.js";

/** Bytes of a status at most, from the platform and to it. */
export const STATUS_BYTES = 64;
/** Requests of the application that wait at most. */
export const WAITING = 16;

/** Refusals of the model's own that wait at most. */
export const REFUSALS = 4;

/** Codes of the platform go no further. */
const CODE_MOST = 2 ** 31 - 1;

export interface RequestOptions {
  /** What tokens begin with: a number of 32 bits that no other run of the device has; 0. */
  readonly seed?: number;
  /** Milliseconds that a reply has from the moment of the publish; 5,000. */
  readonly replyLimit?: number;
}

/** Characters of a token of ours at most: the seed, a dash and a count of 32 bits. */
export const TOKEN_MOST = "00000000-4294967295".length;

/** Something that the platform is asked, and answers. */
export interface Request {
  readonly name: RequestName;
  readonly topic: Topic;
  readonly id: number;
  /** What a report had in it, once it is written. */
  readonly sent?: Sent | undefined;
  /** Of the shadow: with this version in the place of the one that it knows. */
  write(token: string, now: number, version?: number): string;
  /** The reply, before it is told; what comes of it is done behind that. */
  done?(reply: Refusal, json: JsonObject, now: number): void;
  failed?(why: FailureReason, now: number): void;
  /** What the reply counts as, where it lacks what it must have. */
  judge?(reply: Refusal, json: JsonObject): Refusal;
  /** Whether a reply leaves the request open, to be asked again. */
  keeps?(reply: Refusal, json: JsonObject): boolean;
}

interface Pending {
  readonly request: Request;
  readonly token: string;
  readonly sent: number;
  /** Its reply is awaited; the application says what becomes of it; it is to be sent once more. */
  state: "awaited" | "asked" | "again";
  /** Unknown until it has been published. */
  deadline: number | undefined;
}

/** How a publish ends: well, badly, or with the session. */
type Ended = (ok: boolean | undefined, now: number) => void;

/** The requests of a model or a shadow, one at a time, and how what they publish ends. */
export class Requests {
  /** The session is up. */
  isUp = false;
  readonly #tell: (output: Output) => void;
  readonly #seed: string;
  readonly #replyLimit: number;
  /** Takes how the message ends that is on its way. */
  #publishing: Ended | undefined;
  /** What the application has asked for, in its order. */
  readonly #waiting: Request[] = [];
  readonly #refusals: { topic: Topic; text: string; ended: Ended }[] = [];
  #pending: Pending | undefined;
  #count = 0;

  /** @throws {AtError} for a limit that is no number of milliseconds: a reply would be awaited for ever */
  constructor(tell: (output: Output) => void, options: RequestOptions) {
    const { seed = 0, replyLimit = 5000 } = options;
    checkMilliseconds(replyLimit, "replyLimit", 1);
    this.#tell = tell;
    this.#seed = (seed >>> 0).toString(16).padStart(8, "0");
    this.#replyLimit = replyLimit;
  }

  get replyLimit(): number {
    return this.#replyLimit;
  }

  /** Whether a message can be published: one is on its way at a time. */
  get canPublish(): boolean {
    return this.isUp && this.#publishing === undefined;
  }

  /** Whether another request can be sent. */
  get isFree(): boolean {
    return this.canPublish && this.#pending === undefined;
  }

  get deadline(): number | undefined {
    return this.#pending?.deadline;
  }

  /** Something that the application asks for waits for its turn; `false` where {@link WAITING} do. */
  wait(request: Request): boolean {
    if (this.#waiting.length >= WAITING) return false;
    this.#waiting.push(request);
    return true;
  }

  /** A refusal of the model's own waits for its turn; `false` where {@link REFUSALS} do. */
  refuse(topic: Topic, text: string, ended: Ended): boolean {
    if (this.#refusals.length >= REFUSALS) return false;
    this.#refusals.push({ topic, text, ended });
    return true;
  }

  /** Publishes the first refusal that waits. */
  sendRefusal(): void {
    const first = this.canPublish ? this.#refusals.shift() : undefined;
    if (first) this.publish(first.topic, first.text, first.ended);
  }

  /** The first that waits. */
  shift(): Request | undefined {
    return this.#waiting.shift();
  }

  publish(topic: Topic, text: string, ended: Ended): void {
    this.#publishing = ended;
    this.#tell({ type: "publish", topic, text });
  }

  /** What was on its way has gone out, or has not. */
  published(ok: boolean, now: number): void {
    this.#end(ok, now);
  }

  #end(ok: boolean | undefined, now: number): void {
    const ended = this.#publishing;
    this.#publishing = undefined;
    ended?.(ok, now);
  }

  send(request: Request, now: number): void {
    const token = `${this.#seed}-${++this.#count}`;
    const pending: Pending = {
      request,
      token,
      sent: now,
      state: "awaited",
      deadline: undefined,
    };
    this.#pending = pending;
    this.publish(request.topic, request.write(token, now), (ok, then) => {
      // A reply that has overtaken it has ended the wait.
      if (this.#pending !== pending || pending.state !== "awaited") return;
      if (ok) pending.deadline = then + this.#replyLimit;
      else this.#fail(ok === false ? "publish" : "down", then);
    });
  }

  /** Ends a request whose reply has not come by now. */
  poll(now: number): void {
    const { deadline } = this;
    if (deadline !== undefined && deadline <= now) this.#fail("timeout", now);
  }

  /** Takes a reply; `false` where none of this method and token is awaited. */
  reply(
    names: readonly RequestName[],
    json: JsonObject,
    members: readonly string[],
    now: number,
  ): boolean {
    const pending = this.#pending;
    const token = json.text("clientToken");
    if (pending?.state !== "awaited" || pending.token !== token) return false;
    const { request } = pending;
    if (!names.includes(request.name)) return false;
    const read = replyOf(json, members);
    const reply = request.judge?.(read, json) ?? read;
    if (request.keeps?.(reply, json)) {
      pending.state = "asked";
      pending.deadline = undefined;
      return true;
    }
    this.end(reply, now, json);
    return true;
  }

  /** Ends the request that is out. */
  end(reply: Refusal, now: number, json: JsonObject): void {
    const request = this.#pending?.request;
    this.#pending = undefined;
    if (!request) return;
    const { name: what, id, sent } = request;
    this.#tell({ type: "done", what, id, sent, ...reply });
    request.done?.(reply, json, now);
  }

  /** The same request is to be sent once more, with a token of its own. */
  again(): void {
    if (this.#pending) this.#pending.state = "again";
  }

  /** Sends what is to be sent once more, where it can be. */
  sendAgain(now: number): void {
    const pending = this.#pending;
    if (pending?.state === "again" && this.canPublish)
      this.send(pending.request, now);
  }

  down(now: number): void {
    this.isUp = false;
    this.#refusals.length = 0;
    this.#end(undefined, now);
    if (this.#pending) this.#fail("down", now);
  }

  #fail(why: FailureReason, now: number): void {
    const request = this.#pending?.request;
    this.#pending = undefined;
    if (!request) return;
    this.#tell({ type: "failed", what: request.name, id: request.id, why });
    request.failed?.(why, now);
  }
}

/** Code and status of a reply. `members` are those that may not stand twice, the code's first. */
function replyOf(json: JsonObject, members: readonly string[]): Refusal {
  const [codeName = "code"] = members;
  const code = json.get(codeName);
  const isCode = Number.isInteger(code) && Math.abs(Number(code)) <= CODE_MOST;
  if (!isCode || json.doubles(members)) return malformed;
  return {
    code: Number(code),
    status: cutText(json.text("status") ?? "", STATUS_BYTES),
  };
}
