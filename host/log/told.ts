import type { FormName } from "../javascript/call.js";
import { explainFailure } from "../javascript/error.js";
import {
  allExplanations,
  type Explanation,
  explain,
} from "../javascript/errors.js";
import type { CoreEvent } from "../javascript/event.js";
import type { Heard } from "./heard.js";

/** A command that the document does not take so, and why. */
export interface Fault {
  readonly reason: string;
  /** Number of its argument at fault, from 1. */
  readonly argument?: number;
}

/** What became of a log's bytes; texts are byte strings. */
export type Told =
  | { readonly sent: string; readonly fault?: Fault }
  | { readonly payload: string }
  | {
      readonly event: CoreEvent;
      /** Of the command that runs. */
      readonly form?: FormName;
      readonly explanation?: Explanation;
    }
  | { readonly unanswered: string }
  /** What has no place, as it is. */
  | { readonly text: string; readonly damaged?: true };

/** Where the log says it. */
export type Place = Pick<Heard, "line" | "stamp" | "at">;

export type Tell = (place: Place, told: Told) => void;

/** Whether a line is one that only a module says. */
export const isAnswer = (text: string): boolean =>
  /^(?:OK|ERROR|SEND OK|busy [ps]\.\.\.|ready|>|\+ ?[A-Z]+.*|WIFI .*)$/.test(
    text.trim(),
  );

const URC_NAMES: Readonly<Record<string, string>> = {
  disconnected: "TCMQTTDISCON",
  ota: "TCOTASTATUS",
};

/** The row of the document that a code in an event stands for. */
export function explanationOf(event: CoreEvent): Explanation | undefined {
  if (!("code" in event) || event.code === undefined) return undefined;
  if (event.event === "failed")
    return explainFailure(event.command, event.reason, event.code);
  const name = "command" in event ? event.command : URC_NAMES[event.event];
  return explain(event.code, name) ?? allExplanations(event.code)[0];
}
