/** Messages, firmware data and noise, right, nearly right and hostile. */

import { type Choice, variants } from "./choice.js";
import { BINARY, TEXT } from "./line.js";

const MESSAGE_HEADS = [
  ...variants("+TCMQTTRCVPUB: |+TCMQTTRCVPUB:  |+TCMQTTRCVPUB|TCMQTTRCVPUB:"),
  ...variants(
    "+TCMQTTRCVPUBX:|+TCMQTTRCVPUB,|+ TCMQTTRCVPUB:|+TCMQTTRCVPUB:\t",
  ),
];
const HOSTILE_TOPIC = [
  ...variants('a|"|,|1| |/|",2,"|", 1,"|",16384,"|",16385,"|",x,"|\\|\xff'),
  ...variants('",02,"|",-1,"'),
];
const ODD_LENGTHS = variants(
  "|x|16385|-1|1.0|00N|0000000000000000N|4294967297|99999999999|16384| N|N ",
);
const COMMAS = variants(", |,  | ,||,,");
const CLOSINGS = variants('"\n|"\r\r\n|"|\r\n|""\r\n|"x\r\n|" \r\n|"\0\n');

/** About the ring's size and its multiples, what a module sends at the most, and the limit. */
const LONG_PAYLOADS = [
  ...[900, 1000, 1023, 1024, 1025, 2048, 2304, 3000, 5000],
  ...[16_383, 16_384, 16_385],
];

/** `+TCMQTTRCVPUB`, with what may be wrong in it. */
export function message(c: Choice): string {
  const payload = c.chance(97)
    ? c.text(BINARY, c.chance(80) ? c.below(8) : c.below(60))
    : c
        .text(BINARY, 8)
        .repeat(2 ** 14)
        .slice(0, c.of(LONG_PAYLOADS));
  const topic = c.weighted([
    [6, () => c.text(["a", "b", "/", "c"], c.below(6))],
    [2, () => c.text(HOSTILE_TOPIC, c.below(7))],
  ]);
  const { length } = payload;
  const told = c.weighted([
    [8, () => String(length)],
    [1, () => String(Math.max(0, length + c.below(9) - 4))],
    [1, () => c.of(ODD_LENGTHS).replaceAll("N", String(length))],
  ]);
  const quote = () => c.mostly(95, '"', [""]);
  const comma = () => c.mostly(78, ",", COMMAS);
  const head = c.mostly(60, "+TCMQTTRCVPUB:", MESSAGE_HEADS);
  return (
    head +
    [quote() + topic + quote(), comma(), told, comma(), quote()].join("") +
    payload +
    c.mostly(64, '"\r\n', CLOSINGS)
  );
}

const FIRMWARE_HEADS = [
  ...variants("+TCREADFWDATA: |+TCREADFWDATA|TCREADFWDATA:|+ TCREADFWDATA:"),
  "+TCREADFWDATA,",
];
const FIRMWARE_LENGTHS = variants('0N|4097||x|Nx|-1|99999999999|"5"');
const FIRMWARE_ENDS = variants("\n|\r\r\n||x\r\n| \r\n|\r");
const LONG = [0, 1, 510, 511, 512, 513, 600, 1024, 4096];

/** So many bytes, whole or broken off in the middle. */
function firmwareBytes(c: Choice, told: number): string {
  const units = c.weighted<readonly string[]>([
    [3, () => BINARY],
    [3, () => variants("0|1|9|a|F|c")],
    [1, () => variants("0|a|F|\r|\n|x")],
  ]);
  const count = Math.max(0, told + (c.chance(90) ? 0 : c.below(7) - 3));
  const bytes = c.text(units, count).slice(0, count);
  const text = c.chance(50)
    ? Buffer.from(bytes, "latin1").toString("hex")
    : bytes;
  if (text === "" || c.chance(92)) return text;
  const at = c.below(text.length + 1);
  const broken = c.of(variants("g|\r|\n|| |\0|0"));
  return text.slice(0, at) + broken + text.slice(at + c.below(2));
}

/** `+TCREADFWDATA` with about as many bytes as it tells. */
export function firmware(c: Choice, length?: number): string {
  const told = length ?? (c.chance(83) ? 1 + c.below(12) : c.of(LONG));
  const odd = c.of(FIRMWARE_LENGTHS).replaceAll("N", String(told));
  return (
    c.mostly(73, "+TCREADFWDATA:", FIRMWARE_HEADS) +
    c.mostly(64, String(told), [odd]) +
    c.mostly(77, ",", variants(", | ,||,,")) +
    firmwareBytes(c, told) +
    c.mostly(70, "\r\n", FIRMWARE_ENDS)
  );
}

const LONGEST_LINE = 512;

/** What means nothing, some of it about as long as a line may be. */
export const junk = (c: Choice): string =>
  c.weighted([
    [4, () => c.text(TEXT, c.below(9))],
    [2, () => c.text(BINARY, c.below(9))],
    [1, () => String.fromCharCode(c.below(0x100))],
    [
      1,
      () =>
        c
          .of(variants('x|\r| |"|0|+|\0'))
          .repeat(LONGEST_LINE - 4 + c.below(10)),
    ],
    [6, () => c.of(variants("> |>|>|+++|C|NO CARRIER"))],
    [1, () => `+TCMQTTRCVPUB:"${"q".repeat(480 + c.below(20))}",3,"`],
    [1, () => `x${"\r".repeat(c.below(4))}y`],
    [
      1,
      () => "x".repeat(LONGEST_LINE - 7 + c.below(6)) + "\r".repeat(c.below(6)),
    ],
  ]);
