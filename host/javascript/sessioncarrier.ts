import type { Call, CallOptions } from "./call.js";
import type { Session } from "./session.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";

/** What carries a session: a client. */
export interface SessionCarrier {
  /** What ended the port, where nothing can be carried any more. */
  ended(): { readonly cause: Error | undefined } | undefined;
  /**
   * Begins it in place of another.
   * @param refused called where the core does not take it: what ran before goes on
   */
  begin(
    session: Session,
    config: ByteSession,
    refused: (refusal: SessionRefusal) => void,
  ): void;
  /** Ends it, where it is the one that runs. */
  end(session: Session): void;
  run(call: Call, options: CallOptions): Promise<unknown>;
}
