import { fileURLToPath } from "node:url";
import { LocalRuntime } from "../replay/local.js";
import { programLink } from "../replay/program.js";
import { RemoteRuntime } from "../replay/remote.js";
import type { Runtime, Write } from "../replay/runtime.js";
import { WasmtimeRuntime } from "../replay/wasmtime.js";

const build = fileURLToPath(new URL("../../../", import.meta.url));

/** What builds the C host's programs. */
const HOW = "npm run build:wamr";

/** Engines that run the core outside of V8. */
export const engines = ["classic", "fast", "wasm2c"] as const;

/** Emulated boards that run the core. */
export const boards = [
  "netduinoplus2",
  "stm32vldiscovery",
  "mps2-an386",
] as const;

/** The engine that fits a board. */
const boardEngines: Readonly<Record<string, string>> = {
  stm32vldiscovery: "wasm2c",
};

/** QEMU with one of its UARTs on its standard streams. */
export const qemu = (
  board: string,
  firmware: string,
): [string, ...string[]] => [
  "qemu-system-arm",
  ...["-M", board, "-nographic", "-monitor", "none", "-serial", "stdio"],
  ...["-semihosting-config", "enable=on,target=native", "-kernel", firmware],
];

/** What may be chosen beside the runtime. */
export interface RuntimeOptions {
  readonly engine?: string | undefined;
  readonly board?: string | undefined;
}

/** What `tcat replay --runtime` offers; a runtime that needs more than its name reads its options. */
export const runtimes = {
  node: (write) => new LocalRuntime(write),
  wasmtime: (write) => new WasmtimeRuntime(write),
  wamr: (write, { engine = "classic" }) => {
    const file = `${build}wamr/posix-${engine}/tcat-replay`;
    return new RemoteRuntime(programLink({ file, how: HOW }), write);
  },
  firmware: (write, { board = "netduinoplus2", engine }) => {
    const by = engine ?? boardEngines[board] ?? "classic";
    const file = `${build}wamr/${board}-${by}/replay.elf`;
    const command = qemu(board, file);
    return new RemoteRuntime(programLink({ file, how: HOW, command }), write);
  },
} satisfies Record<string, (write: Write, options: RuntimeOptions) => Runtime>;
