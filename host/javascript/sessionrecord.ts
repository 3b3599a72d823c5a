import * as abi from "../../assembly/protocol/abi.js";
import * as session from "../../assembly/protocol/session.js";
import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import { CoreError } from "./coreerror.js";
import type { SessionEvent, SessionReason } from "./event.js";
import {
  codeOf,
  codesOf,
  commandName,
  type EventRecord,
} from "./eventrecord.js";
import { text } from "./language.js";

const steps = new Map<number, session.SessionStep>(
  Object.entries(session.sessionSteps).map(([name, n]) => [
    n,
    name as session.SessionStep,
  ]),
);
const sessionReasons = new Map<number, SessionReason>(
  Object.entries({ ...abi.reasons, ...session.sessionReasons }).map(
    ([name, n]) => [n, name as SessionReason],
  ),
);

const stepName = (step: number) => steps.get(step) ?? "greet";
const sessionReason = (reason: number) => sessionReasons.get(reason) ?? "error";

/** Command, reason and codes. */
function whyOf(record: EventRecord) {
  const reason = sessionReason(record.reason);
  const { code, subcode } = codesOf(record);
  return {
    command: commandName(record.command),
    reason,
    ...(code === undefined ? {} : { code: codeOf(reason, code) }),
    ...(subcode === undefined ? {} : { subcode }),
  };
}

/** What the record says of a session, of an event of this kind. */
export function sessionEvent(kind: number, record: EventRecord): SessionEvent {
  const { sessionEvents: kinds } = session;
  const event = "session";
  switch (kind) {
    case kinds.sessionStep:
      return { event, state: "step", step: stepName(record.number) };
    case kinds.sessionSkipped:
      return {
        event,
        state: "skipped",
        step: "subscribe",
        ...whyOf(record),
        item: record.number,
      };
    case kinds.sessionUp:
      return { event, state: "up" };
    case kinds.sessionDown: {
      const { code } = codesOf(record);
      const reason = sessionReason(record.reason);
      return code === undefined
        ? { event, state: "down", reason }
        : { event, state: "down", reason, code };
    }
    case kinds.sessionFailed: {
      const failed = {
        event,
        state: "failed",
        step: stepName(record.length),
        ...whyOf(record),
      } as const;
      return record.number < 0 ? failed : { ...failed, again: record.number };
    }
    case kinds.sessionEnded:
      return { event, state: "ended" };
    default:
      throw new CoreError(text(nodeCoreTexts.unknownEvent, { number: kind }));
  }
}
