import { byteString } from "./bytes.js";
import type { CommandCall, LineCall } from "./call.js";

/** Commands that move the place in the image from which a module reads next. */
const FIRMWARE_MOVERS = /TCFWINFO|TCREADFWDATA/i;

/** Whether a call, whatever was given as one, moves that place. */
export const movesFirmware = (call: Partial<LineCall & CommandCall> | null) => {
  const text: unknown = call?.line ?? call?.command;
  if (text instanceof Uint8Array) return FIRMWARE_MOVERS.test(byteString(text));
  return typeof text === "string" && FIRMWARE_MOVERS.test(text);
};
