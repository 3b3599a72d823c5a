import { useState } from "preact/hooks";
import { cloudPageTexts } from "../../../../assembly/protocol/texts/cloudpage.js";
import type { NumberField } from "../../../model/template.js";
import { t } from "../../speak.js";
import { visible } from "../../timeline/bytes.js";
import type { EntryProps } from "./entry.js";

/** Steps of a slider: with more, one cannot be hit. */
const MOST_STEPS = 1_000;

const numberFrom = (text: string): number | undefined =>
  text.trim() === "" ? undefined : Number(text);

function limitsText({ min, max, unit }: NumberField): string {
  const [low, high] = [Number.isFinite(min), Number.isFinite(max)];
  const words =
    low && high
      ? t(cloudPageTexts.range, { min, max })
      : low
        ? t(cloudPageTexts.atLeast, { min })
        : high
          ? t(cloudPageTexts.atMost, { max })
          : "";
  return visible(`${words} ${unit}`.trim());
}

/** A number within its limits, with a slider where one can be drawn. */
export function NumberEntry(props: EntryProps<NumberField>) {
  const { id, label, field, value, set } = props;
  const [typed, setTyped] = useState("");
  const { type, min, max } = field;
  const step = type === "int" ? 1 : (field.step ?? "any");
  const steps = (max - min) / (step === "any" ? 1 : step);
  // What is being typed, such as "1.", stays as long as it is the same number.
  const text =
    typed !== "" && numberFrom(typed) === value ? typed : (value ?? "");
  const onInput = (given: string) => {
    setTyped(given);
    set(numberFrom(given));
  };
  const limits = {
    ...(Number.isFinite(min) && { min }),
    ...(Number.isFinite(max) && { max }),
  };
  return (
    <>
      <div class="beside">
        {steps <= MOST_STEPS && (
          <input
            type="range"
            aria-label={t(cloudPageTexts.valueOf, { name: label })}
            {...limits}
            step={step}
            value={typeof value === "number" ? value : min}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
        <input
          id={id}
          type="number"
          autocomplete="off"
          {...limits}
          step={type === "int" ? 1 : "any"}
          value={String(text)}
          aria-describedby={`${id}-help`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      <small id={`${id}-help`}>{limitsText(field)}</small>
    </>
  );
}
