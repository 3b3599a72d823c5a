import { fileURLToPath } from "node:url";
import { LocalRuntime } from "../replay/local.js";
import { programLink } from "../replay/program.js";
import { RemoteRuntime } from "../replay/remote.js";
import type { Runtime, Write } from "../replay/runtime.js";
import { WasmtimeRuntime } from "../replay/wasmtime.js";

const build = fileURLToPath(new URL("../../../", import.meta.url));

/** Engines that run the core outside of V8. */
export const engines = ["classic", "fast", "wasm2c"] as const;

/** What may be chosen beside the runtime. */
export interface RuntimeOptions {
  readonly engine?: string | undefined;
}

/** What `tcat replay --runtime` offers; a runtime that needs more than its name reads its options. */
export const runtimes: Readonly<
  Record<string, (write: Write, options: RuntimeOptions) => Runtime>
> = {
  node: (write) => new LocalRuntime(write),
  wasmtime: (write) => new WasmtimeRuntime(write),
  wamr: (write, { engine = "classic" }) =>
    new RemoteRuntime(
      programLink(
        `${build}wamr/posix-${engine}/tcat-replay`,
        "npm run build:wamr",
      ),
      write,
    ),
};
