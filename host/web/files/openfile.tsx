import { useRef } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { visible } from "../timeline/bytes.js";
import { openFault, openRecord } from "./open.js";

/** Opens a trace or a log of the wire; dropping it onto the page does the same. */
export function OpenFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t(pageTexts.openFile)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) openRecord(file);
          currentTarget.value = "";
        }}
      />
      {openFault.value !== undefined && (
        <p class="failed" role="alert">
          {visible(openFault.value)}
        </p>
      )}
    </>
  );
}
