/**
 * The Rust crate's documentation and its lints, from what the build has compiled: `cargo doc` would have all that the
 * crate depends on checked once more. Cargo tells rustdoc of it where it has it test the documentation's examples.
 */

import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cargo, type Output } from "./cargo.js";
import { CARGO_MS } from "./hang.js";

const out = fileURLToPath(new URL("../rustdoc", import.meta.url));

/** Documents the library, then the program as `cargo doc` does, with what is private in it. */
const WRAPPER = `#!${process.execPath}
const { spawnSync } = require("node:child_process");
const given = process.argv.slice(2).filter((word) => word !== "--test");
const last = ["--document-private-items"];
const program = { lib: "bin", tcat: "tcat_replay", "src/lib.rs": "src/bin/tcat-replay/main.rs" };
for (const words of [given, [...given.map((word) => program[word] ?? word), ...last]]) {
  const all = [...words, "--out-dir", ${JSON.stringify(out)}];
  const { status } = spawnSync("rustdoc", all, { stdio: "inherit" });
  if (status === 0) console.log("documented");
  else process.exitCode = 1;
}
`;

/** The library's and the program's. */
const DOCUMENTED = 2;

/** Documents the crate; what it warns of has failed. */
export async function documentCrate(): Promise<Output> {
  mkdirSync(out, { recursive: true });
  const wrapper = `${out}/wrapper.cjs`;
  writeFileSync(wrapper, WRAPPER);
  chmodSync(wrapper, 0o755);
  const { held, text } = await cargo(
    ["test", "--locked", "--all-features", "--doc", "--quiet"],
    CARGO_MS,
    wrapper,
  );
  const documented = text.match(/^documented$/gm)?.length;
  return { held: held && documented === DOCUMENTED, text };
}
