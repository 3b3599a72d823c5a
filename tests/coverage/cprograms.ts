/** Programs of the C host that are built with gcov's counters, and what each is run at. */

import { rmSync } from "node:fs";
import { programLink } from "../../host/node/replay/program.js";
import { RemoteRuntime } from "../../host/node/replay/remote.js";
import { testFolder } from "../../host/wamr/test/prepare.js";
import {
  type Build,
  buildDevice,
  folderOf,
  run,
  wamrSource,
} from "../device/build.js";
import { replayModels } from "../model-protocol/replay.js";
import { root } from "../mutation/compile.js";
import { playPort } from "../posixport.js";
import { replayAll, sessionTranscripts } from "../transcripts.js";

/** One build, whose tests are run, and more where it has more. */
export interface Program {
  readonly name: string;
  readonly options: () => readonly string[];
  /** Beside `tcat-tests`. */
  readonly targets?: readonly string[];
  /** Runs what stands in this folder beside `tcat-tests`. */
  readonly play?: (folder: string) => Promise<unknown>;
}

/** What is said is judged where the C host is tested; here its ways count. */
const silent = () => {};

/** Whose WAMR is linked. */
const interpreted: Build = {
  board: "posix",
  engine: "classic",
  image: "session",
};

function interpreterOptions(): readonly string[] {
  buildDevice([interpreted], "tcat_wamr");
  return [
    ...["-DTCAT_ENGINE=classic", "-DTCAT_SESSION=ON"],
    ...[`-DTCAT_WAMR_DIR=${wamrSource()}`, "-DTCAT_WAMR_TARGET=built_wamr"],
    `-DTCAT_BUILT_WAMR=${folderOf(interpreted)}/libtcat_wamr.a`,
    `-DCMAKE_PROJECT_tcat_INCLUDE=${root}tests/coverage/wamr.cmake`,
  ];
}

async function playEverything(folder: string): Promise<void> {
  replayModels(`${folder}/tcat-model-replay`, silent);
  const file = `${folder}/tcat-replay`;
  await replayAll(
    sessionTranscripts,
    (write) =>
      new RemoteRuntime(programLink({ file, how: "npm run coverage" }), write),
    ["whole"],
    silent,
  );
  await playPort(folder, silent);
}

/** With every hook, at the port of programs as well; with a core that traps, alone; and an interpreter's. */
export const programs: readonly Program[] = [
  {
    name: "hooked",
    options: () => [
      ...["-DTCAT_ENGINE=wasm2c", "-DTCAT_SESSION=ON"],
      ...["-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
    ],
    targets: [
      ...["tcat-model-replay", "tcat-replay"],
      ...["tcat-posix", "tcat-standstill"],
    ],
    play: playEverything,
  },
  {
    name: "trap",
    options: () => [
      ...["-DTCAT_ENGINE=wasm2c", "-DTCAT_SESSION=OFF"],
      ...["-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
      ...["-DTCAT_TRAP_CORE=ON", `-DTCAT_IMAGE_DIR=${testFolder}trap`],
    ],
  },
  { name: "interpreted", options: interpreterOptions },
];

/** Builds a program and runs it. @returns its folder */
export async function playProgram(program: Program): Promise<string> {
  const { name, options, targets = [], play } = program;
  const folder = `${root}build/coverage/c-${name}`;
  // Counts of an older run would be added to.
  rmSync(folder, { recursive: true, force: true });
  run("cmake", [
    ...["-S", `${root}host/wamr`, "-B", folder],
    ...["-DTCAT_BOARD=posix", "-DTCAT_STEPPED=OFF"],
    ...[`-DTCAT_TEST_DIR=${testFolder}`, "-DTCAT_ERROR_TEXTS=1"],
    ...["-DCMAKE_C_FLAGS=--coverage -O0", "-DCMAKE_CXX_FLAGS=--coverage"],
    ...["-DCMAKE_BUILD_TYPE=None", ...options()],
  ]);
  run("cmake", ["--build", folder, "--target", "tcat-tests", ...targets]);
  run(`${folder}/tcat-tests`, []);
  await play?.(folder);
  return folder;
}
