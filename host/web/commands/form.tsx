import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { Command } from "../../../assembly/protocol/types.js";
import type { FormName } from "../../javascript/call.js";
import { connection } from "../connection/connection.js";
import { language, t } from "../speak.js";
import { ArgumentField } from "./field.js";
import { callOf, formsOf, make, type Typed } from "./make.js";
import { PayloadField } from "./payloadfield.js";

const suffixes = { test: "=?", read: "?", set: "=…", exec: "" } as const;
const EMPTY: Typed = { values: {}, payload: "", payloadForm: "text" };

/** A form of a command, made from its description. */
export function CommandForm({ command }: { command: Command }) {
  const forms = formsOf(command);
  const [form, setForm] = useState<FormName>(forms[0] ?? "test");
  const [typed, setTyped] = useState(EMPTY);
  const described = form === "test" ? undefined : command[form];
  const { payload } = command;
  return (
    <form
      class="command"
      onSubmit={(event) => {
        event.preventDefault();
        make(callOf(command, form, typed));
      }}
    >
      <h2>AT+{command.name}</h2>
      <p>{command.doc[language.value]}</p>
      <p class="section">
        {t(pageTexts.section, { section: command.section })}
      </p>
      <fieldset class="forms">
        <legend>{t(pageTexts.form)}</legend>
        {forms.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="form"
              checked={name === form}
              onChange={() => setForm(name)}
            />
            <code>
              AT+{command.name}
              {suffixes[name]}
            </code>
          </label>
        ))}
      </fieldset>
      {described && <p>{described.doc[language.value]}</p>}
      {form === "set" &&
        command.arguments.map((argument) => (
          <ArgumentField
            key={argument.name}
            argument={argument}
            value={typed.values[argument.name] ?? ""}
            set={(value) =>
              setTyped({
                ...typed,
                values: { ...typed.values, [argument.name]: value },
              })
            }
          />
        ))}
      {form === "set" && payload && (
        <PayloadField
          id="command-payload"
          value={typed.payload}
          form={typed.payloadForm}
          most={payload.max}
          set={(value, payloadForm) =>
            setTyped({ ...typed, payload: value, payloadForm })
          }
        />
      )}
      <button type="submit" disabled={!connection.isOpen.value}>
        {t(pageTexts.send)}
      </button>
      <details>
        <summary>{t(pageTexts.example)}</summary>
        <pre>{command[form]?.example.join("\n")}</pre>
      </details>
    </form>
  );
}
