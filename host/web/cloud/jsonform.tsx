import { useState } from "preact/hooks";
import { useAttempt } from "../attempt.js";
import { explain } from "./api.js";
import { objectFrom } from "./json.js";
import { JsonField } from "./jsonfield.js";
import { isLive } from "./state.js";
import type { Json } from "./types.js";

interface JsonFormProps {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  /** What is done with the object; what to say of it. */
  readonly send: (value: Json) => Promise<string>;
}

/** An object is typed as JSON and sent. */
export function JsonForm({ id, label, button, send }: JsonFormProps) {
  const [typed, setTyped] = useState("{}");
  const [attempt, outcome] = useAttempt(explain);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt(async () => send(objectFrom(typed)));
      }}
    >
      <JsonField id={id} label={label} value={typed} set={setTyped} />
      <button type="submit" disabled={!isLive.value}>
        {button}
      </button>
      {outcome}
    </form>
  );
}
