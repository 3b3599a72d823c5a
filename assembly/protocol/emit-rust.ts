import * as abi from "./abi.js";
import { advice, joinFailed, joinFailures } from "./advice.js";
import { commands } from "./commands.js";
import { emitRustArguments } from "./emit-rust-arguments.js";
import { emitRustCommands, emitRustWaited } from "./emit-rust-commands.js";
import { emitRustTexts } from "./emit-rust-texts.js";
import {
  cmeErrors,
  errorTables,
  ordinaryTables,
  tablesByCommand,
} from "./errors.js";
import * as session from "./session.js";
import { banner, constantName, rustText, typeName } from "./text.js";
import type { Command, ErrorTable, Text } from "./types.js";

const camel = (name: string): string => name.split("-").map(typeName).join("");

const numbers = (
  module: string,
  doc: string,
  type: "u32" | "usize",
  values: readonly (readonly [string, number])[],
): string =>
  `/// ${doc}\npub mod ${module} {\n${values
    .map(
      ([name, value]) =>
        `    pub const ${constantName(name)}: ${type} = ${value};\n`,
    )
    .join("")}}\n`;

const places = (words: readonly string[]): [string, number][] => [
  ...words.map((name, i): [string, number] => [name, i]),
  ["words", words.length],
];

/** A text in both languages, as a value of Rust's. */
const saying = ({ en, zh }: Text = { en: "", zh: "" }): string =>
  `Saying { en: ${rustText(en)}, zh: ${rustText(zh)} }`;

/** An enum whose members have a number, a name in transcripts and, where one is given, advice. */
function enumeration(
  name: string,
  doc: string,
  values: Readonly<Record<string, number>>,
  texts?: Readonly<Record<string, Text>>,
  closed = false,
): string {
  const entries = Object.entries(values);
  const members = entries
    .map(
      ([key, value]) =>
        `${texts ? `    /// ${texts[key]?.en}.\n` : `    /// \`${key}\`\n`}    ${camel(key)} = ${value},\n`,
    )
    .join("");
  const match = (what: (key: string, value: number) => string) =>
    entries
      .map(([key, value]) => `            ${what(key, value)},\n`)
      .join("");
  const adviceMethod = texts
    ? `
    /// What it means and what to do, in the chosen language.
    #[must_use]
    pub fn advice(self) -> &'static str {
        self.saying().say()
    }

    /// The same in this language.
    #[must_use]
    pub const fn advice_in(self, language: Language) -> &'static str {
        self.saying().said_in(language)
    }

    const fn saying(self) -> Saying {
        match self {
${match((key) => `Self::${camel(key)} => ${saying(texts[key])}`)}        }
    }
`
    : "";
  return `/// ${doc}
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
${closed ? "" : "#[non_exhaustive]\n"}pub enum ${name} {
${members}}

impl ${name} {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
${match((key) => `Self::${camel(key)} => ${rustText(key)}`)}        }
    }
${adviceMethod}
    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
${match((key, value) => `${value} => Self::${camel(key)}`)}            _ => return None,
        })
    }
}
`;
}

/** Ends of commands that have a later result. */
const resultEnds: readonly string[] = ["result", "prompt", "second-ok"];
/** Commands whose result waits for a person. */
const provisioning: readonly string[] = ["TCSTARTSMART", "TCSAP"];

function lastLimits(command: Command): string[] {
  const forms = ["read", "set", "exec"] as const;
  return forms.flatMap((form) => {
    const described = command[form];
    if (!described) return [];
    let limit: number = abi.limits.phase;
    if (resultEnds.includes(described.end))
      limit = provisioning.includes(command.name)
        ? abi.limits.provisioning
        : abi.limits.result;
    return `    ("${command.name}", Form::${camel(form)}, ${limit}),\n`;
  });
}

function emitAbi(): string {
  const sizes = Object.entries(abi.sizes);
  return `${banner("//")}
use crate::language::{Language, Saying};

pub const ABI_MAJOR: u32 = ${abi.abiVersion.major};
pub const ABI_MINOR: u32 = ${abi.abiVersion.minor};

${numbers("event", "What `poll` returns.", "u32", Object.entries({ ...abi.events, ...session.sessionEvents }))}
${numbers("field", "What `field` returns.", "u32", Object.entries(abi.fields))}
${numbers("flag", "Bits of the event record's flags.", "u32", Object.entries(abi.flags))}
${numbers("option", "Bits of `configure`.", "u32", Object.entries(abi.options))}
${numbers("layout", "Places of the words that `layout` points to.", "usize", places(abi.layoutWords))}
${numbers("record", "Places of the words of the event record.", "usize", places(abi.eventWords))}
${numbers("size", "Sizes in bytes.", "usize", sizes)}
${numbers("quiet", "Range of the quiet time in milliseconds.", "u32", Object.entries(abi.quietRange))}
/// Default limit of a plain command or a line in milliseconds.
pub const PLAIN_LIMIT: u32 = ${abi.limits.result};

/// What leaves a data phase.
pub const LEAVE: &[u8] = ${rustText(abi.texts.leave, "b")};

${enumeration("Form", "Form of a command: `AT+X=?`, `AT+X?`, `AT+X=…` or `AT+X`.", abi.forms, undefined, true)}
${enumeration("Reason", "Why a command failed, or a session went down.", { ...abi.reasons, ...session.sessionReasons }, advice)}
${enumeration("Refusal", "Why a call was not sent.", abi.refusals, advice)}
${enumeration("Step", "A step of a session.", session.sessionSteps)}
${enumeration("Field", "A field of a session's configuration: where a refusal lies.", session.sessionFields)}
${numbers("session_flag", "Bits of `engage`.", "u32", Object.entries(session.sessionFlags))}
${numbers("session_size", "Sizes of a session's configuration, in bytes or counted.", "usize", Object.entries(session.sessionSizes))}
/// Milliseconds between looks at a module that says nothing, where a session is told of none.
pub const DEFAULT_CHECK: u32 = ${session.sessionLimits.check};

/// Commands beside the set that a session sends, by their numbers.
pub static SESSION_COMMANDS: [(u32, &str); ${Object.keys(session.sessionCommands).length}] = [
${Object.entries(session.sessionCommands)
  .map(([name, n]) => `    (${n}, "${name}"),\n`)
  .join("")}];

/// Names of the commands; a command's number is its place, from 1.
pub static COMMANDS: [&str; ${commands.length}] = [
${commands.map(({ name }) => `    "${name}",\n`).join("")}];

/// Default limit of a command's last answer in milliseconds, by its name and form.
pub static LIMITS: &[(&str, Form, u32)] = &[
${commands.flatMap(lastLimits).join("")}];

/// Commands with a payload behind the prompt.
pub static PAYLOAD_COMMANDS: &[&str] = &[${commands
    .filter(({ payload }) => payload)
    .map(({ name }) => `"${name}"`)
    .join(", ")}];
`;
}

const table = ({ id, doc, section, entries }: ErrorTable): string =>
  `/// ${doc} Document: ${section}.
pub const ${constantName(id)}: Table = &[
${entries
  .map(
    ({ code, name, zh, en }) =>
      `    Explanation { table: "${id}", code: ${code}, name: ${rustText(name)}, zh: ${rustText(zh)}, en: ${rustText(en)} },\n`,
  )
  .join("")}];
`;

const tableList = (tables: readonly ErrorTable[]): string =>
  `&[${tables.map(({ id }) => constantName(id)).join(", ")}]`;

function emitErrors(): string {
  return `${banner("//")}
use crate::explanation::{Explanation, Table};
use crate::language::Saying;

${errorTables.map(table).join("\n")}
/// Every table.
pub const ALL: &[Table] = ${tableList(errorTables)};

/// The table of \`+CME ERROR\`.
pub const OF_CME: &[Table] = ${tableList([cmeErrors])};

/// Tables in the order in which they speak for a command's later \`FAIL\` or URC.
pub fn tables_of(command: &str) -> &'static [Table] {
    match command {
${Object.entries(tablesByCommand)
  .map(([name, tables]) => `        "${name}" => ${tableList(tables)},\n`)
  .join("")}        _ => ${tableList(ordinaryTables)},
    }
}

pub const CLOSED_ADVICE: Saying = ${saying(advice.closed)};

/// Why joining an access point failed, by the number that \`AT+CWJAP\` answers.
pub const fn join_failure(code: i32) -> Saying {
    match code {
${Object.entries(joinFailures)
  .map(([code, text]) => `        ${code} => ${saying(text)},\n`)
  .join("")}        _ => ${saying(joinFailed)},
    }
}
`;
}

/** Every file of the Rust host that is made from the description. */
export const rustOutputs: Readonly<Record<string, () => string>> = {
  "host/wasmtime/src/generated/abi.rs": emitAbi,
  "host/wasmtime/src/generated/arguments.rs": emitRustArguments,
  "host/wasmtime/src/generated/errors.rs": emitErrors,
  "host/wasmtime/src/generated/commands.rs": emitRustCommands,
  "host/wasmtime/src/generated/waited.rs": emitRustWaited,
  "host/wasmtime/src/generated/texts.rs": emitRustTexts,
};
