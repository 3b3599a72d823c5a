import { input } from "../../__tests__/support/call";
import { text } from "../../__tests__/support/record";
import { tellRefusal } from "../../__tests__/support/refusal";
import { abortCommand, nextReport, remaining, takeOk } from "../../command";
import { encodeLine, send } from "../../encoder";
import {
  EVENT_TRANSMIT,
  OPTION_KEEP_COMMA,
  OPTION_KEEP_QUOTE,
} from "../../generated/protocol";
import {
  LINE_ACCESS_POINT,
  LINE_CONNECT,
  LINE_DEVICE,
  LINE_DISCONNECT,
  LINE_GREET,
  LINE_JOIN,
  LINE_LISTEN,
  LINE_LOOK,
  LINE_NETWORK,
  LINE_PRODUCT,
  LINE_REGISTER,
  LINE_SET_DEVICE,
  LINE_SET_PRODUCT,
  LINE_STATION,
  LINE_SUBSCRIBE,
} from "../../generated/session";
import { setOptions } from "../../options";
import { behind } from "../answer";
import { firstTopic } from "../config";
import { commandOf, sendLine } from "../line";
import { configure } from "./support/configure";
import { DEVICE, PRODUCT } from "./support/module";
import { reset } from "./support/session";
import { tellCommand } from "./support/tell";

/** Keeps a configuration without a session that runs. */
function keep(words: string): void {
  assert(configure(words, 0) === "begun", "it is not refused");
  reset();
}

/** What goes out of a line, with its CRLF cut off; it runs on. */
function out(line: u32, topic: usize): string {
  sendLine(line, topic, 0);
  assert(nextReport() === EVENT_TRANSMIT, "it goes out at once");
  return text().trimEnd();
}

/** The same of a line that names no topic, and it is over. */
function sent(line: u32): string {
  const all = out(line, 0);
  reset();
  return all;
}

/** The limit of a line's first phase. */
function limitOf(line: u32): i32 {
  out(line, 0);
  const ms = remaining(0);
  reset();
  return ms;
}

/** The limit of its later result. */
function resultLimitOf(line: u32): i32 {
  out(line, 0);
  takeOk(0);
  const ms = remaining(0);
  reset();
  return ms;
}

beforeEach(reset);

describe("a line of the session", () => {
  it("asks or tells what needs no configuration", () => {
    expect(sent(LINE_GREET)).toBe("ATE0");
    expect(sent(LINE_DEVICE)).toBe("AT+TCDEVINFOSET?");
    expect(sent(LINE_PRODUCT)).toBe("AT+TCPRDINFOSET?");
    expect(sent(LINE_DISCONNECT)).toBe("AT+TCMQTTDISCONN");
    expect(sent(LINE_NETWORK)).toBe("AT+CWSTATE?");
    expect(sent(LINE_ACCESS_POINT)).toBe("AT+CWJAP?");
    expect(sent(LINE_STATION)).toBe("AT+CWMODE=1");
    expect(sent(LINE_REGISTER)).toBe("AT+TCDEVREG");
    expect(sent(LINE_LOOK)).toBe("AT+TCMQTTSTATE?");
  });

  it("has what is configured as its arguments", () => {
    keep(
      `${DEVICE} "gz"; wifi "net" ""; mqtt 6000 60 0 1; topic "t" 1; version "v"`,
    );
    expect(sent(LINE_SET_DEVICE)).toBe('AT+TCDEVINFOSET=1,"P1","d1","s1","gz"');
    expect(sent(LINE_JOIN)).toBe('AT+CWJAP="net",""');
    expect(sent(LINE_CONNECT)).toBe("AT+TCMQTTCONN=1,6000,60,0,1");
    expect(sent(LINE_LISTEN)).toBe('AT+TCOTASET=1,"v"');
    keep(`${PRODUCT}; wifi "net"`);
    expect(sent(LINE_SET_PRODUCT)).toBe('AT+TCPRDINFOSET=1,"P1","k","d1"');
    expect(sent(LINE_JOIN)).toBe('AT+CWJAP="net"');
  });

  it("subscribes to the topic that it is told", () => {
    keep(`${DEVICE}; topic "a/b" 1; topic "c/#" 0`);
    expect(out(LINE_SUBSCRIBE, firstTopic)).toBe('AT+TCMQTTSUB="a/b",1');
    reset();
    expect(out(LINE_SUBSCRIBE, behind(firstTopic) + 1)).toBe(
      'AT+TCMQTTSUB="c/#",0',
    );
  });

  it("is escaped as the options want it", () => {
    keep(`${DEVICE}; version "1,"2"`);
    expect(sent(LINE_LISTEN)).toBe('AT+TCOTASET=1,"1\\,\\"2"');
    setOptions(OPTION_KEEP_COMMA | OPTION_KEEP_QUOTE);
    expect(sent(LINE_LISTEN)).toBe('AT+TCOTASET=1,"1,"2"');
  });

  it("is known by its command", () => {
    expect(tellCommand(commandOf(LINE_GREET))).toBe("E0");
    expect(tellCommand(commandOf(LINE_SET_DEVICE))).toBe("TCDEVINFOSET");
    expect(tellCommand(commandOf(LINE_LISTEN))).toBe("TCOTASET");
  });
});

describe("the limit of a line", () => {
  it("is its own where the table has one, and the command's otherwise", () => {
    expect(limitOf(LINE_GREET)).toBe(1500);
    expect(limitOf(LINE_NETWORK)).toBe(5000);
    expect(limitOf(LINE_ACCESS_POINT)).toBe(5000);
    expect(limitOf(LINE_STATION)).toBe(5000);
    expect(limitOf(LINE_LOOK)).toBe(5000);
    keep(`${DEVICE}; wifi "net"`);
    expect(limitOf(LINE_JOIN)).toBe(30000);
  });

  it("is longer than the module's own for a later result", () => {
    keep(`${DEVICE}; mqtt 60000 60 0 0`);
    expect(resultLimitOf(LINE_REGISTER)).toBe(65000);
    keep(`${DEVICE}; mqtt 20001 60 0 0`);
    expect(resultLimitOf(LINE_REGISTER)).toBe(25001);
    keep(`${DEVICE}; mqtt 20000 60 0 0`);
    expect(resultLimitOf(LINE_REGISTER)).toBe(25000);
    keep(DEVICE);
    expect(resultLimitOf(LINE_REGISTER)).toBe(25000, "25,000 ms at least");
  });
});

describe("a call that the user has begun", () => {
  it("is refused when a line of the session has gone out meanwhile", () => {
    encodeLine(input("AT+GMR"));
    out(LINE_LOOK, 0);
    abortCommand(0);
    while (nextReport() !== 0) {}
    expect(tellRefusal(send(-1, 0, 0))).toBe("busy");
  });
});
