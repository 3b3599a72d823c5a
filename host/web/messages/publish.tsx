import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { AtError } from "../../javascript/error.js";
import { type PayloadForm, payloadOf } from "../commands/payload.js";
import { PayloadField } from "../commands/payloadfield.js";
import { connection } from "../connection/connection.js";
import { session, status } from "../session/state.js";
import { language, t } from "../speak.js";

/** Bytes of a payload that a module takes. */
const MOST = 2_048;

type Outcome = { readonly text: string; readonly failed: boolean };

/** Through the session's outbox where one runs: it waits there until the session is up. */
function publish(topic: string, payload: Uint8Array, qos: 0 | 1) {
  const doing = status.value?.doing ?? "idle";
  return session.value && doing !== "idle" && doing !== "ended"
    ? session.value.publish(topic, payload, { qos })
    : connection.client.value?.publish(topic, payload, { qos });
}

/** Publishes, and subscribes. */
export function PublishForm() {
  const [topic, setTopic] = useState("CTQS08Y5LG/Dev01/data");
  const [qos, setQos] = useState<0 | 1>(1);
  const [typed, setTyped] = useState("");
  const [form, setForm] = useState<PayloadForm>("text");
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const attempt = async (
    done: string,
    work: () => Promise<unknown> | undefined,
  ) => {
    setOutcome({ text: t(pageTexts.runs), failed: false });
    try {
      await work();
      setOutcome({ text: done, failed: false });
    } catch (error) {
      if (!(error instanceof AtError)) throw error;
      setOutcome({ text: error.say(language.value), failed: true });
    }
  };
  const payload = payloadOf(typed, form);
  return (
    <form
      class="publish"
      onSubmit={(event) => {
        event.preventDefault();
        if (payload)
          attempt(t(pageTexts.published, { length: payload.length }), () =>
            publish(topic, payload, qos),
          );
      }}
    >
      <div class="field">
        <label for="publish-topic">{t(pageTexts.topic)}</label>
        <input
          id="publish-topic"
          class="mono"
          autocomplete="off"
          spellcheck={false}
          value={topic}
          onInput={(event) => setTopic(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="publish-qos">QoS</label>
        <select
          id="publish-qos"
          value={qos}
          onChange={(event) =>
            setQos(event.currentTarget.value === "1" ? 1 : 0)
          }
        >
          <option value={0}>0</option>
          <option value={1}>1</option>
        </select>
      </div>
      <PayloadField
        id="publish-payload"
        value={typed}
        form={form}
        most={MOST}
        set={(value, as) => {
          setTyped(value);
          setForm(as);
        }}
      />
      <div class="beside">
        <button
          type="submit"
          disabled={!connection.isOpen.value || payload === undefined}
        >
          {t(pageTexts.publish)}
        </button>
        <button
          type="button"
          disabled={!connection.isOpen.value}
          onClick={() =>
            attempt(t(pageTexts.subscribed, { topic }), () =>
              connection.client.value?.subscribe(topic, { qos }),
            )
          }
        >
          {t(pageTexts.subscribe)}
        </button>
      </div>
      <p role="status" class={outcome?.failed ? "failed" : ""}>
        {outcome?.text}
      </p>
    </form>
  );
}
