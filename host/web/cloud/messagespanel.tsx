import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { MESSAGE_BYTES } from "../../emulator/cloud/base/limits.js";
import { useAttempt } from "../attempt.js";
import { PublishForm, type Qos } from "../messages/publishform.js";
import { TopicCard, TopicList } from "../messages/topics.js";
import { t } from "../speak.js";
import { devicePath, explain, post } from "./api.js";
import { base64Of } from "./base64.js";
import { sent } from "./messages.js";
import { isLive } from "./state.js";
import type { OfDevice } from "./types.js";
import { keyOf } from "./types.js";

function SendForm({ of }: OfDevice) {
  const key = keyOf(of);
  const [topic, setTopic] = useState(`${key}/control`);
  const [qos, setQos] = useState<Qos>(1);
  const [attempt, outcome] = useAttempt(explain);
  const publish = async (payload: Uint8Array): Promise<string> => {
    const { reached, kept } = await post<{ reached: number; kept: number }>(
      devicePath(key, "messages"),
      { topic, qos, payloadBase64: base64Of(payload) },
    );
    if (reached + kept === 0) return t(cloudPageTexts.reachedNobody, { topic });
    const { length } = payload;
    return t(cloudPageTexts.reached, { length, reached, kept });
  };
  return (
    <section class="card" aria-label={t(cloudPageTexts.sendTo)}>
      <h2>{t(cloudPageTexts.sendTo)}</h2>
      <PublishForm
        topic={topic}
        setTopic={setTopic}
        qos={qos}
        setQos={setQos}
        most={MESSAGE_BYTES}
        isReady={isLive.value}
        publish={(payload) => attempt(() => publish(payload))}
      />
      {outcome}
    </section>
  );
}

/** What the device has sent, by topic, and a message to it. */
export function MessagesPanel({ of }: OfDevice) {
  return (
    <div class="columns messages">
      <TopicList store={sent} />
      <TopicCard store={sent} none={t(cloudPageTexts.noReports)} />
      <SendForm of={of} />
    </div>
  );
}
