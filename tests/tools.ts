import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { staleFiles } from "../assembly/protocol/generate.js";
import { staleModules } from "../host/modules.js";
import { BlockError } from "../host/wamr/blocks.js";
import { CoreError } from "../host/wamr/core.js";
import { staleImages } from "../host/wamr/generate.js";
import { missingNodes } from "./nodes.js";
import { missingPackages } from "./pythonpackages.js";
import { type Result, single } from "./stage.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the tests need beyond Node, and what for; a space parts a program from its part. */
const needed: Readonly<Record<string, string>> = {
  python3: "the emulator's PTY",
  mosquitto: "a broker of another make",
  mosquitto_pub: "devices of another make",
  curl: "the control API",
  picocom: "a terminal at the emulator's PTY",
  openssl: "certificates for HTTPS",
  cargo: "the wasmtime host",
  "cargo clippy": "the wasmtime host's lints",
  "cargo fmt": "the wasmtime host's format",
  cmake: "the C host",
  gcc: "the C host",
  "g++": "its headers as C++",
  make: "the C host",
  "arm-none-eabi-gcc": "firmware for the emulated boards",
  "riscv64-unknown-elf-gcc": "firmware for another processor",
  doxygen: "the C host's page",
  clang: "the C host, with another compiler",
  "qemu-system-arm": "the emulated boards",
  wasm2c: "the core as C",
  "wasm-objdump": "where the core's blocks end",
  wat2wasm: "modules of the tests",
};

/** Names what is missing; nothing is installed here. */
export function checkTools(log: (line: string) => void): Result {
  const missing = Object.keys(needed).filter((name) => {
    const [program = name, ...part] = name.split(" ");
    // Servers stand in /usr/sbin, which is not on everyone's path.
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
    const ask = program === "mosquitto" ? "-h" : "--version";
    const { error, status } = spawnSync(program, [...part, ask], { env });
    return error !== undefined || (part.length > 0 && status !== 0);
  });
  const packages = missingPackages();
  const why = [
    ...missing.map((name) => `${name} (for ${needed[name]})`),
    ...packages.map((name) => `${name} (for strangers to the emulator)`),
    ...missingNodes().map((version) => `Node ${version} (for the package)`),
  ].join(", ");
  return single(
    why === "",
    `missing: ${why}; \`npm run setup\` installs it or says how`,
    log,
  );
}

/** Every generated file is what the description and the modules make now. */
export function checkGenerated(log: (line: string) => void): Result {
  let stale: readonly string[];
  try {
    stale = [...staleFiles(), ...staleImages(), ...staleModules()];
  } catch (error) {
    if (!(error instanceof CoreError || error instanceof BlockError))
      throw error;
    return single(false, error.message, log);
  }
  return single(
    stale.length === 0,
    `stale: ${stale.join(", ")}; run \`npm run generate\``,
    log,
  );
}

/** The formatter and linter have nothing to say. */
export function checkStyle(log: (line: string) => void): Result {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `${root}node_modules/@biomejs/biome/bin/biome`,
      "ci",
      "--error-on-warnings",
      "--colors=off",
      ".",
    ],
    { cwd: root, encoding: "utf8" },
  );
  return single(status === 0, `style:\n${stdout}${stderr}`, log);
}
