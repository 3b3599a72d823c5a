import type { Explanation } from "../../javascript/errors.js";
import type { CoreEvent } from "../../javascript/event.js";

/** Which way bytes went; a `note` is what neither side said. */
export type Direction = "sent" | "received" | "note";

/** What a row is about, for its colour and for the filter. */
export type Kind =
  | "sent"
  | "received"
  | "event"
  | "message"
  | "session"
  | "fault"
  | "note";

/** From a command's line to its result. */
export interface Bracket {
  readonly name: string;
  /** Number of its first row. */
  readonly from: number;
  readonly begun: number;
  /** Of its last row, when it has ended. */
  to?: number;
  ended?: number;
  outcome?: "ok" | "failed" | "refused";
}

/** A line of the timeline: bytes, what was understood of them, or both. Texts are byte strings. */
export interface Row {
  /** Milliseconds from the beginning. */
  readonly t: number;
  readonly direction?: Direction;
  readonly bytes?: string;
  /** The call that led to these bytes. */
  readonly call?: object;
  readonly events: readonly CoreEvent[];
  readonly explanation?: Explanation;
  /** A line that the document does not take so, an answer that did not come, a time as a log writes it. */
  readonly remark?: string;
  readonly stamp?: string;
  readonly bracket?: Bracket;
  /** What went wrong, where no event says it. */
  readonly isFault?: boolean;
}

const messages: ReadonlySet<string> = new Set(["message", "ota"]);

/** The kind of an event. */
function eventKind(event: CoreEvent): Kind {
  switch (event.event) {
    case "failed":
    case "refused":
    case "damaged":
    case "disconnected":
      return "fault";
    case "session":
      return /failed|refused|down|skipped/.test(event.state)
        ? "fault"
        : "session";
    default:
      return messages.has(event.event) ? "message" : "event";
  }
}

/** The kind of a row: of what was understood the gravest, else of its bytes. */
export function kindOf({ events, direction, isFault }: Row): Kind {
  if (isFault) return "fault";
  const kinds = events.map(eventKind);
  for (const kind of ["fault", "message", "session"] as const)
    if (kinds.includes(kind)) return kind;
  if (direction === "sent" || direction === "note") return direction;
  return kinds[0] ?? "received";
}
