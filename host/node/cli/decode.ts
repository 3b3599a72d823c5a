import { Command } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { decodeTexts } from "../../../assembly/protocol/texts/decode.js";
import { eventTexts } from "../../../assembly/protocol/texts/event.js";
import { utf8 } from "../../javascript/bytes.js";
import { text } from "../../javascript/language.js";
import { Conversation } from "../../log/conversation.js";
import { eventText, payloadText } from "../../log/eventtext.js";
import { LogFault, type Wiretap } from "../../log/heard.js";
import { hiddenIn } from "../../log/hidden.js";
import { readLog } from "../../log/read.js";
import type { Place, Told } from "../../log/told.js";
import { EXIT_FAILURE } from "./exit.js";
import { UserFault } from "./fault.js";
import { readInput } from "./input.js";
import { printable, printableJson } from "./printable.js";
import { readable } from "./readable.js";

interface DecodeOptions {
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

function faultText(told: Extract<Told, { sent: string }>): string {
  if (!told.fault) return "";
  const { reason, argument } = told.fault;
  return argument === undefined
    ? text(decodeTexts.notSo, { reason })
    : text(decodeTexts.notSoArgument, { reason, argument });
}

/** What was told, in a line, behind the mark of who said it. */
function lineOf(told: Told): string {
  if ("sent" in told) return `> ${utf8(told.sent)}${faultText(told)}`;
  if ("payload" in told) {
    const payload = Buffer.from(told.payload, "latin1");
    const { length } = payload;
    return `> ${text(eventTexts.sentBytes, { length, text: payloadText(payload) })}`;
  }
  if ("unanswered" in told)
    return text(decodeTexts.unanswered, { command: told.unanswered });
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
    return { ...place, ...(readable(told, utf8) as object) };
  const { event, explanation } = told;
  const members = readable(event, utf8) as object;
  return { ...place, ...members, ...(explanation && { explanation }) };
}

function print(tap: Wiretap, { json, showSecrets }: DecodeOptions): void {
  const runs = showSecrets ? undefined : hiddenIn(tap.pieces);
  if (tap.name !== undefined && !json) console.log(printable(`-- ${tap.name}`));
  const widest = String(tap.pieces.at(-1)?.line ?? "").length;
  const longest = tap.pieces.reduce(
    (most, { stamp = "" }) => Math.max(most, stamp.length),
    0,
  );
  const conversation = new Conversation((place, told) => {
    if (json) {
      const record = recordOf(place, told);
      console.log(
        printableJson(tap.name ? { wire: tap.name, ...record } : record),
      );
      return;
    }
    const columns = [
      ...(widest > 0 ? [String(place.line ?? "").padStart(widest)] : []),
      ...(longest > 0 ? [(place.stamp ?? "").padEnd(longest)] : []),
    ];
    console.log(printable([...columns, lineOf(told)].join("  ")));
  }, runs);
  for (const piece of tap.pieces) conversation.take(piece);
  conversation.end();
}

async function decode(file: string, options: DecodeOptions): Promise<void> {
  const log = await readInput(file);
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
  const said = text(decodeTexts.cutOff, { file, what: cutOff });
  process.stderr.write(`tcat: ${said}\n`);
  process.exitCode = EXIT_FAILURE;
}

/** `tcat decode`: a log of the wire as events. */
export function decodeCommand(): Command {
  return new Command("decode")
    .description(text(decodeTexts.description))
    .argument("<file>", text(decodeTexts.file))
    .option("--json", text(commandTexts.jsonLine))
    .option("--show-secrets", text(commandTexts.printSecrets))
    .addHelpText(
      "after",
      `\n${text(decodeTexts.marks)}\n\n${text(commandTexts.examples)}
  tcat decode terminal.log
  tcpdump -r bridge.pcap -w - port 2217 | tcat decode --json -`,
    )
    .action(decode);
}
