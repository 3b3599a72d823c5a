import { cleanSession, otaState, qos, reconnect } from "./arguments.js";
import { argumentRange, banner, snakeName, typeName } from "./text.js";
import { typedCommands } from "./typed.js";
import {
  type Argument,
  type Command,
  type Field,
  type Form,
  hasTypedAnswer,
} from "./types.js";

/** Numbers that have a type of their own. */
const ownTypes: ReadonlyMap<Argument, string> = new Map([
  [qos, "Qos"],
  [cleanSession, "bool"],
  [reconnect, "bool"],
  [otaState, "bool"],
]);

const argumentType = (argument: Argument): string => {
  const { type, optional } = argument;
  const number = ownTypes.get(argument) ?? "i32";
  const plain = type === "string" ? "&'a str" : number;
  return optional ? `Option<${plain}>` : plain;
};

const argumentDoc = (argument: Argument): string =>
  ownTypes.has(argument)
    ? argument.doc.en
    : `${argument.doc.en}; ${argumentRange(argument)}`;

/** Derived, or written out where a field is a secret. */
function debugOf(command: Command, name: string, lifetime: string): string {
  if (!command.arguments.some((a) => a.secret)) return "";
  const fields = command.arguments
    .map((a) => {
      const value = a.secret ? '&"***"' : `&self.${snakeName(a.name)}`;
      return `            .field("${snakeName(a.name)}", ${value})\n`;
    })
    .join("");
  const generic = lifetime === "" ? "" : "<'_>";
  return `
/// Without the secret.
impl fmt::Debug for ${name}${generic} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("${name}")
${fields}            .finish()
    }
}
`;
}

const borrows = (command: Command): boolean =>
  command.payload !== undefined ||
  command.arguments.some(({ type }) => type === "string");

function argumentsType(command: Command, { method }: Form): string {
  const name = `${typeName(method)}Arguments`;
  const lifetime = borrows(command) ? "<'a>" : "";
  const fields = command.arguments.map(
    (a) =>
      `    /// ${argumentDoc(a)}.\n    pub ${snakeName(a.name)}: ${argumentType(a)},\n`,
  );
  if (command.payload) {
    const { min, max } = command.payload;
    fields.push(
      `    /// The message; ${min} to ${max} bytes, sent as they are.\n    pub payload: &'a [u8],\n`,
    );
  }
  const debug = debugOf(command, name, lifetime);
  const derived = debug === "" ? "Clone, Copy, Debug" : "Clone, Copy";
  return `/// Arguments of [\`Commands::${snakeName(method)}\`].
#[derive(${derived})]
pub struct ${name}${lifetime} {
${fields.join("")}}
${debug}`;
}

const answerType = ({ method }: Form, fields: readonly Field[]): string =>
  `/// What [\`Commands::${snakeName(method)}\`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct ${typeName(method)}Answer {
${fields
  .map((f) => {
    const type = f.type === "string" ? "String" : "i32";
    return `    /// ${f.doc}\n    pub ${snakeName(f.name)}: ${f.optional ? `Option<${type}>` : type},\n`;
  })
  .join("")}}

impl ${typeName(method)}Answer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
${fields
  .map((f) => {
    const how = f.type === "string" ? "text" : "number";
    return `            ${snakeName(f.name)}: fields.${f.optional ? `optional_${how}` : how}("${f.name}")?,\n`;
  })
  .join("")}        })
    }
}
`;

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

function method(command: Command, form: Form, kind: string): string {
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
  const body =
    result === "()"
      ? `        self.command(&${call}).map(drop)\n`
      : `        let lines = self.command(&${call})?;\n        ${decode}\n`;
  return `    /// ${form.doc} Sends \`AT+${command.name}\` (${kind}); document: ${command.section}.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn ${snakeName(form.method)}(&mut self${parameter}) -> Result<${result}, Error> {
${given}${body}    }
`;
}

function testMethod(command: Command): string {
  const base = command.read ?? command.set ?? command.exec;
  return `    /// Asks for the syntax of \`AT+${command.name}\`: the answer's lines, each split into its fields;
    /// document: ${command.section}.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_${snakeName(base?.method ?? "")}(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("${command.name}", Form::Test, &[]))
    }
`;
}

/** The typed commands of the Rust host. */
export function emitRustCommands(): string {
  const { types, methods } = typedCommands({
    testMethod,
    argumentsType,
    answerType,
    method,
  });
  return `${banner("//")}
use std::fmt;

use crate::answer::{Fields, all_lines, firmware_bytes, one_line, whole_lines};
use crate::call::{Call, Lines, given};
use crate::error::Error;
use crate::generated::abi::Form;
use crate::qos::Qos;

${types.join("\n")}
/// A typed function for each command and form; what sends a call has them all.
pub trait Commands {
    /// Sends any AT command, or a line as it is: its data lines, each split into its values.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up; the port ended; the core failed.
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error>;

${methods.join("\n")}}
`;
}
