import { signal } from "@preact/signals";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { beginning, visible } from "../timeline/bytes.js";
import { Chart } from "./chart.js";
import { Payload } from "./payload.js";
import { PublishForm } from "./publish.js";
import { topics } from "./store.js";

/** The topic that was chosen; the latest where none was. */
const chosen = signal<string | undefined>(undefined);
/** Messages that are drawn at once; more where they are asked for. */
const PAGE = 20;
const shown = signal(PAGE);

/** Characters of a topic in the list. */
const TOPIC_TEXT = 80;

function TopicList({ name }: { name: string | undefined }) {
  return (
    <nav aria-label={t(pageTexts.topicsList)}>
      <ul>
        {[...topics.value.values()]
          .toSorted((one, other) => (one.name < other.name ? -1 : 1))
          .map((topic) => (
            <li key={topic.name}>
              <button
                type="button"
                aria-current={topic.name === name}
                onClick={() => {
                  chosen.value = topic.name;
                  shown.value = PAGE;
                }}
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

/** What came, by topic, and what is to go out. */
export function MessagesPanel() {
  const name = chosen.value ?? topics.value.keys().next().value;
  const topic = name === undefined ? undefined : topics.value.get(name);
  return (
    <div class="columns messages">
      <TopicList name={name} />
      <section class="card" aria-label={t(pageTexts.messages)}>
        <h2>{topic ? visible(topic.name) : t(pageTexts.messages)}</h2>
        {!topic && <p>{t(pageTexts.noMessages)}</p>}
        <div class="charts">
          {[...(topic?.fields ?? [])].map(([path, points]) => (
            <Chart key={path} name={path} points={points} />
          ))}
        </div>
        <ol class="came">
          {topic?.messages.slice(0, shown.value).map((came) => (
            <li key={came.id}>
              <p class="when">
                {came.at.toLocaleTimeString()},{" "}
                {t(pageTexts.bytesCount, { length: came.length })}
              </p>
              <Payload came={came} />
            </li>
          ))}
        </ol>
        {topic && topic.messages.length > shown.value && (
          <button
            type="button"
            onClick={() => {
              shown.value += PAGE;
            }}
          >
            {t(pageTexts.more)}
          </button>
        )}
      </section>
      <section class="card" aria-label={t(pageTexts.publish)}>
        <h2>{t(pageTexts.publish)}</h2>
        <PublishForm />
      </section>
    </div>
  );
}
