import { busy, Code, type Refusal } from "./check.js";
import type { JsonObject } from "./json.js";
import type { Topic } from "./output.js";
import { type Requests, STATUS_BYTES } from "./requests.js";
import { cutText, writeJson } from "./writejson.js";

/** What the platform asks of the application. */
export interface Call {
  /** None for what was wanted while the device was away: nobody waits for an answer. */
  readonly token: string | undefined;
  /** In the order of the template. */
  readonly values: JsonObject;
  /** Of an action. */
  readonly action?: string;
}

/** What the application answers. */
export interface Answer extends Refusal {
  /** Of an action: its outputs, as JSON text. */
  readonly response?: string;
}

/** Calls of one kind, control or action: one is owed at a time, answers wait for the session. */
export class Owed {
  readonly #requests: Requests;
  readonly #method: "control_reply" | "action_reply";
  readonly #topic: Topic;
  readonly #failed: () => void;
  /** The application's answer, where it waits to go out. */
  #waiting: string | undefined;
  /** An earlier one, which was on its way when the session went down. */
  #again: string | undefined;
  #call: Call | undefined;

  constructor(
    requests: Requests,
    kind: "control" | "action",
    failed: () => void,
  ) {
    this.#requests = requests;
    this.#method = `${kind}_reply`;
    this.#topic = kind === "control" ? "property" : "action";
    this.#failed = failed;
  }

  get call(): Call | undefined {
    return this.#call;
  }

  /** Takes a call that fits; another one is `busy` until it is answered. */
  take(call: Call): void {
    this.#call = call;
  }

  /** Why another call cannot be taken now. */
  get refusal(): Refusal | undefined {
    const waiting = this.#again ?? this.#waiting;
    return this.#call || waiting !== undefined ? busy : undefined;
  }

  /** The application has answered; what it was called for. */
  answer(answer: Answer): Call | undefined {
    const call = this.#call;
    this.#call = undefined;
    if (call?.token !== undefined)
      this.#waiting = this.#write(call.token, answer);
    return call;
  }

  /** Answers for the application: a refusal, which nobody misses where the session is down. `false` where too many wait. */
  reply(token: string, answer: Answer): boolean {
    if (!this.#requests.isUp) return true;
    return this.#requests.refuse(
      this.#topic,
      this.#write(token, answer),
      (ok) => {
        if (ok === false) this.#failed();
      },
    );
  }

  /** Publishes the answer that waits, where there is one. */
  send(): void {
    if (this.#waiting === undefined || !this.#requests.canPublish) return;
    this.#publish(this.#waiting);
    this.#waiting = undefined;
  }

  /** Publishes the answer that the session took with it, where there is one. */
  sendAgain(): void {
    if (this.#again === undefined || !this.#requests.canPublish) return;
    this.#publish(this.#again);
    this.#again = undefined;
  }

  #publish(text: string): void {
    this.#requests.publish(this.#topic, text, (ok) => {
      if (ok === undefined) this.#again = text;
      if (ok === false) this.#failed();
    });
  }

  #write(token: string, { code, status, response = "{}" }: Answer): string {
    const said = status === "" && code === Code.success ? "success" : status;
    const head = `{"method":"${this.#method}","clientToken":${writeJson(token)}`;
    const cut = writeJson(cutText(said, STATUS_BYTES));
    const end = this.#topic === "action" ? `,"response":${response}` : "";
    return `${head},"code":${code},"status":${cut}${end}}`;
  }
}
