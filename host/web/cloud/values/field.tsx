import { cloudPageTexts } from "../../../../assembly/protocol/texts/cloudpage.js";
import type {
  ArrayField,
  Field,
  Member,
  StructField,
} from "../../../model/template.js";
import { t } from "../../speak.js";
import { visible } from "../../timeline/bytes.js";
import { isObject, memberOf } from "../json.js";
import type { EntryProps } from "./entry.js";
import { initialOf } from "./initial.js";
import { NumberEntry } from "./number.js";
import { BoolEntry, ChoiceEntry, TextEntry, TimeEntry } from "./simple.js";

/** What people call it: the console's name, or its id. */
export const nameOf = ({ id, name }: Pick<Member, "id" | "name">): string =>
  visible(name === "" ? id : name);

function StructEntry(props: EntryProps<StructField>) {
  const { id, label, field, set } = props;
  const value = isObject(props.value) ? props.value : {};
  return (
    <fieldset class="within">
      <legend>{label}</legend>
      {field.members.map((member) => (
        <ValueField
          key={member.id}
          id={`${id}-${member.id}`}
          label={nameOf(member)}
          field={member.field}
          value={memberOf(value, member.id)}
          set={(one) => set({ ...value, [member.id]: one })}
        />
      ))}
    </fieldset>
  );
}

function ArrayEntry(props: EntryProps<ArrayField>) {
  const { id, label, field, set } = props;
  const value: readonly unknown[] = Array.isArray(props.value)
    ? props.value
    : [];
  const { min, max, items } = field;
  return (
    <fieldset class="within">
      <legend>{label}</legend>
      {value.map((one, i) => {
        const name = `${label} ${i + 1}`;
        return (
          <div class="item" key={i}>
            <ValueField
              id={`${id}-${i}`}
              label={name}
              field={items}
              value={one}
              set={(changed) => set(value.with(i, changed))}
            />
            <button
              type="button"
              aria-label={t(cloudPageTexts.removeItem, { name })}
              disabled={value.length <= min}
              onClick={() => set(value.toSpliced(i, 1))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button
        type="button"
        disabled={value.length >= max}
        onClick={() => set([...value, initialOf(items)])}
      >
        {t(cloudPageTexts.addItem, { name: label })}
      </button>
    </fieldset>
  );
}

function Entry(props: EntryProps<Field>) {
  const { field, ...rest } = props;
  switch (field.type) {
    case "bool":
      return <BoolEntry {...rest} field={field} />;
    case "int":
    case "float":
      return <NumberEntry {...rest} field={field} />;
    case "string":
      return <TextEntry {...rest} field={field} />;
    case "enum":
    case "stringenum":
      return <ChoiceEntry {...rest} field={field} />;
    case "timestamp":
      return <TimeEntry {...rest} field={field} />;
    case "struct":
      return <StructEntry {...rest} field={field} />;
    case "array":
      return <ArrayEntry {...rest} field={field} />;
  }
}

/** A value as its template has it, of any of the nine types. */
export function ValueField(props: EntryProps<Field>) {
  const { id, label, field } = props;
  // They name themselves.
  if (field.type === "struct" || field.type === "array")
    return <Entry {...props} />;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Entry {...props} />
    </div>
  );
}
