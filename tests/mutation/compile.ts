/** The core compiled in this process from sources that nobody has written to a disk. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import type { Image } from "../../host/node/replay/runtime.js";
import { FUEL_FILE, fuelled, fuelSource } from "./fuel.js";

/** The checkout. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

const entries: Readonly<Record<Image, string>> = {
  release: "assembly/index.ts",
  session: "assembly/session/index.ts",
};

/** One file in another text than the checkout's. */
export interface Changed {
  readonly file: string;
  readonly source: string;
}

const texts = new Map<string, string | null>();

/** A file of the checkout, read once. */
function read(name: string): string | null {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const path = root + name;
  const text = existsSync(path) ? readFileSync(path, "utf8") : null;
  texts.set(name, text);
  return text;
}

/** The project's own settings, less what only makes the module small. */
function quickSettings(): string {
  const settings = JSON.parse(read("asconfig.json") ?? "{}");
  for (const target of Object.values(settings.targets))
    Object.assign(target as object, {
      optimizeLevel: 0,
      shrinkLevel: 0,
      converge: false,
    });
  return JSON.stringify(settings);
}

async function compile(
  image: Image,
  readFile: (name: string) => string | null,
): Promise<Uint8Array | undefined> {
  let module: Uint8Array | undefined;
  const outFile = "mutant.wasm";
  const { error } = await asc.main(
    [entries[image], "--target", image, "--outFile", outFile],
    {
      readFile,
      writeFile: (name, contents) => {
        if (name === outFile && typeof contents !== "string") module = contents;
      },
      listFiles: () => [],
      stdout: { write: () => {} },
      stderr: { write: () => {} },
    },
  );
  return error ? undefined : module;
}

const fuelledTexts = new Map<string, string>();

/** The file with its work counted, made once for each text of the checkout. */
function counted(name: string, text: string): string {
  const known = fuelledTexts.get(name) ?? fuelled(name, text);
  fuelledTexts.set(name, known);
  return known;
}

/**
 * A module to be run: quickly made, its work counted.
 * @returns nothing where the compiler takes no such text
 */
export const compileToRun = (
  image: Image,
  changed?: Changed,
): Promise<Uint8Array | undefined> =>
  compile(image, (name) => {
    if (name === "asconfig.json") return quickSettings();
    if (name === FUEL_FILE) return fuelSource;
    if (name === changed?.file) return fuelled(name, changed.source);
    const text = read(name);
    return text === null || !/^assembly\/.*\.ts$/.test(name)
      ? text
      : counted(name, text);
  });

/** A module as it is released, to be compared. */
export const compileToCompare = (
  image: Image,
  changed?: Changed,
): Promise<Uint8Array | undefined> =>
  compile(image, (name) =>
    name === changed?.file ? changed.source : read(name),
  );
