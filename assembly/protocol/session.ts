import { commands } from "./commands.js";

/**
 * The session as a table: a module's life from power-up to keeping it up. What the core runs and
 * the reference page draws are made from it.
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

/** Which arguments a line has. */
export const sessionArguments = {
  none: 0,
  /** The number 1 alone. */
  one: 1,
  /** 1 and the strings of `device` or `product`. */
  identity: 2,
  /** The strings of `wifi`. */
  wifi: 3,
  /** 1 and the numbers of `mqtt`. */
  mqtt: 4,
  /** A topic and its QoS. */
  topic: 5,
  /** 1 and the version. */
  version: 6,
} as const;

interface Line {
  readonly command: string;
  readonly form: "read" | "set" | "exec";
  readonly arguments: keyof typeof sessionArguments;
  /** Limit of each phase in milliseconds; the command's own where left out. */
  readonly limit?: number;
}

/** The lines that the session sends. */
export const sessionLines = {
  greet: {
    command: "E0",
    form: "exec",
    arguments: "none",
    limit: sessionLimits.greet,
  },
  device: { command: "TCDEVINFOSET", form: "read", arguments: "none" },
  product: { command: "TCPRDINFOSET", form: "read", arguments: "none" },
  disconnect: { command: "TCMQTTDISCONN", form: "exec", arguments: "none" },
  setDevice: { command: "TCDEVINFOSET", form: "set", arguments: "identity" },
  setProduct: { command: "TCPRDINFOSET", form: "set", arguments: "identity" },
  network: {
    command: "CWSTATE",
    form: "read",
    arguments: "none",
    limit: sessionLimits.network,
  },
  accessPoint: {
    command: "CWJAP",
    form: "read",
    arguments: "none",
    limit: sessionLimits.network,
  },
  station: {
    command: "CWMODE",
    form: "set",
    arguments: "one",
    limit: sessionLimits.network,
  },
  join: {
    command: "CWJAP",
    form: "set",
    arguments: "wifi",
    limit: sessionLimits.join,
  },
  register: { command: "TCDEVREG", form: "exec", arguments: "none" },
  look: { command: "TCMQTTSTATE", form: "read", arguments: "none" },
  connect: { command: "TCMQTTCONN", form: "set", arguments: "mqtt" },
  subscribe: { command: "TCMQTTSUB", form: "set", arguments: "topic" },
  listen: { command: "TCOTASET", form: "set", arguments: "version" },
} as const satisfies Readonly<Record<string, Line>>;

export type SessionLine = keyof typeof sessionLines;

/** Where an outcome leads beside a state: the next step, or the attempt's failure. */
export const sessionTargets = {
  /** The step is done. */
  next: 0xfd,
  /** The attempt fails with the reason `state`. */
  state: 0xfe,
  /** The attempt fails with the command's own failure. */
  fail: 0xff,
} as const;

type Target = keyof typeof sessionTargets | `${SessionStep}:${string}`;

/** One state of a step: a line that is out, or a time that is awaited (`line` left out). */
interface State {
  readonly step: SessionStep;
  readonly line?: SessionLine;
  /** `OK`, and the answer agrees; the awaited thing happens. */
  readonly yes: Target;
  /** `OK`, and the answer does not agree; the awaited time is over. */
  readonly no: Target;
  /** `ERROR`, or a CME error that does not say that a download runs. */
  readonly error: Target;
  /** What leads elsewhere: the core has it in code, the reference page draws it from here. */
  readonly also?: Readonly<Record<string, Target>>;
}

/** The states of a step, the step's first one first; `product` begins at "device:registered?". */
export const sessionStates = {
  "greet:echo off": {
    step: "greet",
    line: "greet",
    yes: "next",
    no: "next",
    error: "fail",
    also: {
      "another failure: in 500 ms; a timeout: behind +++": "greet:echo off",
    },
  },
  "device:stored?": {
    step: "device",
    line: "device",
    yes: "next",
    no: "device:leave",
    error: "device:leave",
  },
  "device:leave": {
    step: "device",
    line: "disconnect",
    yes: "device:store",
    no: "device:store",
    error: "device:store",
  },
  "device:store": {
    step: "device",
    line: "setDevice",
    yes: "device:now?",
    no: "device:now?",
    error: "fail",
  },
  "device:now?": {
    step: "device",
    line: "device",
    yes: "next",
    no: "state",
    error: "state",
  },
  "device:registered?": {
    step: "device",
    line: "device",
    yes: "next",
    no: "device:product?",
    error: "device:product?",
  },
  "device:product?": {
    step: "device",
    line: "product",
    yes: "next",
    no: "device:leave for product",
    error: "device:leave for product",
  },
  "device:leave for product": {
    step: "device",
    line: "disconnect",
    yes: "device:store product",
    no: "device:store product",
    error: "device:store product",
  },
  "device:store product": {
    step: "device",
    line: "setProduct",
    yes: "next",
    no: "next",
    error: "fail",
  },
  "wifi:joined?": {
    step: "wifi",
    line: "network",
    yes: "next",
    no: "wifi:address",
    error: "wifi:access point?",
  },
  "wifi:access point?": {
    step: "wifi",
    line: "accessPoint",
    yes: "next",
    no: "wifi:address",
    error: "wifi:address",
  },
  "wifi:address": {
    step: "wifi",
    yes: "next",
    no: "wifi:station",
    error: "fail",
    also: { "no, and no network is configured": "state" },
  },
  "wifi:station": {
    step: "wifi",
    line: "station",
    yes: "wifi:join",
    no: "wifi:join",
    error: "fail",
  },
  "wifi:join": {
    step: "wifi",
    line: "join",
    yes: "next",
    no: "next",
    error: "fail",
  },
  "register:by itself?": {
    step: "register",
    line: "device",
    yes: "next",
    no: "register:leave",
    error: "register:leave",
  },
  "register:leave": {
    step: "register",
    line: "disconnect",
    yes: "register:register",
    no: "register:register",
    error: "register:register",
  },
  "register:register": {
    step: "register",
    line: "register",
    yes: "register:now?",
    no: "register:now?",
    error: "fail",
  },
  "register:now?": {
    step: "register",
    line: "device",
    yes: "next",
    no: "state",
    error: "state",
  },
  "connect:connected?": {
    step: "connect",
    line: "look",
    yes: "next",
    no: "connect:connect",
    error: "connect:connect",
  },
  "connect:connect": {
    step: "connect",
    line: "connect",
    yes: "next",
    no: "next",
    error: "fail",
    also: { "208 or FAIL,202": "connect:on its way" },
  },
  "connect:on its way": {
    step: "connect",
    yes: "next",
    no: "connect:now?",
    error: "fail",
  },
  "connect:now?": {
    step: "connect",
    line: "look",
    yes: "next",
    no: "connect:on its way",
    error: "connect:on its way",
    also: { "no for the tenth time": "state" },
  },
  "subscribe:topic": {
    step: "subscribe",
    line: "subscribe",
    yes: "next",
    no: "next",
    error: "fail",
    also: { "one more topic": "subscribe:topic" },
  },
  "ota:listen": {
    step: "ota",
    line: "listen",
    yes: "next",
    no: "next",
    error: "fail",
  },
} as const satisfies Readonly<Record<string, State>>;
