import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { type PayloadForm, payloadOf } from "./payload.js";

interface PayloadFieldProps {
  readonly id: string;
  readonly value: string;
  readonly form: PayloadForm;
  readonly most: number;
  set(value: string, form: PayloadForm): void;
}

/** Where a payload is typed, as text or in hexadecimal, and how many bytes it has. */
export function PayloadField(props: PayloadFieldProps) {
  const { id, value, form, most, set } = props;
  const length = payloadOf(value, form)?.length;
  return (
    <div class="field">
      <label for={id}>{t(pageTexts.payload)}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        value={value}
        aria-describedby={`${id}-help`}
        onInput={(event) => set(event.currentTarget.value, form)}
      />
      <div class="beside">
        <label class="choice">
          <input
            type="checkbox"
            checked={form === "hex"}
            onChange={(event) =>
              set(value, event.currentTarget.checked ? "hex" : "text")
            }
          />
          {t(pageTexts.asHex)}
        </label>
        <small id={`${id}-help`}>
          {length === undefined
            ? t(pageTexts.noHex)
            : t(pageTexts.bytesOf, { length, most })}
        </small>
      </div>
    </div>
  );
}
