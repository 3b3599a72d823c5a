import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { Text } from "../../../assembly/protocol/types.js";
import { t } from "../speak.js";
import { beginning, visible } from "../timeline/bytes.js";
import { template } from "./state.js";
import type { OfDevice, ThingEvent } from "./types.js";
import { nameOf } from "./values/field.js";
import { ShownValue } from "./values/shown.js";
import { timeText } from "./values/time.js";

/** Events that are drawn at once; more where they are asked for. */
const PAGE = 50;
/** Parameters of an event that are drawn; of more how many they are. */
const MOST_PARAMS = 100;
/** Characters of a name that is not the template's. */
const NAME = 60;

const types = new Map<string, Text>([
  ["info", cloudPageTexts.eventInfo],
  ["alert", cloudPageTexts.eventAlert],
  ["fault", cloudPageTexts.eventFault],
]);

function Event({ event }: { event: ThingEvent }) {
  const { at, eventId, params } = event;
  const known = template.value?.events.find(({ id }) => id === eventId);
  // A device may leave it out: the template says what it is.
  const type = event.type === "" ? (known?.type ?? "") : event.type;
  const typeText = types.get(type);
  const all = Object.entries(params);
  return (
    <li class="event">
      <p class="when">
        {timeText(at)}{" "}
        <span class={`badge ${typeText ? type : "other"}`}>
          {typeText ? t(typeText) : t(cloudPageTexts.eventOther)}
        </span>
      </p>
      <h3>
        {known ? nameOf(known) : ""}{" "}
        <code>{beginning(visible(eventId), NAME)}</code>
      </h3>
      <dl class="facts">
        {all.slice(0, MOST_PARAMS).map(([id, value]) => {
          const member = known?.params.find((one) => one.id === id);
          return [
            <dt key={`${id} name`}>
              {member ? nameOf(member) : beginning(visible(id), NAME)}
            </dt>,
            <dd key={id}>
              <ShownValue field={member?.field} value={value} />
            </dd>,
          ];
        })}
      </dl>
      {all.length > MOST_PARAMS && <p>… {all.length}</p>}
    </li>
  );
}

/** The events that a device has posted, the latest first. */
export function EventsPanel({ of }: OfDevice) {
  const [drawn, setDrawn] = useState(PAGE);
  const { events } = of;
  return (
    <section class="card" aria-label={t(cloudPageTexts.events)}>
      <h2>{t(cloudPageTexts.events)}</h2>
      {events.length === 0 && <p>{t(cloudPageTexts.noEvents)}</p>}
      <ol class="came">
        {events
          .toReversed()
          .slice(0, drawn)
          .map((event, i) => (
            <Event key={events.length - i} event={event} />
          ))}
      </ol>
      {events.length > drawn && (
        <button type="button" onClick={() => setDrawn(drawn + PAGE)}>
          {t(pageTexts.more)}
        </button>
      )}
    </section>
  );
}
