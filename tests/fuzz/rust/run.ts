/** libFuzzer on the Rust client. */

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "../../device/build.js";
import { dictionaryFile } from "../dictionary.js";
import type { Fuzzer } from "../fuzzer.js";
import { runLibFuzzer } from "../libfuzzer.js";

const crate = fileURLToPath(
  new URL("../../../../tests/fuzz/rust/", import.meta.url),
);
const built = fileURLToPath(new URL("../../../fuzz/", import.meta.url));
/** Said outright, so that what runs while it is built is not instrumented. */
const TARGET = "x86_64-unknown-linux-gnu";
const INPUT_MOST = 1024;

/** What tells libFuzzer where an input leads. */
const instrumentation = [
  "-Cpasses=sancov-module",
  ...["level=4", "inline-8bit-counters", "pc-table", "trace-compares"].map(
    (what) => `-Cllvm-args=-sanitizer-coverage-${what}`,
  ),
  "--cfg fuzzing",
];

export const rustFuzzer: Fuzzer = {
  name: "rust-client",
  prepare: () => {
    run(
      "cargo",
      [
        ...["build", "--locked", "--quiet", "--features", "libfuzzer"],
        ...["--bin", "client", "--target", TARGET],
        ...["--manifest-path", `${crate}Cargo.toml`],
        ...["--target-dir", `${built}rust`],
      ],
      { RUSTFLAGS: instrumentation.join(" ") },
    );
  },
  run: (seconds) => {
    const grown = `${built}grown/rust-client`;
    for (const folder of [grown, `${crate}found`])
      mkdirSync(folder, { recursive: true });
    return runLibFuzzer(`${built}rust/${TARGET}/debug/client`, seconds, [
      ...[`-max_len=${INPUT_MOST}`, `-dict=${dictionaryFile}`],
      `-artifact_prefix=${crate}found/`,
      ...[grown, `${crate}corpus`],
    ]);
  },
};
