import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { type PayloadForm, payloadOf } from "../commands/payload.js";
import { PayloadField } from "../commands/payloadfield.js";
import { t } from "../speak.js";

export type Qos = 0 | 1;

interface PublishProps {
  readonly topic: string;
  readonly setTopic: (topic: string) => void;
  readonly qos: Qos;
  readonly setQos: (qos: Qos) => void;
  /** Bytes of a payload. */
  readonly most: number;
  readonly isReady: boolean;
  readonly publish: (payload: Uint8Array) => void;
  /** Beside the button, and below it. */
  readonly children?: ComponentChildren;
}

/** A message is typed and sent. */
export function PublishForm(props: PublishProps) {
  const { topic, qos, most, isReady, publish, children } = props;
  const [typed, setTyped] = useState("");
  const [form, setForm] = useState<PayloadForm>("text");
  const payload = payloadOf(typed, form);
  return (
    <form
      class="publish"
      onSubmit={(event) => {
        event.preventDefault();
        if (payload) publish(payload);
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
          onInput={(event) => props.setTopic(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="publish-qos">QoS</label>
        <select
          id="publish-qos"
          value={qos}
          onChange={(event) =>
            props.setQos(event.currentTarget.value === "1" ? 1 : 0)
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
        most={most}
        set={(value, as) => {
          setTyped(value);
          setForm(as);
        }}
      />
      <div class="beside">
        <button type="submit" disabled={!isReady || payload === undefined}>
          {t(pageTexts.publish)}
        </button>
        {children}
      </div>
    </form>
  );
}
