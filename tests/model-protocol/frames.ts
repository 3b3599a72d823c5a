/** Transcripts as frames of the replay in C (host/wamr/replay/model/frames.h), and what it says as lines. */

import type { Topic } from "../../host/javascript/model/output.js";
import {
  type Header,
  type Input,
  isInput,
  type Line,
  messageBytes,
  type Transcript,
} from "./transcript.js";

/** How messages are cut: whole, behind so many bytes, behind each. */
export type Cut = "whole" | "each" | number;

const CLOCK = 1;
const LATER = 2;
const ASKED = 4;
const SHADOW = 8;

const OVERWRITE = 1;
const CLEAR = 2;
const REPORTED = 4;

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};

const text = (value: string): Buffer => Buffer.from(`${value}\0`);

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const frame = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), number(body.length), body]);
};

const cutNumber = (cut: Cut): Buffer =>
  number(cut === "whole" ? 0 : cut === "each" ? -1 : cut);

function begin(header: Header, cut: Cut): Buffer {
  const { clock, later, publish, shadow } = header;
  const flags =
    (clock === undefined ? 0 : CLOCK) |
    (later ? LATER : 0) |
    (publish === "asked" ? ASKED : 0) |
    (shadow ? SHADOW : 0);
  const time = Buffer.alloc(8);
  time.writeBigInt64LE(BigInt(clock ?? 0));
  return frame(
    "O",
    ...[header.replyLimit ?? 0, header.reportInterval ?? 0].map(number),
    ...[number(header.seed ?? 0), cutNumber(cut), number(flags), time],
    ...[header.template ?? "", header.product, header.device].map(text),
  );
}

const message = (type: string, sent: readonly [Topic, ...unknown[]]): Buffer =>
  frame(
    type,
    text(sent[0]),
    messageBytes(sent as Parameters<typeof messageBytes>[0]),
  );

function update({ update: reported, clear, overwrite }: Input): Buffer {
  const flags =
    (overwrite ? OVERWRITE : 0) |
    (clear ? CLEAR : 0) |
    (reported ? REPORTED : 0);
  return frame("u", number(flags), json(reported ?? {}));
}

function input(line: Input): Buffer[] {
  const { code = 0, status = "" } = line;
  if (line.up) return [frame("U")];
  if (line.down) return [frame("D")];
  if (line.set) return [frame("S", json(line.set))];
  if (line.message) return [message("M", line.message)];
  if (line.damaged) return [message("X", line.damaged)];
  if (line.published !== undefined)
    return [frame("P", number(line.published ? 1 : 0))];
  if (line.answer) {
    const type = line.answer === "control" ? "C" : "A";
    const rest = json(line.response ?? {});
    return [frame(type, number(code), text(status), rest)];
  }
  if (line.post) {
    const { length } = line.post;
    return line.post.map(({ event, params }, i) =>
      frame("E", number(i + 1 < length ? 1 : 0), text(event), json(params)),
    );
  }
  if (line.info)
    return [frame("I", ...Object.entries(line.info).flat().map(text))];
  if (line.getStatus) return [frame("G")];
  if (line.get) return [frame("g")];
  if (line.resolve !== undefined)
    return [frame("r", number(line.resolve ? 1 : 0), json(line.resolve ?? {}))];
  return [update(line)];
}

/** A transcript as frames. */
export function framesOf({ header, lines }: Transcript, cut: Cut): Buffer {
  const frames = lines.flatMap((line) => {
    const time = line.at === undefined ? [] : [frame("T", number(line.at))];
    return isInput(line) ? [...time, ...input(line)] : time;
  });
  return Buffer.concat([begin(header, cut), ...frames, frame("Q")]);
}

/** The question whether a text is JSON. */
export const judgeFrame = (bytes: Buffer, cut: Cut): Buffer =>
  frame("J", cutNumber(cut), bytes);

/** Outputs of a transcript as the replay says them: each with its time. */
export function expectedOf({ lines }: Transcript): string[] {
  let now = 0;
  return lines.flatMap((line) => {
    now = line.at ?? now;
    const { at: _, ...output } = line;
    return isInput(line) ? [] : [`${now} ${JSON.stringify(output)}`];
  });
}

/** A line of the replay in the words of {@link expectedOf}. */
export function readLine(line: string): string {
  const at = line.indexOf(" ");
  const output = JSON.parse(line.slice(at + 1)) as Line;
  return `${line.slice(0, at)} ${JSON.stringify(output)}`;
}
