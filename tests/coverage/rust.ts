/**
 * Branches of the Rust crate that its own tests take, and regions that they reach: the compiler knows a branch at an `if`, a
 * `while` and a `let`, but none at a `match` or a `?`, whose ways are regions.
 */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { relative } from "node:path";
import { root } from "../mutation/compile.js";
import type { FileCoverage } from "./gaps.js";

const crate = `${root}host/wasmtime`;
const out = `${root}build/coverage/rust`;
const target = process.env.CARGO_TARGET_DIR ?? `${root}build/cargo`;

/**
 * Compiles the crate alone with counters: what it depends on stays as it was built. No shell: some drop
 * the variables that cargo names after programs with a hyphen. Branches are an option of unstable compilers, which a
 * stable one takes where it is told to be one: of this crate alone.
 */
const WRAPPER = `#!${process.execPath}
const { spawnSync } = require("node:child_process");
const [, , rustc, ...args] = process.argv;
const all = [...args, "-C", "instrument-coverage", "-Z", "coverage-options=branch"];
const env = { ...process.env, RUSTC_BOOTSTRAP: "1" };
process.exitCode = spawnSync(rustc, all, { stdio: "inherit", env }).status ?? 1;
`;

function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: crate,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Error(
      `coverage: ${program} ${args.join(" ")}: ${error?.message ?? `${stdout.slice(-3000)}${stderr.slice(-3000)}`}`,
    );
  return stdout;
}

/** The compiler's own tools, which are of its format. @throws when the component is not there */
function tool(name: string): string {
  const sysroot = run("rustc", ["--print", "sysroot"]).trim();
  const host = /^host: (\S+)$/m.exec(run("rustc", ["-vV"]))?.[1];
  const file = `${sysroot}/lib/rustlib/${host}/bin/${name}`;
  if (!existsSync(file))
    throw new Error(
      `coverage: ${file} is missing: rustup component add llvm-tools`,
    );
  return file;
}

interface Export {
  readonly data: readonly {
    readonly files: readonly {
      readonly filename: string;
      readonly summary: {
        readonly regions: { readonly count: number; readonly covered: number };
      };
      /** Line and column of its beginning and of its end, how often it held, and how often not: once for each instance of a generic function. */
      readonly branches: readonly (readonly [
        number,
        number,
        number,
        number,
        number,
        number,
      ])[];
      /** Line, column, count, whether it has one, whether a region begins, whether it is a gap. */
      readonly segments: readonly (readonly [
        number,
        number,
        number,
        boolean,
        boolean,
        boolean,
      ])[];
    }[];
  }[];
}

type Measured = Export["data"][number]["files"][number];

/** The programs that cargo says it has built. */
const executables = (messages: string): string[] =>
  messages
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .flatMap((line) => {
      const { executable } = JSON.parse(line) as { executable?: string | null };
      return executable ? [executable] : [];
    });

/** The crate's files but the generated ones. */
export const rustSources = (): string[] =>
  readdirSync(`${crate}/src`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rs") && !name.startsWith("generated"))
    .map((name) => `host/wasmtime/src/${name}`)
    .sort();

/** What was taken of the branches of a file. */
function branchesOf({ filename, branches }: Measured): FileCoverage {
  const ways = new Map<string, [line: number, held: number, not: number]>();
  for (const [line, column, endLine, endColumn, held, not] of branches) {
    const place = [line, column, endLine, endColumn].join(":");
    const [, before, beforeNot] = ways.get(place) ?? [line, 0, 0];
    ways.set(place, [line, before + held, beforeNot + not]);
  }
  const missed: Record<number, number> = {};
  for (const [line, ...counts] of ways.values()) {
    const count = counts.filter((each) => each === 0).length;
    if (count > 0) missed[line] = (missed[line] ?? 0) + count;
  }
  return { file: relative(root, filename), all: 2 * ways.size, missed };
}

/** What was reached of the regions of a file. */
function regionsOf({ filename, summary, segments }: Measured): FileCoverage {
  const missed: Record<number, number> = {};
  for (const [line, , count, hasCount, begins, isGap] of segments)
    if (hasCount && begins && !isGap && count === 0)
      missed[line] = (missed[line] ?? 0) + 1;
  return { file: relative(root, filename), all: summary.regions.count, missed };
}

/** Measures it; the first time the crate is compiled with counters. */
export function measureRust(): Readonly<
  Record<"branches" | "regions", FileCoverage[]>
> {
  const counts = `${out}/counts`;
  rmSync(counts, { recursive: true, force: true });
  mkdirSync(counts, { recursive: true });
  const wrapper = `${out}/wrapper.cjs`;
  writeFileSync(wrapper, WRAPPER);
  chmodSync(wrapper, 0o755);
  const env = {
    CARGO_TARGET_DIR: target,
    RUSTC_WORKSPACE_WRAPPER: wrapper,
    LLVM_PROFILE_FILE: `${counts}/%p-%m.profraw`,
  };
  const test = ["test", "--locked", "--all-features", "--lib", "--tests"];
  const built = run(
    "cargo",
    [...test, "--no-run", "--message-format=json"],
    env,
  );
  run("cargo", test, env);
  const profile = `${out}/all.profdata`;
  const raw = readdirSync(counts).map((name) => `${counts}/${name}`);
  run(tool("llvm-profdata"), ["merge", "--sparse", "-o", profile, ...raw]);
  const [first = "", ...others] = executables(built);
  const { data } = JSON.parse(
    run(tool("llvm-cov"), [
      ...["export", "--format=text", `--instr-profile=${profile}`, first],
      ...others.flatMap((each) => ["--object", each]),
    ]),
  ) as Export;
  const files = (data[0]?.files ?? []).filter(({ filename }) =>
    /host\/wasmtime\/src\/(?!generated)/.test(filename),
  );
  return { branches: files.map(branchesOf), regions: files.map(regionsOf) };
}
