/** Every function that the headers have: fuzzed, and with an interrupt behind each of its instructions, or why not. */

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../../../tests/device/build.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const host = `${root}host/wamr/`;
const fuzzed = `${root}tests/fuzz/native/`;

/** Of a header, its functions' names and what they are given. */
const FUNCTION = /^(?!typedef)[a-z][\w *]*?[ *](tcat_\w+)\(([^)]*)\)/gm;
const HEADER = /^tcat_(?!protocol|posix)\w*\.h$/;

interface Declared {
  readonly name: string;
  readonly header: string;
  readonly parameters: string;
}

const declaredIn = (folder: string, header: string): Declared[] => {
  const text = readFileSync(`${folder}${header}`, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/.*$/gm, "");
  return [...text.matchAll(FUNCTION)].map(([, name = "", parameters = ""]) => ({
    name,
    header,
    parameters,
  }));
};

const declared: readonly Declared[] = [`${host}include/`, `${host}generated/`]
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name === "tcat.h" || HEADER.test(name))
      .map((name) => declaredIn(folder, name)),
  )
  .flat();

/** Functions that some C refers to and does not have itself, as the linker sees it: those that macros make are among them. */
function calledBy(files: readonly string[], includes: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "tcat-functions-"));
  try {
    const names = files.flatMap((file) => {
      const object = join(folder, "called.o");
      run("gcc", [
        ...["-std=gnu11", "-O0", "-c", file, "-o", object],
        ...["-DTCAT_WASM2C=1", "-DTCAT_SESSION=1", "-DTCAT_LOG=1"],
        ...["-DTCAT_STATS=1", "-DTCAT_ERROR_TEXTS=1", "-DTEST_INTERRUPT"],
        ...includes.map((include) => `-I${include}`),
      ]);
      return run("nm", ["-u", "-f", "posix", object])
        .split("\n")
        .map((line) => line.split(" ")[0] ?? "");
    });
    return new Set(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Reasons = readonly (readonly [RegExp, string])[];

/** Those that are not done, and reasons that excuse nothing. */
function forgotten(
  some: readonly Declared[],
  done: ReadonlySet<string>,
  reasons: Reasons,
): string[] {
  const excused = ({ name, header }: Declared): boolean =>
    reasons.some(([what]) => what.test(`${header} ${name}`));
  const stale = reasons
    .filter(
      ([what]) => !some.some((one) => what.test(`${one.header} ${one.name}`)),
    )
    .map(([what]) => `nothing is excused by ${what.source}`);
  return [
    ...some
      .filter((one) => !done.has(one.name) && !excused(one))
      .map(({ name, header }) => `${header}: ${name}`),
    ...stale,
  ];
}

/** Functions that no fuzzer calls itself. */
const notFuzzed: Reasons = [
  [/^tcat_engine\.h /, "the binding's own: each call of the core is one"],
  [/^tcat_compiler\.h /, "the binding's own, compiled into what calls it"],
  [/^tcat_md5\.h /, "of an update, which is fuzzed"],
  [
    /^tcat_json\.h tcat_json_(?!begin|read|end)/,
    "what models and the shadow read and write by, which model.c drives",
  ],
  [
    /^tcat_model\.h tcat_(model_(open|set|answer|answer_action)|has|mark)$/,
    "called by what is generated for the light, which model.c calls, or compiled into it",
  ],
];

/** Functions that are given a client, and that no interrupt is put into behind every instruction. */
const notStepped: Reasons = [
  [
    /^tcat_rx\.h tcat_rx_dma$/,
    "the interrupt itself: one handler a client (interrupt.c calls it as that)",
  ],
  [/^tcat_rx\.h tcat_rx(_block|_dma_restart|_lost|_room)?$/, "the same"],
  [
    /^tcat_commands\.h tcat_(?!take_|fill_)/,
    "tcat_begin, arguments and tcat_start, which are",
  ],
  [
    /^tcat_commands\.h tcat_take_/,
    "tcat_take_number, tcat_take_text and tcat_next_field, which are",
  ],
  [
    /^tcat_(model|shadow)\.h /,
    "a client is kept, and used by requests and the session's state, which are",
  ],
];

const givenClient = ({ parameters }: Declared): boolean =>
  /\bstruct tcat \*/.test(parameters);

test("the headers are read whole", () => {
  const names = declared.map(({ name }) => name);
  for (const name of [
    ...["tcat_poll", "tcat_error", "tcat_status_advice", "tcat_has"],
    ...["tcat_fill_publish", "tcat_take_ota_state", "tcat_session_state"],
  ])
    assert.ok(names.includes(name), name);
  assert.ok(names.length > 200, `${names.length} functions`);
});

test("every function of the headers is fuzzed, or it is said why not", () => {
  const files = ["calls", "commands", "host", "world", "model"].map(
    (name) => `${fuzzed}${name}.c`,
  );
  const called = calledBy(files, [
    ...[`${host}include`, `${host}generated`, `${host}src`],
    ...[`${host}replay/model`, `${host}examples/generated`],
  ]);
  assert.deepEqual(forgotten(declared, called, notFuzzed), []);
});

test("every function that is given a client is named by the tests that step through it, or it is said why not", () => {
  const files = ["interrupt", "meanwhile"].map(
    (name) => `${host}test/${name}.c`,
  );
  const called = calledBy(files, [
    ...[`${host}include`, `${host}generated`, `${host}test`],
  ]);
  const given = declared.filter(givenClient);
  assert.deepEqual(forgotten(given, called, notStepped), []);
});
