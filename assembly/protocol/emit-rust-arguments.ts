import { commands } from "./commands.js";
import { banner } from "./text.js";
import type { Argument, Command } from "./types.js";
import { urcs } from "./urcs.js";

const row = ({ type, min, max, optional, secret, noWildcards }: Argument) =>
  type === "string"
    ? `Described { text: true, least: ${min}, most: ${max ?? "usize::MAX"}, optional: ${optional === true}, secret: ${secret === true}, topic: ${noWildcards === true} }`
    : `Described { text: false, least: 0, most: usize::MAX, optional: ${optional === true}, secret: false, topic: false }`;

const rows = ({ name, arguments: all }: Command): string =>
  `        b"${name}" => &[\n${all.map((a) => `            ${row(a)},\n`).join("")}        ],\n`;

/** What the Rust host has to know of arguments to keep secrets: which are, and where else any text stands. */
export const emitRustArguments = (): string => `${banner("//")}
/// What one argument of a command of the set may be.
pub struct Described {
    /// A text, or a number.
    pub text: bool,
    /// Fewest bytes of a text.
    pub least: usize,
    /// Most bytes of a text.
    pub most: usize,
    /// It may be left out.
    pub optional: bool,
    /// It is never shown.
    pub secret: bool,
    /// It takes no wildcards.
    pub topic: bool,
}

/// The arguments of a command of the set.
pub fn arguments_of(command: &[u8]) -> Option<&'static [Described]> {
    Some(match command {
${commands.map(rows).join("")}        _ => return None,
    })
}

/// Lines that a module sends unasked: their names with a \`+\`, or the whole.
pub static URCS: &[&str] = &[
${urcs.map(({ name }) => `    "${name}",\n`).join("")}];
`;
