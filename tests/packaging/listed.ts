/** What build systems compile that are told of files and flags, and of no CMake. */

import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./checkout.js";

/** The files of a folder with this ending. */
export const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** What PlatformIO would compile of a library's folder, with its flags, for either image. */
export function buildAsPlatformio(
  library: string,
  work: string,
  main: string,
): void {
  const manifest = readFileSync(join(library, "library.json"), "utf8");
  const { build, headers } = JSON.parse(manifest);
  const flags = (build.flags as string[]).flatMap((flag) => flag.split(" "));
  const source = join(library, build.srcDir);
  const files = (build.srcFilter as string[]).flatMap((filter) => {
    const [, folder, name] = /^\+<([\w/]+)\/\*?([\w.]+)>$/.exec(filter) ?? [];
    const found = filesOf(join(source, folder ?? "?"), name ?? "");
    if (found.length === 0) throw new Error(`${filter} finds no file`);
    return found;
  });
  const places = [join(library, build.includeDir), ...flags.slice(1)];
  for (const header of headers as string[])
    if (
      !places.some(
        (place) =>
          existsSync(join(library, place, header)) ||
          existsSync(join(place, header)),
      )
    )
      throw new Error(`${header} is not there`);
  mkdirSync(work, { recursive: true });
  const out = join(work, "platformio");
  for (const image of [[], ["-DTCAT_SESSION=0"]]) {
    const words = ["-I", join(library, build.includeDir), ...flags, ...image];
    run("cc", [...words, main, ...files, "-o", out], { cwd: library });
    run(out, []);
  }
}

/** What Arduino would compile of a library's folder: all below src/, with src/ as the place of headers. */
export function buildAsArduino(library: string, work: string): void {
  const properties = readFileSync(join(library, "library.properties"), "utf8");
  const header = /^includes=(.*)$/m.exec(properties)?.[1] ?? "?";
  const source = join(library, "src");
  const files = [
    ...filesOf(source, ".c"),
    ...filesOf(join(source, "arduino"), ".c"),
  ];
  mkdirSync(work, { recursive: true });
  const sketch = join(work, "sketch.o");
  const text = `#include <${header}>
tcat client;
uint32_t once(const tcat_config *config) {
  return tcat_open(&client, nullptr, config) == TCAT_OK ? tcat_poll(&client) : 0;
}
int main() { return once(nullptr) == 0 ? 0 : 1; }
`;
  run("sh", [
    "-c",
    `printf '%s' "$1" | c++ -std=gnu++11 -Wall -Wextra -Werror -I "$2" -x c++ -c - -o "$3"`,
    ...["sh", text, source, sketch],
  ]);
  const out = join(work, "arduino");
  run("cc", ["-I", source, ...files, sketch, "-o", out]);
  run(out, []);
}
