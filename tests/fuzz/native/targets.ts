/** The fuzzed programs in C: what each is made of, built for libFuzzer or with gcc alone. */

import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "../../device/build.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const host = `${root}host/wamr/`;
const source = `${root}tests/fuzz/native/`;
const built = `${root}build/fuzz/`;

/** The longest input; main.c is told it. */
export const INPUT_MOST = 4096;

/** One program, and the inputs that belong to it. */
export interface Target {
  readonly name: string;
  /** Beside script.c and fuzz.c; names without `.c`, of this folder. */
  readonly files: readonly string[];
  readonly image: "release" | "session";
  /** The binding is a part of it. */
  readonly binding: boolean;
  /** Models and the shadow alone are, on a client of the replay's. */
  readonly models?: boolean;
  /** It reads scripts, as which transcripts can be written. */
  readonly scripts: boolean;
  /** Bytes of the longest inputs of its own that are kept in git; 0: it has none but scripts. */
  readonly ownMost: number;
}

export const targets: readonly Target[] = [
  {
    name: "core-release",
    files: ["core", "side"],
    image: "release",
    binding: false,
    scripts: true,
    ownMost: 0,
  },
  {
    name: "core-session",
    files: ["core", "side"],
    image: "session",
    binding: false,
    scripts: true,
    ownMost: 0,
  },
  {
    name: "core-hostile",
    files: ["hostile", "side"],
    image: "session",
    binding: false,
    scripts: false,
    ownMost: 48,
  },
  {
    name: "host",
    files: ["host", "calls", "commands", "world"],
    image: "session",
    binding: true,
    scripts: true,
    ownMost: 100,
  },
  {
    name: "model",
    files: ["model"],
    image: "session",
    binding: false,
    models: true,
    scripts: false,
    ownMost: 400,
  },
];

/** Transcripts as scripts, in git and made by seeds.ts. */
export const scriptFolder = `${source}corpus/script`;

/** Inputs of its own to begin with, in git; seeds.ts takes them out of what libFuzzer came to. */
export const ownFolder = ({ name }: Target): string =>
  `${source}corpus/${name}`;

/** All that a target begins with. */
export const seedsOf = (target: Target): readonly string[] => [
  ...(target.scripts ? [scriptFolder] : []),
  ...(target.ownMost > 0 ? [ownFolder(target)] : []),
];

/** Inputs that ever failed, in git. */
export const foundOf = ({ name }: Target): string => `${source}found/${name}`;

/** Where libFuzzer keeps what it comes to, for the next run; not in git. */
export const grownOf = ({ name }: Target): string => `${built}grown/${name}`;

/** Who compiles, and what is checked meanwhile. */
const makers = {
  libfuzzer: {
    compiler: "clang",
    flags: ["-fsanitize=fuzzer,address,undefined"],
    files: [] as readonly string[],
  },
  replay: {
    compiler: "gcc",
    flags: ["-fsanitize=address,undefined"],
    files: ["main"] as readonly string[],
  },
} as const;

export type Maker = keyof typeof makers;

export const programOf = ({ name }: Target, maker: Maker): string =>
  `${built}${maker}/${name}`;

const bindingFiles = (): string[] =>
  ["src", "generated"]
    .flatMap((folder) =>
      readdirSync(host + folder).map((name) => `${host}${folder}/${name}`),
    )
    .filter((path) => path.endsWith(".c"))
    .concat(`${host}engine/wasm2c.c`);

/** What is above requests, and what stands for these in a replay. */
const modelFiles = (): string[] => [
  ...readdirSync(`${host}src`)
    .filter((name) => /^(json|model|shadow|topic).*\.c$/.test(name))
    .map((name) => `${host}src/${name}`),
  `${host}replay/model/scene.c`,
  `${host}examples/generated/light.c`,
];

/** Builds a target. @throws {BuildError} with what the compiler printed */
export function build(target: Target, maker: Maker): void {
  const { compiler, flags, files } = makers[maker];
  const { image, binding, models } = target;
  const own = ["fuzz", "script", ...target.files, ...files];
  const generated = `${host}generated/${image}/`;
  mkdirSync(`${built}${maker}`, { recursive: true });
  run(compiler, [
    ...["-std=gnu11", "-O2", "-g", "-Wall", "-Wextra", "-Werror"],
    ...[...flags, "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"],
    ...["-DTCAT_WASM2C=1", "-DTCAT_LOG=1", "-DTCAT_STATS=1"],
    ...[
      "-DTCAT_ERROR_TEXTS=1",
      `-DTCAT_SESSION=${image === "session" ? 1 : 0}`,
    ],
    ...[`-DINPUT_MOST=${INPUT_MOST}u`, `-I${host}include`],
    ...[`-I${host}generated`, `-I${source}`],
    ...own.map((name) => `${source}${name}.c`),
    ...(models
      ? [
          ...modelFiles(),
          ...["src", "replay/model", "examples/generated"].map(
            (folder) => `-I${host}${folder}`,
          ),
        ]
      : []),
    ...(binding
      ? [
          ...bindingFiles(),
          `${generated}tcat_image.c`,
          "-Wl,--wrap=tcat_engine_call",
        ]
      : []),
    ...(models ? [] : [`${generated}tcat_core.c`]),
    ...["-o", programOf(target, maker)],
  ]);
}
