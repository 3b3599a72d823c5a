/** Builds the C host and every firmware: `npm run build:wamr`, or `node build/tests/device/build.js BOARD-ENGINE[-release]...`. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import {
  type Board,
  boardEngines,
  type Engine,
  engines,
} from "../../host/node/cli/boards.js";
import type { ImageName } from "../../host/wamr/image.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const host = `${root}host/wamr`;

/** One board with one engine and one image: a folder of build/wamr. */
export interface Build {
  readonly board: "posix" | Board;
  readonly engine: Engine;
  readonly image: ImageName;
  /** Ends of blocks that the classic interpreter remembers, in the place of the table. */
  readonly remembered?: number;
}

/** Everywhere the image with the session, which is the whole core; that of commands alone where it is cheap. */
export const builds: readonly Build[] = [
  ...engines.map((engine) => ({ board: "posix", engine }) as const),
  ...(Object.keys(boardEngines) as Board[]).flatMap((board) =>
    boardEngines[board].map((engine) => ({ board, engine })),
  ),
]
  .map((build): Build => ({ ...build, image: "session" }))
  .concat(
    engines.map((engine) => ({ board: "posix", engine, image: "release" })),
  );

const measuring = { board: "mps2-an386", engine: "classic" } as const;

/** What is measured beside those: the core alone, and classic without the table. */
export const measuredBuilds: readonly Build[] = [
  ...boardEngines["mps2-an386"].map(
    (engine): Build => ({ ...measuring, engine, image: "release" }),
  ),
  ...(["session", "release"] as const).flatMap((image) =>
    [64, 256].map((remembered): Build => ({ ...measuring, image, remembered })),
  ),
];

/** The example without the session, beside those with it; the interpreters where WAMR is built for the measures anyway. */
export const examplesAlone: readonly Build[] = [
  { ...measuring, image: "release" },
  { ...measuring, engine: "fast", image: "release" },
  { board: "stm32vldiscovery", engine: "wasm2c", image: "release" },
];

export const nameOf = ({ board, engine, image, remembered }: Build): string =>
  `${board}-${engine}${image === "session" ? "" : `-${image}`}${remembered === undefined ? "" : `-${remembered}`}`;

/** Where a build's programs are. */
export const folderOf = (build: Build): string =>
  `${root}build/wamr/${nameOf(build)}`;

/** What could not be done, with what the tool printed. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** Runs a tool to its end. @throws {BuildError} with what it printed */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 28,
  });
  if (error)
    throw new BuildError(
      `${program} cannot be run (${error.message}): \`npm run setup\` names what is needed`,
    );
  if (status !== 0)
    throw new BuildError(
      `${program} ${args.join(" ")} ended with ${status}:\n${stdout.slice(-4000)}${stderr.slice(-4000)}`,
    );
  return stdout;
}

/** WAMR's source: that of the environment's TCAT_WAMR_DIR, or of the crate that carries it. */
export function wamrSource(): string {
  const given = process.env.TCAT_WAMR_DIR;
  if (given !== undefined) return given;
  const manifest = `${host}/wamr-source/Cargo.toml`;
  const { packages } = JSON.parse(
    run("cargo", [
      ...["metadata", "--locked", "--format-version", "1"],
      ...["--manifest-path", manifest],
    ]),
  ) as { packages: { name: string; manifest_path: string }[] };
  const found = packages.find(({ name }) => name === "wamrx-sys");
  const folder = `${dirname(found?.manifest_path ?? "")}/wasm-micro-runtime`;
  if (!existsSync(folder))
    throw new BuildError(`${folder} is missing: the crate has no WAMR in it`);
  return folder;
}

/** Programs for this machine are tested, and not measured: to optimize them further takes longer than they then save. */
const QUICK = "-O1 -g1 -DNDEBUG";

/** What CMake is told of a build. */
export const settings = ({
  board,
  engine,
  image,
  remembered,
}: Build): string[] => [
  ...(remembered === undefined
    ? []
    : ["-DTCAT_BLOCK_TABLE=OFF", `-DTCAT_BLOCK_CACHE=${remembered}`]),
  ...[`-DTCAT_ENGINE=${engine}`, `-DTCAT_BOARD=${board}`],
  `-DTCAT_SESSION=${image === "session" ? "ON" : "OFF"}`,
  ...(board === "posix"
    ? [
        "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
        `-DCMAKE_C_FLAGS_RELWITHDEBINFO=${QUICK}`,
      ]
    : [
        "-DCMAKE_BUILD_TYPE=Release",
        `-DCMAKE_TOOLCHAIN_FILE=${host}/cmake/cortex-m.cmake`,
      ]),
];

/** Builds some of them, all programs or one. @throws {BuildError} */
export function buildDevice(
  some: readonly Build[] = builds,
  target?: string,
): void {
  const wamr = wamrSource();
  for (const build of some) {
    const folder = folderOf(build);
    run("cmake", [
      ...["-S", host, "-B", folder, `-DTCAT_WAMR_DIR=${wamr}`],
      ...settings(build),
    ]);
    const only = target === undefined ? [] : ["--target", target];
    run("cmake", ["--build", folder, "--parallel", "2", ...only]);
  }
}

function main(wanted: readonly string[]): void {
  const unknown = wanted.filter(
    (name) => !builds.some((build) => nameOf(build) === name),
  );
  if (unknown.length > 0)
    throw new BuildError(
      `no build ${unknown.join(", ")}: there are ${builds.map(nameOf).join(", ")}`,
    );
  const some = builds.filter(
    (build) => wanted.length === 0 || wanted.includes(nameOf(build)),
  );
  buildDevice(some);
  console.log(`built ${some.map(nameOf).join(", ")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
