import type { ByteCall, CommandCall } from "../../host/javascript/call.js";

/** One item of work: bytes from the module, cut as the port delivers them. */
export interface Workload {
  readonly name: string;
  readonly pieces: readonly Buffer[];
  /** The command that the bytes answer; it is sent before them. A program gives it as the core takes it. */
  readonly call?: Extract<ByteCall, { command: string }> & CommandCall;
  /** What the client must report for one item: the kinds of its events. */
  readonly events: readonly string[];
  /** The payload that must be handed over for one item, where it is a message. */
  readonly payload?: Buffer;
}

const TOPIC = "ABCDEFGHIJ/device-01/control";
const PAYLOAD_LENGTH = 2048;
const PIECE_LENGTH = 128;

/** What ends a line, and what atat takes for a prompt where a read ends with it. */
const SPOILERS = Buffer.from("\r\n>@");

/** Bytes of every value but those: the peers see one line where there is one message. */
function payload(length: number): Buffer {
  const values = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => !SPOILERS.includes(byte),
  );
  return Buffer.from(
    Array.from({ length }, (_, i) => values[i % values.length] ?? 0),
  );
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size)
    pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

/** The same with what a line-based reader takes for the end of one, and for an answer. */
const textPayload = Buffer.from(
  `first line\r\n+TCMQTTDISCON,-1\r\n\r\nOK\r\n${"x".repeat(PAYLOAD_LENGTH)}`,
).subarray(0, PAYLOAD_LENGTH);

/** What an answer and a URC begin with, as the peers want it; ours passes it over. */
const BEGIN = "\r\n";

const message = (content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${BEGIN}+TCMQTTRCVPUB:"${TOPIC}",${content.length},"`),
    content,
    Buffer.from('"\r\n'),
  ]);

const messageIn = (
  name: string,
  size: number,
  content = payload(PAYLOAD_LENGTH),
): Workload => ({
  name,
  pieces: cut(message(content), size),
  events: ["message"],
  payload: content,
});

/** What is measured, in the order of the table. */
export const workloads: readonly Workload[] = [
  {
    name: "info-ok",
    pieces: [Buffer.from(`${BEGIN}+TCMQTTSTATE:1\r\n\r\nOK\r\n`)],
    call: { command: "TCMQTTSTATE", form: "read", args: [] },
    events: ["data", "done"],
  },
  {
    name: "small-urc",
    pieces: [Buffer.from(`${BEGIN}+TCMQTTDISCON,-1\r\n`)],
    events: ["disconnected"],
  },
  messageIn("message-2k-whole", Number.POSITIVE_INFINITY),
  messageIn("message-2k-128", PIECE_LENGTH),
  messageIn("message-2k-1", 1),
  messageIn("message-2k-crlf", PIECE_LENGTH, textPayload),
];
