import type { Field } from "../../../model/template.js";
import { Json } from "../../messages/json.js";
import { beginning, visible } from "../../timeline/bytes.js";
import { msOf, timeText } from "./time.js";

/** Characters of a text. */
const TEXT = 500;

/** A value of this field in words: with its label, its unit, its time. */
function wordsOf(field: Field | undefined, value: unknown): string {
  const raw = typeof value === "string" ? value : JSON.stringify(value);
  switch (field?.type) {
    case "bool":
    case "enum":
    case "stringenum": {
      const choice = field.choices.find((one) => one.value === value);
      return choice?.label ? `${choice.label} (${raw})` : raw;
    }
    case "int":
    case "float":
      return `${raw} ${field.unit}`;
    case "timestamp":
      return typeof value === "number"
        ? `${timeText(msOf(value))} (${raw})`
        : raw;
    default:
      return raw;
  }
}

interface ShownProps {
  readonly field: Field | undefined;
  readonly value: unknown;
}

/** A value that a device has told, as text whatever it is. */
export function ShownValue({ field, value }: ShownProps) {
  if (value === undefined) return <>–</>;
  if (typeof value === "object" && value !== null)
    return <Json value={value} />;
  return <>{beginning(visible(wordsOf(field, value).trim()), TEXT)}</>;
}
