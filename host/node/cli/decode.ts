import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import { eventText, payloadText } from "./eventtext.js";
import { EXIT_FAILURE } from "./exit.js";
import { UserFault } from "./fault.js";
import { Conversation } from "./log/conversation.js";
import { LogFault, type Wiretap } from "./log/heard.js";
import { hiddenIn } from "./log/hidden.js";
import { readLog } from "./log/read.js";
import type { Place, Told } from "./log/told.js";
import { printable } from "./printable.js";

const texts = {
  description:
    "read a log of the wire: what was said, what it means, codes explained",
  file: "a terminal's or driver's log, a logic analyser's CSV, a pcap; - for standard input",
  json: "one JSON object a line",
  showSecrets: "print passwords and other texts of commands",
  after: `
What is sent stands behind >, what is received behind <, and what has no place behind ?, as it is.

Examples:
  tcat decode terminal.log
  tcpdump -r bridge.pcap -w - port 2217 | tcat decode --json -`,
  notSo: "not as the document has it",
  argument: "argument",
  unanswered: "was not answered",
};

interface DecodeOptions {
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

const utf8 = (text: string): string => Buffer.from(text, "latin1").toString();

function faultText(told: Extract<Told, { sent: string }>): string {
  if (!told.fault) return "";
  const { reason, argument } = told.fault;
  const where = argument === undefined ? "" : `, ${texts.argument} ${argument}`;
  return `   (${texts.notSo}: ${reason}${where})`;
}

/** What was told, in a line, behind the mark of who said it. */
function lineOf(told: Told): string {
  if ("sent" in told) return `> ${utf8(told.sent)}${faultText(told)}`;
  if ("payload" in told) {
    const payload = Buffer.from(told.payload, "latin1");
    return `> (${payload.length} bytes) ${payloadText(payload)}`;
  }
  if ("unanswered" in told) return `! ${told.unanswered} ${texts.unanswered}`;
  if ("text" in told) return `? ${utf8(told.text)}`;
  return `< ${eventText(told.event, told.explanation, told.form)}`;
}

/** The same for programs: byte strings as text, a payload as text and hexadecimal. */
function recordOf({ line, stamp, at }: Place, told: Told): object {
  const place = {
    ...(line !== undefined && { line }),
    ...(stamp !== undefined && { time: stamp }),
    ...(at !== undefined && { t: Math.floor(at) }),
  };
  if (!("event" in told))
    return {
      ...place,
      ...Object.fromEntries(
        Object.entries(told).map(([name, value]) => [
          name,
          typeof value === "string" ? utf8(value) : value,
        ]),
      ),
    };
  const { event, explanation } = told;
  const readable = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, readableValue(value)]),
  );
  return { ...place, ...readable, ...(explanation && { explanation }) };
}

function readableValue(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return {
      text: Buffer.from(value).toString(),
      hex: Buffer.from(value).toString("hex"),
    };
  if (Array.isArray(value)) return value.map(readableValue);
  return typeof value === "string" ? utf8(value) : value;
}

function print(tap: Wiretap, { json, showSecrets }: DecodeOptions): void {
  const runs = showSecrets ? undefined : hiddenIn(tap.pieces);
  if (tap.name !== undefined && !json) console.log(`-- ${tap.name}`);
  const widest = String(tap.pieces.at(-1)?.line ?? "").length;
  const longest = tap.pieces.reduce(
    (most, { stamp = "" }) => Math.max(most, stamp.length),
    0,
  );
  const conversation = new Conversation((place, told) => {
    if (json) {
      const record = recordOf(place, told);
      console.log(
        JSON.stringify(tap.name ? { wire: tap.name, ...record } : record),
      );
      return;
    }
    const columns = [
      ...(widest > 0 ? [String(place.line ?? "").padStart(widest)] : []),
      ...(longest > 0 ? [(place.stamp ?? "").padEnd(longest)] : []),
    ];
    console.log([...columns, printable(lineOf(told))].join("  "));
  }, runs);
  for (const piece of tap.pieces) conversation.take(piece);
  conversation.end();
}

async function read(file: string): Promise<Buffer> {
  if (file === "-") return buffer(process.stdin);
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserFault(`${file} cannot be read: ${code}`);
  }
}

async function decode(file: string, options: DecodeOptions): Promise<void> {
  const log = await read(file);
  let taps: Wiretap[];
  try {
    taps = readLog(log);
  } catch (error) {
    if (error instanceof LogFault)
      throw new UserFault(`${file}: ${error.message}`);
    throw error;
  }
  for (const tap of taps) print(tap, options);
  const cutOff = taps.find((tap) => tap.cutOff !== undefined)?.cutOff;
  if (cutOff === undefined) return;
  process.stderr.write(`tcat: ${file}: ${cutOff}; what came before is shown\n`);
  process.exitCode = EXIT_FAILURE;
}

/** `tcat decode`: a log of the wire as events. */
export function decodeCommand(): Command {
  return new Command("decode")
    .description(texts.description)
    .argument("<file>", texts.file)
    .option("--json", texts.json)
    .option("--show-secrets", texts.showSecrets)
    .addHelpText("after", texts.after)
    .action(decode);
}
