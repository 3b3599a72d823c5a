/** The binding's own tests in C, on the desktop and on emulated boards. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { qemu } from "../host/node/cli/boards.js";
import { prepareTests, testFolder } from "../host/wamr/test/prepare.js";
import { type Build, run, settings } from "./device/build.js";
import { HANG_MS } from "./hang.js";
import { checkNoHeap } from "./heapless.js";
import { replayModels } from "./model-protocol/replay.js";
import type { Result } from "./stage.js";

type Log = (line: string) => void;

const root = fileURLToPath(new URL("../../", import.meta.url));
const host = `${root}host/wamr`;

/** Lines of a failed program's output that are shown. */
const TAIL = 20;

/** One test program: where it is built, for what, and with which CMake options beside. */
interface Program extends Build {
  readonly name: string;
  readonly folder: string;
  readonly options: readonly string[];
  /** Transcripts of the model protocol are replayed, too. */
  readonly models?: boolean;
  /** The program, where it is not `tcat-tests`. */
  readonly program?: string;
}

/** A build as the other programs of the board have it, in the same folder. */
const plain = (
  board: Program["board"],
  engine: Program["engine"],
): Program => ({
  name: `${board}-${engine}`,
  folder: `${root}build/wamr/${board}-${engine}`,
  board,
  engine,
  image: "session",
  options: [],
});

/** A build that only the tests have. */
const extra = (
  board: Program["board"],
  engine: Program["engine"],
  what: string,
  options: readonly string[],
): Program => ({
  ...plain(board, engine),
  name: `${board}-${engine}-${what}`,
  folder: `${root}build/wamr/${board}-${engine}-${what}`,
  options,
});

const sanitized = [
  ...["-DTCAT_SANITIZE=ON", "-DTCAT_STRICT=ON"],
  ...["-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
];
/** A loop without an end is a trap then; the error tables have their texts. */
const metered = [
  ...sanitized,
  "-DTCAT_METERING=1000000",
  "-DTCAT_ERROR_TEXTS=1",
];
/** wasm2c has one core a program: that of trap.wat in its turn. */
const trapping = ["-DTCAT_TRAP_CORE=ON", `-DTCAT_IMAGE_DIR=${testFolder}trap`];
/** No word of GNU's: standard C11 in its place, and setjmp.h. With the counters, for interrupts behind each instruction of theirs. */
const standard = [
  "-DCMAKE_C_FLAGS=-DTCAT_GNU=0 -DTCAT_BUILTIN_JUMP=0",
  ...["-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
];
/** Threads in the place of interrupt and tasks. */
const threaded = ["-DTCAT_THREAD_SANITIZE=ON"];
/** The core without the session. */
const alone = (program: Program): Program => ({ ...program, image: "release" });

const programs: readonly Program[] = [
  plain("posix", "classic"),
  plain("posix", "fast"),
  plain("posix", "wasm2c"),
  extra("posix", "classic", "sanitized", metered),
  extra("posix", "fast", "sanitized", metered),
  { ...extra("posix", "wasm2c", "sanitized", sanitized), models: true },
  extra("posix", "wasm2c", "standard", standard),
  {
    ...extra("posix", "wasm2c", "threads", threaded),
    program: "tcat-races",
  },
  alone(extra("posix", "wasm2c", "release", sanitized)),
  alone(extra("posix", "wasm2c", "trap", [...sanitized, ...trapping])),
  // Two clients of the session's image leave no stack in its 128 KB.
  alone(extra("netduinoplus2", "classic", "release", [])),
  alone(extra("netduinoplus2", "fast", "release", [])),
  // The model's tests too, for which an interpreter leaves no room.
  extra("netduinoplus2", "wasm2c", "model", []),
  plain("mps2-an386", "classic"),
  // The tests' own tables leave no room for the session in its 8 KB.
  alone(extra("stm32vldiscovery", "wasm2c", "release", [])),
  alone(
    extra("stm32vldiscovery", "wasm2c", "trap", [
      "-DTCAT_STRICT=ON",
      ...trapping,
    ]),
  ),
];

const fileOf = ({ folder, board, program = "tcat-tests" }: Program): string =>
  `${folder}/${program}${board === "posix" ? "" : ".elf"}`;

/**
 * Builds every program; what other stages have built in the same folder is not built again.
 * @param wamr WAMR's source, the folder with build-scripts
 * @throws {BuildError} with what CMake printed
 */
export function buildCTests(wamr: string): void {
  prepareTests();
  for (const program of programs) {
    const { folder, board, options } = program;
    run("cmake", [
      ...["-S", host, "-B", folder, `-DTCAT_WAMR_DIR=${wamr}`],
      ...[`-DTCAT_TEST_DIR=${testFolder}`, ...settings(program), ...options],
    ]);
    const beside =
      board === "posix" && program.program === undefined
        ? [
            ...["tcat-standstill", "tcat-headers"],
            ...(program.models ? ["tcat-model-replay"] : []),
          ]
        : [];
    const targets = [program.program ?? "tcat-tests", ...beside];
    run("cmake", [
      "--build",
      folder,
      "--parallel",
      "2",
      "--target",
      ...targets,
    ]);
  }
}

interface Outcome {
  readonly output: string;
  /** How it ended, where that is not the status of success or of failed tests. */
  readonly ended: string;
}

function execute(command: readonly [string, ...string[]]): Promise<Outcome> {
  const [name, ...args] = command;
  const child = spawn(name, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let late = false;
  const take = (text: string): void => {
    output += text;
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);
  const limit = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, HANG_MS);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      clearTimeout(limit);
      resolve({ output, ended: `it cannot be run: ${error.message}` });
    });
    child.once("close", (status, signal) => {
      clearTimeout(limit);
      const how = signal ? `it ended with ${signal}` : `status ${status}`;
      const ended = late ? `it was stopped after ${HANG_MS} ms` : how;
      resolve({ output, ended: status === 0 ? "" : ended });
    });
  });
}

const CLOSING = /^(\d+) passed, (\d+) failed$/m;

async function runProgram(program: Program, log: Log): Promise<Result> {
  const { name, board } = program;
  const fail = (why: string, passed = 0, failed = 1): Result => {
    log(`failed: the C tests on ${name}: ${why}`);
    return { passed, failed };
  };
  const file = fileOf(program);
  if (!existsSync(file)) return fail(`${file} is missing`);
  const { output, ended } = await execute(
    board === "posix" ? [file] : qemu(board, file, "null"),
  );
  const closing = CLOSING.exec(output);
  const lines = output.split(/\r?\n/);
  if (closing === null)
    return fail(
      `there is no closing line${ended && `, ${ended}`}\n${lines.slice(-TAIL).join("\n")}`,
    );
  const [passed, failed] = closing.slice(1).map(Number) as [number, number];
  if (failed > 0)
    return fail(
      lines.filter((line) => line.startsWith("not ok")).join("\n"),
      passed,
      failed,
    );
  if (ended || passed === 0)
    return fail(`${passed} passed, and ${ended || "that is none"}`, passed);
  return { passed, failed };
}

/** Runs every program that `buildCTests` has built. */
export async function runCTests(log: Log): Promise<Result> {
  let passed = 0;
  let failed = 0;
  for (const program of programs) {
    const result = await runProgram(program, log);
    passed += result.passed;
    failed += result.failed;
    if (program.board !== "posix" || program.program) continue;
    const heapless = checkNoHeap(program.folder, log);
    passed += heapless.passed;
    failed += heapless.failed;
    if (!program.models) continue;
    const models = replayModels(`${program.folder}/tcat-model-replay`, log);
    passed += models.passed;
    failed += models.failed;
  }
  log(`the C tests on ${programs.map(({ name }) => name).join(", ")}`);
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wamr = process.env.TCAT_WAMR_DIR;
  if (wamr !== undefined) buildCTests(wamr);
  const { passed, failed } = await runCTests(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
