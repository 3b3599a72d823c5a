import { LocalRuntime } from "../replay/local.js";
import type { Runtime, Write } from "../replay/runtime.js";
import { WasmtimeRuntime } from "../replay/wasmtime.js";

/** What `tcat replay --runtime` offers; a runtime that needs more than its name adds options. */
export const runtimes: Readonly<Record<string, (write: Write) => Runtime>> = {
  node: (write) => new LocalRuntime(write),
  wasmtime: (write) => new WasmtimeRuntime(write),
};
