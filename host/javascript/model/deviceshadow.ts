import { type Clock, systemClock } from "../clock.js";
import { functionOf, objectOf, optionsOf } from "../given.js";
import { surfacing } from "../uncaught.js";
import { AskedById, type AskOptions, checkAsk } from "./asked.js";
import type { Refusal } from "./check.js";
import {
  Driver,
  type ModelClient,
  type ModelSession,
  randomSeed,
} from "./driver.js";
import { plain } from "./json.js";
import { ModelError } from "./modelerror.js";
import type { Output } from "./output.js";
import type { RequestOptions } from "./requests.js";
import { Shadow, type ShadowUpdate } from "./shadow.js";
import type { DeviceName } from "./topics.js";
import type { Values } from "./values.js";

/** The cloud's document, or what of it differs from what was reported. */
export interface ShadowDocument {
  /** `reported`, `desired`, `delta`; of a delta the values that are wanted. */
  readonly state: Values;
  readonly version: number;
}

/** Says what is to be reported after all, now that the document is another; `undefined` for nothing. */
export type Resolve = (
  document: ShadowDocument,
) => Values | undefined | Promise<Values | undefined>;

export interface UpdateOptions extends AskOptions {
  /** Asked where the document has moved on meanwhile, 3 times at most; without it the update is refused with 5005. */
  readonly onConflict?: Resolve;
}

export interface DeviceShadowOptions extends DeviceName, RequestOptions {
  /** Hears what is wanted of the device. */
  readonly onDelta?: (delta: ShadowDocument) => void;
  readonly clock?: Clock;
}

/** A device's shadow on a session, which has to subscribe to {@link shadowTopics}. */
export class DeviceShadow {
  /** How many messages were passed over: no JSON; of nothing that was awaited. */
  readonly passedOver = { malformed: 0, stray: 0 };
  readonly #shadow: Shadow;
  readonly #driver: Driver;
  readonly #onDelta: ((delta: ShadowDocument) => void) | undefined;
  readonly #requests = new AskedById();
  /** In the order of the requests: the first one's conflicts come first. */
  readonly #resolvers = new Map<number, Resolve>();
  #refusal: Refusal | undefined;
  #document: ShadowDocument | undefined;

  constructor(
    client: ModelClient,
    session: ModelSession,
    options: DeviceShadowOptions,
  ) {
    const { onDelta, clock = systemClock } = options;
    this.#onDelta = onDelta;
    this.#shadow = new Shadow({
      seed: randomSeed(),
      ...options,
    });
    this.#driver = new Driver(
      this.#shadow,
      { client, session, device: options, clock, topics: ["shadow"] },
      (output) => this.#take(output),
      () => this.close(),
    );
  }

  /** The version that it knows; 0 for none. */
  get version(): number {
    return this.#shadow.version;
  }

  /**
   * Asks for the document.
   * @throws {ModelError} refused; not published; no reply; lost with the session
   */
  async get(options: AskOptions = {}): Promise<ShadowDocument> {
    await this.#ask("get", options, (now) => this.#shadow.get(now));
    return this.#document ?? { state: {}, version: this.version };
  }

  /**
   * Reports to the document, at the version that the shadow knows.
   * @throws {ModelError} as {@link get}; 5005 where the document has moved on and no new update was wanted
   */
  async update(
    update: ShadowUpdate,
    options: UpdateOptions = {},
  ): Promise<void> {
    objectOf(update, "update", "update");
    const { onConflict } = optionsOf(options, "update");
    if (onConflict !== undefined) functionOf(onConflict, "onConflict");
    let asked: number | undefined;
    try {
      await this.#ask("update", options, (now) => {
        asked = this.#shadow.update(update, now);
        if (asked !== undefined && onConflict)
          this.#resolvers.set(asked, onConflict);
        return asked;
      });
    } finally {
      if (asked !== undefined) this.#resolvers.delete(asked);
    }
  }

  /** Hears and says nothing any more; calls that wait are rejected as `closed`. The session stays. */
  close(): void {
    this.#driver.close();
    this.#requests.close();
  }

  /** The same, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  #ask(
    what: string,
    options: AskOptions,
    work: (now: number) => number | undefined,
  ): Promise<void> {
    checkAsk(what, options, this.#driver.closed);
    const id = this.#driver.run(work);
    if (id === undefined)
      throw new ModelError(what, this.#refusal ?? { code: 0, status: "" });
    return this.#requests.add(what, id, options);
  }

  #take(output: Output): void {
    switch (output.type) {
      case "shadow":
        this.#document = documentOf(output);
        break;
      case "delta":
        surfacing((delta) => this.#onDelta?.(delta), documentOf(output));
        break;
      case "conflict":
        this.#resolve(output.id, documentOf(output));
        break;
      case "refused":
        this.#refusal = output;
        break;
      case "done":
      case "failed":
        this.#requests.end(output);
        break;
      case "malformed":
      case "stray":
        this.passedOver[output.type]++;
        break;
    }
  }

  /** Asks the program what becomes of an update; what is not wanted, or too large, is given up. */
  #resolve(id: number, document: ShadowDocument): void {
    const resolve = this.#resolvers.get(id) ?? (() => undefined);
    const say = (reported: Values | undefined) =>
      this.#driver.run((now) => this.#shadow.resolve(reported, now));
    Promise.resolve(document)
      .then(resolve)
      .then(
        (reported) => say(reported) || say(undefined),
        (error: unknown) => {
          say(undefined);
          surfacing(() => {
            throw error;
          });
        },
      );
  }
}

const documentOf = ({
  state,
  version,
}: Extract<Output, { state: unknown }>): ShadowDocument => ({
  state: plain(state) as Values,
  version,
});
