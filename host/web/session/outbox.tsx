import { useEffect, useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { session, status } from "./state.js";

/** Milliseconds between looks at what is held: nobody tells of it. */
const LOOK = 500;

/** Messages that wait until the session is up. */
export function Outbox() {
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((n) => n + 1), LOOK);
    return () => clearInterval(timer);
  }, []);
  status.value;
  const held = session.value?.held;
  return (
    <section class="card" aria-label={t(pageTexts.outbox)}>
      <h2>{t(pageTexts.outbox)}</h2>
      <p>
        {t(pageTexts.held, {
          messages: held?.messages ?? 0,
          bytes: held?.bytes ?? 0,
          dropped: held?.dropped ?? 0,
        })}
      </p>
    </section>
  );
}
