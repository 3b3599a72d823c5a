import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { quietRange } from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import type { Call, Value } from "../call.js";
import { Client } from "../client.js";
import type { Explained } from "../emitter.js";
import { AtError } from "../error.js";
import { closedError } from "../job.js";
import { LONGEST_PATIENCE } from "../open.js";
import { BAUD_RATE } from "../openport.js";
import { complete, hint } from "./complete.js";
import { UserFault } from "./fault.js";
import { inLanguage } from "./language.js";
import { parseLine } from "./parse.js";
import { openPort, parseBaudRate } from "./port.js";
import { printable } from "./printable.js";
import { Screen } from "./screen.js";

const codes = ({ code, subcode, explanation }: Explained): string => {
  if (code === undefined) return "";
  const numbers = subcode === undefined ? `${code}` : `${code},${subcode}`;
  return explanation
    ? ` ${numbers} (${inLanguage(explanation)})`
    : ` ${numbers}`;
};

const show = (value: Value): string =>
  value instanceof Uint8Array
    ? `<${value.length} bytes> ${Buffer.from(value).toString("hex")}`
    : typeof value === "string"
      ? JSON.stringify(Buffer.from(value, "latin1").toString())
      : String(value);

/** A data line with the names of its fields, where the command set has them. */
function describe(
  call: Call,
  values: readonly Value[],
  screen: Screen,
): string {
  const form = "line" in call ? undefined : call.form;
  const command =
    "line" in call ? undefined : commands.find((c) => c.name === call.command);
  const fields =
    form === "read" || form === "set" || form === "exec"
      ? command?.[form]?.answer
      : undefined;
  const named = fields?.length === values.length && form !== "exec";
  return values
    .map((value) => screen.value(value))
    .map((value, i) =>
      named ? `${fields?.[i]?.name}=${show(value)}` : show(value),
    )
    .join("  ");
}

function explainError(error: unknown): string {
  if (!(error instanceof AtError)) throw error;
  const { explanation } = error;
  return explanation
    ? `${error.reason} ${error.code}: ${inLanguage(explanation)}${error.outcomeUnknown ? " (outcome unknown)" : ""}`
    : error.message;
}

function printEvents(
  client: Client,
  screen: Screen,
  print: (text: string) => void,
): void {
  client
    .on("message", ({ topic, payload, text }) =>
      print(
        `message ${screen.text(topic)} (${payload.length} bytes): ${JSON.stringify(screen.text(text))}`,
      ),
    )
    .on("disconnected", (why) => print(`disconnected${codes(why)}`))
    .on("reconnecting", () => print("reconnecting"))
    .on("reconnected", () => print("reconnected"))
    .on("ota", (ota) => print(`ota ${screen.text(ota.status)}${codes(ota)}`))
    .on("provisioning", (p) =>
      print(`provisioning ${p.command} ${p.status}${codes(p)}`),
    )
    .on("wifi", (status) => print(`Wi-Fi ${status}`))
    .on("ready", () => print("module ready"))
    .on("damaged", (dropped) => print(`${dropped} damaged bytes`))
    .on("line", (text) => print(`? ${screen.line(text)}`));
}

async function execute(
  client: Client,
  line: string,
  screen: Screen,
  print: (text: string) => void,
): Promise<void> {
  try {
    const call = parseLine(line);
    screen.begin(call);
    for (const values of await client.command(call))
      print(`  ${describe(call, values, screen)}`);
    print("  ok");
  } catch (error) {
    print(`  ${explainError(error)}`);
  } finally {
    screen.end();
  }
}

function help(print: (text: string) => void): void {
  for (const command of commands) {
    const args = hint(command);
    print(`  AT+${command.name}${args ? `=${args}` : ""}  ${command.doc}`);
  }
  print(
    "  TCMQTTPUBL and TCMQTTPUBRAW take their payload as the last argument instead of its length.",
  );
  print("  Tab completes, Ctrl-D leaves, help shows this.");
}

interface ConsoleOptions {
  readonly port: string;
  readonly baud: number;
  readonly quiet?: number;
  readonly patience?: number;
  readonly showSecrets?: boolean;
}

/** Reads a number of milliseconds. @throws {UserFault} that names the option and its range */
const parseMilliseconds =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (value < least || value > most)
      throw new UserFault(`${option} takes milliseconds, ${least} to ${most}`);
    return value;
  };

async function run(options: ConsoleOptions): Promise<void> {
  const { quiet, patience, showSecrets = false } = options;
  const screen = new Screen(showSecrets);
  const client = await Client.open(await openPort(options.port, options.baud), {
    quiet,
    patience,
    showSecrets,
  });
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: "tcat> ",
    completer: complete,
    historySize: 500,
  });
  // An arrow key brings it back in front of whoever looks.
  terminal.on("history", (history) => {
    if (history[0] !== undefined) history[0] = screen.typed(history[0]);
  });
  let left = false;
  terminal.once("close", () => {
    left = true;
  });
  // A prompt would take input up again.
  const prompt = (keepsCursor?: boolean) => {
    if (!left) terminal.prompt(keepsCursor);
  };
  const print = (text: string) => {
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
    console.log(printable(text));
    if (process.stdout.isTTY) prompt(true);
  };
  printEvents(client, screen, print);
  let cause: Error | undefined;
  client.once("close", (why) => {
    cause = why;
    terminal.close();
  });
  print(`connected to ${options.port}; help lists the commands`);
  prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (text === "help") help(print);
    else if (text !== "") await execute(client, text, screen, print);
    if (client.closed) break;
    prompt();
  }
  if (client.closed) throw closedError("", cause);
  await client.close();
}

/** `tcat console`: a prompt to a module. */
export function consoleCommand(): Command {
  return new Command("console")
    .description("talk to a module: commands, answers and events decoded")
    .requiredOption("--port <name>", "a serial port or tcp://HOST:PORT")
    .option(
      "--baud <rate>",
      "baud rate of a serial port",
      parseBaudRate,
      BAUD_RATE,
    )
    .option(
      "--quiet <ms>",
      "milliseconds without a byte that damage a line or message that has begun; 500 where left out",
      parseMilliseconds("--quiet", quietRange.least, quietRange.most),
    )
    .option(
      "--patience <ms>",
      "milliseconds that a silent module is given to leave its data phase by itself, such as 20000",
      parseMilliseconds("--patience", 0, LONGEST_PATIENCE),
    )
    .option("--show-secrets", "print passwords and other texts of commands")
    .action(run);
}
