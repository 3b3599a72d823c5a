import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { quietRange } from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { consoleTexts } from "../../../assembly/protocol/texts/prompt.js";
import type { Call, Value } from "../call.js";
import { Client } from "../client.js";
import type { Explained } from "../emitter.js";
import { AtError } from "../error.js";
import { closedError } from "../job.js";
import { text } from "../language.js";
import { LONGEST_PATIENCE } from "../open.js";
import { BAUD_RATE } from "../openport.js";
import { complete, hint } from "./complete.js";
import { UserFault } from "./fault.js";
import { inLanguage } from "./language.js";
import { parseLine } from "./parse.js";
import { openPort } from "./port.js";
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
    ? text(consoleTexts.bytes, {
        count: value.length,
        hex: Buffer.from(value).toString("hex"),
      })
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
    ? `${error.reason} ${error.code}: ${inLanguage(explanation)}${error.outcomeUnknown ? text(consoleTexts.outcomeUnknown) : ""}`
    : error.message;
}

function printEvents(
  client: Client,
  screen: Screen,
  print: (said: string) => void,
): void {
  client
    .on("message", (message) =>
      print(
        text(consoleTexts.message, {
          topic: screen.text(message.topic),
          length: message.payload.length,
          text: JSON.stringify(screen.text(message.text)),
        }),
      ),
    )
    .on("disconnected", (why) =>
      print(text(consoleTexts.disconnected, { codes: codes(why) })),
    )
    .on("reconnecting", () => print(text(consoleTexts.reconnecting)))
    .on("reconnected", () => print(text(consoleTexts.reconnected)))
    .on("ota", (ota) =>
      print(
        text(consoleTexts.ota, {
          status: screen.text(ota.status),
          codes: codes(ota),
        }),
      ),
    )
    .on("provisioning", (p) =>
      print(
        text(consoleTexts.provisioning, {
          command: p.command,
          status: p.status,
          codes: codes(p),
        }),
      ),
    )
    .on("wifi", (status) => print(`Wi-Fi ${status}`))
    .on("ready", () => print(text(consoleTexts.ready)))
    .on("damaged", (dropped) =>
      print(text(consoleTexts.damaged, { count: dropped })),
    )
    .on("line", (line) => print(`? ${screen.line(line)}`));
}

async function execute(
  client: Client,
  line: string,
  screen: Screen,
  print: (said: string) => void,
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

function help(print: (said: string) => void): void {
  for (const command of commands) {
    const args = hint(command);
    print(`  AT+${command.name}${args ? `=${args}` : ""}  ${command.doc}`);
  }
  print(text(consoleTexts.payloadHelp));
  print(text(consoleTexts.keysHelp));
}

interface ConsoleOptions {
  readonly port: string;
  readonly baud: string;
  readonly quiet?: number;
  readonly patience?: number;
  readonly showSecrets?: boolean;
}

/** Reads a number of milliseconds. @throws {UserFault} that names the option and its range */
const parseMilliseconds =
  (option: string, least: number, most: number) =>
  (given: string): number => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : -1;
    if (value < least || value > most)
      throw new UserFault(
        text(faultTexts.noMilliseconds, { option, least, most }),
      );
    return value;
  };

async function run(options: ConsoleOptions): Promise<void> {
  if (!/^[1-9]\d{0,7}$/.test(options.baud))
    throw new UserFault(text(faultTexts.noBaudRate, { rate: options.baud }));
  const { quiet, patience, showSecrets = false } = options;
  const screen = new Screen(showSecrets);
  const client = await Client.open(
    await openPort(options.port, Number(options.baud)),
    { quiet, patience, showSecrets },
  );
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
  const print = (said: string) => {
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
    console.log(printable(said));
    if (process.stdout.isTTY) prompt(true);
  };
  printEvents(client, screen, print);
  let cause: Error | undefined;
  client.once("close", (why) => {
    cause = why;
    terminal.close();
  });
  print(text(consoleTexts.connected, { port: options.port }));
  prompt();
  for await (const line of terminal) {
    const typed = line.trim();
    if (typed === "help") help(print);
    else if (typed !== "") await execute(client, typed, screen, print);
    if (client.closed) break;
    prompt();
  }
  if (client.closed) throw closedError("", cause);
  await client.close();
}

/** `tcat console`: a prompt to a module. */
export function consoleCommand(): Command {
  return new Command("console")
    .description(text(commandTexts.console))
    .requiredOption("--port <name>", text(commandTexts.port))
    .option("--baud <rate>", text(commandTexts.baud), String(BAUD_RATE))
    .option(
      "--quiet <ms>",
      text(commandTexts.quiet),
      parseMilliseconds("--quiet", quietRange.least, quietRange.most),
    )
    .option(
      "--patience <ms>",
      text(commandTexts.patience),
      parseMilliseconds("--patience", 0, LONGEST_PATIENCE),
    )
    .option("--show-secrets", text(commandTexts.showSecrets))
    .action(run);
}
