import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { connection } from "../connection/connection.js";
import { language, t } from "../speak.js";
import {
  emptySession,
  exampleSession,
  optionsOf,
  type TypedSession,
} from "./config.js";
import { refusal, startSession, status, stopSession } from "./state.js";

interface InputProps {
  readonly name: keyof TypedSession;
  readonly label: string;
  readonly secret?: boolean;
}

/** What a session is to bring about. */
export function SessionForm() {
  const [typed, setTyped] = useState(
    connection.isExample.value ? exampleSession : emptySession,
  );
  const set = (name: keyof TypedSession, value: string) =>
    setTyped({ ...typed, [name]: value });
  const input = ({ name, label, secret = false }: InputProps) => (
    <div class="field">
      <label for={`session-${name}`}>{label}</label>
      <input
        id={`session-${name}`}
        type={(secret ? "password" : "text") as "text"}
        autocomplete="off"
        spellcheck={false}
        value={typed[name]}
        onInput={(event) => set(name, event.currentTarget.value)}
      />
    </div>
  );
  const doing = status.value?.doing ?? "idle";
  const runs = doing !== "idle" && doing !== "ended";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        startSession(optionsOf(typed));
      }}
    >
      <div class="grid">
        {input({ name: "productId", label: t(pageTexts.productId) })}
        {input({ name: "deviceName", label: t(pageTexts.deviceName) })}
        {input({
          name: "deviceSecret",
          label: t(pageTexts.deviceSecret),
          secret: true,
        })}
        {input({ name: "region", label: t(pageTexts.region) })}
        {input({ name: "ssid", label: t(pageTexts.ssid) })}
        {input({
          name: "password",
          label: t(pageTexts.wifiPassword),
          secret: true,
        })}
        {input({ name: "version", label: t(pageTexts.firmwareVersion) })}
      </div>
      <div class="field">
        <label for="session-topics">{t(pageTexts.topics)}</label>
        <textarea
          id="session-topics"
          rows={3}
          spellcheck={false}
          value={typed.topics}
          onInput={(event) => set("topics", event.currentTarget.value)}
        />
      </div>
      <div class="beside">
        <button type="submit" disabled={!connection.isOpen.value}>
          {runs ? t(pageTexts.sessionAgain) : t(pageTexts.sessionStart)}
        </button>
        <button type="button" disabled={!runs} onClick={stopSession}>
          {t(pageTexts.sessionStop)}
        </button>
      </div>
      {refusal.value && (
        <p class="failed" role="alert">
          {refusal.value.say(language.value)}
        </p>
      )}
    </form>
  );
}
