import { forms } from "./abi.js";
import { commands } from "./commands.js";
import * as session from "./session.js";
import * as table from "./sessionstates.js";
import { banner, constantName } from "./text.js";

/** Limits in the lines' rows are told in so many milliseconds, to fit a byte. */
const LIMIT_UNIT = 500;

/** In place of a line: a time is awaited. */
const NO_LINE = 0xff;

const stateNames = Object.keys(table.sessionStates);
const lineNames = Object.keys(table.sessionLines);

const constants = (
  prefix: string,
  values: Readonly<Record<string, number>>,
): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `export const ${prefix}${constantName(name)}: u32 = ${value};\n`,
    )
    .join("");

const numbered = (names: readonly string[], from: number) =>
  Object.fromEntries(names.map((name, i) => [name, from + i]));

const stateConstant = (name: string): string =>
  name.replaceAll(/[^a-z]+/g, "-").replace(/-$/, "");

/** The number of a command of the set, or of one of the session's own. */
const commandNumber = (name: string): number => {
  const place = commands.findIndex((c) => c.name === name);
  if (place >= 0) return place + 1;
  return session.sessionCommands[name] ?? 0;
};

const target = (name: string): number =>
  name in table.sessionTargets
    ? table.sessionTargets[name as keyof typeof table.sessionTargets]
    : stateNames.indexOf(name);

const bytes = (name: string, doc: string, values: readonly number[]): string =>
  `/** ${doc} */\nexport const ${name}: usize = memory.data<u8>([${values.join(", ")}]);\n`;

const text = (name: string, value: string): string =>
  `${bytes(`TEXT_${constantName(name)}`, JSON.stringify(value), [...Buffer.from(value, "latin1")])}export const TEXT_${constantName(name)}_LENGTH: u32 = ${value.length};\n`;

/** The session's constants and tables, as one AssemblyScript file. */
export function emitSession(): string {
  const lines = Object.values(table.sessionLines).flatMap((line) => [
    commandNumber(line.command),
    forms[line.form],
    table.sessionArguments[line.arguments],
    ("limit" in line ? line.limit : 0) / LIMIT_UNIT,
  ]);
  const states = Object.values(table.sessionStates).flatMap((state) => [
    session.sessionSteps[state.step],
    "line" in state ? lineNames.indexOf(state.line) : NO_LINE,
    target(state.yes),
    target(state.no),
    target(state.error),
  ]);
  const firsts = Object.keys(session.sessionSteps).map((step) =>
    stateNames.findIndex((name) => name.startsWith(`${step}:`)),
  );
  return [
    banner("//"),
    constants("STEP_", session.sessionSteps),
    constants("EVENT_", session.sessionEvents),
    constants("REASON_", session.sessionReasons),
    constants("PART_", session.sessionFields),
    constants("SESSION_", session.sessionFlags),
    constants("LIMIT_", session.sessionLimits),
    constants("SIZE_", session.sessionSizes),
    constants("ARGUMENTS_", table.sessionArguments),
    constants("TARGET_", table.sessionTargets),
    constants(
      "COMMAND_",
      Object.fromEntries(
        Object.entries(session.sessionCommands).map(([name, n]) => [
          name.toLowerCase(),
          n,
        ]),
      ),
    ),
    constants("LINE_", numbered(lineNames, 0)),
    constants("STATE_", numbered(stateNames.map(stateConstant), 0)),
    `export const NO_LINE: u32 = ${NO_LINE};
export const LIMIT_UNIT: u32 = ${LIMIT_UNIT};
`,
    bytes(
      "LINES",
      "A row a line: command, form, arguments, limit in LIMIT_UNIT.",
      lines,
    ),
    bytes(
      "STATES",
      "A row a state: step, line, and where yes, no and an error lead.",
      states,
    ),
    bytes("FIRST_STATES", "The first state of each step, from 1.", [
      0,
      ...firsts,
    ]),
    bytes(
      "MQTT_DEFAULTS",
      "The numbers of `mqtt` where it is left out, 4 bytes each, the least significant first.",
      session.sessionMqtt.flatMap((n) => [n & 0xff, n >> 8, 0, 0]),
    ),
    text("greet", "ATE0"),
    text("network", "CWSTATE"),
    text("join", "CWJAP"),
    text("station", "CWMODE"),
    text("bye", "AT+TCMQTTDISCONN\r\n"),
    text("address", "GOT IP"),
    text("offline", "DISCONNECT"),
    text("update-fail", "UPDATEFAIL"),
  ].join("\n");
}
