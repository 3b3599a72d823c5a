import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { REMEMBERED, Runs } from "../../javascript/runs.js";
import { Secrets } from "../../javascript/secret.js";
import { AtError, type Call, Client } from "../index.js";
import { ScriptedModule } from "./support/module.js";

/** A trace of bytes as they come, behind a call. */
function blanked(call: Call, pieces: readonly string[], ends = true): string {
  const secrets = new Secrets();
  const stream = secrets.received();
  secrets.call(call as Parameters<Secrets["call"]>[0]);
  if (ends) secrets.ended(false);
  return pieces
    .map((piece) => {
      stream.write(Buffer.from(piece, "latin1"));
      return stream.settle(false);
    })
    .concat(stream.settle(true))
    .join("");
}

const join: Call = {
  command: "CWJAP",
  form: "set",
  args: ["home", "hunter22"],
};
const nothing: Call = { command: "GMR", form: "exec", args: [] };

describe("received bytes", () => {
  for (const [what, pieces, shown] of [
    ["in one piece", ["hunter22\r\n"], "********\r\n"],
    ["byte by byte", [..."say hunter22!\r\n"], "say ********!\r\n"],
    ["cut at both ends", ["xunter2"], "x******"],
    ["of fewer than 6 bytes", ["unter\r\n"], "unter\r\n"],
    ["short and whole between quotes", ['+A:"home",1\r\n'], '+A:"****",1\r\n'],
    ["short in other text", ["go home\r\n"], "go home\r\n"],
    [
      "behind one that is longer",
      ['+A:"homestead","home"'],
      '+A:"homestead","****"',
    ],
  ] as const)
    it(`are blanked where they hold a secret ${what}`, () => {
      assert.equal(blanked(join, pieces), shown);
    });

  it("are blanked where a secret begins like the protocol's own lines", () => {
    const call: Call = { ...join, args: ["home", "OKhunter"] };
    const pieces = ["OKhu", "nter\r\nOK\r\n"];
    assert.equal(blanked(call, pieces), "********\r\nOK\r\n");
  });

  it("are blanked in any line that may be a broken echo", () => {
    const said = 'xT+CWJ\r\nOK\r\nter22"\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n> ';
    assert.equal(
      blanked(join, [said], false),
      "******\r\nOK\r\n******\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n> ",
    );
  });

  it("keep a message's length, whatever stood in a command", () => {
    const call = { line: 'AT+FOO="x",2048,"yyy",12345,"z"' };
    const head = '+TCMQTTRCVPUB:"t",2048,"yyy';
    assert.equal(blanked(call, [head]), '+TCMQTTRCVPUB:"t",2048,"***');
  });

  it("keep hexadecimal data hexadecimal, and numbers numbers", () => {
    const call: Call = { ...join, args: ["home", "12ab56"] };
    assert.match(
      blanked(call, ["+TCREADFWDATA:4,0012ab56\r\n"]),
      /^\+TCREADFWDATA:4,00[0-9a-f]{6}\r\n$/,
    );
    const number: Call = { ...join, args: ["home", "765432"] };
    assert.equal(blanked(number, ["+A:765432\r\n"]), "+A:111111\r\n");
  });

  for (const [line, shown] of [
    ['password:a, b"c\\\r\n', "password:*******\r\n"],
    ["smart PassWord = abc def\r\n", "smart PassWord =********\r\n"],
    ["ssid:home\r\n", "ssid:home\r\n"],
    ['+PSK:0,"abc"\r\nOK\r\n', '+PSK:*,"***"\r\nOK\r\n'],
    ['{"key" : "a\\"b", "n":1}', '{"key" : "****", "n":1}'],
    [
      '+A:"{\\"secret\\":\\"ab\\"}",1\r\n',
      '+A:"{\\"secret\\":\\"**\\"}",1\r\n',
    ],
    ['+A:"{\\"key\\":\\"a\\\\\\"b\\"}"', '+A:"{\\"key\\":\\"*\\*\\**\\"}"'],
    ['{"key":12,"n":1}', '{"key":**,"n":1}'],
    ["monkeys: two\r\n", "monkeys: two\r\n"],
    ['+TCMQTTRCVPUB:"a/key=b",5,"hello"', '+TCMQTTRCVPUB:"a/key=*",5,"hello"'],
    ['+TCMQTTRCVPUB:"a"key=b",5,"', '+TCMQTTRCVPUB:"a"key=*",5,"'],
  ] as const)
    it(`are blanked behind a word for a secret: ${JSON.stringify(line)}`, () => {
      assert.equal(blanked(nothing, [line]), shown);
      assert.equal(blanked(nothing, [...line]), shown);
    });

  for (const secret of [
    ...['""""""""', ",,,,,,,,", "\\\\\\\\\\\\", "xxxxxxxx"],
    ...["11111111", "aaaaaaaa", "FFFFFFFF", "abcabcab"],
  ])
    it(`show no run of ${secret} either, and are handed on in time`, () => {
      const call: Call = { ...join, args: ["home", secret] };
      const line = `say ${secret}${secret}!`;
      for (const pieces of [
        [line],
        [...line],
        [line.slice(0, 9), line.slice(9)],
      ]) {
        const shown = blanked(call, pieces);
        assert.equal(shown.length, line.length);
        for (let i = 0; i + 6 <= secret.length; i++)
          assert.ok(!shown.includes(secret.slice(i, i + 6)), shown);
      }
    });

  it("show no run that a blanked one would end", () => {
    const call: Call = { ...join, args: ["abcde*", "hunter22"] };
    assert.equal(blanked(call, ["abcdehunter22"]), "abcdex*******");
  });

  for (const [where, secret, line] of [
    ["behind the name of", "JAP:  x", "+CWJAP:  1\r\n"],
    ["before", "x  +CWJ", "  +CWJAP:1\r\n"],
  ] as const)
    it(`show no run of a secret in the blanks ${where} a line of the protocol, which stays one`, () => {
      const call: Call = { ...join, args: ["home", secret] };
      for (const pieces of [[line], [...line]]) {
        const shown = blanked(call, pieces, false);
        for (let i = 0; i + 6 <= secret.length; i++)
          assert.ok(!shown.includes(secret.slice(i, i + 6)), shown);
        assert.equal(shown.replaceAll("\t", " "), line);
      }
    });

  it("stay what they are where a secret is the protocol's own word", () => {
    const call: Call = { ...join, args: ["home", "CWJAP:"] };
    assert.equal(blanked(call, ["+CWJAP:1\r\n"], false), "+CWJAP:1\r\n");
  });

  it("stay what they are where all of them are digits of one kind", () => {
    for (const [secret, digits] of [
      ["11111111", /^[0-9]+$/],
      ["aaaaaaaa", /^[a-f0-9]+$/],
      ["FFFFFFFF", /^[A-F0-9]+$/],
    ] as const)
      assert.match(
        blanked({ ...join, args: ["home", secret] }, [secret]),
        digits,
      );
  });

  it("are handed on but for those that a later byte may still blank", () => {
    const stream = new Secrets().received();
    stream.write(Buffer.from("say what"));
    assert.equal(stream.settle(false), "say");
    stream.write(Buffer.from("\n"));
    assert.equal(stream.settle(false), " what\n");
  });

  it("are an echo once, whatever has come before it", () => {
    const echo = 'AT+CWJAP="home","hunter22"\r\n';
    const received = (...lines: string[]): string => {
      const secrets = new Secrets();
      const stream = secrets.received();
      secrets.call(join as Parameters<Secrets["call"]>[0]);
      secrets.transmitted(echo);
      stream.write(Buffer.from(lines.join("")));
      return stream.settle(true);
    };
    const shown = received(echo);
    assert.equal(shown, 'AT+CWJAP="****","********"\r\n');
    assert.equal(received("OK\r\n", echo), `OK\r\n${shown}`);
    assert.doesNotMatch(received(echo, echo).slice(shown.length), /CWJAP/);
  });

  it("cost the same for each byte of a line that never ends, and little is kept", () => {
    class Counted extends Runs {
      lookups = 0;
      override has(key: number): boolean {
        this.lookups++;
        return super.has(key);
      }
    }
    const runs = new Counted();
    const secrets = new Secrets('\\",', runs);
    secrets.call(join as Parameters<Secrets["call"]>[0]);
    const stream = secrets.received();
    const lookups = (bytes: number): number => {
      const before = runs.lookups;
      let kept = 0;
      for (let i = 0; i < bytes; i++) {
        stream.write(Buffer.from("hunter22"[i % 8] ?? "", "latin1"));
        kept += 1 - stream.settle(false).length;
      }
      assert.ok(kept <= 6, `${kept} bytes kept`);
      return (runs.lookups - before) / bytes;
    };
    const short = lookups(1_000);
    assert.ok(short > 0 && lookups(50_000) < 2 * short);
  });
});

describe("what is remembered", () => {
  it("begins with texts of 3 bytes", () => {
    for (const [ssid, shown] of [
      ["abc", "***"],
      ["ab", "ab"],
    ] as const)
      assert.equal(
        blanked({ ...join, args: [ssid, "hunter22"] }, [`+A:"${ssid}"`]),
        `+A:"${shown}"`,
      );
  });

  it("is bounded: the oldest text goes first, a described secret last", () => {
    const runs = new Runs();
    const secrets = new Secrets('\\",', runs);
    const args = [1, "P", "D", "hunter22"];
    secrets.call({ command: "TCDEVINFOSET", form: "set", args });
    for (let i = 0; i < REMEMBERED / 4; i++)
      secrets.call({ command: "FOO", form: "set", args: [`text ${i} abc`] });
    assert.equal(secrets.text("hunter22"), "********");
    assert.equal(secrets.text("text 7 abc"), "text 7 abc");
    assert.equal(secrets.text("text 4095 abc"), "*************");
  });

  it("blanks a short text of an answer, later, too", () => {
    const secrets = new Secrets();
    secrets.call(join as Parameters<Secrets["call"]>[0]);
    secrets.ended(false);
    assert.deepEqual(secrets.lines([["home", "homes", 1]]), [
      ["****", "homes", 1],
    ]);
  });

  it("blanks a text of an answer that may be the end of a broken echo", () => {
    const secrets = new Secrets();
    secrets.call(join as Parameters<Secrets["call"]>[0]);
    assert.deepEqual(secrets.lines([["r22", "2r2", "xer22"]]), [
      ["***", "2r2", "*****"],
    ]);
  });

  it("does not change what an argument costs on the wire", () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab19\\\\""",,,'),
      maxLength: 64,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('\\",', '"', ""), (secret, special) => {
        const shown = new Secrets(special).call({
          command: "FOO",
          form: "set",
          args: [secret],
        });
        const [arg] = "args" in shown ? shown.args : [];
        const cost = (value: unknown) =>
          [...`${value}`].filter((c) => special.includes(c)).length;
        assert.equal(`${arg}`.length, secret.length);
        assert.equal(cost(arg), cost(secret));
      }),
    );
  });
});

describe("an error's lines", () => {
  const failing = async (call: Call, answer: string): Promise<AtError> => {
    const module = new ScriptedModule(() => `${answer}\r\nERROR\r\n`);
    const client = new Client(module);
    const error = await client.command(call).catch((e: unknown) => e);
    client.close();
    assert.ok(error instanceof AtError);
    return error;
  };

  for (const [what, answer, lines] of [
    ["pieces of a broken echo", 'AT+~\r\nter2"', [["AT+~"], ["*****"]]],
    ["a short text of the call", '+CWJAP:"home",1', [["****", 1]]],
    ["what the module says of it", "DNS Fail", [["DNS Fail"]]],
  ] as const)
    it(`tell ${what}, but no secret`, async () => {
      assert.deepEqual((await failing(join, answer)).lines, lines);
    });

  it("keep no words of a CME error that repeat a secret", async () => {
    const { message } = await failing(join, "+CME ERROR:no hunter22 here");
    assert.match(message, /cme: \*{16}$/);
  });
});

describe("a text that is blanked", () => {
  for (const secret of ['""""""""', ",,,,,,,,", "\\\\\\\\\\\\", "********"])
    it(`shows no run of ${secret}`, () => {
      const args = [secret];
      const shown = new Secrets().call({ command: "FOO", form: "set", args });
      const [arg] = "args" in shown ? shown.args : [];
      assert.equal(`${arg}`.includes(secret.slice(0, 6)), false);
    });

  it("is learned from a line that nobody called, too", () => {
    const secrets = new Secrets();
    const line = 'AT+TCDEVINFOSET=1,"P","D","hunter22"\r\n';
    const shown = secrets.transmitted(line);
    assert.equal(shown, `AT+TCDEVINFOSET=1,${"*".repeat(18)}\r\n`);
    assert.equal(secrets.text("hunter22"), "********");
    assert.equal(secrets.transmitted("+++\r\n"), "+++\r\n");
  });
});
