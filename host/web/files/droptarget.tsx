import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { t } from "../speak.js";
import { openRecord } from "./open.js";

/** The whole page takes a file that is dropped onto it. */
export function DropTarget({ children }: { children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button that opens a file does the same
    <div
      class="page"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) openRecord(file);
      }}
    >
      {children}
      {over && <div class="drop">{t(pageTexts.dropHere)}</div>}
    </div>
  );
}
