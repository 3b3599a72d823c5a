import { sizes } from "../../assembly/protocol/abi.js";
import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import { byteString, bytesOf } from "./bytes.js";
import { compiledOf } from "./compiled.js";
import { Core } from "./core.js";
import type { CoreModule } from "./coremodule.js";
import { text } from "./language.js";

/** A core of no wire, by the module that it is of. */
const spares = new WeakMap<WebAssembly.Module, Core>();

function spareOf(given: CoreModule | undefined): Core {
  const module = compiledOf(given);
  const spare = spares.get(module) ?? new Core(module);
  spares.set(module, spare);
  return spare;
}

/**
 * BCC of a secret: the XOR of its bytes (document, "校验和 (BCC)").
 * @param module the core that is asked, as in a client's options
 * @throws {AtError} for what is neither bytes of a core nor a `WebAssembly.Module`
 * @throws {CoreError} for a core that is none, or of another version
 */
export function bcc(secret: string | Uint8Array, module?: CoreModule): number {
  if (typeof secret !== "string" && !(secret instanceof Uint8Array))
    throw new TypeError(text(nodeCoreTexts.noSecret));
  const spare = spareOf(module);
  const bytes = byteString(bytesOf(secret));
  let sum = 0;
  for (let i = 0; i < bytes.length; i += sizes.commandLine) {
    const piece = bytes.slice(i, i + sizes.commandLine);
    sum ^= spare.exports.bcc(spare.input(piece));
  }
  return sum;
}
