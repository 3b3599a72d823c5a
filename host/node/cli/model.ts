import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Command, Option } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { modelTexts } from "../../../assembly/protocol/texts/model.js";
import { phrase, say, text } from "../../javascript/language.js";
import { VALUE_BYTES } from "../../javascript/model/properties.js";
import { type CodeLanguage, emitters } from "../../model/emitters.js";
import { fitOf } from "../../model/fit.js";
import { deviceLimits, PAYLOAD_BYTES } from "../../model/limits.js";
import { type Mistake, TemplateError } from "../../model/mistake.js";
import { readTemplate } from "../../model/read.js";
import type { Template } from "../../model/template.js";
import { findCollisions } from "../../model/types.js";
import { UserFault } from "./fault.js";
import { readInput } from "./input.js";

interface ModelOptions {
  readonly lang: CodeLanguage;
  readonly out: string;
  readonly name?: string;
}

const NAME = /^[A-Za-z]\w*$/;

/** Standard input, in messages and in what is made of it. */
const STDIN = "model.json";

/** The name that is given, or the file's without its ending and what is no letter or digit: `template-light (1).json`. */
function nameOf(file: string, given: string | undefined): string {
  const own = basename(file)
    .replace(/\..*$/s, "")
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "")
    .join("_");
  const name = given ?? own;
  if (NAME.test(name)) return name;
  throw new UserFault(
    given === undefined
      ? text(modelTexts.noNameOfFile, { file })
      : text(modelTexts.noName),
  );
}

function faultOf(file: string, mistakes: readonly Mistake[]): UserFault {
  const head = text(modelTexts.mistakes, { file, count: mistakes.length });
  const lines = mistakes.map(
    ({ path, what }) =>
      `\n  ${say(phrase(modelTexts.mistake, { path, what }))}`,
  );
  return new UserFault(head + lines.join(""));
}

/** What has mistakes is the user's fault. @throws {UserFault} that names them all */
function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) throw faultOf(file, error.mistakes);
    throw error;
  }
}

/** @throws {UserFault} that names every mistake */
function parse(bytes: Buffer, file: string, name: string): Template {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new UserFault(text(modelTexts.notJson, { file }));
  }
  const template = attempt(file, () => readTemplate(json, file, deviceLimits));
  const { properties, events, actions } = template;
  if ([properties, events, actions].every(({ length }) => length === 0))
    throw new UserFault(text(modelTexts.empty, { file }));
  const collisions = findCollisions(template, name, file);
  if (collisions.length > 0) throw faultOf(file, collisions);
  return template;
}

function write(folder: string, file: string, content: string): void {
  const path = join(folder, file);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    const { code: why = "" } = error as NodeJS.ErrnoException;
    throw new UserFault(
      text(faultTexts.notWritten, { option: "--out", file: path, why }),
    );
  }
  console.log(text(modelTexts.written, { file: path }));
}

/** What fits a message, as a table. */
function printFit(template: Template): void {
  const { sizes, reports } = fitOf(template);
  if (sizes.length === 0) return;
  console.log(`\n${text(modelTexts.fit, { most: PAYLOAD_BYTES })}`);
  for (const { id, bytes } of sizes)
    console.log(`${String(bytes).padStart(8)}  ${id}`);
  console.log(text(modelTexts.fitReports, { count: reports }));
  for (const { id, bytes } of sizes)
    if (bytes > VALUE_BYTES)
      console.log(text(modelTexts.fitOver, { id, most: VALUE_BYTES }));
}

async function model(file: string, options: ModelOptions): Promise<void> {
  const shown = file === "-" ? STDIN : basename(file);
  const name = nameOf(shown, options.name);
  const template = parse(await readInput(file), shown, name);
  const files = attempt(shown, () =>
    emitters[options.lang](template, name, shown),
  );
  for (const [path, content] of Object.entries(files))
    write(options.out, path, content);
  printFit(template);
}

/** `tcat model`: typed code of a product's data template. */
export function modelCommand(): Command {
  return new Command("model")
    .description(text(modelTexts.description))
    .argument("<file>", text(modelTexts.file))
    .addOption(
      new Option("--lang <language>", text(modelTexts.lang))
        .choices(Object.keys(emitters))
        .makeOptionMandatory(),
    )
    .requiredOption("--out <folder>", text(modelTexts.out))
    .option("--name <name>", text(modelTexts.name))
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}
  tcat model light.json --lang typescript --out src
  curl -s https://example.com/light.json | tcat model - --name light --lang c --out main`,
    )
    .action(model);
}
