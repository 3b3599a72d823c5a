import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { byteString } from "../../javascript/bytes.js";
import { t } from "../speak.js";
import { dump, visible } from "../timeline/bytes.js";
import { jsonOf } from "./fields.js";
import { Json } from "./json.js";
import type { Came } from "./store.js";

/** Bytes of a payload that are shown. */
const MOST_SHOWN = 4_096;

/** Text without control characters but tabs and ends of lines; `undefined` for what is none. */
function textOf(payload: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(payload);
    return /(?![\t\r\n])\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A message's payload: JSON folded, text, or a dump of what is neither; never more than text. */
export function Payload({ came }: { came: Came }) {
  const { payload, length } = came;
  const json = jsonOf(payload);
  const part = payload.subarray(0, MOST_SHOWN);
  const text = json ? undefined : textOf(part);
  const cut = !json && length > MOST_SHOWN;
  return (
    <div class="payload">
      {json && <Json value={json} />}
      {text !== undefined && <pre>{visible(text)}</pre>}
      {!json && text === undefined && (
        <pre>{dump(byteString(part), MOST_SHOWN)}</pre>
      )}
      {cut && (
        <p class="cut">
          {t(pageTexts.bytesCut, { length, shown: MOST_SHOWN })}
        </p>
      )}
    </div>
  );
}
