import { takeLine } from "../answer";
import {
  abortCommand,
  isRunning,
  nextReport,
  takeOk,
  takeProgress,
  takePrompt,
  takeReady,
} from "../command";
import {
  COMMAND_TCDEVINFOSET,
  COMMAND_TCFWINFO,
  COMMAND_TCGWONLINE,
  COMMAND_TCMQTTSRV,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCMQTTUNSUB,
  COMMAND_TCOTASET,
  COMMAND_TCSAP,
  COMMAND_TCSTARTSMART,
  COMMAND_TCVER,
  FORM_EXEC,
  FORM_READ,
  FORM_TEST,
} from "../generated/protocol";
import { at, end, put } from "./support/bytes";
import { call, callLine, callPlain, callText, publish } from "./support/call";
import { text } from "./support/record";
import { tell } from "./support/tell";

/** What comes of a line at 0. */
function take(line: string): string {
  put(line);
  return tell(takeLine(at, end, 0));
}

function idle(): void {
  takeReady();
  while (nextReport() !== 0) {}
}

/** Lets the line of the command that was just sent go out. */
function out(refusal: u32): void {
  assert(refusal === 0, "the call was refused");
  while (nextReport() !== 0) {}
}

function read(command: u32): void {
  idle();
  out(call(command, FORM_READ, 0));
}

/** A command with a later result runs. */
function unsubscribe(): void {
  idle();
  out(callText(COMMAND_TCMQTTUNSUB, "t", 0));
}

/** A publish runs whose payload is out. */
function published(): void {
  idle();
  out(publish(1, 0, 0));
  takeOk(0);
  takePrompt(0);
  takeProgress(1, 0);
  while (nextReport() !== 0) {}
}

beforeEach(idle);

describe("a line of data", () => {
  it("is handed on whole beside its fields", () => {
    read(COMMAND_TCMQTTSTATE);
    put("+TCMQTTSTATE: 1");
    takeLine(at, end, 0);
    expect(text()).toBe("+TCMQTTSTATE: 1");
  });
});

describe("a line with nothing running", () => {
  it("is left out when it is empty", () => {
    expect(take("")).toBe("nothing");
  });

  it("is a line whatever it would be otherwise", () => {
    expect(take("OK")).toBe("line OK");
    expect(take("ERROR")).toBe("line ERROR");
    expect(take("+CME ERROR:1")).toBe("line +CME ERROR:1");
    expect(take("busy p...")).toBe("line busy p...");
    expect(take("ERR CODE:0x1")).toBe("line ERR CODE:0x1");
    expect(take("+TCMQTTPUB:OK")).toBe("line +TCMQTTPUB:OK");
    expect(take("hello")).toBe("line hello");
  });

  it("is an event of its own when the module sends it unasked", () => {
    expect(take("ready")).toBe("ready");
    expect(take("WIFI GOT IP")).toBe("wifi GOT IP");
    expect(take("+TCMQTTDISCON,1")).toBe("disconnected 1");
    expect(take("+TCMQTTDISCON:1")).toBe("disconnected 1");
    expect(take("+TCOTASTATUS:ENTERUPDATE")).toBe("ota ENTERUPDATE");
  });
});

describe("an echo", () => {
  it("is left out once, before everything else", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("AT+TCMQTTSTATE?")).toBe("nothing");
    expect(take("AT+TCMQTTSTATE?")).toBe("line AT+TCMQTTSTATE?");
    idle();
    out(callLine("ready", 0));
    expect(take("ready")).toBe("nothing");
    expect(take("ready")).toBe("failed reset");
  });
});

describe("an unasked line", () => {
  it("is no part of the answer that it comes in", () => {
    out(callPlain("GMR", FORM_EXEC, 0));
    expect(take("WIFI DISCONNECT")).toBe("wifi DISCONNECT");
    expect(take("+TCMQTTRECONNECTING")).toBe("reconnecting");
    expect(isRunning()).toBe(true);
  });

  it("that says ready fails the command first", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("ready")).toBe("failed reset");
    expect(tell(nextReport())).toBe("ready");
  });
});

describe("OK and ERROR", () => {
  it("end the running command", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("OK")).toBe("done");
    read(COMMAND_TCMQTTSTATE);
    expect(take("ERROR")).toBe("failed error");
  });

  it("are whole lines: nothing stands behind them", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("OK ")).toBe("line OK ");
    expect(take("ERROR:")).toBe("line ERROR:");
  });
});

describe("a CME error", () => {
  it("fails the command with its code, in either spelling", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR:208")).toBe("failed cme 208");
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERR:1,2")).toBe("failed cme 1 2");
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR: 5")).toBe("failed cme 5");
  });

  it("has its words where it gives no code", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR:  not so")).toBe("failed cme: not so");
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERR:208x")).toBe("failed cme: 208x");
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR:  ")).toBe("failed cme");
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR:208 x")).toBe("failed cme 208");
  });

  it("has a colon and something behind it", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+CME ERROR")).toBe("line +CME ERROR");
    expect(take("+CME ERRORS:1")).toBe("line +CME ERRORS:1");
    expect(take("+CME:1")).toBe("line +CME:1");
    expect(take("+CME ERROR:")).toBe("failed cme");
  });
});

describe("busy", () => {
  it("fails the command, in either spelling", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("busy p...")).toBe("failed busy");
    read(COMMAND_TCMQTTSTATE);
    expect(take("busy s...")).toBe("failed busy");
  });

  it("is all of its line", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("busy p....")).toBe("line busy p....");
    expect(take("busy x...")).toBe("line busy x...");
  });
});

describe("a line while the wire is watched", () => {
  it("behind a command that was given up is passed over where it may answer it", () => {
    read(COMMAND_TCMQTTSTATE);
    abortCommand(0);
    nextReport();
    expect(take("ERR CODE:0x9")).toBe("nothing");
    expect(take("+TCMQTTSTATE:1")).toBe("line +TCMQTTSTATE:1");
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    expect(take("+CME ERROR:1")).toBe("send AT+TCMQTTSTATE?\r\n");
    expect(take("+TCMQTTSTATE:1")).toBe("data 1");
  });

  it("is reported where it names that command, and lets the next line out", () => {
    unsubscribe();
    abortCommand(0);
    nextReport();
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    expect(take("+TCMQTTSUB:OK")).toBe("line +TCMQTTSUB:OK");
    expect(tell(nextReport())).toBe("nothing");
    expect(take("TCMQTTUNSUB:FAIL202")).toBe("line TCMQTTUNSUB:FAIL202");
    expect(tell(nextReport())).toBe("send AT+TCMQTTSTATE?\r\n");
  });

  it("is no provisioning where it is the FAIL of the one that was given up", () => {
    idle();
    out(call(COMMAND_TCSTARTSMART, FORM_EXEC, 0));
    abortCommand(0);
    nextReport();
    expect(take("+TCSAP:FAIL,1")).toBe(
      `provisioning of ${COMMAND_TCSAP}: FAIL 1`,
    );
    expect(take("+TCSTARTSMART:FAIL,1")).toBe("line +TCSTARTSMART:FAIL,1");
    expect(take("+TCSTARTSMART:FAIL,1")).toBe(
      `provisioning of ${COMMAND_TCSTARTSMART}: FAIL 1`,
      "the watch is over",
    );
  });

  it("is an echo still when it equals the last line sent", () => {
    read(COMMAND_TCMQTTSTATE);
    abortCommand(0);
    nextReport();
    callLine("ATE0", 0);
    callLine("refused", 0);
    expect(take("ATE0")).toBe("line ATE0", "it is not out yet");
    expect(take("AT+TCMQTTSTATE?")).toBe("nothing");
  });
});

describe("an error's code", () => {
  it("in a line before it is passed over and told with it", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("ERR CODE:0x0109aF00")).toBe("nothing");
    expect(take("ERROR")).toBe(`failed error ${0x0109af00}`);
    read(COMMAND_TCMQTTSTATE);
    take("ERR CODE:0x1");
    expect(take("busy p...")).toBe("failed busy 1");
  });

  it("follows 0x and nothing else", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("ERR CODE:0y0109")).toBe("line ERR CODE:0y0109");
  });

  it("has eight hexadecimal digits at most, and one at least", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("ERR CODE:0xFFFFFFFF")).toBe("nothing");
    expect(take("ERR CODE:0x123456789")).toBe("line ERR CODE:0x123456789");
    expect(take("ERR CODE:0x")).toBe("line ERR CODE:0x");
    expect(take("ERR CODE:0x1g")).toBe("line ERR CODE:0x1g");
    expect(take("ERROR")).toBe("failed error -1", "as it was understood");
  });
});

describe("a result", () => {
  it("ends the command that it names", () => {
    unsubscribe();
    expect(take("OK")).toBe("accepted");
    expect(take("+TCMQTTUNSUB:OK")).toBe("done");
    unsubscribe();
    expect(take("+TCMQTTUNSUB:FAIL,202")).toBe("failed fail 202");
  });

  it("never ends another", () => {
    unsubscribe();
    expect(take("+TCMQTTSUB:OK")).toBe("line +TCMQTTSUB:OK");
    expect(take("+TCMQTTUNSUBS:OK")).toBe("line +TCMQTTUNSUBS:OK");
    expect(take("+TCMQTTPUB:FAIL,1")).toBe("line +TCMQTTPUB:FAIL,1");
    expect(isRunning()).toBe(true);
  });

  it("may be written in the document's ways", () => {
    unsubscribe();
    expect(take("TCMQTTUNSUB:OK")).toBe("done", "without its plus");
    unsubscribe();
    expect(take("+  TCMQTTUNSUB:  OK")).toBe("done", "with spaces");
    unsubscribe();
    expect(take("+TCMQTTUNSUB:FAIL202")).toBe("failed fail 202", "no comma");
    unsubscribe();
    expect(take("+TCMQTTUNSUB:FAIL")).toBe("failed fail", "no code");
  });

  it("is a line when it is neither OK nor FAIL", () => {
    unsubscribe();
    expect(take("+TCMQTTUNSUB:OKAY")).toBe("line +TCMQTTUNSUB:OKAY");
    expect(take("+TCMQTTUNSUB:")).toBe("line +TCMQTTUNSUB:");
    expect(take("+TCMQTTUNSUB")).toBe("line +TCMQTTUNSUB");
    expect(take("+")).toBe("line +");
    expect(isRunning()).toBe(true);
  });

  it("of a publish may have the short name once its payload is out", () => {
    published();
    expect(take("+TCMQTTPUB:OK")).toBe("done");
    published();
    expect(take("+TCMQTTPUB:FAIL,3")).toBe("failed fail 3");
    published();
    expect(take("+TCMQTTPUBL:OK")).toBe("done");
    idle();
    out(publish(1, 0, 0));
    expect(take("+TCMQTTPUB:OK")).toBe("line +TCMQTTPUB:OK", "not before");
  });

  it("of a command that wants data is FAIL alone", () => {
    read(COMMAND_TCFWINFO);
    expect(take("+TCFWINFO:OK")).toBe("data <OK>");
    read(COMMAND_TCFWINFO);
    expect(take("+TCFWINFO:FAIL,2")).toBe("failed fail 2");
  });

  it("is data to a command that has none", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+TCMQTTSTATE:FAIL")).toBe("data <FAIL>");
    expect(isRunning()).toBe(true);
  });
});

describe("a line of data", () => {
  it("begins with the command's name", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+TCMQTTSTATE:1")).toBe("data 1");
    expect(take('+TCMQTTSTATE: "a,b", 2,x')).toBe("data <a,b> 2 <x>");
    expect(take("+TCMQTTSTATE:")).toBe("data <>", "nothing is one empty field");
  });

  it("is a line where the name differs", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("+TCMQTTSUB:1")).toBe("line +TCMQTTSUB:1");
    expect(take(" +TCMQTTSTATE:1")).toBe("line  +TCMQTTSTATE:1");
    expect(take("TCMQTTSTATE:1")).toBe("line TCMQTTSTATE:1");
    expect(take("hello")).toBe("line hello");
  });

  it("is a line to a command with a result", () => {
    idle();
    out(callText(COMMAND_TCMQTTSRV, "h", 0));
    expect(take("+TCMQTTSRV:1")).toBe("line +TCMQTTSRV:1");
  });

  it("is a pair of TCGWONLINE", () => {
    read(COMMAND_TCGWONLINE);
    expect(take('+TCGWONLINE:"PID,DEV"')).toBe("data <PID> <DEV>");
    idle();
    out(call(COMMAND_TCGWONLINE, FORM_TEST, 0));
    expect(take('+TCGWONLINE:"a,b"')).toBe("data <a,b>", "of no test");
    idle();
    out(callLine("AT+TCGWONLINE?", 0));
    expect(take('+TCGWONLINE:"a,b"')).toBe("data <a> <b>", "of a line too");
    expect(take('+TCGWONLINE:1,"a,b"')).toBe("data 1 <a,b>", "not of several");
  });

  it("begins with a plus and a name in capitals, or is none", () => {
    read(COMMAND_TCMQTTSTATE);
    expect(take("*TCMQTTSTATE:1")).toBe("line *TCMQTTSTATE:1");
    idle();
    out(callLine("ATE0", 0));
    expect(take("+tc:1")).toBe("data <+tc:1>", "a plain line");
    expect(take("+TC,1")).toBe("data <+TC,1>", "so is this");
  });

  it("of a list is one of several", () => {
    read(COMMAND_TCMQTTSUB);
    expect(take('+TCMQTTSUB:"a",0')).toBe("data <a> 0");
    expect(take('+TCMQTTSUB:"b",1')).toBe("data <b> 1");
    expect(take("OK")).toBe("done");
  });

  it("ends a command that has its OK already", () => {
    read(COMMAND_TCOTASET);
    expect(take("OK")).toBe("nothing");
    expect(take('+TCOTASET:1,"1.0"')).toBe("data 1 <1.0>");
    expect(tell(nextReport())).toBe("done");
  });
});

describe("a plain line", () => {
  it("is data, whole, to a command that answers so", () => {
    idle();
    out(callPlain("GMR", FORM_EXEC, 0));
    expect(take('AT version:1,"2"')).toBe('data <AT version:1,"2">');
    idle();
    out(callLine("ATI", 0));
    expect(take("12")).toBe("data <12>");
    idle();
    out(call(COMMAND_TCVER, FORM_EXEC, 0));
    expect(take("a,b")).toBe("data <a,b>");
  });

  it("with the command's own name is split", () => {
    idle();
    out(callPlain("CWJAP", FORM_READ, 0));
    expect(take('+CWJAP:"ssid",1')).toBe("data <ssid> 1");
  });

  it("with another name is a line", () => {
    idle();
    out(callPlain("CWJAP", FORM_READ, 0));
    expect(take("+CWLAP:1")).toBe("line +CWLAP:1");
    expect(take("+A_9:1")).toBe("line +A_9:1");
  });

  it("ends where it ends, though a colon stands behind it in memory", () => {
    idle();
    out(callPlain("CWJAP", FORM_READ, 0));
    put("+CWLAP:1");
    expect(tell(takeLine(at, at + 6, 0))).toBe("data <+CWLAP>");
    put("+CWJAP:1");
    expect(tell(takeLine(at, at + 6, 0))).toBe("data <+CWJAP>");
  });

  it("with what is no name is data, whole", () => {
    idle();
    out(callPlain("CWJAP", FORM_READ, 0));
    expect(take("+:1,2")).toBe("data <+:1,2>");
    expect(take("+cwlap:1,2")).toBe("data <+cwlap:1,2>");
    expect(take("+9A:1")).toBe("data <+9A:1>");
    expect(take("+A B:1")).toBe("data <+A B:1>");
    expect(take("+CWLAP")).toBe("data <+CWLAP>");
  });
});

describe("the answer to a test", () => {
  it("is split behind whatever name it has", () => {
    out(call(COMMAND_TCDEVINFOSET, FORM_TEST, 0));
    expect(take('+TCDEVINFO:"TLS_MODE",1')).toBe("data <TLS_MODE> 1");
    expect(take("+TCDEVINFOSET:(0,1)")).toBe("data <(0> <1)>");
  });

  it("is whole without one", () => {
    out(call(COMMAND_TCSAP, FORM_TEST, 0));
    expect(take("a,b")).toBe("data <a,b>");
    expect(take("OK")).toBe("done");
  });
});
