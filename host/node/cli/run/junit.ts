import { countOf, type Outcome } from "./report.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as XML may hold it: most control characters may not stand there at all. */
const xmlText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => entities[c] ?? c)
    .replace(
      /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu,
      (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );

const seconds = (milliseconds: number): string =>
  (milliseconds / 1000).toFixed(3);

function caseOf({ file, line, title, state, why, milliseconds }: Outcome) {
  const name = xmlText(`${line}: ${title}`);
  const head = `    <testcase classname="${xmlText(file)}" name="${name}" time="${seconds(milliseconds)}"`;
  const text = xmlText(why ?? "");
  if (state === "held") return `${head}/>`;
  const inside =
    state === "failed"
      ? `<failure message="${text}">${xmlText(file)}:${line}</failure>`
      : `<skipped message="${text}"/>`;
  return `${head}>${inside}</testcase>`;
}

function suiteOf(file: string, outcomes: readonly Outcome[]): string {
  const time = outcomes.reduce((sum, one) => sum + one.milliseconds, 0);
  return [
    `  <testsuite name="${xmlText(file)}" tests="${outcomes.length}" failures="${countOf(outcomes, "failed")}" errors="0" skipped="${countOf(outcomes, "not run")}" time="${seconds(time)}">`,
    ...outcomes.map(caseOf),
    "  </testsuite>",
  ].join("\n");
}

/** Steps as JUnit has them: a suite for each script, a case for each step. */
export function junit(outcomes: readonly Outcome[]): string {
  const files = [...new Set(outcomes.map(({ file }) => file))];
  const suites = files.map((file) =>
    suiteOf(
      file,
      outcomes.filter((one) => one.file === file),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}
