/** What a wire tells its session, and what both are part of. */

import type { Command, End } from "./command.js";
import type { Output } from "./record.js";
import type { Urc } from "./urc.js";
import type { Wire } from "./wire.js";

/** What a session hears of the wire. */
export interface Listener {
  understood(): void;
  damaged(): void;
  urc(urc: Urc): void;
  /** A command of the user's ended. */
  usersEnd(command: Command, end: End): void;
  /** One of its own ended. */
  ownEnd(command: Command, end: End): void;
  /** An owed prompt was answered with `+++`: the greeting's own need not be sent. */
  greeted(): void;
}

/** What the wire is part of. */
export interface Surroundings {
  readonly now: number;
  readonly listener: Listener | undefined;
  emit(record: Output): void;
}

/** What a session is part of. */
export interface World extends Surroundings {
  readonly wire: Wire;
  readonly escaped: string;
  /** The session is over. */
  forget(): void;
}
