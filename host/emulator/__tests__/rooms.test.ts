import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const house = fileURLToPath(
  new URL("../../../../host/emulator/", import.meta.url),
);

/** Each imports from those before it alone; "" is the door. */
const rooms = [
  "base",
  "http",
  "profiles",
  "faults",
  "uart",
  "network",
  "firmware",
  "provisioning",
  "commands",
  "cloud/base",
  "cloud/registry",
  "cloud/services",
  "cloud/mqtt",
  "cloud/http",
  "cloud",
  "",
];
/** Those that the cloud shares with the module; all else of it stands on its own. */
const shared = ["base", "http"];

const files = readdirSync(house, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.includes("__tests__"))
  .sort();

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(house, file), "utf8").matchAll(
      /\bfrom "(\.[^"]+)\.js"/g,
    ),
  ]
    .map(([, to = ""]) => `${normalize(join(dirname(file), to))}.ts`)
    .filter((to) => !to.startsWith(".."));

const roomOf = (file: string) => relative(".", dirname(file));

test("every file stands in a room, and every room has files", () => {
  assert.deepEqual([...new Set(files.map(roomOf))].sort(), [...rooms].sort());
});

test("arrows between rooms go one way", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((to) => {
        const [from, into] = [roomOf(file), roomOf(to)];
        const back = rooms.indexOf(into) > rooms.indexOf(from);
        const strays =
          from.startsWith("cloud") &&
          !into.startsWith("cloud") &&
          !shared.includes(into);
        return back || strays;
      })
      .map((to) => `${file} → ${to}`),
  );
  assert.deepEqual(wrong, []);
});

test("no file imports itself by way of others", () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file))
      return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = importsOf(file).flatMap((to) => walk(to, [...path, file]));
    done.add(file);
    return found;
  };
  assert.deepEqual(
    files.flatMap((file) => walk(file, [])),
    [],
  );
});
