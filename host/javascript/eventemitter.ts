import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { sortOf } from "./given.js";
import { text } from "./language.js";

/** A listener as it was given, and whether it hears one event only. */
interface Heard {
  readonly listener: (...values: never[]) => unknown;
  readonly once: boolean;
  over: boolean;
}

/** What an event hands to its listeners. */
export type EventValues<
  Events,
  K extends keyof Events,
> = Events[K] extends unknown[] ? Events[K] : never;

/** Who hears an event. */
export type Listener<Events, K extends keyof Events> = (
  ...values: EventValues<Events, K>
) => void;

/**
 * Events and who hears them, with the methods of Node's emitters, so that whatever takes one of those takes this, and
 * in their order: those who listen when an event comes hear it, one after the other; what one of them throws ends it.
 */
export class EventEmitter<Events> {
  /** Lists are never changed: who goes through one is not disturbed by those who come and go. */
  readonly #heard = new Map<PropertyKey, readonly Heard[]>();
  #most = 0;

  /** @throws {TypeError} for what is no function; so do all that take a listener */
  on<K extends keyof Events>(name: K, listener: Listener<Events, K>): this {
    return this.#add(name, listener, false, false);
  }

  addListener<K extends keyof Events>(
    name: K,
    listener: Listener<Events, K>,
  ): this {
    return this.#add(name, listener, false, false);
  }

  once<K extends keyof Events>(name: K, listener: Listener<Events, K>): this {
    return this.#add(name, listener, true, false);
  }

  prependListener<K extends keyof Events>(
    name: K,
    listener: Listener<Events, K>,
  ): this {
    return this.#add(name, listener, false, true);
  }

  prependOnceListener<K extends keyof Events>(
    name: K,
    listener: Listener<Events, K>,
  ): this {
    return this.#add(name, listener, true, true);
  }

  #add<K extends keyof Events>(
    name: K,
    listener: Listener<Events, K>,
    once: boolean,
    first: boolean,
  ): this {
    if (typeof listener !== "function")
      throw new TypeError(
        text(clientTexts.noFunction, {
          what: "listener",
          sort: sortOf(listener),
        }),
      );
    const one = { listener, once, over: false };
    const all = this.#of(name);
    this.#heard.set(name, first ? [one, ...all] : [...all, one]);
    return this;
  }

  #of(name: PropertyKey): readonly Heard[] {
    return this.#heard.get(name) ?? [];
  }

  /** Takes a listener back; of one that was given more than once, the last. */
  off<K extends keyof Events>(name: K, listener: Listener<Events, K>): this {
    const all = this.#of(name);
    const last = all.map((one) => one.listener).lastIndexOf(listener);
    if (last >= 0) this.#forget(name, all[last]);
    return this;
  }

  removeListener<K extends keyof Events>(
    name: K,
    listener: Listener<Events, K>,
  ): this {
    return this.off(name, listener);
  }

  #forget(name: PropertyKey, gone: Heard | undefined): void {
    const left = this.#of(name).filter((one) => one !== gone);
    if (left.length > 0) this.#heard.set(name, left);
    else this.#heard.delete(name);
  }

  /** Takes all listeners of an event back, or all there are. */
  removeAllListeners(name?: keyof Events): this {
    if (name === undefined) this.#heard.clear();
    else this.#heard.delete(name);
    return this;
  }

  /** @returns whether anybody heard it */
  emit<K extends keyof Events>(
    name: K,
    ...values: EventValues<Events, K>
  ): boolean {
    const all = this.#heard.get(name);
    if (all === undefined) return false;
    for (const one of all) {
      if (one.over) continue;
      if (one.once) {
        one.over = true;
        this.#forget(name, one);
      }
      one.listener.apply(this, values as never[]);
    }
    return true;
  }

  /** How many listen, or how often this one does. */
  listenerCount<K extends keyof Events>(
    name: K,
    listener?: Listener<Events, K>,
  ): number {
    const all = this.listeners(name);
    if (listener === undefined) return all.length;
    return all.filter((one) => one === listener).length;
  }

  listeners<K extends keyof Events>(name: K): Listener<Events, K>[] {
    return this.#of(name).map((one) => one.listener as Listener<Events, K>);
  }

  /** The same: nothing is wrapped around a listener. */
  rawListeners<K extends keyof Events>(name: K): Listener<Events, K>[] {
    return this.listeners(name);
  }

  /** Events that somebody listens to. */
  eventNames(): (keyof Events)[] {
    return [...this.#heard.keys()] as (keyof Events)[];
  }

  /** Is remembered: this one never warns of many listeners. */
  setMaxListeners(most: number): this {
    this.#most = most;
    return this;
  }

  getMaxListeners(): number {
    return this.#most;
  }
}
