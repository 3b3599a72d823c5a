/** What a module may send and a client may do, right and wrong; strings are byte strings. */

import fc from "fast-check";
import type { Action, Step } from "./transcript.js";

const LONGEST_LINE = 512;
const MOST_CODE = 300;
const FRAME_LIMIT = 2_000;

/** Lines that mean something, running command or not. */
const LINES = [
  "",
  "OK",
  "ERROR",
  " OK",
  "ready",
  "WIFI CONNECTED",
  "WIFI GOT IP",
  "busy p...",
  "busy s...",
  "ERR CODE:0x01090000",
  "+CME ERROR:203",
  "+CME ERR: 208,1",
  "+TCMQTTSTATE:1",
  "+TCMQTTSUB:1,a/b",
  '+TCFWINFO:"1.0.1","0123456789abcdef0123456789abcdef",4096,700',
  "+TCMQTTCONN:OK",
  "+TCMQTTPUB:OK",
  "+TCMQTTPUB:FAIL,202",
  "+TCMQTTPUBRAW:OK",
  " TCMQTTPUBRAW: FAIL",
  "+TCREADFWDATA:FAIL,203",
  "+TCSAP:OK",
  "+TCSAP:WIFI_CONNECT_SUCCESS",
  "+TCSTARTSMART:WIFI_CONNECT_FAILED,3,102",
  "+TCMQTTDISCON,-1",
  "+TCMQTTRECONNECTING",
  "+TCMQTTRECONNECTED",
  "+TCOTASTATUS:UPDATEFAIL,-4",
  '+TCGWONLINE:"PID,DEV"',
  "+TCMQTTRCVPUB",
  "+TCMQTTRCVPUB:",
  '+TCMQTTRCVPUB:"a",16385,"',
  "+TCREADFWDATA:4097,",
  "AT+TCMQTTSTATE?",
];

const ENDS = ["\r\n", "\r\n", "\r\n", "\n", "\r", ""];

/** Any bytes at all. */
export const bytes = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ maxLength, size: "max" })
    .map((array) => Buffer.from(array).toString("latin1"));

/** Bytes of which none is in `without`. */
export const bytesWithout = (
  without: string,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<string> =>
  fc
    .array(
      fc
        .integer({ min: 0, max: 0xff })
        .map((byte) => String.fromCharCode(byte))
        .filter((char) => !without.includes(char)),
      { minLength, maxLength, size: "max" },
    )
    .map((chars) => chars.join(""));

/** A message as a module sends it, whose length is told wrong by `error`. */
export const message = (topic: string, payload: string, error = 0): string =>
  `+TCMQTTRCVPUB:"${topic}",${Math.max(0, payload.length + error)},"${payload}"\r\n`;

/** A told length is mostly right. */
export const lengthError: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.constant(0), weight: 2 },
  { arbitrary: fc.integer({ min: -20, max: 20 }), weight: 1 },
);

const line = fc
  .tuple(fc.constantFrom(...LINES), fc.constantFrom(...ENDS))
  .map((parts) => parts.join(""));

const anyMessage = fc
  .tuple(bytesWithout('"', 20), bytes(60), lengthError)
  .map((parts) => message(...parts));

const firmware = fc
  .tuple(bytes(40), fc.boolean(), lengthError, fc.constantFrom(...ENDS))
  .map(([data, hexadecimal, error, end]) => {
    const told = Math.max(0, data.length + error);
    const written = Buffer.from(data, "latin1");
    return `+TCREADFWDATA:${told},${written.toString(hexadecimal ? "hex" : "latin1")}${end}`;
  });

/** About as long as a line may be, so that both sides of the limit come. */
const longLine = fc
  .tuple(
    fc.constantFrom("x", "\r", " ", '"', "0", "\0", "+"),
    fc.integer({ min: LONGEST_LINE - 3, max: LONGEST_LINE + 5 }),
    fc.constantFrom(...ENDS),
  )
  .map(([char, count, end]) => char.repeat(count) + end);

const whole: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: line, weight: 6 },
  { arbitrary: anyMessage, weight: 3 },
  { arbitrary: firmware, weight: 2 },
  { arbitrary: bytes(20), weight: 2 },
  {
    arbitrary: fc.constantFrom(">", "> ", '"', "\0", ",", "\r", " "),
    weight: 2,
  },
  { arbitrary: longLine, weight: 1 },
);

/** Something received, some of it broken off. */
const fragment = fc.oneof(
  { arbitrary: whole, weight: 4 },
  {
    arbitrary: fc
      .tuple(whole, fc.nat())
      .map(([text, n]) => text.slice(0, n % (text.length + 1))),
    weight: 1,
  },
);

const call = (
  command: string,
  form: "read" | "set" | "exec",
  args: unknown[],
) => ({ command, form, args }) as const;

const calls = fc.oneof(
  fc.constantFrom(
    call("TCMQTTSTATE", "read", []),
    call("TCMQTTSUB", "read", []),
    call("TCGWBIND", "read", []),
    call("TCFWINFO", "read", []),
    call("TCGWONLINE", "read", []),
    call("TCMQTTCONN", "set", [1, 5000, 240, 1, 1]),
    call("TCMQTTPUB", "set", ["a/b", 1, 'x"y']),
    call("TCREADFWDATA", "set", [16]),
    call("TCSAP", "set", ["ssid"]),
    call("TCSTARTSMART", "exec", []),
    call("CWJAP", "set", ["ssid", "password"]),
    { line: "ATE0" },
    { line: "AT+TCREADFWDATA=16" },
  ),
  bytes(40).map((payload) => ({
    ...call("TCMQTTPUBRAW", "set", ["a/b", 0]),
    payload,
  })),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    arbitrary: fc
      .array(fragment, { minLength: 1, maxLength: 4 })
      .map((parts) => ({ rx: parts.join("") })),
    weight: 8,
  },
  {
    arbitrary: fc
      .tuple(calls, fc.option(fc.integer({ min: 1, max: 9_000 })))
      .map(([made, timeout]) => ({
        call: timeout === null ? made : { ...made, timeout },
      })),
    weight: 4,
  },
  { arbitrary: fc.constant({ abort: true as const }), weight: 1 },
  { arbitrary: fc.constant({ tick: true as const }), weight: 1 },
  {
    arbitrary: fc
      .integer({ min: 1, max: MOST_CODE })
      .map((count) => ({ lost: count })),
    weight: 1,
  },
);

/** Times about every limit of the protocol, one turn of the clock's 32 bits included. */
const after = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0, 0, 1), weight: 3 },
  {
    arbitrary: fc.constantFrom(
      299,
      300,
      FRAME_LIMIT - 1,
      FRAME_LIMIT,
      5_000,
      25_000,
      2 ** 32,
    ),
    weight: 1,
  },
);

/** Anything that may happen, one thing after the other. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ after, action }),
  { maxLength: 12 },
);
