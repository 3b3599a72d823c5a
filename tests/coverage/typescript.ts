/** Branches of the hosts in TypeScript that Node's tests take: V8's coverage, joined by c8 and told of the sources. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { root } from "../mutation/compile.js";
import type { FileCoverage } from "./gaps.js";

/** What is measured, each with its tests in `__tests__`. */
export const folders = ["host/node", "host/emulator"] as const;

/** Of istanbul's report of a file: where each branch's ways are, and how often each was taken. */
interface Report {
  readonly path: string;
  readonly branchMap: Readonly<
    Record<string, { readonly locations: readonly Location[] }>
  >;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

interface Location {
  readonly start: { readonly line: number };
}

const testsOf = (folder: string): string[] => {
  const built = `build/${folder}/__tests__`;
  return readdirSync(root + built)
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => `${built}/${name}`);
};

function countOf({ path, branchMap, b }: Report): FileCoverage {
  const missed: Record<number, number> = {};
  let all = 0;
  for (const [id, counts] of Object.entries(b)) {
    all += counts.length;
    for (const [way, count] of counts.entries()) {
      const line = branchMap[id]?.locations[way]?.start.line;
      if (count === 0 && line !== undefined)
        missed[line] = (missed[line] ?? 0) + 1;
    }
  }
  return { file: relative(root, path), all, missed };
}

/**
 * Measures it: every test file of the folders runs once.
 * @throws when a test fails: what did not run reached nothing
 */
export function measureTypescript(
  tests: readonly string[] = folders.flatMap(testsOf),
): FileCoverage[] {
  const out = "build/coverage/typescript";
  rmSync(root + out, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["node_modules/c8/bin/c8.js", "--exclude-after-remap", "--all=false"],
      ...["--reporter=json", `--reports-dir=${out}`],
      ...[`--temp-directory=${out}/v8`, "--exclude=**/__tests__/**"],
      ...[
        "--exclude=**/generated/**",
        ...folders.map((f) => `--include=${f}/**`),
      ],
      ...[process.execPath, "--test", ...tests],
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0)
    throw new Error(
      `coverage: a test fails:\n${stdout.slice(-4000)}${stderr.slice(-2000)}`,
    );
  const file = `${root}${out}/coverage-final.json`;
  const reports: Record<string, Report> = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return Object.values(reports).map(countOf);
}
