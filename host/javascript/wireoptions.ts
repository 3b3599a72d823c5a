import type { DialogueOptions } from "./dialogueoptions.js";

export interface WireOptions extends DialogueOptions {
  /** Whether commands that `busy` refused are sent again (`CallOptions`). */
  readonly resend?: boolean;
}
