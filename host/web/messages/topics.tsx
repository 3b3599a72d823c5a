import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { beginning, visible } from "../timeline/bytes.js";
import { Chart } from "./chart.js";
import { Payload } from "./payload.js";
import type { TopicStore } from "./store.js";

/** Characters of a topic in the list. */
const TOPIC_TEXT = 80;

/** The topics of which something came, to choose one. */
export function TopicList({ store }: { store: TopicStore }) {
  return (
    <nav aria-label={t(pageTexts.topicsList)}>
      <ul>
        {[...store.topics.value.values()]
          .toSorted((one, other) => (one.name < other.name ? -1 : 1))
          .map((topic) => (
            <li key={topic.name}>
              <button
                type="button"
                aria-current={topic.name === store.topic?.name}
                onClick={() => store.choose(topic.name)}
              >
                <span>{beginning(visible(topic.name), TOPIC_TEXT)}</span>
                <span class="count">{topic.count}</span>
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** What came of the topic that was chosen, its numbers drawn; `none` where nothing has. */
export function TopicCard({
  store,
  none,
}: {
  store: TopicStore;
  none: string;
}) {
  const { topic, drawn } = store;
  return (
    <section class="card" aria-label={t(pageTexts.messages)}>
      <h2>{topic ? visible(topic.name) : t(pageTexts.messages)}</h2>
      {!topic && <p>{none}</p>}
      <div class="charts">
        {[...(topic?.fields ?? [])].map(([path, points]) => (
          <Chart key={path} name={path} points={points} />
        ))}
      </div>
      <ol class="came">
        {topic?.messages.slice(0, drawn.value).map((came) => (
          <li key={came.id}>
            <p class="when">
              {came.at.toLocaleTimeString()},{" "}
              {t(pageTexts.bytesCount, { length: came.length })}
            </p>
            <Payload came={came} />
          </li>
        ))}
      </ol>
      {topic && topic.messages.length > drawn.value && (
        <button type="button" onClick={() => store.more()}>
          {t(pageTexts.more)}
        </button>
      )}
    </section>
  );
}
