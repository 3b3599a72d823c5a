import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLog } from "../../log/read.js";

const pieces = (log: string) =>
  readLog(Buffer.from(log)).flatMap((wire) => wire.pieces);

const said = (log: string) =>
  pieces(log)
    .map(({ text }) => text)
    .join("");

/** A table of one column of such values. */
const table = (values: readonly string[], heading = "Time [s],Value") =>
  [heading, ...values.map((value, i) => `${i},${value}`)].join("\n");

describe("a logic analyser's table", () => {
  for (const [what, values, text] of [
    ["hexadecimal with 0x", ["0x41", "0x54", "0x0d"], "AT\r"],
    ["hexadecimal without", ["41", "54", "0d"], "AT\r"],
    ["hexadecimal of digits alone", ["41", "54"], "AT"],
    ["decimal", ["65", "84", "104", "111"], "ATho"],
    ["decimal, most of one digit", ["9", "9", "9", "65"], "\t\t\tA"],
    ["characters", ["A", "T", "\\r", "\\n"], "AT\r\n"],
    ["characters, digits among them", ["1", "0", "2"], "102"],
    [
      "characters, some by their number",
      ["A", "T", "\\x0D", "\\xff"],
      "AT\r\xff",
    ],
    ["several characters a row", ["AT\\r\\n", "ATE0\\t\\\\"], "AT\r\nATE0\t\\"],
  ] as const)
    it(`is read in ${what}`, () => assert.equal(said(table(values)), text));

  for (const [unit, milliseconds] of [
    ["s", 1000],
    ["ms", 1],
    ["us", 1e-3],
    ["µs", 1e-3],
    ["μs", 1e-3],
    ["ns", 1e-6],
  ] as const)
    it(`is read with its times in ${unit}`, () => {
      const [first, second] = pieces(
        table(["0x41", "0x54"], `Time [${unit}],Value`),
      );
      assert.deepEqual([first?.at, second?.at], [0, milliseconds]);
    });

  it("is refused for a number beyond a byte, with its line", () => {
    assert.throws(
      () => readLog(Buffer.from(table(["65", "300"]))),
      /^LogFault: line 3: "300" is no byte/,
    );
  });

  it("leaves out rows that are no data, and errors", () => {
    const log =
      "name,type,start_time,duration,data,error\nU,start,0,1,,\nU,data,1,1,0x41,framing\nU,stop,2,1,0x00,\n";
    assert.equal(said(log), "A");
  });
});

describe("a list of annotations", () => {
  it("is read by its directions, its bits left out", () => {
    const log = [
      "1-9 uart-1: TX data: 41",
      "1-2 uart-1: Start bit",
      "9-17 uart-1: RX data: 4F",
      "9-17 uart-1: RX warning: Frame error",
    ].join("\n");
    assert.deepEqual(
      pieces(log).map(({ text, stamp, line }) => ({ text, stamp, line })),
      [
        { text: "A", stamp: "1", line: 1 },
        { text: "O", stamp: "9", line: 3 },
      ],
    );
  });

  it("is read by its decoders where it names no direction and no time", () => {
    const log = [..."AT\r"]
      .map((c) => `uart-1: ${Buffer.from(c).toString("hex")}`)
      .concat(
        [..."OK\r"].map((c) => `uart-2: ${Buffer.from(c).toString("hex")}`),
      )
      .join("\n");
    assert.deepEqual(
      pieces(log).map(({ from, text }) => `${from} ${JSON.stringify(text)}`),
      [
        ...['mcu "A"', 'mcu "T"', 'mcu "\\r"'],
        ...['module "O"', 'module "K"', 'module "\\r"'],
      ],
    );
  });
});

describe("a text log", () => {
  it("is read in UTF-8 with a mark, and in UTF-16", () => {
    const line = 'AT+TCMQTTSUB="é",0';
    const expected = `${Buffer.from(line).toString("latin1")}\r\n`;
    for (const file of [
      Buffer.from(`\ufeff${line}\n`),
      Buffer.from(`\ufeff${line}\r\n`, "utf16le"),
    ])
      assert.deepEqual(
        readLog(file)[0]?.pieces.map(({ text }) => text),
        [expected],
      );
  });

  it("is read with its times as days, as seconds and over midnight", () => {
    const times = (log: string) => pieces(log).map(({ at }) => at);
    assert.deepEqual(
      times("[2024-05-01 10:00:00.250] AT\n[2024-05-01 10:00:01] OK\n"),
      [Date.UTC(2024, 4, 1, 10, 0, 0, 250), Date.UTC(2024, 4, 1, 10, 0, 1)],
    );
    assert.deepEqual(times("1.250 AT\n2.000001s OK\n"), [1250, 2000]);
    const midnight = 86_400_000;
    assert.deepEqual(times("23:59:59 AT\n00:00:01 OK\n"), [
      midnight - 1000,
      midnight + 1000,
    ]);
  });
});
