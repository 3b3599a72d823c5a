/** Makes build/ctest/ for the tests in C: the module that traps, and the document's examples as calls. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands } from "../../../assembly/protocol/commands.js";
import { snakeName } from "../../../assembly/protocol/text.js";
import type { Command, Form } from "../../../assembly/protocol/types.js";
import { readTemplateFile } from "../../../tests/model-protocol/play.js";
import { templateNames } from "../../../tests/model-protocol/templates.js";
import { emitC } from "../../model/emit-c.js";
import type { Member, Template } from "../../model/template.js";
import { imageFiles, imageSource } from "../image.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** What `TCAT_TEST_DIR` names; its folder trap/ is an image folder of its own. */
export const testFolder = `${root}build/ctest/`;

function makeTrap(tests: string): void {
  const folder = `${tests}trap/`;
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(`${root}host/wamr/test/trap.wat`, "utf8");
  const assemble = (wat: string): Uint8Array<ArrayBuffer> => {
    const wasm = `${folder}release.wasm`;
    execFileSync("wat2wasm", ["-", "-o", wasm], { input: wat });
    return new Uint8Array(readFileSync(wasm));
  };
  // The core as C has no cycle of calls: this one's stands in lines of its own. Ways go from build/ctest/trap/ of a checkout or of a copy of one.
  const straight = text.replaceAll(/^.*\$deeper.*\n/gm, "");
  const files = imageFiles(
    assemble(straight),
    "release",
    "../../../host/wamr/",
  );
  for (const [name, content] of Object.entries(files))
    writeFileSync(folder + name, content);
  const module = assemble(text);
  // Whichever image a program is built with, this one stands beside it.
  const beside = { symbol: "trap_image", root: "../../host/wamr/" };
  writeFileSync(
    `${tests}trap_image.c`,
    imageSource(module, "release", beside) +
      imageSource(module, "session", beside),
  );
}

/** Arguments of an example's line as they stand there; no example has a comma in quotes. */
const given = (line: string): string[] => {
  const at = line.indexOf("=");
  return at < 0 ? [] : line.slice(at + 1).split(",");
};

const call = (
  command: Command,
  form: Form,
  kind: string,
  prefix: string,
  first: string,
): string => {
  const [line = "", , , payload = ""] = form.example;
  const texts = given(line);
  const values =
    kind === "set"
      ? command.arguments.map(
          (a, i) => texts[i] ?? (a.type === "number" ? "TCAT_OMIT" : "NULL"),
        )
      : [];
  if (command.payload && kind === "set")
    values.push(JSON.stringify(payload), String(payload.length));
  return `tcat_${prefix}${snakeName(form.method)}(${[first, ...values].join(", ")})`;
};

const testCall = (command: Command): string => {
  const base = command.read ?? command.set ?? command.exec;
  return `tcat_test_${snakeName(base?.method ?? "")}(client)`;
};

interface Example {
  readonly name: string;
  readonly call: string;
  /** The same in a request. */
  readonly fill: string;
  readonly example: readonly string[];
  readonly payload: boolean;
}

const examples = (): Example[] =>
  commands.flatMap((command) => {
    const found: Example[] = [];
    for (const kind of ["read", "set", "exec"] as const) {
      const form = command[kind];
      if (form === undefined) continue;
      found.push({
        name: `${command.name}_${kind}`,
        call: call(command, form, kind, "", "client"),
        fill: call(command, form, kind, "fill_", "request"),
        example: form.example,
        payload: form.end === "prompt",
      });
    }
    if (command.test)
      found.push({
        name: `${command.name}_test`,
        call: testCall(command),
        fill: `tcat_fill(request, TCAT_COMMAND_${command.name}, TCAT_FORM_TEST)`,
        example: command.test.example,
        payload: false,
      });
    return found;
  });

const literal = (lines: readonly string[]): string =>
  JSON.stringify(lines.map((line) => `${line}\r\n`).join(""));

function makeExamples(tests: string): void {
  const all = examples();
  const row = ({ name, example, payload }: Example): string => {
    const [line = "", ...answers] = example;
    const before = payload ? answers.slice(0, 2) : answers;
    const after = payload ? answers.slice(3) : [];
    const data = payload ? literal([answers[2] ?? ""]) : '""';
    return `  {"${name}", send_${name}, fill_${name}, ${literal([line])}, ${literal(before)}, ${data}, ${literal(after)}},\n`;
  };
  writeFileSync(
    `${tests}examples.c`,
    `/* Made of assembly/protocol by the tests. */

#include "examples.h"

${all.map((e) => `static int send_${e.name}(struct tcat *client) { return ${e.call}; }\n`).join("")}
${all.map((e) => `static void fill_${e.name}(struct tcat_request *request) { ${e.fill}; }\n`).join("")}
const struct example examples[] = {
${all.map(row).join("")}};

const size_t example_count = sizeof examples / sizeof *examples;
`,
  );
}

const digit = (id: string): Member => ({
  id,
  name: "",
  description: "",
  field: {
    type: "int",
    min: 0,
    max: 9,
    step: undefined,
    start: undefined,
    unit: "",
  },
});

/** More properties than two words have bits, and an action with an output, as C is asked about them alone. */
const wide: Template = {
  productId: undefined,
  properties: Array.from({ length: 70 }, (_, i) => ({
    ...digit(`q${i + 1}`),
    mode: "rw",
    required: false,
  })),
  events: [],
  actions: [
    {
      id: "turn",
      name: "",
      description: "",
      input: [],
      output: [digit("angle")],
    },
  ],
};

/** What generated code of each template is called; models.c has those of the transcripts. */
function makeModels(tests: string): void {
  const folder = `${tests}models/`;
  mkdirSync(folder, { recursive: true });
  const names = templateNames.map((file) => file.replace(".json", ""));
  const make = (template: Template, name: string): void => {
    const files = emitC(template, name, `${name}.json`);
    for (const [own, content] of Object.entries(files))
      writeFileSync(folder + own, content);
  };
  for (const name of names) make(readTemplateFile(`${name}.json`), name);
  make(wide, "wide");
  writeFileSync(
    `${tests}models.c`,
    `/* Made by the tests of the templates of the model protocol. */

#include "values.h"

${names.map((name) => `#include "${name}.c"\n`).join("")}
const struct values_model values_models[] = {
${names.map((name) => `  {"${name}.json", sizeof(struct ${name}), &${name}_form},\n`).join("")}};

const size_t values_model_count = sizeof values_models / sizeof *values_models;
`,
  );
}

/** Makes all of it anew. */
export function prepareTests(folder = testFolder): void {
  mkdirSync(folder, { recursive: true });
  makeTrap(folder);
  makeExamples(folder);
  makeModels(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareTests();
