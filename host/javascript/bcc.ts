import { sizes } from "../../assembly/protocol/abi.js";
import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import { byteString, bytesOf } from "./bytes.js";
import { Core } from "./core.js";
import { text } from "./language.js";

let spare: Core | undefined;

/** BCC of a secret: the XOR of its bytes (document, "校验和 (BCC)"). */
export function bcc(secret: string | Uint8Array): number {
  if (typeof secret !== "string" && !(secret instanceof Uint8Array))
    throw new TypeError(text(nodeCoreTexts.noSecret));
  spare ??= new Core();
  const bytes = byteString(bytesOf(secret));
  let sum = 0;
  for (let i = 0; i < bytes.length; i += sizes.commandLine) {
    const piece = bytes.slice(i, i + sizes.commandLine);
    sum ^= spare.exports.bcc(spare.input(piece));
  }
  return sum;
}
