import { signal } from "@preact/signals";

/** The panels in their order. */
export const panelNames = [
  "connect",
  "timeline",
  "commands",
  "session",
  "messages",
] as const;

export type PanelName = (typeof panelNames)[number];

/** The panel that is shown. */
export const panel = signal<PanelName>("connect");
