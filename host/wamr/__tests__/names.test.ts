/** Every enumeration that the headers have: each of its numbers has a name, or why not. */

import assert from "node:assert/strict";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../../../tests/device/build.js";

const host = fileURLToPath(new URL("../../../../host/wamr/", import.meta.url));
const folders = ["include", "generated"].map((folder) => join(host, folder));

const headers = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".h"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
);

interface Enumeration {
  readonly header: string;
  readonly name: string;
  readonly constants: readonly string[];
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

const enumerations: readonly Enumeration[] = headers.flatMap(
  ({ name: header, text }) =>
    [...withoutComments(text).matchAll(/\benum (\w*) ?\{([^}]*)\}/g)].map(
      ([, name = "", body = ""]) => ({
        header,
        name,
        constants: [...body.matchAll(/^\s*(TCAT_\w+)( = -?\d+)?,$/gm)].map(
          ([, constant = ""]) => constant,
        ),
      }),
    ),
);

/** Of what names numbers, a constant that its comment gives as an example. */
const examples = new Map(
  [
    ...readFileSync(join(host, "generated/tcat_names.h"), "utf8").matchAll(
      /^\/\*\* .*?`\S+` for `(TCAT_\w+)`.*\n.* \*(tcat_\w+_name)\(/gm,
    ),
  ].map(([, constant = "", name = ""]) => [constant, name]),
);

const functionOf = ({ constants }: Enumeration): string | undefined =>
  constants.map((constant) => examples.get(constant)).find(Boolean);

/** Enumerations whose numbers are told to nobody one by one. */
const unnamed: Readonly<Record<string, string>> = {
  tcat_option: "flags, joined by `|`: what an application gives",
  tcat_flag: "flags: which members of an event are there",
  tcat_session_flag: "flags, and the binding's own",
  tcat_layout_word: "places in the module's memory",
  tcat_record_word: "places in the module's memory",
  tcat_export: "the binding's own",
};

/** What the functions say of the constants, each compiled as an application has it. */
function namesOf(all: readonly Enumeration[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "tcat-names-"));
  const program = join(folder, "names");
  const main = [
    ...headers
      .filter(({ name }) => all.some(({ header }) => header === name))
      .map(({ name }) => `#include "${name}"`),
    '#include "tcat_names.h"\n#include <stdio.h>\nint main(void) {',
    ...all.flatMap((one) =>
      one.constants.map((constant) => `puts(${functionOf(one)}(${constant}));`),
    ),
    "}",
  ].join("\n");
  try {
    writeFileSync(`${program}.c`, main);
    run("gcc", [
      ...folders.map((path) => `-I${path}`),
      ...["-DTCAT_WASM2C=1", "-DTCAT_SESSION=1", `${program}.c`],
      ...[join(host, "generated/tcat_names.c"), "-o", program],
    ]);
    return run(program, []).split("\n").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the headers' enumerations are read whole", () => {
  const names = enumerations.map(({ name }) => name);
  for (const name of ["tcat_status", "tcat_command", "tcat_shadow_ask"])
    assert.ok(names.includes(name), name);
  const words = headers.flatMap(({ text }) => [
    ...withoutComments(text).matchAll(/\benum\b[^;,()]*\{/g),
  ]).length;
  assert.equal(enumerations.length, words);
});

test("every enumeration of the headers has a function that names its numbers, or it is said why not", () => {
  const without = enumerations
    .filter((one) => functionOf(one) === undefined)
    .map(({ name }) => name);
  assert.deepEqual(without.sort(), Object.keys(unnamed).sort());
});

test("every constant has its own words for a name", () => {
  const all = enumerations.filter((one) => functionOf(one) !== undefined);
  const constants = all.flatMap((one) => one.constants);
  const names = namesOf(all);
  assert.equal(names.length, constants.length);
  assert.deepEqual(
    constants.filter((constant, i) => {
      const words = (names[i] ?? "").replaceAll("-", "_").toUpperCase();
      return words === "" || !constant.endsWith(`_${words}`);
    }),
    [],
  );
});
