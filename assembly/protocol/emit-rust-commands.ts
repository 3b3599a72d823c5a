import { cleanSession, otaState, qos, reconnect } from "./arguments.js";
import { blocking, borrows, methodsOf, waited } from "./emit-rust-methods.js";
import { argumentRange, banner, snakeName, typeName } from "./text.js";
import { typedCommands } from "./typed.js";
import type { Argument, Command, Field, Form } from "./types.js";

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
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
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

/** The typed commands of the Rust host. */
export function emitRustCommands(): string {
  const { types, methods } = typedCommands({
    argumentsType,
    answerType,
    ...methodsOf(blocking),
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

/** The same commands for what does not block. */
export function emitRustWaited(): string {
  const { methods } = typedCommands({
    argumentsType: () => "",
    answerType: () => "",
    ...methodsOf(waited),
  });
  return `${banner("//")}
use std::future::Future;

use crate::answer::{all_lines, firmware_bytes, one_line, whole_lines};
use crate::call::{Call, Lines, given};
use crate::error::Error;
use crate::generated::abi::Form;
use crate::generated::commands::*;

/// A typed function for each command and form, under the names of [\`tcat::Commands\`](crate::Commands);
/// what sends a call has them all. A future that is dropped gives its command up.
pub trait Commands: Send {
    /// Sends any AT command, or a line as it is: its data lines, each split into its values.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up; the port ended; the core failed.
    fn command(&mut self, call: &Call<'_>) -> impl Future<Output = Result<Lines, Error>> + Send;

${methods.join("\n")}}
`;
}
