import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { dataText } from "../../log/eventtext.js";
import { connection } from "../connection/connection.js";
import { language, t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { durationText } from "../timeline/duration.js";
import { history, type Past } from "./history.js";
import { make } from "./make.js";

function Outcome({ past }: { past: Past }) {
  const { call, ms = 0, values, error } = past;
  if (error)
    return (
      <p class="failed" role="alert">
        {visible(error.say(language.value))} ({durationText(ms)})
      </p>
    );
  if (!values) return <p class="waits">{t(pageTexts.runs)}</p>;
  const [command, form] =
    "command" in call ? [call.command, call.form] : ["", undefined];
  return (
    <div class="held">
      {values.map((line, i) => (
        <p key={i} class="mono">
          {visible(dataText(command, form, line))}
        </p>
      ))}
      <p>OK ({durationText(ms)})</p>
    </div>
  );
}

/** What was sent from here, the latest first. */
export function HistoryList() {
  return (
    <section aria-label={t(pageTexts.history)}>
      <h2>{t(pageTexts.history)}</h2>
      {history.value.length === 0 && <p>{t(pageTexts.noHistory)}</p>}
      <ol class="history">
        {history.value.map((past) => (
          <li key={past.id}>
            <div class="beside">
              <code>{visible(past.shown)}</code>
              <button
                type="button"
                class="link"
                disabled={!connection.isOpen.value}
                onClick={() => make(past.call)}
              >
                {t(pageTexts.again)}
              </button>
            </div>
            <Outcome past={past} />
          </li>
        ))}
      </ol>
    </section>
  );
}
