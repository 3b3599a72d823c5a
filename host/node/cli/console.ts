import { Command } from "commander";
import { quietRange } from "../../../assembly/protocol/abi.js";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { consoleTexts } from "../../../assembly/protocol/texts/prompt.js";
import { closedError } from "../../javascript/job.js";
import { text } from "../../javascript/language.js";
import { LONGEST_PATIENCE } from "../../javascript/open.js";
import { Client } from "../client.js";
import { BAUD_RATE } from "../openport.js";
import { printEvents } from "./consoleevents.js";
import { ConsoleLines, type Print } from "./consolelines.js";
import { UserFault } from "./fault.js";
import { openPort, parseBaudRate } from "./port.js";
import { printable, printableJson } from "./printable.js";
import { Prompt } from "./prompt.js";
import { Recording } from "./recording.js";
import { Screen } from "./screen.js";

/** Time of day, as a log has it. */
const stamp = (): string => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two);
  return `${time.join(":")}.${String(now.getMilliseconds()).padStart(3, "0")}`;
};

/** What was typed as the history keeps it: `raw` holds what another line holds. */
function keptLine(line: string, screen: Screen): string {
  const text = line.trim();
  if (/^(?:exit|quit|help|\?|record\b.*)?$/.test(text)) return text;
  const [, raw] = /^raw\s+(.*)$/s.exec(text) ?? [];
  return raw === undefined ? screen.typed(text) : `raw ${screen.typed(raw)}`;
}

interface ConsoleOptions {
  readonly port: string;
  readonly baud: number;
  readonly quiet?: number;
  readonly patience?: number;
  readonly showSecrets?: boolean;
  readonly json?: boolean;
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
  const { quiet, patience, showSecrets = false, json } = options;
  const screen = new Screen(showSecrets);
  const recording = new Recording((text) => screen.bytes(text), quiet);
  const port = await openPort(options.port, options.baud);
  const client = await Client.open(port, {
    quiet,
    patience,
    showSecrets,
    trace: recording.take,
  });
  const prompt = new Prompt((line) => keptLine(line, screen));
  const print: Print = Object.assign(
    (text: string, record: object | null = { text: text.trim() }) => {
      if (!json) prompt.print(printable(`${stamp()} ${text}`));
      else if (record)
        prompt.print(
          printableJson({ time: new Date().toISOString(), ...record }),
        );
    },
    {
      plain: (text: string) =>
        json ? print(text) : prompt.print(printable(text)),
    },
  );
  printEvents(client, screen, print);
  let cause: Error | undefined;
  client.once("close", (why) => {
    cause = why;
    prompt.close();
  });
  print(text(consoleTexts.connected, { port: options.port }), {
    port: options.port,
  });
  const lines = new ConsoleLines(
    client,
    port,
    screen,
    prompt,
    recording,
    print,
  );
  for (;;) {
    const line = await prompt.next();
    if (line === undefined || !(await lines.take(line.trim()))) break;
    if (client.closed) break;
  }
  prompt.close();
  recording.stop();
  if (client.closed) throw closedError("", cause);
  await client.close();
}

/** `tcat console`: a prompt to a module. */
export function consoleCommand(): Command {
  return new Command("console")
    .description(text(commandTexts.console))
    .requiredOption("--port <name>", text(commandTexts.port))
    .option("--baud <rate>", text(commandTexts.baud), parseBaudRate, BAUD_RATE)
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
    .option("--json", text(commandTexts.jsonLine))
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}
  tcat console --port /dev/ttyUSB0
  tcat console --port tcp://127.0.0.1:2323 --quiet 2000`,
    )
    .action(run);
}
