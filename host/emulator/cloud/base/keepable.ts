import type { Json } from "../../base/json.js";
import { STATE_BYTES } from "./limits.js";

/** Whether a state that grows, report by report, still fits the answer that tells it. */
export const isKeepable = (state: Json): boolean =>
  Buffer.byteLength(JSON.stringify(state)) <= STATE_BYTES;
