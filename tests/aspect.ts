import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Result } from "./stage.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The CLI's own wrapper exits before its output is through; this is what it wraps. */
const cli = `${root}node_modules/@as-pect/cli/lib/test.js`;

/** A place of the core that no spec can reach. */
interface Exception {
  /** `assembly/NAME.ts:LINE:COLUMN`, as the gate names it. */
  readonly place: string;
  readonly reason: string;
}

/** Five at most, and none in `strict`. */
const exceptions: readonly Exception[] = [];
const MOST_EXCEPTIONS = 5;
const strict = ["framer", "command", "encoder", "session/life"].map(
  (name) => `assembly/${name}.ts:`,
);

/** Where the core's files stand; the specs of each are in its `__tests__`. */
const folders = ["assembly", "assembly/session"];

/** as-pect lists no more uncovered places of a file than this, and then dots. */
const MORE = "...";

interface Check {
  readonly name: string;
  /** Why it does not hold. */
  readonly fault?: string | undefined;
}

interface Run {
  readonly output: string;
  readonly status: number | null;
}

function runCli(): Promise<Run> {
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", cli, "--no-logo", "--verbose"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      const output = stripVTControlCharacters(Buffer.concat(parts).toString());
      resolve({ output, status });
    });
  });
}

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`)
    .sort();

/** Numbers of a line of the report. */
const numbers = (pattern: RegExp, text: string): number[] =>
  pattern.exec(text)?.slice(1).map(Number) ?? [];

/** What the report says of a spec and of each test that failed in it. */
const failuresIn = (section: string): string[] =>
  section
    .split("\n")
    .filter((line) =>
      /^ *\[(Describe|Fail|Actual|Expected|Message|Error|File)\]/.test(line),
    );

/** The uncovered places of each file of the coverage table, which is merged over all specs. */
function readTable(output: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of output.split("\n")) {
    const cells = line.split("│").map((cell) => cell.trim());
    const file = cells[1];
    if (!file?.startsWith("assembly/")) continue;
    const places = (cells[6] ?? MORE).split(", ").filter((p) => p !== "");
    table.set(
      file,
      places.map((place) => `${file}:${place}`),
    );
  }
  return table;
}

/**
 * Functions, blocks and also single statements and the right sides of `&&` and `||`: this code has
 * more of those than of blocks.
 */
function coverageOf(
  file: string,
  table: ReadonlyMap<string, string[]>,
  excepted: ReadonlySet<string>,
): Check {
  const name = `every block of ${file} is covered`;
  const places = table.get(file);
  if (!places) return { name, fault: "no spec compiles it" };
  const missed = places.filter((place) => !excepted.has(place));
  return {
    name,
    fault: missed.length > 0 ? `not reached: ${missed.join(", ")}` : undefined,
  };
}

function exceptionChecks(table: ReadonlyMap<string, string[]>): Check[] {
  const missed = new Set([...table.values()].flat());
  const barred = exceptions.filter(({ place }) =>
    strict.some((file) => place.startsWith(file)),
  );
  const idle = exceptions.filter(({ place }) => !missed.has(place));
  const list = (some: readonly Exception[]) =>
    some.length > 0 ? some.map(({ place }) => place).join(", ") : undefined;
  return [
    {
      name: `there are ${MOST_EXCEPTIONS} exceptions at most`,
      fault:
        exceptions.length > MOST_EXCEPTIONS
          ? `${exceptions.length}`
          : undefined,
    },
    { name: "no exception is in a strict file", fault: list(barred) },
    { name: "no exception is covered after all", fault: list(idle) },
  ];
}

function checkRun({ output, status }: Run): Check[] {
  const specs = folders.flatMap((folder) =>
    filesIn(`${folder}/__tests__`, ".spec.ts"),
  );
  const core = folders.flatMap((folder) => filesIn(folder, ".ts"));
  const ran = [...output.matchAll(/^ *\[File\]: (\S+)$/gm)].map((m) => m[1]);
  const notRun = specs.filter((spec) => !ran.includes(spec));
  const without = core.filter(
    (file) =>
      !specs.includes(file.replace(/(\w+)\.ts$/, "__tests__/$1.spec.ts")),
  );
  const table = readTable(output);
  const excepted = new Set(exceptions.map(({ place }) => place));
  return [
    {
      name: "as-pect ends well",
      fault: status === 0 ? undefined : `it ended with status ${status}`,
    },
    {
      name: "every spec has run",
      fault:
        specs.length === 0
          ? "no spec was found"
          : notRun.length > 0
            ? `not run: ${notRun.join(", ")}`
            : undefined,
    },
    {
      name: "every file of the core has a spec",
      fault: without.length > 0 ? `none: ${without.join(", ")}` : undefined,
    },
    ...core
      // Constants alone are nothing that runs.
      .filter((file) => /\bfunction\b/.test(readFileSync(root + file, "utf8")))
      .map((file) => coverageOf(file, table, excepted)),
    ...exceptionChecks(table),
  ];
}

/** The core's specs under as-pect, and the gate on what they cover. */
export async function runAspect(log: (line: string) => void): Promise<Result> {
  const run = await runCli();
  const [passedTests = 0, tests = 0] = numbers(
    /\[Tests\]: (\d+) \/ (\d+)/,
    run.output,
  );
  for (const section of run.output.split(/^~+$/m)) {
    const file = /^ *\[File\]: (\S+)$/m.exec(section)?.[1];
    const [good, bad = 0] = numbers(/(\d+) pass, +(\d+) fail/, section);
    if (!file) continue;
    log(`${file}: ${good} passed, ${bad} failed`);
    if (bad > 0) for (const line of failuresIn(section)) log(line);
  }
  // Without a count it has not come as far as that: a compile error, most likely.
  if (tests === 0) log(run.output.slice(-4000));
  const checks = checkRun(run);
  const faults = checks.filter(({ fault }) => fault !== undefined);
  for (const { name, fault } of faults) log(`failed: ${name}: ${fault}`);
  log(
    `${tests} tests, ${checks.length} checks of the run and its coverage, ${exceptions.length} exceptions`,
  );
  return {
    passed: passedTests + checks.length - faults.length,
    failed: tests - passedTests + faults.length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runAspect(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
