import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { AtError } from "../../javascript/error.js";
import { useAttempt } from "../attempt.js";
import { connection } from "../connection/connection.js";
import { session, status } from "../session/state.js";
import { language, t } from "../speak.js";
import { PublishForm, type Qos } from "./publishform.js";

/** Bytes of a payload that a module takes. */
const MOST = 2_048;

/** Through the session's outbox where one runs: it waits there until the session is up. */
function publish(topic: string, payload: Uint8Array, qos: Qos) {
  const doing = status.value?.doing ?? "idle";
  return session.value && doing !== "idle" && doing !== "ended"
    ? session.value.publish(topic, payload, { qos })
    : connection.client.value?.publish(topic, payload, { qos });
}

/** Publishes through the module, and subscribes. */
export function ClientPublish() {
  const [topic, setTopic] = useState("CTQS08Y5LG/Dev01/data");
  const [qos, setQos] = useState<Qos>(1);
  const [attempt, outcome] = useAttempt((error) =>
    error instanceof AtError ? error.say(language.value) : undefined,
  );
  return (
    <>
      <PublishForm
        topic={topic}
        setTopic={setTopic}
        qos={qos}
        setQos={setQos}
        most={MOST}
        isReady={connection.isOpen.value}
        publish={(payload) =>
          attempt(async () => {
            await publish(topic, payload, qos);
            return t(pageTexts.published, { length: payload.length });
          })
        }
      >
        <button
          type="button"
          disabled={!connection.isOpen.value}
          onClick={() =>
            attempt(async () => {
              await connection.client.value?.subscribe(topic, { qos });
              return t(pageTexts.subscribed, { topic });
            })
          }
        >
          {t(pageTexts.subscribe)}
        </button>
      </PublishForm>
      {outcome}
    </>
  );
}
