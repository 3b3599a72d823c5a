import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { ClientPublish } from "./publish.js";
import { received } from "./received.js";
import { TopicCard, TopicList } from "./topics.js";

/** What came, by topic, and what is to go out. */
export function MessagesPanel() {
  return (
    <div class="columns messages">
      <TopicList store={received} />
      <TopicCard store={received} none={t(pageTexts.noMessages)} />
      <section class="card" aria-label={t(pageTexts.publish)}>
        <h2>{t(pageTexts.publish)}</h2>
        <ClientPublish />
      </section>
    </div>
  );
}
