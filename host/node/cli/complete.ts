import { forms } from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import type { Command } from "../../../assembly/protocol/types.js";

/** ESP-AT commands that the console completes beside the 28. */
const basics = [
  "AT",
  "ATE0",
  "ATE1",
  "AT+GMR",
  "AT+RST",
  "AT+RESTORE",
  "AT+CWMODE=1",
  "AT+CWJAP=",
  "AT+CWQAP",
  "AT+CWSTATE?",
  "AT+CIFSR",
  "AT+SYSLOG=1",
];

const suffix: Readonly<Record<keyof typeof forms, string>> = {
  test: "=?",
  read: "?",
  set: "=",
  exec: "",
};

const lines = (command: Command): string[] =>
  (Object.keys(forms) as (keyof typeof forms)[])
    .filter((form) => command[form])
    .map((form) => `AT+${command.name}${suffix[form]}`);

/** The arguments of a command as a hint: names, optional ones in brackets. */
export const hint = (command: Command): string =>
  command.arguments
    .map((a) => (a.optional ? `[${a.name}]` : a.name))
    .concat(command.payload ? ["payload"] : [])
    .join(",");

/** Completions of what has been typed, and the text that they complete. */
export function complete(typed: string): [string[], string] {
  const set = /^AT\+([A-Z]+)=(.*)$/i.exec(typed);
  const command = commands.find((c) => c.name === set?.[1]?.toUpperCase());
  if (command?.set) {
    const given = (set?.[2] ?? "").split(",").length - 1;
    const next = command.arguments[given];
    if (!next) return [[], typed];
    const numbers = next.type === "number" ? [next.min, next.max] : ['"'];
    // Two candidates or one: readline shows the hint with what could come next.
    return [[`${numbers[0]}`, `<${hint(command)}>`], ""];
  }
  const all = [...basics, ...commands.flatMap(lines)];
  const wanted = typed.toUpperCase();
  return [all.filter((line) => line.startsWith(wanted)).sort(), typed];
}
