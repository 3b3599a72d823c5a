import { limits } from "./abi.js";
import { commands } from "./commands.js";
import { sessionPage } from "./emit-session-page.js";
import { errorTables } from "./errors.js";
import { banner } from "./text.js";
import type { Argument, Command, End } from "./types.js";
import { urcs } from "./urcs.js";

const ends: Readonly<Record<End, string>> = {
  ok: "`OK`",
  result: "`OK`, then `+NAME:OK` or `+NAME:FAIL,code`",
  prompt: "`OK`, the prompt, the payload, then `+NAME:OK` or `+NAME:FAIL,code`",
  both: "`OK` and one data line, in either order",
  list: "an `OK` after the list",
  "second-ok":
    "`OK`, then `+NAME:OK` or `+NAME:FAIL,code`, then perhaps one more `OK`",
  lines: "`OK`; lines without a prefix are its answer",
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

const argumentLine = (a: Argument, i: number): string => {
  const unit = a.type === "string" ? " bytes" : "";
  const range =
    a.max === null
      ? "as the line holds"
      : `${a.min}–${a.max}${unit}${a.step ? `, multiple of ${a.step}` : ""}`;
  return `| ${i + 1} | \`${a.name}\`${a.optional ? " (optional)" : ""} | ${a.type} | ${range} | ${cell(a.doc.en)} | ${cell(a.doc.zh)} |`;
};

const resultLimit = (command: Command): number =>
  command.name === "TCSTARTSMART" || command.name === "TCSAP"
    ? limits.provisioning
    : limits.result;

const commandSection = (command: Command): string => {
  const lines = [
    `### AT+${command.name}`,
    "",
    `${command.doc.en} Document: ${command.section}.`,
    "",
    command.doc.zh,
    "",
  ];
  if (command.arguments.length > 0) {
    lines.push("| # | argument | type | range | meaning | 含义 |");
    lines.push("|---|---|---|---|---|---|");
    lines.push(...command.arguments.map(argumentLine));
    if (command.payload)
      lines.push(
        `| ${command.arguments.length + 1} | payload | bytes | ${command.payload.min}–${command.payload.max} bytes | sent after the prompt; the command's last argument is its length | 在提示符之后发送；命令的最后一个参数是其长度 |`,
      );
    lines.push("");
  }
  if (command.test) {
    lines.push("**test**", "", "```", ...command.test.example, "```", "");
  }
  for (const kind of ["read", "set", "exec"] as const) {
    const form = command[kind];
    if (!form) continue;
    const later = ["result", "prompt", "second-ok"].includes(form.end)
      ? `, ${resultLimit(command)} ms for the result`
      : "";
    lines.push(
      `**${kind}** (\`${form.method}\`): ${form.doc.en} Ends at ${ends[form.end]}; ${limits.phase} ms a phase${later}.`,
      "",
      form.doc.zh,
      "",
      "```",
      ...form.example,
      "```",
      "",
    );
    for (const field of form.answer ?? [])
      lines.push(
        `- \`${field.name}\` (${field.type}${field.optional ? ", optional" : ""}): ${field.doc}`,
      );
    if (form.answer) lines.push("");
  }
  return lines.join("\n");
};

/** The reference page. */
export function emitMarkdown(): string {
  const urcLines = urcs.map(
    (urc) =>
      `| \`${urc.name}\` | \`${urc.event}\` | ${cell(urc.doc)} | \`${cell(urc.example)}\` |`,
  );
  const errors = errorTables.map((table) =>
    [
      `### ${table.section}`,
      "",
      table.doc,
      "",
      "| code | name | 中文 | English |",
      "|---|---|---|---|",
      ...table.entries.map(
        (e) =>
          `| ${e.code} | ${cell(e.name)} | ${cell(e.zh)} | ${cell(e.en)} |`,
      ),
      "",
    ].join("\n"),
  );
  return [
    `${banner("<!--").trimEnd()} -->`,
    "",
    "# The command set",
    "",
    "## Commands",
    "",
    ...commands.map(commandSection),
    "## Lines sent unasked",
    "",
    "| line | event | meaning | example |",
    "|---|---|---|---|",
    ...urcLines,
    "",
    sessionPage(),
    "## Errors",
    "",
    ...errors,
  ].join("\n");
}
