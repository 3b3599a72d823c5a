import { fileURLToPath } from "node:url";
import { crate, linted } from "../cargo.js";
import { buildDevice, builds, folderOf, run } from "../device/build.js";

/** A host of the core, and how its program is started. */
export interface Program {
  readonly host: string;
  readonly command: readonly string[];
}

const here = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url));

/** What cargo has built, where it says that it is. */
function rustProgram(): string {
  const told = run(
    "cargo",
    [
      ...["build", "--locked", "--all-features", "--quiet"],
      ...["--example", "soak", "--message-format", "json"],
      ...["--manifest-path", `${crate}/Cargo.toml`],
      ...["--config", `${crate}/.cargo/config.toml`],
    ],
    linted,
  );
  const found = told
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { executable?: string | null })
    .findLast(({ executable }) => executable);
  if (!found?.executable) throw new Error("cargo built no example soak");
  return found.executable;
}

/** The core as C, on the POSIX port. */
function cProgram(): string {
  const wanted = builds.filter(
    ({ board, engine, image }) =>
      board === "posix" && engine === "wasm2c" && image === "session",
  );
  buildDevice(wanted, "tcat-soak");
  return `${wanted.map(folderOf)}/tcat-soak`;
}

/** Builds what is not built. @throws {BuildError} with what the tool said */
export const buildPrograms = (): readonly Program[] => [
  { host: "Node", command: [process.execPath, here("device.js")] },
  { host: "Rust", command: [rustProgram()] },
  { host: "C", command: [cProgram()] },
];
