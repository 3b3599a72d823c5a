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

/** Functions of a header by their names, so that one more is not excused with them. */
const each = (header: string, names: string, why: string): Reasons =>
  names.split(" ").map((name) => [new RegExp(`^${header}\\.h ${name}$`), why]);

/** Functions that no fuzzer calls itself. */
const notFuzzed: Reasons = [
  [/^tcat_engine\.h /, "the binding's own: each call of the core is one"],
  [/^tcat_compiler\.h /, "the binding's own, compiled into what calls it"],
  [/^tcat_md5\.h /, "of an update, which is fuzzed"],
  ...each(
    "tcat_json",
    "tcat_json_is tcat_json_find tcat_json_find_member tcat_json_cut_end tcat_json_keep tcat_json_nth tcat_json_utf8",
    "what models and the shadow read texts by, which model.c drives",
  ),
  ...each(
    "tcat_json",
    "tcat_json_take_whole tcat_json_is_within tcat_json_is_float_within tcat_json_compare tcat_json_compare_float tcat_json_is_whole tcat_json_whole tcat_json_float",
    "what models read numbers by, which model.c drives",
  ),
  ...each(
    "tcat_json",
    "tcat_json_put tcat_json_add tcat_json_fill tcat_json_text tcat_json_hex tcat_json_integer tcat_json_add_integer tcat_json_fraction tcat_json_cut",
    "what models and the shadow write by, which model.c drives",
  ),
  ...each(
    "tcat_model",
    "tcat_model_open tcat_model_set tcat_model_answer tcat_model_answer_action tcat_has tcat_mark",
    "called by what is generated for the light, which model.c calls, or compiled into it",
  ),
];

/** Functions that are given a client, or what keeps one, and that no interrupt is put into behind every instruction. */
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
  ...each(
    "tcat_model",
    "tcat_model_open",
    "looks whether the client is open, and keeps it",
  ),
  ...each(
    "tcat_model",
    "tcat_model_event tcat_model_poll",
    "the polling task's, which is in no handler of interrupts; the client by requests and the session's state, which are",
  ),
  ...each(
    "tcat_model",
    "tcat_model_set tcat_model_get_status tcat_model_post_events tcat_model_report_info tcat_model_posting tcat_model_answer tcat_model_answer_action tcat_model_owes",
    "a model's own memory, which no interrupt knows; a task beside the polling one is model_race.c's",
  ),
  ...each(
    "tcat_shadow",
    "tcat_shadow_open",
    "looks whether the client is open, and keeps it",
  ),
  ...each(
    "tcat_shadow",
    "tcat_shadow_event tcat_shadow_poll",
    "the polling task's; the client by requests and the session's state, which are",
  ),
  ...each(
    "tcat_shadow",
    "tcat_shadow_get tcat_shadow_update tcat_shadow_resolve tcat_shadow_asking",
    "a shadow's own memory, which no interrupt knows",
  ),
];

/** A client, or a model or shadow, which keeps one. */
const givenClient = ({ parameters }: Declared): boolean =>
  /\bstruct tcat(_model|_shadow)? \*/.test(parameters);

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

test("every function that is given a client, or what keeps one, is named by the tests that step through it, or it is said why not", () => {
  const files = ["interrupt", "meanwhile"].map(
    (name) => `${host}test/${name}.c`,
  );
  const called = calledBy(files, [
    ...[`${host}include`, `${host}generated`, `${host}test`],
  ]);
  const given = declared.filter(givenClient);
  assert.deepEqual(forgotten(given, called, notStepped), []);
});
