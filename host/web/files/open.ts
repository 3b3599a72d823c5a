import { signal } from "@preact/signals";
import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { panel } from "../panel.js";
import { t } from "../speak.js";
import { opened } from "../timeline/current.js";
import { TimelineView } from "../timeline/view.js";
import { readRecord } from "./read.js";

/** Bytes of a file that is opened. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Milliseconds of reading in a row: then the page is drawn. */
const SLICE = 8;

/** How far a file is read, of 1. */
export const reading = signal<{ readonly part: number } | undefined>(undefined);
/** Why a file cannot be read. */
export const openFault = signal<string | undefined>(undefined);

let attempt = 0;

/** What has been read stays. */
export function stopReading(): void {
  attempt++;
  reading.value = undefined;
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Opens a trace or a log beside what the client does, a slice at a time. */
export async function openRecord(file: File): Promise<void> {
  stopReading();
  const mine = attempt;
  openFault.value = undefined;
  try {
    if (file.size > MOST_BYTES)
      throw new RangeError(t(pageTexts.fileTooLong, { most: MOST_BYTES }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mine !== attempt) return;
    const view = new TimelineView();
    view.follows.value = false;
    const steps = readRecord(bytes, view.timeline);
    // What is no record at all is refused before anything else is put away.
    steps.next();
    opened.value = { name: file.name, view };
    panel.value = "timeline";
    let since = performance.now();
    for (const part of steps) {
      if (performance.now() - since < SLICE) continue;
      reading.value = { part };
      view.changed();
      await nextFrame();
      if (mine !== attempt) return;
      since = performance.now();
    }
    reading.value = undefined;
    view.changed();
  } catch (error) {
    if (mine !== attempt) return;
    reading.value = undefined;
    opened.value?.view.changed();
    const why = error instanceof Error ? error.message : String(error);
    openFault.value = t(pageTexts.fileNotRead, { file: file.name, why });
  }
}
