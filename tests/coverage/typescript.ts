/** Branches of the hosts in TypeScript that Node's tests take: V8's counts, joined by c8 and told of the sources. */

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { root } from "../mutation/compile.js";
import type { FileCoverage } from "./gaps.js";

/** What is measured. */
const folders = [
  "host/javascript",
  "host/log",
  "host/model",
  "host/node",
  "host/emulator",
];

/** Where the tests are that count: those of other folders reach it, too, but look at something else. */
const counted = [
  ...folders,
  "tests/end-to-end",
  "tests/fuzz",
  "tests/model-protocol",
];

const out = "build/coverage/typescript";

/** Where each process leaves its counts when it runs with this as `NODE_V8_COVERAGE`. */
export const countsFolder = `${root}${out}/v8`;

/** Whether what this test file reaches counts. */
export const isCounted = (file: string): boolean =>
  counted.some((folder) => file.startsWith(`${folder}/`));

/** Forgets what an older run has reached. */
export const forgetCounts = (): void =>
  rmSync(root + out, { recursive: true, force: true });

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
 * Joins what all processes have left.
 * @throws Error when c8 fails
 */
export function measureTypescript(): FileCoverage[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["node_modules/c8/bin/c8.js", "report", "--exclude-after-remap"],
      ...["--all=false", "--reporter=json", `--reports-dir=${out}`],
      ...[`--temp-directory=${countsFolder}`, "--exclude=**/__tests__/**"],
      ...[
        "--exclude=**/generated/**",
        ...folders.map((folder) => `--include=${folder}/**`),
      ],
    ],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0)
    throw new Error(
      `coverage: c8 report ends with ${status}: ${stdout}${stderr}`,
    );
  const reports: Record<string, Report> = JSON.parse(
    readFileSync(`${root}${out}/coverage-final.json`, "utf8"),
  );
  return Object.values(reports).map(countOf);
}
