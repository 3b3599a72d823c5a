import { fileURLToPath } from "node:url";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { LocalRuntime } from "../replay/local.js";
import { programLink } from "../replay/program.js";
import { RemoteRuntime } from "../replay/remote.js";
import type { Runtime, Write } from "../replay/runtime.js";
import { WasmtimeRuntime } from "../replay/wasmtime.js";
import { type Board, boardEngines, type Engine, qemu } from "./boards.js";
import { UserFault } from "./fault.js";

const build = fileURLToPath(new URL("../../../", import.meta.url));

/** What builds the C host's programs. */
const HOW = "npm run build:wamr";

/** What may be chosen beside the runtime. */
export interface RuntimeOptions {
  readonly engine?: Engine;
  readonly board?: Board;
}

/** @throws {UserFault} where no firmware is built for the board with that engine */
function engineOf(board: Board, engine: Engine | undefined): Engine {
  const fitting: readonly Engine[] = boardEngines[board];
  const [usual = "wasm2c"] = fitting;
  if (engine === undefined || fitting.includes(engine)) return engine ?? usual;
  throw new UserFault(
    text(faultTexts.engineOf, { board, engines: fitting.join(", ") }),
  );
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
    const file = `${build}wamr/${board}-${engineOf(board, engine)}/replay.elf`;
    const command = qemu(board, file, "null");
    return new RemoteRuntime(programLink({ file, how: HOW, command }), write);
  },
} satisfies Record<string, (write: Write, options: RuntimeOptions) => Runtime>;
