import { useState } from "preact/hooks";
import { commands } from "../../../assembly/protocol/commands.js";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { connection } from "../connection/connection.js";
import { t } from "../speak.js";
import { CommandForm } from "./form.js";
import { HistoryList } from "./historylist.js";
import { make } from "./make.js";

/** A line as it is. */
function RawLine() {
  const [line, setLine] = useState("");
  return (
    <form
      class="raw"
      onSubmit={(event) => {
        event.preventDefault();
        if (line !== "") make({ line });
      }}
    >
      <label for="raw-line">{t(pageTexts.rawLine)}</label>
      <input
        id="raw-line"
        class="mono"
        autocomplete="off"
        spellcheck={false}
        placeholder="AT+GMR"
        value={line}
        onInput={(event) => setLine(event.currentTarget.value)}
      />
      <button type="submit" disabled={!connection.isOpen.value}>
        {t(pageTexts.send)}
      </button>
    </form>
  );
}

/** Each command of the set as a form, a raw line, and what was sent. */
export function CommandsPanel() {
  const [wanted, setWanted] = useState("");
  const [name, setName] = useState(commands[0]?.name ?? "");
  const found = commands.filter(({ name, doc }) =>
    `${name} ${doc.en} ${doc.zh}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const command = commands.find((one) => one.name === name);
  return (
    <div class="columns commands">
      <nav aria-label={t(pageTexts.commands)}>
        <input
          type="search"
          aria-label={t(pageTexts.findCommand)}
          placeholder={t(pageTexts.findCommand)}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <ul>
          {found.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                aria-current={one.name === name}
                onClick={() => setName(one.name)}
              >
                {one.name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div class="card">
        {command && <CommandForm key={command.name} command={command} />}
      </div>
      <div class="card">
        <RawLine />
        <HistoryList />
      </div>
    </div>
  );
}
