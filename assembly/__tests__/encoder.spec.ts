import {
  abortCommand,
  command,
  ending,
  expire,
  isEcho,
  isRunning,
  name,
  nameLength,
  nextReport,
  remaining,
  takeReady,
} from "../command";
import {
  CHECKING,
  CHECKING_FIELD,
  dropCall,
  encodeCommand,
  encodeLine,
  encodeNumber,
  encodeOther,
  encodePlain,
  encodeText,
  finishLine,
  inputBcc,
  MAKING,
  send,
  setChecking,
} from "../encoder";
import {
  COMMAND_COUNT,
  COMMAND_LINE,
  COMMAND_PLAIN,
  COMMAND_TCDEVINFOSET,
  COMMAND_TCDEVREG,
  COMMAND_TCGWBIND,
  COMMAND_TCMODINFOSET,
  COMMAND_TCMQTTCONN,
  COMMAND_TCMQTTDISCONN,
  COMMAND_TCMQTTPUB,
  COMMAND_TCMQTTPUBL,
  COMMAND_TCMQTTPUBRAW,
  COMMAND_TCMQTTSRV,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCOTASET,
  COMMAND_TCSAP,
  COMMAND_TCSUBDEVREG,
  END_BOTH,
  END_LINES,
  END_LIST,
  END_OK,
  END_PROMPT,
  END_RESULT,
  END_SECOND_OK,
  END_TEST,
  EVENT_TRANSMIT,
  FORM_EXEC,
  FORM_READ,
  FORM_SET,
  FORM_TEST,
  OPTION_KEEP_BACKSLASH,
  OPTION_KEEP_COMMA,
  OPTION_KEEP_QUOTE,
  SIZE_COMMAND_LINE,
} from "../generated/protocol";
import { at, end, put, textAt } from "./support/bytes";
import { addText, input } from "./support/call";
import { text } from "./support/record";
import { tellRefusal } from "./support/refusal";
import { tell } from "./support/tell";

/** Sends what has been begun: the line without its CRLF, or the refusal. */
function sentWith(payload: i32): string {
  const refusal = send(payload, 0, 0);
  if (refusal !== 0) return tellRefusal(refusal);
  if (nextReport() !== EVENT_TRANSMIT) return "nothing sent";
  const line = text();
  return line.endsWith("\r\n") ? line.slice(0, -2) : `no CRLF: ${line}`;
}

function sent(): string {
  const line = sentWith(-1);
  takeReady();
  while (nextReport() !== 0) {}
  return line;
}

/** A call without arguments. */
function bare(number: u32, form: u32): string {
  encodeCommand(number, form);
  return sent();
}

/** A `set` with one string. */
function withText(number: u32, text: string): string {
  encodeCommand(number, FORM_SET);
  addText(text);
  return sent();
}

/** A plain command's `set` with one string. */
function plainText(text: string, options: u32): string {
  encodePlain(input("X"), FORM_SET);
  encodeText(input(text), options);
  return sent();
}

/** A plain command's `set` with one number. */
function plainNumber(value: i32): string {
  encodePlain(input("X"), FORM_SET);
  encodeNumber(value);
  return sent();
}

function plain(name: string, form: u32): string {
  encodePlain(input(name), form);
  return sent();
}

function line(text: string): string {
  encodeLine(input(text));
  return sent();
}

/** The name by which a line's answers are known. */
function nameOf(text: string): string {
  line(text);
  return textAt(name, nameLength);
}

function connect(timeout: i32, keepalive: i32): string {
  encodeCommand(COMMAND_TCMQTTCONN, FORM_SET);
  encodeNumber(1);
  encodeNumber(timeout);
  encodeNumber(keepalive);
  encodeNumber(1);
  encodeNumber(0);
  return sent();
}

function subscribe(topic: string, qos: i32): string {
  encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
  addText(topic);
  encodeNumber(qos);
  return sent();
}

/** TCMODINFOSET with the flash, base and size that are of interest. */
function module(flash: i32, base: i32, size: i32): string {
  encodeCommand(COMMAND_TCMODINFOSET, FORM_SET);
  addText("n");
  encodeNumber(flash);
  encodeNumber(0);
  encodeNumber(base);
  encodeNumber(size);
  encodeNumber(255);
  return sent();
}

function publishOf(payload: i32): string {
  encodeCommand(COMMAND_TCMQTTPUBL, FORM_SET);
  addText("t");
  encodeNumber(1);
  const line = sentWith(payload);
  takeReady();
  while (nextReport() !== 0) {}
  return line;
}

/** How a command ends that is sent without a refusal. */
function endingOf(number: u32, form: u32): u32 {
  bare(number, form);
  return ending;
}

beforeEach(() => {
  takeReady();
  while (nextReport() !== 0) {}
});

describe("the forms of a command", () => {
  it("are written as the document writes them", () => {
    expect(bare(COMMAND_TCMQTTSUB, FORM_TEST)).toBe("AT+TCMQTTSUB=?");
    expect(bare(COMMAND_TCMQTTSTATE, FORM_READ)).toBe("AT+TCMQTTSTATE?");
    expect(bare(COMMAND_TCDEVREG, FORM_EXEC)).toBe("AT+TCDEVREG");
    expect(withText(COMMAND_TCMQTTSRV, "h")).toBe('AT+TCMQTTSRV="h"');
  });

  it("are those that the command has", () => {
    expect(bare(COMMAND_TCDEVREG, FORM_READ)).toBe("bad form");
    expect(bare(COMMAND_TCSUBDEVREG, FORM_EXEC)).toBe("bad form");
    expect(bare(COMMAND_TCMQTTSTATE, FORM_SET)).toBe("bad form");
    expect(bare(COMMAND_TCMQTTSTATE, 4)).toBe("bad form");
    expect(bare(COMMAND_TCMQTTSTATE, 0xffffffff)).toBe("bad form");
    expect(plain("CWJAP", 4)).toBe("bad form");
    // A form that is none is no bit of the table: what stands above the forms there are counts.
    for (let how: u32 = FORM_EXEC + 1; how < 70; how++)
      for (let number: u32 = 1; number <= COMMAND_COUNT; number++)
        expect(bare(number, how)).toBe("bad form");
  });

  it("begin anew what was begun and not sent", () => {
    encodeCommand(COMMAND_TCMQTTSRV, FORM_SET);
    addText("forgotten");
    expect(withText(COMMAND_TCMQTTSRV, "h")).toBe('AT+TCMQTTSRV="h"');
  });

  it("end each in its own way", () => {
    expect(endingOf(COMMAND_TCMQTTSUB, FORM_TEST)).toBe(END_TEST);
    expect(endingOf(COMMAND_TCMQTTSTATE, FORM_READ)).toBe(END_OK);
    expect(endingOf(COMMAND_TCMQTTSUB, FORM_READ)).toBe(END_LIST);
    expect(endingOf(COMMAND_TCOTASET, FORM_READ)).toBe(END_BOTH);
    expect(endingOf(COMMAND_TCDEVREG, FORM_EXEC)).toBe(END_RESULT);
    expect(endingOf(COMMAND_TCMQTTDISCONN, FORM_EXEC)).toBe(END_OK);
    withText(COMMAND_TCSAP, "ssid");
    expect(ending).toBe(END_SECOND_OK);
    publishOf(5);
    expect(ending).toBe(END_PROMPT);
    plain("GMR", FORM_EXEC);
    expect(ending).toBe(END_LINES);
    plain("GMR", FORM_TEST);
    expect(ending).toBe(END_TEST);
    line("ATE0");
    expect(ending).toBe(END_LINES);
  });
});

describe("a command's number", () => {
  it("is one of the set's", () => {
    expect(bare(0, FORM_TEST)).toBe("unknown command");
    expect(bare(COMMAND_COUNT + 1, FORM_TEST)).toBe("unknown command");
    expect(bare(0xffffffff, FORM_TEST)).toBe("unknown command");
    expect(bare(1, FORM_TEST)).toBe("AT+TCDEVINFOSET=?");
    expect(bare(COMMAND_COUNT, FORM_TEST)).toBe("AT+TCSUBDEVREG=?");
  });

  it("is wanted before anything is sent", () => {
    expect(tellRefusal(send(-1, 0, 0))).toBe("unknown command");
    bare(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(tellRefusal(send(-1, 0, 0))).toBe(
      "unknown command",
      "what was sent is not sent again",
    );
  });

  it("is handed on, and the line's name with it", () => {
    bare(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(command).toBe(COMMAND_TCMQTTSTATE);
    expect(textAt(name, nameLength)).toBe("TCMQTTSTATE");
    withText(COMMAND_TCMQTTSRV, "h");
    expect(textAt(name, nameLength)).toBe("TCMQTTSRV");
    plain("CWJAP", FORM_READ);
    expect(command).toBe(COMMAND_PLAIN);
    expect(textAt(name, nameLength)).toBe("CWJAP");
  });
});

describe("the arguments", () => {
  it("are strings in quotes and numbers bare, with commas between", () => {
    expect(subscribe("a/b", 1)).toBe('AT+TCMQTTSUB="a/b",1');
    expect(connect(10000, 60)).toBe("AT+TCMQTTCONN=1,10000,60,1,0");
  });

  it("are as many as the command has", () => {
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    addText("a");
    expect(sent()).toBe("missing 2");
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    expect(sent()).toBe("missing 1");
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    addText("a");
    encodeNumber(0);
    encodeNumber(0);
    expect(sent()).toBe("too many 3");
  });

  it("may be left out at the end where they are optional", () => {
    expect(withText(COMMAND_TCSAP, "ssid")).toBe('AT+TCSAP="ssid"');
    encodeCommand(COMMAND_TCSAP, FORM_SET);
    addText("ssid");
    addText("password");
    encodeNumber(13);
    expect(sent()).toBe('AT+TCSAP="ssid","password",13');
  });

  it("belong to set alone", () => {
    encodeCommand(COMMAND_TCMQTTSUB, FORM_READ);
    encodeNumber(1);
    expect(sent()).toBe("too many 1");
    encodeCommand(COMMAND_TCMQTTSUB, FORM_TEST);
    addText("a");
    expect(sent()).toBe("too many 1");
    encodeLine(input("AT"));
    encodeNumber(1);
    expect(sent()).toBe("too many 1");
    encodeCommand(COMMAND_TCDEVREG, FORM_EXEC);
    encodeOther();
    expect(sent()).toBe("too many 1");
  });

  it("are of the type that the command asks for", () => {
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    encodeNumber(1);
    expect(sent()).toBe("bad type 1");
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    addText("a");
    addText("1");
    expect(sent()).toBe("bad type 2");
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    encodeOther();
    expect(sent()).toBe("bad type 1");
    encodePlain(input("X"), FORM_SET);
    encodeNumber(1);
    encodeOther();
    expect(sent()).toBe("bad type 2");
  });
});

describe("a number", () => {
  it("is written in decimal", () => {
    expect(plainNumber(0)).toBe("AT+X=0");
    expect(plainNumber(9)).toBe("AT+X=9");
    expect(plainNumber(10)).toBe("AT+X=10");
    expect(plainNumber(-1)).toBe("AT+X=-1");
    expect(plainNumber(1000000000)).toBe("AT+X=1000000000");
    expect(plainNumber(i32.MAX_VALUE)).toBe("AT+X=2147483647");
    expect(plainNumber(i32.MIN_VALUE)).toBe("AT+X=-2147483648");
  });

  it("stays within its range", () => {
    expect(subscribe("a", 0)).toBe('AT+TCMQTTSUB="a",0');
    expect(subscribe("a", -1)).toBe("out of range 2");
    expect(subscribe("a", 2)).toBe("out of range 2");
    expect(connect(1000, 690)).toBe("AT+TCMQTTCONN=1,1000,690,1,0");
    expect(connect(999, 690)).toBe("out of range 2");
    expect(connect(60001, 690)).toBe("out of range 2");
    expect(connect(60000, 59)).toBe("out of range 3");
    expect(connect(60000, 691)).toBe("out of range 3");
  });

  it("is a multiple where the command asks for one", () => {
    expect(module(2, 0x111000, 716800)).toBe(
      'AT+TCMODINFOSET="n",2,0,1118208,716800,255',
    );
    expect(module(4, 0x7ffff000, 1)).toBe(
      'AT+TCMODINFOSET="n",4,0,2147479552,1,255',
    );
    expect(module(3, 0x111000, 1)).toBe("out of range 2");
    expect(module(2, 0x110000, 1)).toBe("out of range 4");
    expect(module(2, 0x111001, 1)).toBe("out of range 4");
    expect(module(2, 0x111800, 1)).toBe("out of range 4");
    expect(module(2, i32.MIN_VALUE, 1)).toBe("out of range 4");
    expect(module(2, 0x111000, 0)).toBe("out of range 5");
    expect(module(2, 0x111000, 716801)).toBe("out of range 5");
  });
});

describe("a string", () => {
  it("has the length that the command takes", () => {
    expect(withText(COMMAND_TCMQTTSRV, "")).toBe("out of range 1");
    const host = "h".repeat(128);
    expect(withText(COMMAND_TCMQTTSRV, host)).toBe(`AT+TCMQTTSRV="${host}"`);
    expect(withText(COMMAND_TCMQTTSRV, `${host}h`)).toBe("too long 1");
    encodeCommand(COMMAND_TCSAP, FORM_SET);
    addText("s");
    addText("1234567");
    expect(sent()).toBe("out of range 2");
  });

  it("may be longer than the input holds, and is refused then", () => {
    encodeCommand(COMMAND_TCMQTTSRV, FORM_SET);
    encodeText(0xffffffff, 0);
    expect(sent()).toBe("too long 1");
    encodePlain(input("X"), FORM_SET);
    encodeText(0xffffffff, 0);
    expect(sent()).toBe("line too long");
    expect(plainText("x".repeat(257), 0)).toBe("line too long");
  });

  it("has its backslashes, quotes and commas escaped", () => {
    expect(plainText('a\\b"c,d', 0)).toBe('AT+X="a\\\\b\\"c\\,d"');
  });

  it("has those left alone that the options name", () => {
    expect(plainText('\\",', OPTION_KEEP_BACKSLASH)).toBe('AT+X="\\\\"\\,"');
    expect(plainText('\\",', OPTION_KEEP_QUOTE)).toBe('AT+X="\\\\"\\,"');
    expect(plainText('\\",', OPTION_KEEP_COMMA)).toBe('AT+X="\\\\\\","');
    expect(plainText('\\",', OPTION_KEEP_BACKSLASH | OPTION_KEEP_COMMA)).toBe(
      'AT+X="\\\\","',
    );
  });

  it("never ends the line", () => {
    expect(plainText("a\rb", 0)).toBe("bad character 1");
    expect(plainText("a\n", 0)).toBe("bad character 1");
    expect(plainText("\x00", 0)).toBe("bad character 1");
    expect(plainText("\r", 0xff)).toBe("bad character 1", "by no option");
    encodeCommand(COMMAND_TCMQTTPUB, FORM_SET);
    addText("t");
    encodeNumber(0);
    addText("a\r\nAT+RST");
    expect(sent()).toBe("bad character 3");
  });

  it("may hold every other byte", () => {
    expect(plainText("\x01\x7f\xff", 0)).toBe('AT+X="\x01\x7f\xff"');
  });

  it("may be empty where the command sets no length", () => {
    expect(plainText("", 0)).toBe('AT+X=""');
    encodeCommand(COMMAND_TCMQTTPUB, FORM_SET);
    addText("t");
    encodeNumber(0);
    addText("");
    expect(sent()).toBe('AT+TCMQTTPUB="t",0,""');
  });
});

describe("the line", () => {
  it("has 256 bytes at most, CRLF and escapes counted", () => {
    const most = 256 - 9;
    expect(plainText("x".repeat(most), 0).length).toBe(254);
    expect(plainText("x".repeat(most + 1), 0)).toBe("line too long");
    expect(plainText(",".repeat(most / 2), 0).length).toBe(253);
    expect(plainText(",".repeat(most / 2 + 1), 0)).toBe("line too long");
  });

  it("that is too long is the last of its faults", () => {
    encodePlain(input("X"), FORM_SET);
    addText("x".repeat(256));
    encodeOther();
    expect(sent()).toBe("bad type 2");
  });

  it("that is too long leaves no more bytes than its room", () => {
    encodePlain(input("X"), FORM_SET);
    for (let i = 0; i < 40; i++) addText("y".repeat(256));
    expect(sent()).toBe("line too long");
    expect(line("AT")).toBe("AT");
  });
});

describe("a payload", () => {
  it("has its length written as the last argument", () => {
    expect(publishOf(1)).toBe('AT+TCMQTTPUBL="t",1,1');
    expect(publishOf(2048)).toBe('AT+TCMQTTPUBL="t",1,2048');
  });

  it("is one byte at least and 2048 at most", () => {
    expect(publishOf(-1)).toBe("missing 3");
    expect(publishOf(0)).toBe("out of range 3");
    expect(publishOf(2049)).toBe("too long 3");
    expect(publishOf(i32.MIN_VALUE)).toBe("missing 3");
    expect(publishOf(i32.MAX_VALUE)).toBe("too long 3");
  });

  it("is looked at behind the arguments", () => {
    encodeCommand(COMMAND_TCMQTTPUBRAW, FORM_SET);
    addText("t");
    expect(sentWith(0)).toBe("missing 2");
    encodeCommand(COMMAND_TCMQTTPUBRAW, FORM_SET);
    addText("t");
    encodeNumber(0);
    encodeNumber(5);
    expect(sentWith(5)).toBe("too many 3");
  });
});

describe("the first fault", () => {
  it("wins, whichever follow", () => {
    encodeCommand(COMMAND_TCDEVINFOSET, FORM_SET);
    encodeNumber(3);
    encodeNumber(3);
    addText("\n");
    expect(sent()).toBe("out of range 1");
  });

  it("is the type before the range, and that before the characters", () => {
    encodeCommand(COMMAND_TCDEVINFOSET, FORM_SET);
    addText("");
    expect(sent()).toBe("bad type 1");
    expect(withText(COMMAND_TCMQTTSRV, "\n".repeat(129))).toBe("too long 1");
    expect(withText(COMMAND_TCMQTTSRV, "a\n")).toBe("bad character 1");
  });

  it("is busy before everything, even an unknown command", () => {
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_READ);
    send(-1, 0, 0);
    encodeCommand(99, FORM_SET);
    expect(tellRefusal(send(-1, 0, 0))).toBe("busy");
    encodePlain(input("a"), 9);
    expect(tellRefusal(send(-1, 0, 0))).toBe("busy");
    encodeLine(input("\n"));
    expect(tellRefusal(send(-1, 0, 0))).toBe("busy");
    expect(isRunning()).toBe(true);
  });

  it("of a call does not stay for the next", () => {
    expect(bare(99, FORM_SET)).toBe("unknown command");
    expect(bare(COMMAND_TCMQTTSTATE, FORM_READ)).toBe("AT+TCMQTTSTATE?");
  });
});

describe("a call that is refused", () => {
  it("begins nothing", () => {
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_SET);
    send(-1, 0, 0);
    expect(isRunning()).toBe(false);
    expect(nextReport()).toBe(0);
  });

  it("leaves the last line sent as it was, for its echo", () => {
    line("ATE0");
    expect(line("AT\n")).toBe("bad character");
    put("ATE0");
    expect(isEcho(at, end)).toBe(true);
  });
});

describe("a line that is only checked", () => {
  it("is refused as one that is sent, whatever runs, and leaves what waits", () => {
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_READ);
    send(-1, 0, 0);
    setChecking(CHECKING_FIELD);
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    addText("t");
    expect(tellRefusal(finishLine(END_RESULT, -1))).toBe("missing 2");
    encodePlain(input("X".repeat(252)), FORM_SET);
    expect(tellRefusal(finishLine(END_RESULT, -1))).toBe("line too long");
    encodePlain(input("X".repeat(250)), FORM_SET);
    expect(finishLine(END_RESULT, -1)).toBe(0);
    setChecking(MAKING);
    expect(tell(nextReport())).toBe("send AT+TCMQTTSTATE?\r\n");
  });

  it("is refused where it is none of the configuration's", () => {
    setChecking(CHECKING);
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(tellRefusal(finishLine(END_RESULT, -1))).toBe("busy");
    setChecking(MAKING);
  });

  it("is none that may be sent", () => {
    setChecking(CHECKING_FIELD);
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(sent()).toBe("unknown command");
    setChecking(MAKING);
  });
});

describe("a call that is dropped", () => {
  it("is refused, until the next begins", () => {
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    dropCall();
    addText("t");
    expect(sent()).toBe("busy");
    expect(bare(COMMAND_TCMQTTSTATE, FORM_READ)).toBe("AT+TCMQTTSTATE?");
  });
});

describe("a plain command", () => {
  it("has a name of capitals, digits and underscores", () => {
    expect(plain("CWJAP", FORM_READ)).toBe("AT+CWJAP?");
    expect(plain("A_1", FORM_EXEC)).toBe("AT+A_1");
    expect(plain("Z", FORM_TEST)).toBe("AT+Z=?");
    expect(plain("", FORM_EXEC)).toBe("unknown command");
    expect(plain("1A", FORM_EXEC)).toBe("unknown command");
    expect(plain("_A", FORM_EXEC)).toBe("unknown command");
    expect(plain("Aa", FORM_EXEC)).toBe("unknown command");
    expect(plain("A B", FORM_EXEC)).toBe("unknown command");
    expect(plain("A@", FORM_EXEC)).toBe("unknown command");
    expect(plain("A[", FORM_EXEC)).toBe("unknown command");
    expect(plain("A=1", FORM_EXEC)).toBe("unknown command");
  });

  it("takes any arguments", () => {
    encodePlain(input("CWJAP"), FORM_SET);
    addText("ssid");
    encodeNumber(-5);
    addText("");
    expect(sent()).toBe('AT+CWJAP="ssid",-5,""');
    expect(plain("X", FORM_SET)).toBe("AT+X=", "or none");
  });

  it("has a name that the line holds", () => {
    expect(plain("A".repeat(251), FORM_EXEC).length).toBe(254);
    expect(plain("A".repeat(252), FORM_EXEC)).toBe("line too long");
    input("A".repeat(256));
    encodePlain(0x80000000, FORM_EXEC);
    expect(sent()).toBe("line too long", "though the input holds less of it");
  });
});

describe("a line", () => {
  it("is sent as it is", () => {
    expect(line("ATE0")).toBe("ATE0");
    expect(line('AT+X="a,b\\"')).toBe('AT+X="a,b\\"');
    expect(line("\xff ")).toBe("\xff ");
  });

  it("is neither empty nor two", () => {
    expect(line("")).toBe("missing");
    expect(line("AT\r")).toBe("bad character");
    expect(line("AT\nAT")).toBe("bad character");
    expect(line("\x00")).toBe("bad character");
  });

  it("has 254 bytes at most", () => {
    const most = "A".repeat(254);
    expect(line(most)).toBe(most);
    expect(line(`${most}A`)).toBe("line too long");
    expect(line(most + "A".repeat(300))).toBe("line too long");
  });

  it("has a number of its own", () => {
    line("AT");
    expect(command).toBe(COMMAND_LINE);
  });

  it("is named by its text up to = or ?, less AT+ or AT", () => {
    expect(nameOf("ATE0")).toBe("E0");
    expect(nameOf("AT")).toBe("");
    expect(nameOf("A")).toBe("A", "whatever stood behind it before");
    expect(nameOf("AT+")).toBe("");
    expect(nameOf("AT+GMR")).toBe("GMR");
    expect(nameOf("AT+CWMODE=1")).toBe("CWMODE");
    expect(nameOf("AT+CWMODE?")).toBe("CWMODE");
    expect(nameOf("AT+CWMODE=?")).toBe("CWMODE");
    expect(nameOf("+++")).toBe("+++");
    expect(nameOf("A")).toBe("A");
    expect(nameOf("BT+X")).toBe("BT+X");
    expect(nameOf("AB")).toBe("AB");
    expect(nameOf("at+x")).toBe("at+x");
    expect(nameOf("=1")).toBe("");
  });
});

describe("the time", () => {
  it("of a phase is handed on", () => {
    encodeCommand(COMMAND_TCGWBIND, FORM_READ);
    send(-1, 1234, 100);
    expect(remaining(100)).toBe(1234);
  });
});

describe("the check sum of the input", () => {
  it("combines as many bytes as it is told", () => {
    input("abc");
    expect(inputBcc(3)).toBe(0x61 ^ 0x62 ^ 0x63);
    expect(inputBcc(1)).toBe(0x61);
    expect(inputBcc(0)).toBe(0);
  });

  it("goes no further than the input", () => {
    input(`${"a".repeat(SIZE_COMMAND_LINE - 1)}b`);
    expect(inputBcc(0xffffffff)).toBe(0x61 ^ 0x62);
  });
});

describe("a string to publish to", () => {
  it("names one topic: wildcards are refused", () => {
    for (let i = 0; i < 2; i++) {
      const topic = i === 0 ? "a/+" : "#";
      for (
        let number = COMMAND_TCMQTTPUB;
        number <= COMMAND_TCMQTTPUBRAW;
        number++
      ) {
        encodeCommand(number, FORM_SET);
        addText(topic);
        encodeNumber(1);
        expect(sent()).toBe("bad character 1");
      }
    }
    expect(subscribe("a/+/#", 1)).toBe('AT+TCMQTTSUB="a/+/#",1');
  });

  it("is no number, and a message may hold them", () => {
    encodeCommand(COMMAND_TCMQTTPUB, FORM_SET);
    encodeNumber(1);
    expect(sent()).toBe("bad type 1");
    encodeCommand(COMMAND_TCMQTTPUB, FORM_SET);
    addText("t");
    encodeNumber(0);
    addText("+#");
    expect(sent()).toBe('AT+TCMQTTPUB="t",0,"+#"');
  });
});

describe("what a host may get wrong", () => {
  it("is a length beyond all memory: nothing is read", () => {
    encodeCommand(COMMAND_TCMQTTSRV, FORM_SET);
    encodeText(0x7fffffff, 0);
    expect(sent()).toBe("too long 1");
    encodePlain(input("X"), FORM_SET);
    encodeText(0x7fffffff, 0);
    expect(sent()).toBe("line too long");
  });

  it("is a line that does not fit: the one sent before it stays, to its first byte", () => {
    line("AT+A");
    line("AT+B");
    expect(line("x".repeat(300))).toBe("line too long");
    put("AT+B");
    expect(isEcho(at, end)).toBe(true);
    line("AT+C");
    expect(line("x".repeat(300))).toBe("line too long");
    put("AT+C");
    expect(isEcho(at, end)).toBe(true);
  });

  it("is a call while another waits: its line stays as it is", () => {
    encodeCommand(COMMAND_TCMQTTSTATE, FORM_READ);
    send(-1, 0, 0);
    nextReport();
    abortCommand(0);
    nextReport();
    encodeLine(input("AT+A"));
    send(-1, 0, 0);
    encodeLine(input("AT+BUSY"));
    expect(tellRefusal(send(-1, 0, 0))).toBe("busy");
    expect(tell(expire(1000))).toBe("send AT+A\r\n");
  });
});
