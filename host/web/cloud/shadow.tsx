import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { useAttempt } from "../attempt.js";
import { Json } from "../messages/json.js";
import { t } from "../speak.js";
import { devicePath, explain, post } from "./api.js";
import { changesFrom, isEmpty, objectFrom } from "./json.js";
import { JsonField } from "./jsonfield.js";
import { isLive } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf, type Shadow, type Json as Values } from "./types.js";
import { msOf, timeText } from "./values/time.js";

const INDENT = 2;

function Part({
  name,
  value = {},
}: {
  name: string;
  value?: Values | undefined;
}) {
  return (
    <section class="part" aria-label={name}>
      <h3>{name}</h3>
      {isEmpty(value) ? (
        <p>{t(cloudPageTexts.nothing)}</p>
      ) : (
        <Json value={value} />
      )}
    </section>
  );
}

/** What was desired when the edit began, and what was made of it. */
interface Draft {
  readonly from: Shadow;
  readonly typed: string;
}

const begin = (from: Shadow): Draft => ({
  from,
  typed: JSON.stringify(from.state.desired ?? {}, null, INDENT),
});

/** What is desired is edited as a whole: what is no longer in it is taken away, and another version refuses it. */
function Edit({ of }: OfDevice) {
  const { shadow } = of;
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [attempt, outcome] = useAttempt(explain);
  if (!draft)
    return (
      <>
        <button type="button" onClick={() => setDraft(begin(shadow))}>
          {t(cloudPageTexts.edit)}
        </button>
        {outcome}
      </>
    );
  const { from, typed } = draft;
  const { version } = from;
  const save = () =>
    attempt(async () => {
      const wanted = objectFrom(typed);
      const changes = changesFrom(from.state.desired ?? {}, wanted);
      await post(devicePath(keyOf(of), "desired"), changes, { version });
      setDraft(undefined);
      return t(cloudPageTexts.saved);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <JsonField
        id="shadow-desired"
        label={t(cloudPageTexts.editing, { version })}
        value={typed}
        rows={8}
        set={(text) => setDraft({ from, typed: text })}
      />
      {shadow.version !== version && (
        <p class="failed" role="alert">
          {t(cloudPageTexts.shadowMoved, {
            version: shadow.version,
            mine: version,
          })}
        </p>
      )}
      <div class="beside">
        <button type="submit" disabled={!isLive.value}>
          {t(cloudPageTexts.save)}
        </button>
        {shadow.version !== version && (
          <button type="button" onClick={() => setDraft(begin(shadow))}>
            {t(cloudPageTexts.takeNewer, { version: shadow.version })}
          </button>
        )}
      </div>
      {outcome}
    </form>
  );
}

/** A device's shadow: what was reported, what is desired and what differs. */
export function ShadowPanel({ of }: OfDevice) {
  const { version, timestamp, state } = of.shadow;
  return (
    <section class="card" aria-label={t(cloudPageTexts.shadow)}>
      <h2>{t(cloudPageTexts.shadow)}</h2>
      <p class="version">
        {version === 0
          ? t(cloudPageTexts.shadowNever, { version })
          : t(cloudPageTexts.shadowVersion, {
              version,
              time: timeText(msOf(timestamp)),
            })}
      </p>
      <div class="parts">
        <Part name={t(cloudPageTexts.shadowReported)} value={state.reported} />
        <Part name={t(cloudPageTexts.shadowDesired)} value={state.desired} />
        <Part name={t(cloudPageTexts.shadowDelta)} value={state.delta} />
      </div>
      <Edit of={of} />
    </section>
  );
}
