import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import { byteStringBytes } from "./bytes.js";
import { CoreError } from "./coreerror.js";
import type { CoreModule } from "./coremodule.js";
import { AtError, errorOf } from "./error.js";
import { sessionModule } from "./generated/module.js";
import { sortOf } from "./given.js";
import { phrase, text } from "./language.js";

/** Only modules with the session export it. */
const SESSION_EXPORT = "engage";

/** What has been compiled, by the bytes that were given. */
const compiled = new WeakMap<Uint8Array, WebAssembly.Module>();
/** What has been compiled of the package's own. */
let own: WebAssembly.Module | undefined;

/** @param refusal the sentence where the bytes do not compile */
function compile(
  bytes: Uint8Array,
  refusal: (why: string) => string,
): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  } catch (cause) {
    throw new CoreError(refusal(errorOf(cause).message), { cause });
  }
}

/**
 * A core, compiled: once for each array of bytes, once the package's own.
 * @param given the package's own where left out
 * @throws {AtError} for what is neither bytes nor a `WebAssembly.Module`
 * @throws {CoreError} for bytes that do not compile, or may not here
 */
export function compiledOf(given?: CoreModule): WebAssembly.Module {
  if (given === undefined) {
    own ??= compile(byteStringBytes(atob(sessionModule)), (why) =>
      text(nodeCoreTexts.ownNotCompiled, { why }),
    );
    return own;
  }
  if (given instanceof WebAssembly.Module) return given;
  if (!(given instanceof Uint8Array))
    throw new AtError("", "bad-type", {
      text: phrase(nodeCoreTexts.noModule, { sort: sortOf(given) }),
    });
  const known = compiled.get(given);
  if (known) return known;
  const module = compile(given, (why) =>
    text(nodeCoreTexts.notCompiled, { why }),
  );
  compiled.set(given, module);
  return module;
}

/**
 * Checks that a core has a session to begin.
 * @throws {CoreError} where it has none
 */
export function checkSessionOf(module: WebAssembly.Module): void {
  const exported = WebAssembly.Module.exports(module);
  if (!exported.some(({ name }) => name === SESSION_EXPORT))
    throw new CoreError(text(nodeCoreTexts.noSession));
}
