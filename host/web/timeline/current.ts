import { signal } from "@preact/signals";
import { TimelineView } from "./view.js";

/** What the connection's client does. */
export const live = new TimelineView();

/** A record that was opened, and its name. */
export interface Opened {
  readonly name: string;
  readonly view: TimelineView;
}

export const opened = signal<Opened | undefined>(undefined);

/** What is looked at: a record where one is open. */
export const current = (): TimelineView => opened.value?.view ?? live;
