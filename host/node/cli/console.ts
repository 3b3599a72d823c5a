import { Command } from "commander";
import { quietRange } from "../../../assembly/protocol/abi.js";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { consoleTexts } from "../../../assembly/protocol/texts/prompt.js";
import type { Explained } from "../../javascript/emitter.js";
import { closedError } from "../../javascript/job.js";
import { text } from "../../javascript/language.js";
import { LONGEST_PATIENCE } from "../../javascript/open.js";
import { codesText, payloadText } from "../../log/eventtext.js";
import { Client } from "../client.js";
import { BAUD_RATE } from "../openport.js";
import { ConsoleLines, type Print } from "./consolelines.js";
import { UserFault } from "./fault.js";
import { openPort, parseBaudRate } from "./port.js";
import { printable } from "./printable.js";
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

const codes = (why: Explained): string => codesText(why, why.explanation);

function printEvents(client: Client, screen: Screen, print: Print): void {
  client
    .on("message", ({ topic, payload }) =>
      print(
        text(consoleTexts.message, {
          topic: screen.text(topic),
          length: payload.length,
          text: payloadText(screen.payload(payload)),
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
  const { quiet, patience, showSecrets = false } = options;
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
  const print = (text: string) => prompt.print(printable(`${stamp()} ${text}`));
  printEvents(client, screen, print);
  let cause: Error | undefined;
  client.once("close", (why) => {
    cause = why;
    prompt.close();
  });
  print(text(consoleTexts.connected, { port: options.port }));
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
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}
  tcat console --port /dev/ttyUSB0
  tcat console --port tcp://127.0.0.1:2323 --quiet 2000`,
    )
    .action(run);
}
