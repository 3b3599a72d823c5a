import { type Clock, systemClock } from "../clock.js";
import { checkWord, functionOf, listOf, objectOf, stringOf } from "../given.js";
import { surfacing } from "../uncaught.js";
import {
  AskedById,
  type AskOptions,
  ask,
  checkAsk,
  type Settle,
} from "./asked.js";
import { Code, type Refusal } from "./check.js";
import {
  Driver,
  type ModelClient,
  type ModelSession,
  randomSeed,
} from "./driver.js";
import { Model } from "./model.js";
import { ModelError, Refused } from "./modelerror.js";
import type { Output as Told } from "./output.js";
import { Reporters } from "./reporters.js";
import type { RequestOptions } from "./requests.js";
import { type DeviceName, templateKinds } from "./topics.js";
import type {
  ActionHandler,
  ActionName,
  ControlHandler,
  EventName,
  Properties,
  TemplateTypes,
  TypedDescriptor,
  TypedPost,
} from "./typed.js";
import type { Values } from "./values.js";

export interface DataTemplateOptions extends DeviceName, RequestOptions {
  /** Milliseconds between two reports at least, 0 where left out: what is set meanwhile goes together. */
  readonly reportInterval?: number;
  /** Milliseconds since 1970, for `timestamp`; `Date.now` where left out, `false` for a device that has no time. */
  readonly time?: (() => number) | false;
  /** Hears of values that were wanted while the device was away and do not fit. */
  readonly onRefused?: (refusal: Refusal) => void;
  readonly clock?: Clock;
}

/** Messages that were passed over: no JSON; of nothing that was awaited; beyond the refusals that may wait. */
export interface PassedOver {
  malformed: number;
  stray: number;
  dropped: number;
}

/** Nobody listens for it. */
const unhandled: Refusal = { code: 501, status: "no handler" };
/** A handler has thrown something of its own. */
const broken: Refusal = { code: 500, status: "failed" };
/** Names of values that are there: one that is `undefined` is none. */
const givenIn = (values: Values): string[] =>
  Object.keys(values).filter((id) => values[id] !== undefined);

const success: Refusal = { code: Code.success, status: "" };

/**
 * A device's data template on a session: properties that are reported and set, events, actions. Generated code extends it
 * with the types of a product. The session has to subscribe to {@link templateTopics}; a gateway has one of these for
 * itself and one for each of its sub-devices, with their names.
 */
export class DataTemplate<T extends TemplateTypes> {
  /** How many messages were passed over. */
  readonly passedOver: PassedOver = { malformed: 0, stray: 0, dropped: 0 };
  readonly #model: Model;
  readonly #driver: Driver;
  readonly #onRefused: ((refusal: Refusal) => void) | undefined;
  readonly #requests = new AskedById();
  readonly #reporters = new Reporters();
  readonly #statusAsked = new Set<Settle>();
  readonly #actions = new Map<string, (input: Values) => unknown>();
  /** Ids of the actions that the template has. */
  readonly #actionIds: readonly string[];
  #control: ((params: Values) => unknown) | undefined;
  /** Why the last call was refused. */
  #refusal: Refusal | undefined;

  /** @throws {AtError} for a device without names, and times that are none */
  constructor(
    template: TypedDescriptor<T>,
    client: ModelClient,
    session: ModelSession,
    options: DataTemplateOptions,
  ) {
    const { time = Date.now, onRefused, clock = systemClock } = options;
    this.#onRefused = onRefused;
    this.#actionIds = template.actions.map(({ id }) => id);
    this.#model = new Model(template, {
      seed: randomSeed(),
      ...options,
      timeOf: time === false ? undefined : time,
    });
    this.#driver = new Driver(
      this.#model,
      { client, session, device: options, clock, topics: templateKinds },
      (output) => this.#take(output),
      () => this.close(),
    );
  }

  /** Values of the properties that have been set, by the device or by the cloud. */
  get values(): Properties<T> {
    return this.#model.values as Properties<T>;
  }

  /**
   * Sets properties and reports them, together with others that are changed; while the session is down they wait.
   * @returns resolves when the platform has taken the last of these values, or of newer ones of the same properties
   * @throws {ModelError} `refused`: here, where one does not fit and nothing is set, or by the platform
   * @throws {AtError} for what is no values at all
   */
  async report(values: Properties<T>, options: AskOptions = {}): Promise<void> {
    objectOf(values, "values", "report");
    const sets = this.#try("report", options, (now) =>
      this.#model.set(values as Values, now),
    );
    return this.#reporters.add(givenIn(values as Values), sets, options);
  }

  /**
   * Posts an event.
   * @returns resolves when the platform has taken it
   * @throws {ModelError} refused here or by the platform; not published; no reply; lost with the session
   * @throws {AtError} for what is no values at all
   */
  async post<E extends EventName<T>>(
    event: E,
    params: T["events"][E],
    options: AskOptions = {},
  ): Promise<void> {
    return this.#post(
      "event_post",
      [{ event, params: params as Values }],
      options,
    );
  }

  /** Posts several events in one message, one at least. @throws {ModelError} as {@link post} */
  async postAll(
    posts: readonly TypedPost<T>[],
    options: AskOptions = {},
  ): Promise<void> {
    const given = listOf(posts, "posts", "events_post").map((post) => {
      const { event, params } = objectOf(post, "post", "events_post");
      return { event: event as string, params: params as Values };
    });
    return this.#post("events_post", given, options);
  }

  /** Tells the platform about the device: texts by names. @throws {ModelError} as {@link post} */
  async info(
    texts: Readonly<Record<string, string>>,
    options: AskOptions = {},
  ): Promise<void> {
    objectOf(texts, "texts", "report_info");
    return this.#ask("report_info", options, (now) =>
      this.#model.info(texts, now),
    );
  }

  /**
   * Asks what the cloud wants of the device, as is done whenever the session comes up.
   * @returns resolves when the platform has replied; what is wanted comes to the handler of {@link onControl}
   * @throws {ModelError} as {@link post}
   */
  async getStatus(options: AskOptions = {}): Promise<void> {
    checkAsk("get_status", options, this.#driver.closed);
    const { promise, settle } = ask("get_status", options, () =>
      this.#statusAsked.delete(settle),
    );
    this.#statusAsked.add(settle);
    this.#driver.run((now) => this.#model.getStatus(now));
    return promise;
  }

  /**
   * Takes the one handler of what the cloud sets; without one it is refused with 501.
   * @throws {AtError} for what is no function
   */
  onControl(handler: ControlHandler<T>): this {
    this.#control = functionOf(handler, "onControl") as (
      params: Values,
    ) => unknown;
    return this;
  }

  /**
   * Takes the one handler of an action; without one it is refused with 501.
   * @throws {AtError} for an action that the template does not have, and for what is no function
   */
  onAction<A extends ActionName<T>>(
    action: A,
    handler: ActionHandler<T, A>,
  ): this {
    checkWord(stringOf(action, "action"), this.#actionIds, "action");
    this.#actions.set(
      action,
      functionOf(handler, action) as (input: Values) => unknown,
    );
    return this;
  }

  /** Hears and says nothing any more; calls that wait are rejected as `closed`. The session stays. */
  close(): void {
    this.#driver.close();
    this.#requests.close();
    this.#reporters.close();
    for (const settle of [...this.#statusAsked]) settle("closed");
  }

  /** The same, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  #post(
    what: string,
    posts: readonly { event: string; params: Values }[],
    options: AskOptions,
  ): Promise<void> {
    for (const { params } of posts) objectOf(params, "params", what);
    return this.#ask(what, options, (now) => this.#model.post(posts, now));
  }

  #ask(
    what: string,
    options: AskOptions,
    work: (now: number) => number | undefined,
  ): Promise<void> {
    return this.#requests.add(what, this.#try(what, options, work), options);
  }

  /** What the model makes of a call: a number. @throws {ModelError} the refusal */
  #try(
    what: string,
    options: AskOptions,
    work: (now: number) => number | undefined,
  ): number {
    checkAsk(what, options, this.#driver.closed);
    const done = this.#driver.run(work);
    if (done === undefined) throw new ModelError(what, this.#refusal ?? broken);
    return done;
  }

  #take(output: Told): void {
    switch (output.type) {
      case "control":
        this.#call(this.#control, output.params, (answer) =>
          this.#driver.run((now) => {
            this.#model.answerControl(answer, now);
          }),
        );
        break;
      case "action":
        this.#call(
          this.#actions.get(output.action),
          output.params,
          (answer, made) => this.#answerAction(answer, made),
        );
        break;
      case "refused":
        if (output.what === "control")
          surfacing((refusal) => this.#onRefused?.(refusal), output as Refusal);
        else this.#refusal = output;
        break;
      case "done":
      case "failed":
        this.#end(output);
        break;
      case "malformed":
      case "stray":
      case "dropped":
        this.passedOver[output.type]++;
        break;
    }
  }

  #end(output: Extract<Told, { type: "done" | "failed" }>): void {
    if (output.what === "get_status") {
      const why = output.type === "failed" ? output.why : output.code && output;
      for (const settle of [...this.#statusAsked]) settle(why || undefined);
    } else if (output.what === "report") {
      if (output.type === "done" && output.sent)
        this.#reporters.end(output.sent, output);
    } else this.#requests.end(output);
  }

  /** Outputs that do not fit are the program's own fault. */
  #answerAction(answer: Refusal, made: unknown): void {
    const outputs = (made ?? {}) as Values;
    const fits = this.#driver.run((now) =>
      this.#model.answerAction(answer, outputs, now),
    );
    if (fits) return;
    const why = this.#refusal ?? broken;
    this.#driver.run((now) => this.#model.answerAction(broken, {}, now));
    surfacing(() => {
      throw new ModelError("action_reply", why);
    });
  }

  /** Calls a handler, and answers with what becomes of it. */
  #call(
    handler: ((params: Values) => unknown) | undefined,
    params: Values,
    answer: (why: Refusal, made?: unknown) => void,
  ): void {
    if (!handler) {
      // As late as a handler would.
      Promise.resolve(unhandled).then(answer);
      return;
    }
    Promise.resolve(params)
      .then(handler)
      .then(
        (made) => answer(success, made),
        (error: unknown) => {
          if (error instanceof Refused) answer(error);
          else {
            answer(broken);
            surfacing(() => {
              throw error;
            });
          }
        },
      );
  }
}
