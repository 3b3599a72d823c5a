import type { CoreModule } from "./coremodule.js";
import type { DialogueOptions } from "./dialogueoptions.js";

export interface WireOptions extends DialogueOptions {
  /** Whether commands that `busy` refused are sent again (`CallOptions`). */
  readonly resend?: boolean;
  /**
   * The core, in place of the one that the package carries in its code: bytes, compiled once for each array, or a
   * `WebAssembly.Module`, which is taken as it is. For workers that share what is compiled once, and for surroundings
   * that compile no bytes, such as edge runtimes, which import a `.wasm` compiled. The package has it as
   * `tcat/session.wasm`, and without the session, for commands alone, as `tcat/release.wasm`. What is no core, or one of
   * another version, is refused with a {@link CoreError}.
   */
  readonly module?: CoreModule;
}
