import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judgeLanguage } from "./coverage/stage.js";
import {
  countsFolder,
  forgetCounts,
  isCounted,
  measureTypescript,
} from "./coverage/typescript.js";
import { HANG_MS } from "./hang.js";
import type { Result } from "./stage.js";

/** What a test reports of itself: no line of the runner's own. */
const REPORT =
  /^# (?!Subtest|(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) )(.*)$/gm;

const build = fileURLToPath(new URL("../", import.meta.url));

/** Those of the page are a stage of their own. */
const PAGE = "host/web/";

/** Folders of tests; what takes longest begins first, or it is waited for alone. */
const FOLDERS = [
  "tests/package",
  "tests/end-to-end",
  "host",
  "tests",
  "assembly",
];

const findTests = (): string[] => [
  ...new Set(
    FOLDERS.flatMap((folder) =>
      readdirSync(join(build, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.js"))
        .map((name) => join(folder, name))
        .sort(),
    ),
  ),
];

/** Runs one file in a process of its own; what it printed, in TAP. It is ended when no test in it has for too long. */
function runFile(file: string): Promise<{ tap: string; held: boolean }> {
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", "--test-reporter=tap", join(build, file)],
    {
      stdio: ["ignore", "pipe", "inherit"],
      // What tests read is in English, whatever the language of whoever runs them.
      env: {
        ...process.env,
        LC_ALL: "C",
        ...(isCounted(file) && { NODE_V8_COVERAGE: countsFolder }),
      },
    },
  );
  let tap = "";
  const hang = setTimeout(() => {
    tap += `\nended: no test has for ${HANG_MS} ms`;
    child.kill("SIGKILL");
  }, HANG_MS);
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    tap += text;
    hang.refresh();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      clearTimeout(hang);
      resolve({ tap, held: status === 0 });
    });
  });
}

async function resultOf(
  file: string,
  log: (line: string) => void,
): Promise<Result> {
  const since = performance.now();
  const { tap, held } = await runFile(file);
  const seconds = Math.round((performance.now() - since) / 1_000);
  const count = (name: string) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  const passed = count("pass");
  const bad =
    count("fail") + count("cancelled") + count("skipped") + count("todo");
  // One that counted nothing has not run.
  const failed = held && passed > 0 ? bad : Math.max(1, bad);
  log(`${file}: ${passed} passed, ${failed} failed, in ${seconds} s`);
  for (const [, told] of tap.matchAll(REPORT)) log(`  ${told}`);
  if (failed > 0) log(tap);
  return { passed, failed };
}

/** Runs these files, as many at a time as there are processors. */
async function runFiles(
  files: readonly string[],
  log: (line: string) => void,
): Promise<Result> {
  const left = [...files];
  let passed = 0;
  let failed = files.length === 0 ? 1 : 0;
  const work = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      const result = await resultOf(file, log);
      passed += result.passed;
      failed += result.failed;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  log(`${files.length} files, ${passed} tests passed`);
  return { passed, failed };
}

/** Runs the page's tests, in a browser. */
export const runPageTests = (log: (line: string) => void): Promise<Result> =>
  runFiles(
    findTests().filter((file) => file.startsWith(PAGE)),
    log,
  );

/**
 * Runs compiled `*.test.js` under Node's own test runner, and judges the branches that they took.
 * @param isWanted tells those that run; those that count for the branches have to be among them
 */
export async function runNodeTests(
  log: (line: string) => void,
  isWanted: (file: string) => boolean = () => true,
): Promise<Result> {
  forgetCounts();
  const { passed, failed } = await runFiles(
    findTests().filter((file) => !file.startsWith(PAGE) && isWanted(file)),
    log,
  );
  if (failed > 0) {
    log("branches in TypeScript: not judged, since a test failed");
    return { passed, failed };
  }
  const branches = judgeLanguage(
    "branches in TypeScript",
    /\.ts$/,
    measureTypescript(),
    log,
    { varies: true },
  );
  return { passed: passed + branches.passed, failed: branches.failed };
}
