import { espAtTexts } from "../../assembly/protocol/texts/espat.js";
import type { Explanation } from "./errors.js";

/** The byte that begins every number of an `ERR CODE` line. */
const ESP_AT = 0x01;

/** Whether the code of a failure is the number of an `ERR CODE` line. */
export const isErrCode = (reason: string): boolean =>
  reason === "error" || reason === "busy";

/** The code of a failure as the module writes it. */
export const codeText = (reason: string, code: number): string =>
  isErrCode(reason)
    ? `0x${(code >>> 0).toString(16).padStart(8, "0")}`
    : `${code}`;

/** What the number of an `ERR CODE` line means: its second byte says so. */
export function explainErrCode(code: number): Explanation | undefined {
  const text = espAtTexts[(code >>> 16) & 0xff];
  if (code >>> 24 !== ESP_AT || text === undefined) return undefined;
  return { table: "esp-at", code, name: "", ...text };
}
