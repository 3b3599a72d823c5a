import type { ByteCall } from "../../host/node/dialogue.js";

/** One item of work: bytes from the module, cut as the port delivers them. */
export interface Workload {
  readonly name: string;
  readonly pieces: readonly Buffer[];
  /** The command that must be running when the bytes come; only the client has one. */
  readonly call?: ByteCall;
  /** What the client must report for one item: the kinds of its events. */
  readonly events: readonly string[];
  /** Bytes of payload that the client must hand over for one item. */
  readonly payload: number;
}

const TOPIC = "ABCDEFGHIJ/device-01/control";
const PAYLOAD_LENGTH = 2048;
const PIECE_LENGTH = 128;

/** Bytes of every value but those that end a line: the peers see one line where there is one message. */
function payload(length: number): Buffer {
  const values = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => byte !== 0x0a && byte !== 0x0d,
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

const message = Buffer.concat([
  Buffer.from(`+TCMQTTRCVPUB:"${TOPIC}",${PAYLOAD_LENGTH},"`),
  payload(PAYLOAD_LENGTH),
  Buffer.from('"\r\n'),
]);

const messageIn = (name: string, size: number): Workload => ({
  name,
  pieces: cut(message, size),
  events: ["message"],
  payload: PAYLOAD_LENGTH,
});

/** What is measured, in the order of the table. */
export const workloads: readonly Workload[] = [
  {
    name: "info-ok",
    pieces: [Buffer.from("+TCMQTTSTATE:1\r\n\r\nOK\r\n")],
    call: { command: "TCMQTTSTATE", form: "read", args: [] },
    events: ["data", "done"],
    payload: 0,
  },
  {
    name: "small-urc",
    pieces: [Buffer.from("+TCMQTTDISCON,-1\r\n")],
    events: ["disconnected"],
    payload: 0,
  },
  messageIn("message-2k-whole", message.length),
  messageIn("message-2k-128", PIECE_LENGTH),
  messageIn("message-2k-1", 1),
];
