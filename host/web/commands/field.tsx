import type { Argument } from "../../../assembly/protocol/types.js";
import { say } from "../../javascript/language.js";
import { limitsOf } from "../../javascript/place.js";
import { language } from "../speak.js";

interface FieldProps {
  readonly argument: Argument;
  readonly value: string;
  set(value: string): void;
}

/** An argument of a command: its limits and its meaning beside it. */
export function ArgumentField({ argument, value, set }: FieldProps) {
  const { name, type, min, max, step, optional, secret, doc } = argument;
  const id = `argument-${name}`;
  const isNumber = type === "number";
  // Preact's types know an input of one kind at a time.
  const kind = (secret ? "password" : isNumber ? "number" : "text") as "number";
  return (
    <div class="field">
      <label for={id}>
        {name}
        {!optional && <span aria-hidden="true"> *</span>}
      </label>
      <input
        id={id}
        type={kind}
        autocomplete="off"
        spellcheck={false}
        required={!optional}
        value={value}
        aria-describedby={`${id}-help`}
        {...(isNumber && { min, max: max ?? undefined, step: step ?? 1 })}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <small id={`${id}-help`}>
        {say(limitsOf(argument), language.value)}; {doc[language.value]}
      </small>
    </div>
  );
}
