import { signal } from "@preact/signals";

export type PanelName =
  | "connect"
  | "timeline"
  | "commands"
  | "session"
  | "messages";

/** The panel that is shown. */
export const panel = signal<PanelName>("connect");
