import type { SessionEvent } from "./event.js";
import type { CarriedSession } from "./sessioncarrier.js";
import type { ByteSession } from "./sessionconfig.js";
import { surfacing } from "./uncaught.js";

/** Which session a client has: the one that its core keeps, or that its next core will; what listeners throw surfaces. */
export class SessionSeat {
  #session: CarriedSession | undefined;
  #config: ByteSession | undefined;
  /** Begun, and not yet taken by the core. */
  readonly #asked = new Map<CarriedSession, ByteSession>();

  /** The session that is to be kept, and as what. */
  get taken():
    | { readonly session: CarriedSession; readonly config: ByteSession }
    | undefined {
    const [session, config] = [this.#session, this.#config];
    return session && config && { session, config };
  }

  /** Tells the session, where there is one; one that has ended by that is forgotten. */
  tell(work: (session: CarriedSession) => void): void {
    const session = this.#session;
    if (!session) return;
    surfacing(() => work(session));
    if (session.status.doing === "ended" && session === this.#session)
      this.#session = undefined;
  }

  /** What the core says of it. */
  take(event: SessionEvent): void {
    this.tell((session) => session.take(event));
  }

  /** It is handed to the core. */
  ask(session: CarriedSession, config: ByteSession): void {
    this.#asked.set(session, config);
  }

  /** The core has refused it: what ran before goes on. */
  refuse(session: CarriedSession): void {
    this.#asked.delete(session);
  }

  /** It takes its place, and another's. */
  install(session: CarriedSession, config: ByteSession): void {
    this.#asked.delete(session);
    const before = this.#session;
    this.#session = session;
    this.#config = config;
    if (before && before !== session) surfacing(() => before.replaced());
  }

  /** The core is gone before it took what it was asked to: the next one is asked. */
  inherit(): void {
    for (const [session, config] of [...this.#asked])
      this.install(session, config);
  }

  has(session: CarriedSession): boolean {
    return session === this.#session;
  }

  /** Nothing comes any more. */
  close(cause: Error | undefined): void {
    const sessions = new Set(this.#asked.keys());
    if (this.#session) sessions.add(this.#session);
    this.#asked.clear();
    this.#session = undefined;
    for (const session of sessions) surfacing(() => session.closed(cause));
  }
}
