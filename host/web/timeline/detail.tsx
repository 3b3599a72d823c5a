import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { language, t } from "../speak.js";
import { dump, shown } from "./bytes.js";
import { describe } from "./describe.js";
import { durationText, timeText } from "./duration.js";
import type { TimelineView } from "./view.js";

/** Bytes of a row that its details show; of more the beginning. */
const MOST_BYTES = 8_192;

/** All that is known of the chosen row. */
export function TimelineDetail({ view }: { view: TimelineView }) {
  const number = view.chosen.value;
  const row = number === undefined ? undefined : view.timeline.row(number);
  if (!row) return null;
  const { bytes, bracket, explanation } = row;
  const length = bytes?.length ?? 0;
  return (
    <section class="detail" aria-label={t(pageTexts.details)}>
      <dl>
        <dt>{t(pageTexts.time)}</dt>
        <dd>{row.stamp ?? `${timeText(row.t)} s`}</dd>
        {describe(row) !== "" && <dt>{t(pageTexts.understood)}</dt>}
        {describe(row) !== "" && <dd>{describe(row).slice(0, MOST_BYTES)}</dd>}
        {explanation && <dt>{t(pageTexts.meaning)}</dt>}
        {explanation && (
          <dd>
            {explanation.code} {explanation.name}: {explanation[language.value]}
          </dd>
        )}
        {bracket && <dt>{t(pageTexts.command)}</dt>}
        {bracket && (
          <dd>
            {bracket.name}
            {bracket.ended !== undefined &&
              `, ${bracket.outcome}, ${durationText(bracket.ended - bracket.begun)}`}{" "}
            <button
              type="button"
              class="link"
              onClick={() => {
                view.chosen.value = bracket.from;
              }}
            >
              {t(pageTexts.itsLine)}
            </button>
          </dd>
        )}
        {bytes !== undefined && <dt>{t(pageTexts.bytes)}</dt>}
        {bytes !== undefined && (
          <dd>
            {length > MOST_BYTES
              ? t(pageTexts.bytesCut, { length, shown: MOST_BYTES })
              : t(pageTexts.bytesCount, { length })}
          </dd>
        )}
      </dl>
      {bytes !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys have to reach it
        <pre tabIndex={0}>{shown(bytes, MOST_BYTES)}</pre>
      )}
      {bytes !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys have to reach it
        <pre tabIndex={0}>{dump(bytes, MOST_BYTES)}</pre>
      )}
    </section>
  );
}
