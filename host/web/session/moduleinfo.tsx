import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { FormName } from "../../javascript/call.js";
import { AtError } from "../../javascript/error.js";
import { dataText } from "../../log/eventtext.js";
import { connection } from "../connection/connection.js";
import { language, t } from "../speak.js";
import { visible } from "../timeline/bytes.js";

/** What is asked of the module, in this order. */
const questions: readonly { command: string; form: FormName }[] = [
  { command: "TCVER", form: "exec" },
  { command: "TCMODULE", form: "exec" },
  { command: "TCDEVINFOSET", form: "read" },
  { command: "CWSTATE", form: "read" },
  { command: "TCMQTTSTATE", form: "read" },
  { command: "TCMQTTSUB", form: "read" },
  { command: "TCOTASET", form: "read" },
];

interface Answered {
  readonly command: string;
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

async function ask(question: (typeof questions)[number]): Promise<Answered> {
  const { command, form } = question;
  try {
    const values = (await connection.client.value?.command(question)) ?? [];
    return {
      command,
      lines: values.map((line) => dataText(command, form, line)),
    };
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    return { command, lines: [error.say(language.value)], failed: true };
  }
}

/** What the module says of itself, its device, its Wi-Fi and its subscriptions. */
export function ModuleInfo() {
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [asks, setAsks] = useState(false);
  const askAll = async () => {
    setAsks(true);
    let so: readonly Answered[] = [];
    for (const question of questions) {
      so = [...so, await ask(question)];
      setAnswers(so);
    }
    setAsks(false);
  };
  return (
    <section class="card" aria-label={t(pageTexts.moduleInfo)}>
      <h2>{t(pageTexts.moduleInfo)}</h2>
      <button
        type="button"
        disabled={!connection.isOpen.value || asks}
        onClick={askAll}
      >
        {t(pageTexts.askModule)}
      </button>
      <dl>
        {answers.map(({ command, lines, failed }) => (
          <div key={command}>
            <dt>{command}</dt>
            <dd class={failed ? "failed" : ""}>
              {lines.length === 0 ? "–" : lines.map(visible).join("\n")}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
