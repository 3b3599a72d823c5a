import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { reading, stopReading } from "../files/open.js";
import { OpenFile } from "../files/openfile.js";
import { saveTranscript } from "../files/transcript.js";
import { t } from "../speak.js";
import { visible } from "./bytes.js";
import { current, live, opened } from "./current.js";
import { TimelineDetail } from "./detail.js";
import { TimelineList } from "./list.js";
import type { Kind } from "./row.js";
import type { TimelineView } from "./view.js";

const kindTexts = {
  sent: pageTexts.kindSent,
  received: pageTexts.kindReceived,
  event: pageTexts.kindEvent,
  message: pageTexts.kindMessage,
  session: pageTexts.kindSession,
  fault: pageTexts.kindFault,
  note: pageTexts.kindNote,
} as const;

const kinds = Object.keys(kindTexts) as Kind[];

function Filters({ view }: { view: TimelineView }) {
  return (
    <fieldset class="filters">
      <legend class="unseen">{t(pageTexts.filter)}</legend>
      {kinds.map((kind) => (
        <label key={kind} class={`choice ${kind}`}>
          <input
            type="checkbox"
            checked={!view.hidden.value.has(kind)}
            onChange={() => view.toggle(kind)}
          />
          {t(kindTexts[kind])}
        </label>
      ))}
    </fieldset>
  );
}

/** What is open, how much of it there is, and how reading it goes. */
function Count({ view }: { view: TimelineView }) {
  view.version.value;
  const { filter, timeline } = view;
  const file = reading.value;
  return (
    <p class="count" role="status">
      {opened.value && <b>{visible(opened.value.name)} </b>}
      {t(pageTexts.rows, {
        shown: filter.count,
        all: timeline.end - timeline.first,
      })}
      {timeline.first > 0 &&
        ` ${t(pageTexts.rowsGone, { count: timeline.first })}`}
      {file &&
        ` ${t(pageTexts.reading, { percent: Math.floor(file.part * 100) })}`}
      {file && (
        <button type="button" class="link" onClick={stopReading}>
          {t(pageTexts.stop)}
        </button>
      )}
    </p>
  );
}

/** Characters of a time that the usual column has room for. */
const SHORT_TIME = 10;

/** Whether the times are those of a log, as it writes them. */
function isStamped({ timeline, version }: TimelineView): boolean {
  version.value;
  const stamp = timeline.row(timeline.first)?.stamp ?? "";
  return stamp.length > SHORT_TIME;
}

/** Every byte both ways, and what was understood of them. */
export function TimelinePanel() {
  const view = current();
  return (
    <>
      <div class="bar">
        <input
          type="search"
          aria-label={t(pageTexts.search)}
          placeholder={t(pageTexts.search)}
          value={view.text.value}
          onInput={(event) => {
            view.text.value = event.currentTarget.value;
            view.ask();
          }}
        />
        <Filters view={view} />
        <label class="choice">
          <input
            type="checkbox"
            checked={view.follows.value}
            onChange={(event) => {
              view.follows.value = event.currentTarget.checked;
            }}
          />
          {t(pageTexts.follow)}
        </label>
        <OpenFile />
        {opened.value ? (
          <button
            type="button"
            onClick={() => {
              stopReading();
              opened.value = undefined;
            }}
          >
            {t(pageTexts.backToLive)}
          </button>
        ) : (
          <>
            <button type="button" onClick={saveTranscript}>
              {t(pageTexts.saveTrace)}
            </button>
            <button type="button" onClick={() => live.clear()}>
              {t(pageTexts.clear)}
            </button>
          </>
        )}
      </div>
      <Count view={view} />
      <div class={isStamped(view) ? "timeline stamped" : "timeline"}>
        <div class="row heads" aria-hidden="true">
          <span class="time">{t(pageTexts.time)}</span>
          <span />
          <span />
          <span>{t(pageTexts.text)}</span>
          <span class="hex">{t(pageTexts.hex)}</span>
          <span>{t(pageTexts.understood)}</span>
        </div>
        <TimelineList key={opened.value?.name ?? ""} view={view} />
        <TimelineDetail view={view} />
      </div>
    </>
  );
}
