/**
 * `npm run test:load`: the tests, or the stages named behind `--`, with busy loops beside them: what passes here does not
 * fail because a machine is busy.
 */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const LOOPS = 8;
const run = fileURLToPath(new URL("run.js", import.meta.url));

for (let i = 0; i < LOOPS; i++)
  new Worker("for (;;) {}", { eval: true }).unref();
const { status } = spawnSync(
  process.execPath,
  [run, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
