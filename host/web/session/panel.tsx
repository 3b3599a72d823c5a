import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { connection } from "../connection/connection.js";
import { language, t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { SessionDiagram } from "./diagram.js";
import { Firmware } from "./firmware.js";
import { SessionForm } from "./form.js";
import { ModuleInfo } from "./moduleinfo.js";
import { Outbox } from "./outbox.js";
import { status } from "./state.js";

/** What went wrong last, explained. */
function Trouble() {
  const { failure, loss, doing } = status.value ?? {};
  if (doing === "up") return null;
  return (
    <div role="status">
      {failure && (
        <p class="failed">
          {t(pageTexts.stepFailed, { step: failure.step })}{" "}
          {visible(failure.error.say(language.value))}
          {failure.again !== undefined &&
            ` ${t(pageTexts.againIn, { seconds: failure.again / 1000 })}`}
        </p>
      )}
      {loss && (
        <p class="failed">
          {t(pageTexts.lossWas, { reason: loss.reason, code: loss.code ?? "" })}{" "}
          {loss.explanation?.[language.value]}
        </p>
      )}
    </div>
  );
}

/** A module's life: its states, what it is to do, what it holds. */
export function SessionPanel() {
  return (
    <div class="life">
      <section class="card wide" aria-label={t(pageTexts.states)}>
        <SessionDiagram />
        <Trouble />
      </section>
      <section class="card" aria-label={t(pageTexts.session)}>
        <h2>{t(pageTexts.session)}</h2>
        <SessionForm key={String(connection.isExample.value)} />
      </section>
      <div class="stack">
        <Firmware />
        <Outbox />
        <ModuleInfo />
      </div>
    </div>
  );
}
