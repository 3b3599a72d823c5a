import { joinFailed, joinFailures } from "../../assembly/protocol/advice.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import type { Text } from "../../assembly/protocol/types.js";
import { AtError } from "./error.js";
import { type Explanation, explain } from "./errors.js";
import type { SessionEvent, SessionReason, SessionStep } from "./event.js";
import { phrase } from "./language.js";
import type { SessionTopic } from "./sessionoptions.js";

/** Why a session is no longer up. */
export interface SessionLoss {
  /** `closed`: the port is gone. */
  readonly reason: SessionReason | "closed";
  /** Code of a disconnection. */
  readonly code?: number;
  readonly explanation?: Explanation;
  /** What ended the port, where it was an error. */
  readonly cause?: Error;
}

/** An attempt that ended. */
export interface SessionFailure {
  /** Where it ended; `port`: the port could not be opened. */
  readonly step: SessionStep | "port";
  readonly error: AtError;
  /** Milliseconds to the next attempt; none follows where it is left out. */
  readonly again?: number;
}

/** What a session reports. */
export interface SessionEvents {
  /** A step has begun. */
  step: [name: SessionStep | "port"];
  /** The module refused a subscription for good; the next one follows. */
  skipped: [topic: SessionTopic, error: AtError];
  /** Everything is set up, or a lost connection is back. */
  up: [];
  /** It was up and is no more. */
  down: [why: SessionLoss];
  /** An attempt failed. */
  failed: [failure: SessionFailure];
  /** It does no more. */
  ended: [];
}

/** What a session is doing. */
export interface SessionStatus {
  /** `idle` before its start; a step; `up`; `down` and about to begin anew; `pause` behind a failure; `ended`. */
  readonly doing:
    | "idle"
    | SessionStep
    | "port"
    | "up"
    | "down"
    | "pause"
    | "ended";
  /** Since when, in milliseconds of the client's clock: `performance.now()` where none was given. */
  readonly since: number;
  /** The attempt that failed last. */
  readonly failure?: SessionFailure;
  /** Why it was no longer up last. */
  readonly loss?: SessionLoss;
}

type Failed = Extract<SessionEvent, { state: "failed" | "skipped" }>;

/** What to do where a step's answer was not what it must be. */
const stateAdvice: Readonly<Partial<Record<SessionStep, Text>>> = {
  device: clientTexts.deviceDiffers,
  register: clientTexts.deviceRegistered,
  wifi: clientTexts.notInWifi,
  connect: clientTexts.stillUnconnected,
};

/** The error of an attempt, or of a subscription. */
export function failureOf(event: Failed): AtError {
  const { command, reason, code, subcode, step } = event;
  const joining = command === "CWJAP" && code !== undefined;
  const text = joining
    ? (joinFailures[code] ?? joinFailed)
    : reason === "state"
      ? stateAdvice[step]
      : undefined;
  return new AtError(command, reason, {
    code,
    subcode,
    ...(text && { text: phrase(text) }),
  });
}

/** A loss with its code explained. */
export function lossOf({
  reason,
  code,
}: Extract<SessionEvent, { state: "down" }>): SessionLoss {
  if (code === undefined) return { reason };
  const explanation = explain(code, "TCMQTTDISCON");
  return { reason, code, ...(explanation ? { explanation } : {}) };
}
