import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "./stage.js";

const build = fileURLToPath(new URL("../", import.meta.url));

/** A test file that takes longer hangs: it is ended and fails under its name. Milliseconds. */
const FILE_LIMIT_MS = 600_000;

const findTests = (): string[] =>
  ["host", "tests", "assembly"].flatMap((folder) =>
    readdirSync(join(build, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.js"))
      .map((name) => join(build, folder, name))
      .sort(),
  );

/** Runs every compiled `*.test.js` under Node's own test runner. */
export function runNodeTests(log: (line: string) => void): Promise<Result> {
  const files = findTests();
  const child = spawn(
    process.execPath,
    [
      "--enable-source-maps",
      "--test",
      "--test-reporter=tap",
      `--test-timeout=${FILE_LIMIT_MS}`,
      ...files,
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      // What tests read is in English, whatever the language of whoever runs them.
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      const tap = Buffer.concat(parts).toString();
      const count = (name: string) =>
        Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
      const bad =
        count("fail") + count("cancelled") + count("skipped") + count("todo");
      if (bad > 0) log(tap);
      const passed = count("pass");
      log(`${files.length} files, ${passed} tests passed`);
      // A run that counted nothing has not run.
      resolve({ passed, failed: passed === 0 ? bad + 1 : bad });
    });
  });
}
