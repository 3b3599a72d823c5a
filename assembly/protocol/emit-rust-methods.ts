/** The functions of the Rust host's typed commands, for what blocks and for what is waited for. */

import { snakeName, typeName } from "./text.js";
import type { TypedParts } from "./typed.js";
import { type Command, type Form, hasTypedAnswer } from "./types.js";

/** How a function comes to its result. */
interface Way {
  readonly returns: (result: string) => string;
  readonly body: (statements: string) => string;
  /** What stands behind a call that was sent. */
  readonly wait: string;
}

/** It returns when the command has ended. */
export const blocking: Way = {
  returns: (result) => `Result<${result}, Error>`,
  body: (statements) => statements,
  wait: "",
};

/** It returns a future, which any thread may wait for. */
export const waited: Way = {
  returns: (result) => `impl Future<Output = Result<${result}, Error>> + Send`,
  body: (statements) =>
    `        async move {\n${statements.replace(/^/gm, "    ").trimEnd()}\n        }\n`,
  wait: ".await",
};

/** Whether a command's arguments borrow. */
export const borrows = (command: Command): boolean =>
  command.payload !== undefined ||
  command.arguments.some(({ type }) => type === "string");

/** What is done with the data lines, and what comes of it. */
function answering(command: Command, form: Form): [string, string] {
  if (command.name === "TCREADFWDATA")
    return ["Vec<u8>", "firmware_bytes(lines)"];
  if (form.end === "lines") return ["Vec<String>", "Ok(whole_lines(&lines))"];
  if (!hasTypedAnswer(command, form)) return ["()", ""];
  const answer = `${typeName(form.method)}Answer`;
  const count = form.answer?.length ?? 0;
  return form.end === "list"
    ? [
        `Vec<${answer}>`,
        `all_lines("${command.name}", &lines, ${count}, ${answer}::read)`,
      ]
    : [
        answer,
        `one_line("${command.name}", &lines, ${count}, ${answer}::read)`,
      ];
}

function method(
  { returns, body, wait }: Way,
  command: Command,
  form: Form,
  kind: string,
): string {
  const takes =
    kind === "set" && (command.arguments.length > 0 || command.payload);
  const [result, decode] = answering(command, form);
  const args = command.arguments.map((a) => {
    const field = `arguments.${snakeName(a.name)}`;
    return a.optional ? `${field}.map(Into::into)` : `Some(${field}.into())`;
  });
  const payload = command.payload ? ".with_payload(arguments.payload)" : "";
  const call = `Call::new("${command.name}", Form::${typeName(kind)}${takes ? ", &given" : ", &[]"})${payload}`;
  const given = takes
    ? `        let given = given(&[${args.join(", ")}]);\n`
    : "";
  const generic = borrows(command) ? "<'_>" : "";
  const parameter = takes
    ? `, arguments: &${typeName(form.method)}Arguments${generic}`
    : "";
  const sending =
    result === "()"
      ? `        self.command(&${call})${wait}.map(drop)\n`
      : `        let lines = self.command(&${call})${wait}?;\n        ${decode}\n`;
  return `    /// ${form.doc.en} Sends \`AT+${command.name}\` (${kind}); document: ${command.section}.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn ${snakeName(form.method)}(&mut self${parameter}) -> ${returns(result)} {
${body(`${given}${sending}`)}    }
`;
}

function testMethod({ returns, body, wait }: Way, command: Command): string {
  const base = command.read ?? command.set ?? command.exec;
  return `    /// Asks for the syntax of \`AT+${command.name}\`: the answer's lines, each split into its fields;
    /// document: ${command.section}.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_${snakeName(base?.method ?? "")}(&mut self) -> ${returns("Lines")} {
${body(`        self.command(&Call::new("${command.name}", Form::Test, &[]))${wait}\n`)}    }
`;
}

/** The functions of all commands, in one way. */
export const methodsOf = (
  way: Way,
): Pick<TypedParts, "method" | "testMethod"> => ({
  testMethod: (command) => testMethod(way, command),
  method: (command, form, kind) => method(way, command, form, kind),
});
