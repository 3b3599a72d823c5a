/** `npm run coverage`: how much of each host its tests reach. */

import { Command, Option } from "commander";
import { runNodeTests } from "../nodetests.js";
import type { Result } from "../stage.js";
import { coverC, coverRust } from "./stage.js";
import { isCounted } from "./typescript.js";

type Log = (line: string) => void;

const languages: Readonly<
  Record<string, (log: Log) => Result | Promise<Result>>
> = {
  c: coverC,
  typescript: (log) => runNodeTests(log, isCounted),
  rust: coverRust,
};

const { language } = new Command("coverage")
  .description("Runs each host's tests and tells what they do not reach.")
  .addOption(
    new Option("--language <name>", "one alone").choices(
      Object.keys(languages),
    ),
  )
  .parse()
  .opts<{ language?: string }>();

let failed = 0;
for (const [name, judge] of Object.entries(languages))
  if (language === undefined || language === name)
    failed += (await judge(console.log)).failed;
process.exitCode = failed === 0 ? 0 : 1;
