import type { CoreEvent } from "./event.js";
import type { SynchroniseOptions } from "./open.js";
import type { TraceSink } from "./trace.js";
import type { WireOptions } from "./wireoptions.js";

/** Whom a link tells; what these throw surfaces as uncaught. */
export interface LinkOwner {
  /** What a core reports, its session apart. */
  event(event: CoreEvent): void;
  /** The port is gone, and will be opened again. */
  unplugged(cause: Error | undefined): void;
  /** The port is there, and takes commands. */
  plugged(): void;
  /** Nothing comes any more. */
  closed(cause: Error | undefined): void;
}

/** A link's options. */
export interface LinkOptions extends WireOptions, SynchroniseOptions {
  /** Blanks nothing in errors and in the trace: neither is fit to be kept or passed on then. */
  readonly showSecrets?: boolean;
  /** Takes bytes and events as they happen, secrets blanked. */
  readonly trace?: TraceSink;
}
