import { decodeTexts } from "../../../assembly/protocol/texts/decode.js";
import { text } from "../../javascript/language.js";
import type { Runs } from "../../javascript/runs.js";
import { Secrets } from "../../javascript/secret.js";
import { Conversation } from "../../log/conversation.js";
import type { Heard, Wiretap } from "../../log/heard.js";
import { hiddenIn } from "../../log/hidden.js";
import type { Place, Told } from "../../log/told.js";
import type { Row } from "../timeline/row.js";
import type { Timeline } from "../timeline/timeline.js";

/** What of a piece was told as what the module did not say. */
const isOthers = (told: Told): boolean =>
  "sent" in told || "payload" in told || "text" in told;

function remarkOf(told: Extract<Told, { sent: string }>): string | undefined {
  if (!told.fault) return undefined;
  const { reason, argument } = told.fault;
  return argument === undefined
    ? text(decodeTexts.notSo, { reason }).trim()
    : text(decodeTexts.notSoArgument, { reason, argument }).trim();
}

/** A log of a wire as rows: what each side said, and what was understood of it. */
class LogReader {
  readonly #timeline: Timeline;
  readonly #secrets: Secrets;
  readonly #conversation: Conversation;
  #begun: number | undefined;
  /** What was told of the piece that is being read. */
  #told: [Place, Told][] = [];

  constructor(timeline: Timeline, runs: Runs) {
    this.#timeline = timeline;
    this.#secrets = new Secrets(undefined, runs);
    this.#conversation = new Conversation(
      (place, told) => this.#told.push([place, told]),
      runs,
    );
  }

  take(heard: Heard): void {
    this.#conversation.take(heard);
    const own = this.#told.some(([, told]) => isOthers(told));
    if (heard.from === "module" || (heard.from === "either" && !own))
      this.#timeline.add({
        ...this.#where(heard),
        direction: "received",
        bytes: this.#secrets.text(heard.text),
        events: [],
      });
    this.#tellAll();
  }

  end(): void {
    this.#conversation.end();
    this.#tellAll();
  }

  #where({ at, stamp, line }: Place): Pick<Row, "t" | "stamp"> {
    this.#begun ??= at;
    const shown = stamp ?? (line === undefined ? undefined : `${line}`);
    return {
      t: (at ?? 0) - (this.#begun ?? 0),
      ...(shown !== undefined && { stamp: shown }),
    };
  }

  #tellAll(): void {
    for (const [place, told] of this.#told) this.#tell(place, told);
    this.#told = [];
  }

  #tell(place: Place, told: Told): void {
    const where = this.#where(place);
    const timeline = this.#timeline;
    if ("event" in told)
      timeline.event(where.t, told.event, told.explanation, where.stamp);
    else if ("sent" in told) {
      timeline.begin(/^AT\+?(\w*)/i.exec(told.sent)?.[1] ?? "", where.t);
      const remark = remarkOf(told);
      timeline.add({
        ...where,
        direction: "sent",
        bytes: told.sent,
        events: [],
        ...(remark !== undefined && { remark }),
      });
    } else if ("payload" in told)
      timeline.add({
        ...where,
        direction: "sent",
        bytes: told.payload,
        events: [],
      });
    else if ("unanswered" in told) {
      timeline.add({
        ...where,
        events: [],
        isFault: true,
        remark: text(decodeTexts.unanswered, { command: told.unanswered }),
      });
      timeline.finish("failed", where.t);
    } else
      timeline.add({
        ...where,
        direction: "note",
        bytes: told.text,
        events: [],
        ...(told.damaged && { isFault: true }),
      });
  }
}

/** Reads one wire of a log; each step tells how much of it is read, of 1. */
export function* readTap(tap: Wiretap, timeline: Timeline): Generator<number> {
  const { pieces } = tap;
  const reader = new LogReader(timeline, hiddenIn(pieces));
  for (const [i, piece] of pieces.entries()) {
    reader.take(piece);
    yield i / pieces.length;
  }
  reader.end();
}
