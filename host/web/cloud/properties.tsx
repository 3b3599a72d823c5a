import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import type { Property } from "../../model/template.js";
import { useAttempt } from "../attempt.js";
import { Json } from "../messages/json.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { devicePath, explain, post } from "./api.js";
import { isEmpty, memberOf } from "./json.js";
import { JsonForm } from "./jsonform.js";
import { replies } from "./messages.js";
import { isLive, template } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf, type Json as Values } from "./types.js";
import { nameOf, ValueField } from "./values/field.js";
import { ShownValue } from "./values/shown.js";

/** What the device has replied to the request with this token, as far as it has. */
function Replied({ token, name }: { token: string; name: string }) {
  const reply = replies.value.get(token);
  if (!reply) return null;
  const { isDone, code, status } = reply;
  return isDone ? (
    <p class="held">{t(cloudPageTexts.applied, { name })}</p>
  ) : (
    <p class="failed" role="alert">
      {visible(t(cloudPageTexts.refused, { name, code, status }))}
    </p>
  );
}

/** Asks a device to change properties: the token of its reply. */
async function control(key: string, values: Values): Promise<string> {
  const { clientToken } = await post<{ clientToken: string }>(
    devicePath(key, "property"),
    values,
  );
  return clientToken;
}

interface PropertyProps extends OfDevice {
  readonly property: Property;
}

/** A property as it was reported, as it was asked for, and its form. */
function PropertyCard({ of, property }: PropertyProps) {
  const { id, field, mode, description } = property;
  const [draft, setDraft] = useState<{ value: unknown } | undefined>(undefined);
  const [token, setToken] = useState("");
  const [attempt, outcome] = useAttempt(explain);
  const reported = memberOf(of.properties, id);
  const wanted = memberOf(of.control, id);
  const value = draft ? draft.value : (wanted ?? reported);
  const name = nameOf(property);
  const set = () =>
    attempt(async () => {
      setToken("");
      setToken(await control(keyOf(of), { [id]: value }));
      setDraft(undefined);
      return t(cloudPageTexts.asked, { name });
    });
  return (
    <section class="card property" data-property={id} aria-label={name}>
      <h2>
        <span>{name}</span> <code>{visible(id)}</code>
      </h2>
      {description !== "" && <p>{visible(description)}</p>}
      <dl class="facts">
        <dt>{t(cloudPageTexts.reported)}</dt>
        <dd class="reported">
          <ShownValue field={field} value={reported} />
        </dd>
        {wanted !== undefined && (
          <>
            <dt>{t(cloudPageTexts.wanted)}</dt>
            <dd class="wanted">
              <ShownValue field={field} value={wanted} />
            </dd>
          </>
        )}
      </dl>
      {mode === "r" ? (
        <p>{t(cloudPageTexts.readOnly)}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <ValueField
            id={`property-${id}`}
            label={name}
            field={field}
            value={value}
            set={(changed) => setDraft({ value: changed })}
          />
          <button
            type="submit"
            aria-label={t(cloudPageTexts.setOne, { name })}
            disabled={!isLive.value || value === undefined}
          >
            {t(cloudPageTexts.set)}
          </button>
        </form>
      )}
      {replies.value.has(token) ? (
        <Replied token={token} name={name} />
      ) : (
        outcome
      )}
    </section>
  );
}

/** What a product without a data template has reported, and JSON for it. */
function AnyProperties({ of }: OfDevice) {
  const [token, setToken] = useState("");
  const name = "JSON";
  return (
    <section class="card" aria-label={t(cloudPageTexts.properties)}>
      <p>{t(cloudPageTexts.noTemplate)}</p>
      <h2>{t(cloudPageTexts.reported)}</h2>
      <Json value={of.properties} />
      {!isEmpty(of.control) && (
        <>
          <h2>{t(cloudPageTexts.wanted)}</h2>
          <Json value={of.control} />
        </>
      )}
      <JsonForm
        id="any-properties"
        label={t(cloudPageTexts.jsonToSet)}
        button={t(cloudPageTexts.set)}
        send={async (values) => {
          setToken(await control(keyOf(of), values));
          return t(cloudPageTexts.asked, { name });
        }}
      />
      <Replied token={token} name={name} />
    </section>
  );
}

/** The properties of a device: a form for each, made from the product's data template. */
export function PropertiesPanel({ of }: OfDevice) {
  if (!template.value) return <AnyProperties of={of} />;
  return (
    <div class="tiles">
      {template.value.properties.map((property) => (
        <PropertyCard key={property.id} of={of} property={property} />
      ))}
    </div>
  );
}
