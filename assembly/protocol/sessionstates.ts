/**
 * The session as a table: its states, the lines that they send, and where their outcomes lead. What
 * the core runs and the reference page draws are made from it.
 */

import { type SessionStep, sessionLimits } from "./session.js";

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
