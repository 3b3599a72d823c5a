import type { reasons, refusals } from "./abi.js";
import type { sessionReasons } from "./session.js";

/** What only a host knows of a failure. */
export type HostReason =
  /** The stream ended or failed, or the client was closed. */
  | "closed"
  /** The answer is not what the command answers. */
  | "answer"
  /** The payload would end the module's data phase. */
  | "payload"
  /** What was asked for contradicts what the module holds. */
  | "state";

/** What a failure means and what to do, for every host's errors. */
export const advice: Readonly<
  Record<
    | keyof typeof reasons
    | keyof typeof refusals
    | keyof typeof sessionReasons
    | HostReason,
    string
  >
> = {
  cme: "the module refused it",
  fail: "the module tried and failed",
  error:
    "the module does not take this command or its arguments: check them and the module's firmware",
  busy: "the core or the module is busy with another command: send it again later",
  timeout:
    "the module did not answer in time: check power, wiring and baud rate, then open the client again",
  aborted: "it was given up",
  reset: "the module restarted: send it again when it is ready",
  "unknown-command":
    "there is no such command: a name is capitals, digits and _",
  "bad-form": "the command does not have this form: see the reference page",
  missing: "an argument is missing",
  "too-many": "there is more than is taken: see the reference page",
  "bad-type": "an argument is of the wrong type",
  "out-of-range": "an argument is outside its range: see the reference page",
  "too-long": "an argument is too long: see the reference page",
  "bad-character":
    "CR, LF and NUL cannot be sent in an argument, + and # not in a topic to publish to",
  "line-too-long":
    "the command line would be longer than 256 bytes: use publish, or shorten it",
  closed: "the connection to the module is closed: open it again",
  answer: "the module's answer is not the command's",
  payload: "the payload cannot be sent",
  lost: "MQTT was disconnected",
  silent: "the module does not answer: check its power and wiring",
  state: "the module is in another state than it must be",
};

/** Why joining an access point failed: the number that `AT+CWJAP` answers (ESP-AT). */
export const joinFailures: Readonly<Record<number, string>> = {
  1: "joining timed out: check the distance to the access point",
  2: "the password is wrong",
  3: "there is no such access point",
  4: "the access point refused the connection",
};
