import { sizes } from "../../assembly/protocol/abi.js";
import { Core } from "./core.js";

let spare: Core | undefined;

/** BCC of a secret: the XOR of its bytes (document, "校验和 (BCC)"). */
export function bcc(secret: string | Uint8Array): number {
  if (typeof secret !== "string" && !(secret instanceof Uint8Array))
    throw new TypeError("a secret is a string or bytes, and none was given");
  spare ??= new Core();
  const text = Buffer.from(secret).toString("latin1");
  let sum = 0;
  for (let i = 0; i < text.length; i += sizes.commandLine) {
    const piece = text.slice(i, i + sizes.commandLine);
    sum ^= spare.exports.bcc(spare.input(piece));
  }
  return sum;
}
