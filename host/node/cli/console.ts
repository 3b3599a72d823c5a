import { Command } from "commander";
import { quietRange } from "../../../assembly/protocol/abi.js";
import { Client } from "../client.js";
import type { Explained } from "../emitter.js";
import { closedError } from "../job.js";
import { LONGEST_PATIENCE } from "../open.js";
import { BAUD_RATE } from "../openport.js";
import { ConsoleLines, type Print } from "./consolelines.js";
import { texts } from "./consoletexts.js";
import { codesText, payloadText } from "./eventtext.js";
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
    .on("message", ({ topic, payload }) => {
      const shown = screen.value(payload) as Uint8Array;
      print(
        `message ${screen.text(topic)} (${payload.length} bytes): ${payloadText(shown)}`,
      );
    })
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
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (value < least || value > most)
      throw new UserFault(`${option} takes milliseconds, ${least} to ${most}`);
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
  print(texts.connected(options.port));
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
    .description(texts.description)
    .requiredOption("--port <name>", texts.port)
    .option("--baud <rate>", texts.baud, parseBaudRate, BAUD_RATE)
    .option(
      "--quiet <ms>",
      texts.quiet,
      parseMilliseconds("--quiet", quietRange.least, quietRange.most),
    )
    .option(
      "--patience <ms>",
      texts.patience,
      parseMilliseconds("--patience", 0, LONGEST_PATIENCE),
    )
    .option("--show-secrets", texts.showSecrets)
    .addHelpText("after", texts.after)
    .action(run);
}
