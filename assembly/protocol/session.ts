import { commands } from "./commands.js";

/**
 * The session as hosts see it: a module's life from power-up to keeping it up. What runs is in
 * `sessionstates.ts`.
 */

/** Steps in their order; a step with nothing to do is not begun. */
export const sessionSteps = {
  greet: 1,
  device: 2,
  wifi: 3,
  register: 4,
  connect: 5,
  subscribe: 6,
  ota: 7,
} as const;

export type SessionStep = keyof typeof sessionSteps;

/**
 * What an event of the session reports. Where several are due they come in this order, so that an
 * end stands before the beginning behind it.
 */
export const sessionEvents = {
  /** A topic was refused for good: command, reason, code, subcode; its place from 0 in `number`. */
  sessionSkipped: 21,
  /**
   * An attempt failed: the step in `length`, command, reason, code, subcode; milliseconds to the
   * next attempt in `number`, -1 where none follows.
   */
  sessionFailed: 22,
  /** It was up and is no more: reason, and the code of a disconnection. */
  sessionDown: 23,
  /** Everything is set up, or a lost connection is back. */
  sessionUp: 24,
  /** It does no more. */
  sessionEnded: 25,
  /** A step has begun; its number is in `number`. */
  sessionStep: 26,
} as const;

/** Reasons that the session has beside those of a command. */
export const sessionReasons = {
  /** A disconnection. */
  lost: 8,
  /** The module does not answer. */
  silent: 9,
  /** The answer was not what it must be. */
  state: 10,
} as const;

/** Fields of a configuration, in the order in which they are checked. */
export const sessionFields = {
  device: 1,
  product: 2,
  wifi: 3,
  mqtt: 4,
  topics: 5,
  version: 6,
  check: 7,
} as const;

/** Bits of what `engage` takes. */
export const sessionFlags = {
  /** Everything again for as long as it takes. */
  keep: 1,
  /** The network is not looked at: a cellular module. */
  noWifi: 2,
} as const;

/** Limits of the session in milliseconds, or counted. */
export const sessionLimits = {
  /** The OK to `ATE0`. */
  greet: 1_500,
  /** Pause before `ATE0` behind a failure that is no timeout. */
  greetPause: 500,
  greetTimeouts: 6,
  greetFailures: 60,
  /** Questions and settings of the network. */
  network: 5_000,
  /** A module that was provisioned joins by itself. */
  address: 10_000,
  join: 30_000,
  /** From the end of a line to the next look at a connection that is on its way. */
  connecting: 1_000,
  connectingLooks: 10,
  /** What a later result may take beyond the module's own limit. */
  beyondCommand: 5_000,
  /** The module reconnects by itself. */
  reconnect: 120_000,
  damageLook: 1_000,
  wifiLook: 10_000,
  /** Listening for firmware again behind a failed update. */
  listenAgain: 60_000,
  /** The row of pauses: none, this one, and its doubles up to the longest. */
  firstPause: 1_000,
  longestPause: 60_000,
  /**
   * So often `ready` leads to the beginning at once before the row begins anew. A module that says it more often
   * lies, and would have lines written without an end: the row's pauses hold then, as for any failure.
   */
  readies: 1_000,
  /** So long up without a break, and the row begins anew. */
  settled: 60_000,
  check: 30_000,
  leastCheck: 1_000,
  mostCheck: 3_600_000,
} as const;

/** What the session keeps, in bytes or counted; beyond it a configuration is refused. */
export const sessionSizes = {
  /** All strings of a configuration together. */
  strings: 1_024,
  topics: 10,
  ssid: 32,
  password: 64,
} as const;

/** What stands in place of `mqtt`: command timeout, keep-alive, clean session, reconnect. */
export const sessionMqtt = [5_000, 240, 1, 1] as const;

/** Commands of the set are numbered from 1, a `line` call comes behind them. */
const firstOwn = commands.length + 2;

/** Commands beside the set that the session sends; their numbers follow those of the set. */
export const sessionCommands: Readonly<Record<string, number>> = {
  E0: firstOwn,
  CWSTATE: firstOwn + 1,
  CWJAP: firstOwn + 2,
  CWMODE: firstOwn + 3,
};
