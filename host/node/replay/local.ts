import { Player } from "../../log/transcript/player.js";
import type { InputRecord } from "../../log/transcript/record.js";
import { toOutput } from "./output.js";
import type { Runtime, Write } from "./runtime.js";

/** The core in this process, under V8; the one with the session where no other is given. */
export class LocalRuntime implements Runtime {
  readonly #player: Player;

  constructor(write: Write, module?: Uint8Array | WebAssembly.Module) {
    this.#player = new Player((t, what) => write(toOutput(t, what)), module);
  }

  take(record: InputRecord): void {
    this.#player.take(record);
  }

  async end(): Promise<void> {}

  async close(): Promise<void> {}
}
