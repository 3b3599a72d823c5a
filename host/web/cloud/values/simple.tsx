import { cloudPageTexts } from "../../../../assembly/protocol/texts/cloudpage.js";
import type {
  BoolField,
  EnumField,
  StringEnumField,
  StringField,
  TimestampField,
} from "../../../model/template.js";
import { t } from "../../speak.js";
import { visible } from "../../timeline/bytes.js";
import type { EntryProps } from "./entry.js";
import { localOf, numberOf } from "./time.js";

/** A switch: 0 or 1 on the wire. */
export function BoolEntry({ id, field, value, set }: EntryProps<BoolField>) {
  const { choices } = field;
  const label = choices.find((one) => one.value === (value ?? 0))?.label;
  return (
    <div class="beside">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={value === 1}
        aria-checked={value === 1}
        onChange={(event) => set(event.currentTarget.checked ? 1 : 0)}
      />
      <span aria-hidden="true">{visible(label ?? "")}</span>
    </div>
  );
}

/** One of the values of a mapping. */
export function ChoiceEntry(props: EntryProps<EnumField | StringEnumField>) {
  const { id, field, value, set } = props;
  const choices: readonly { value: number | string; label: string }[] =
    field.choices;
  return (
    <select
      id={id}
      value={value === undefined ? "" : String(value)}
      onChange={({ currentTarget }) =>
        set(
          choices.find((one) => String(one.value) === currentTarget.value)
            ?.value,
        )
      }
    >
      {value === undefined && (
        <option value="">{t(cloudPageTexts.choose)}</option>
      )}
      {choices.map((one) => (
        <option key={one.value} value={String(one.value)}>
          {visible(one.label === "" ? String(one.value) : one.label)}
        </option>
      ))}
    </select>
  );
}

/** A text of so many bytes. */
export function TextEntry({ id, field, value, set }: EntryProps<StringField>) {
  const { min, max } = field;
  return (
    <>
      <input
        id={id}
        autocomplete="off"
        spellcheck={false}
        value={typeof value === "string" ? value : ""}
        aria-describedby={`${id}-help`}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <small id={`${id}-help`}>
        {Number.isFinite(max) && t(cloudPageTexts.bytesRange, { min, max })}
      </small>
    </>
  );
}

/** A moment, to the second. */
export function TimeEntry({ id, value, set }: EntryProps<TimestampField>) {
  return (
    <input
      id={id}
      type="datetime-local"
      step={1}
      value={localOf(value)}
      onInput={(event) => set(numberOf(event.currentTarget.value, value))}
    />
  );
}
