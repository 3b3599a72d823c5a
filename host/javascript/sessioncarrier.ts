import type { Call, CallOptions } from "./call.js";
import type { AtError } from "./error.js";
import type { SessionEvent } from "./event.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";
import type { SessionStatus } from "./sessionevent.js";

/** A session as its carrier has it. */
export interface CarriedSession {
  readonly status: SessionStatus;
  /** Takes what the core says of it. */
  take(event: SessionEvent): void;
  /** Another session of the client has begun. */
  replaced(): void;
  /** The port is gone for good. */
  closed(cause: Error | undefined): void;
  /** The port is being opened. */
  opening(): void;
  /** The port could not be opened. */
  notOpened(error: AtError, again: number): void;
  /** The port is gone, and will be opened again. */
  unplugged(cause: Error | undefined): void;
}

/** What carries a session: a client. */
export interface SessionCarrier {
  /** What ended the port, where nothing can be carried any more. */
  ended(): { readonly cause: Error | undefined } | undefined;
  /**
   * Begins it in place of another.
   * @param refused called where the core does not take it: what ran before goes on
   */
  begin(
    session: CarriedSession,
    config: ByteSession,
    refused: (refusal: SessionRefusal) => void,
  ): void;
  /** Ends it, where it is the one that runs. */
  end(session: CarriedSession): void;
  run(call: Call, options: CallOptions): Promise<unknown>;
}
