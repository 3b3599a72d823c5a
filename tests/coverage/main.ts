/** `npm run coverage`: how much of each host its tests reach. */

import { Command, Option } from "commander";
import { measureC } from "./c.js";
import type { FileCoverage } from "./gaps.js";
import { measureRust } from "./rust.js";
import { judgeLanguage } from "./stage.js";
import { measureTypescript } from "./typescript.js";

interface Language {
  readonly what: string;
  readonly sources: RegExp;
  measure(): FileCoverage[];
}

const languages: Readonly<Record<string, Language>> = {
  c: { what: "branches of the C host", sources: /\.[ch]$/, measure: measureC },
  typescript: {
    what: "branches in TypeScript",
    sources: /\.ts$/,
    measure: () => measureTypescript(),
  },
  rust: {
    what: "regions of the Rust crate",
    sources: /\.rs$/,
    measure: measureRust,
  },
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
for (const [name, { what, sources, measure }] of Object.entries(languages))
  if (language === undefined || language === name)
    failed += judgeLanguage(what, sources, measure(), console.log).failed;
process.exitCode = failed === 0 ? 0 : 1;
