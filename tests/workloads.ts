import type { InputRecord } from "../host/log/transcript/record.js";
import { generator } from "../host/node/replay/random.js";

/** Bytes from a module and the calls that they answer; what it costs to receive them is counted. */
export interface Workload {
  readonly name: string;
  /** A transcript (tests/replay/README.md); each `rx` is what one read of the port delivers. */
  readonly records: readonly InputRecord[];
}

const TOPIC = "ABCDEFGHIJ/device-01/control";
const REPEATS = 50;
const LONG_PAYLOAD = 2_048;
/** What a driver hands over at once: half of a usual DMA buffer. */
const PIECE = 128;
const MIX_LINES = 400;
const NOISE_BYTES = 16_384;
const SEED = 20_260_701;

const stateCall = {
  t: 0,
  call: { command: "TCMQTTSTATE", form: "read" },
} as const;
const stateAnswer = { t: 0, rx: "\r\n+TCMQTTSTATE:1\r\n\r\nOK\r\n" };

const pieces = (bytes: string): InputRecord[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => ({
    t: 0,
    rx: bytes.slice(i * PIECE, (i + 1) * PIECE),
  }));

const repeat = (
  times: number,
  make: (i: number) => readonly InputRecord[],
): InputRecord[] => Array.from({ length: times }, (_, i) => make(i)).flat();

const message = (payload: string): string =>
  `+TCMQTTRCVPUB:"${TOPIC}",${payload.length},"${payload}"\r\n`;

const smallUrcs = [
  "+TCMQTTDISCON,-103\r\n",
  "+TCMQTTRECONNECTING\r\n",
  "+TCMQTTRECONNECTED\r\n",
  "+TCOTASTATUS:ENTERUPDATE\r\n",
  "WIFI DISCONNECT\r\n",
  "WIFI CONNECTED\r\n",
  "WIFI GOT IP\r\n",
];

const random = generator(SEED);
const pick = <T>(items: readonly T[]): T => {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
};
const bytes = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(random(256))).join("");

/** Commands and the lines that answer them, one of them before the `OK`. */
const answers: readonly (readonly [InputRecord, string])[] = [
  [stateCall, "+TCMQTTSTATE:1\r\n"],
  [
    { t: 0, call: { command: "TCDEVINFOSET", form: "read" } },
    '+TCDEVINFOSET:1,"ABCDEFGHIJ","device-01",113,"ap-guangzhou"\r\n',
  ],
  [
    { t: 0, call: { command: "TCMQTTCONN", form: "read" } },
    "+TCMQTTCONN:1,5000,240,1,1\r\n",
  ],
  [
    { t: 0, call: { command: "TCMQTTSUB", form: "read" } },
    `+TCMQTTSUB:"${TOPIC}",1\r\n+TCMQTTSUB:"ABCDEFGHIJ/device-01/data",0\r\n`,
  ],
];

/** One line in ten is a message of 64 bytes to 2 KB, two are small URCs, the others answers. */
function mix(): InputRecord[] {
  const records: InputRecord[] = [];
  for (let lines = 0; lines < MIX_LINES; ) {
    const [call, data] = pick(answers);
    let rx = "\r\n";
    if (random(20) < 13) rx += pick(smallUrcs);
    rx += `${data}\r\nOK\r\n`;
    records.push(call, { t: 0, rx });
    lines += rx.split("\r\n").filter((line) => line !== "").length;
    if (random(3) === 0) {
      records.push(...pieces(message(bytes(64 + random(1_985)))));
      lines++;
    }
  }
  return records;
}

/** What is counted on every engine, in the order of the tables. */
export const workloads: readonly Workload[] = [
  { name: "info-ok", records: repeat(REPEATS, () => [stateCall, stateAnswer]) },
  {
    name: "small-urc",
    records: repeat(REPEATS, (i) => [
      { t: 0, rx: smallUrcs[i % smallUrcs.length] ?? "" },
    ]),
  },
  { name: "mix", records: mix() },
  {
    name: "payload-2k",
    records: repeat(REPEATS / 10, () => pieces(message(bytes(LONG_PAYLOAD)))),
  },
  { name: "noise", records: pieces(bytes(NOISE_BYTES)) },
];

/** What a FIFO of 512 bytes holds. */
const FULL = 511;
const full = (unit: string, end = ""): string =>
  unit
    .repeat(FULL)
    .slice(0, FULL - ((FULL - end.length) % unit.length) - end.length) + end;

/** What takes the longest, in one call or for each byte: a FIFO that is full of the cheapest lines, of prompts that nobody awaits, each a line by itself, of other short lines, or of one. */
export const worstInputs: readonly Workload[] = [
  ...(
    [
      ["blank-lines", full("\n")],
      ["prompts", full(">")],
      ["short-lines", full("a\r\n")],
      ["short-urcs", full("+TCMQTTDISCON,-103\r\n")],
      ["long-lines", full("a", "\r\n")],
    ] as const
  ).map(([name, rx]) => ({
    name,
    records: repeat(REPEATS, () => [{ t: 0, rx }]),
  })),
  {
    name: "long-answers",
    records: repeat(REPEATS, () => [
      { t: 0, call: { command: "TCMQTTSUB", form: "read" } },
      { t: 0, rx: full(`+TCMQTTSUB:"${TOPIC}",1\r\n`, "OK\r\n") },
    ]),
  },
];

/** Received bytes of a workload. */
export const receivedBytes = ({ records }: Workload): number =>
  records.reduce((sum, r) => sum + ("rx" in r ? r.rx.length : 0), 0);
