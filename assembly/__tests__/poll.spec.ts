import { abortCommand, isRunning, takeProgress } from "../command";
import {
  COMMAND_TCFWINFO,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCMQTTUNSUB,
  COMMAND_TCREADFWDATA,
  EVENT_LINE,
  EVENT_NONE,
  FORM_READ,
  LIMIT_PHASE,
  LIMIT_QUIET,
  OPTION_FIRMWARE_RAW,
} from "../generated/protocol";
import { nextEvent, passBytes, timeLeft } from "../poll";
import { call, callNumber, callText, publish } from "./support/call";
import {
  at,
  events,
  eventsAt,
  hear,
  now,
  reset,
  withOptions,
} from "./support/core";
import { lose, receive, waiting } from "./support/uart";

beforeEach(reset);

describe("nothing", () => {
  it("happens while nothing comes", () => {
    expect(events()).toBe("");
    expect(eventsAt(0x7fffffff)).toBe("");
    expect(timeLeft(now)).toBe(-1, "and no deadline runs");
  });
});

describe("what is to be sent", () => {
  it("comes before what has been received", () => {
    receive("hello\n");
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    expect(events()).toBe("send AT+TCMQTTSTATE?\r\n | line hello");
  });
});

describe("a line", () => {
  it("is understood once it is whole", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    expect(hear("+TCMQTTSTATE:1\r\n\r\nO")).toBe("data 1");
    expect(hear("K\r\n")).toBe("done");
  });

  it("that is passed over does not hide the next", () => {
    expect(hear("\r\n\r\n\r\nhello\r\n")).toBe("line hello");
  });

  it("keeps its room until the next poll", () => {
    receive("hello\n");
    expect(nextEvent(0, 0)).toBe(EVENT_LINE);
    expect(waiting()).toBe(6);
    expect(nextEvent(0, 0)).toBe(EVENT_NONE);
    expect(waiting()).toBe(0);
  });
});

describe("a prompt", () => {
  it("asks for the payload when it is awaited, and is a line otherwise", () => {
    publish(3, 0, 0);
    events();
    expect(hear("\r\nOK\r\n>")).toBe("accepted | payload of 3");
    takeProgress(3, 0);
    expect(events()).toBe("send \r\n");
    expect(hear("+TCMQTTPUB:OK\r\n>")).toBe("done | line >");
  });
});

describe("a message", () => {
  it("comes between the lines of an answer, and changes nothing in it", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    at(100);
    expect(hear('+TCMQTTRCVPUB:"t",4,"OK\r\n"\r\n+TCMQTTSTATE:1\nOK\n')).toBe(
      "message t of 4 | slice OK\r\n | end | data 1 | done",
    );
  });

  it("does not start the running phase anew", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    at(1000);
    hear('+TCMQTTRCVPUB:"t",4,"abcd"\n');
    expect(timeLeft(1000)).toBe(LIMIT_PHASE - 1000);
  });
});

describe("firmware data", () => {
  it("is an answer: its end ends the read that has its OK", () => {
    callNumber(COMMAND_TCREADFWDATA, 4, 0);
    events();
    expect(hear("OK\n+TCREADFWDATA:4,wxyz\r\n")).toBe(
      "firmware of 4 | slice wxyz | end of bytes | done",
    );
  });

  it("starts its phase anew at each slice", () => {
    callNumber(COMMAND_TCREADFWDATA, 8, 0);
    events();
    hear("OK\n+TCREADFWDATA:8,");
    at(1900);
    expect(hear("wxyz")).toBe("slice wxyz");
    expect(timeLeft(1900)).toBe(LIMIT_QUIET);
    at(3700);
    hear("z");
    expect(hear("zzz\n")).toBe("slice zzz | end of bytes | done");
  });

  it("starts it anew to its whole length", () => {
    callNumber(COMMAND_TCREADFWDATA, 8, 0);
    events();
    at(1900);
    hear("+TCREADFWDATA:8,wxyz");
    expect(eventsAt(3900)).toBe("damaged 20");
    expect(timeLeft(3900)).toBe(1900 + LIMIT_PHASE - 3900);
  });

  it("is what the options say it is", () => {
    withOptions(OPTION_FIRMWARE_RAW);
    callNumber(COMMAND_TCREADFWDATA, 2, 0);
    events();
    expect(hear("+TCREADFWDATA:2,1234\n")).toBe(
      "firmware of 2 | slice 12 | damaged 21",
    );
  });

  it("that nobody awaits is damaged", () => {
    expect(hear("+TCREADFWDATA:4,wxyz\r\n")).toBe("damaged 22");
  });

  it("is not awaited any more when its command has ended", () => {
    callNumber(COMMAND_TCREADFWDATA, 4, 0);
    events();
    expect(hear("+TCREADFWDATA:4,wx")).toBe("firmware of 4 | slice wx");
    abortCommand(0);
    expect(events()).toBe("failed aborted");
    expect(hear("yz\r\n")).toBe("damaged 22");
  });

  it("is not awaited by another read", () => {
    call(COMMAND_TCFWINFO, FORM_READ, 0);
    events();
    expect(hear("+TCREADFWDATA:4,wxyz\r\n")).toBe("damaged 22");
    expect(isRunning()).toBe(true);
  });
});

describe("the deadline of what has begun", () => {
  it("damages it 500 ms after its last byte", () => {
    hear("hel");
    expect(timeLeft(0)).toBe(500);
    expect(eventsAt(499)).toBe("");
    expect(timeLeft(499)).toBe(1);
    expect(eventsAt(500)).toBe("damaged 3");
    expect(timeLeft(500)).toBe(-1);
    expect(hear("lo\n")).toBe("line lo");
  });

  it("does not fire before the bytes that wait in the ring are taken", () => {
    hear("hel");
    at(9000);
    expect(hear("lo\n")).toBe("line hello");
  });

  it("goes on over the wrap of the time", () => {
    at(0xffffff00);
    hear("hel");
    expect(timeLeft(now)).toBe(500);
    expect(eventsAt(0xf3)).toBe("");
    expect(eventsAt(0xf4)).toBe("damaged 3");
  });

  it("runs for lost bytes", () => {
    lose(5);
    expect(events()).toBe("");
    expect(timeLeft(0)).toBe(500);
    expect(eventsAt(500)).toBe("damaged 5");
  });
});

describe("the deadline of a command", () => {
  it("ends it", () => {
    callText(COMMAND_TCMQTTUNSUB, "t", 0);
    events();
    expect(timeLeft(0)).toBe(5000);
    expect(eventsAt(4999)).toBe("");
    expect(timeLeft(5000)).toBe(0);
    expect(timeLeft(6000)).toBe(0, "overdue");
    expect(eventsAt(5000)).toBe("failed timeout");
    expect(timeLeft(5000)).toBe(1000, "the wire is watched");
    expect(eventsAt(6000)).toBe("");
    expect(timeLeft(6000)).toBe(-1);
  });

  it("does not fire before the bytes that wait in the ring are taken", () => {
    callText(COMMAND_TCMQTTUNSUB, "t", 0);
    events();
    at(60000);
    expect(hear("OK\r\n")).toBe("accepted");
    expect(timeLeft(60000)).toBe(25000);
  });

  it("goes on over the wrap of the time", () => {
    at(0xfffffff0);
    callText(COMMAND_TCMQTTUNSUB, "t", now);
    events();
    expect(eventsAt(4983)).toBe("");
    expect(eventsAt(4984)).toBe("failed timeout");
  });

  it("is answered by what leaves the data phase", () => {
    publish(3, 50, 0);
    events();
    expect(hear(">")).toBe("payload of 3");
    expect(eventsAt(50)).toBe("send +++\r\n");
    expect(eventsAt(349)).toBe("");
    expect(eventsAt(350)).toBe("failed timeout");
  });

  it("ends the quiet of a list well", () => {
    call(COMMAND_TCMQTTSUB, FORM_READ, 0);
    events();
    expect(hear("OK\n")).toBe("");
    expect(timeLeft(0)).toBe(300);
    expect(eventsAt(300)).toBe("done");
  });
});

describe("two deadlines", () => {
  it("are told by the nearer one", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    hear("hel");
    expect(timeLeft(0)).toBe(500);
    at(4800);
    hear("l");
    expect(timeLeft(4800)).toBe(200);
  });

  it("at one instant fire the framing's first", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    at(3000);
    hear("+TCMQTT");
    expect(eventsAt(5000)).toBe("damaged 7 | failed timeout");
  });
});

describe("a full ring", () => {
  it("is taken whole, and gives its room back", () => {
    receive(`${"x".repeat(509)}\r\n${"y".repeat(511)}\r\n`);
    expect(events()).toBe(`line ${"x".repeat(509)} | line ${"y".repeat(511)}`);
    expect(waiting()).toBe(0);
  });
});

describe("a payload that passes by the ring", () => {
  it("changes nothing of the command that runs", () => {
    call(COMMAND_TCMQTTSTATE, FORM_READ, 0);
    events();
    hear('+TCMQTTRCVPUB:"t",9,"');
    expect(passBytes(9, 1000)).toBe(9);
    at(1000);
    expect(hear('"\n')).toBe("end");
    expect(timeLeft(1000)).toBe(LIMIT_PHASE - 1000);
  });

  it("starts a read's phase anew where it is the read's", () => {
    withOptions(OPTION_FIRMWARE_RAW);
    callNumber(COMMAND_TCREADFWDATA, 9, 0);
    events();
    hear("OK\n+TCREADFWDATA:9,");
    expect(passBytes(4, 1500)).toBe(4);
    expect(eventsAt(3500)).toBe("damaged 20");
    expect(timeLeft(3500)).toBe(1500 + LIMIT_PHASE - 3500);
  });

  it("does not start it anew where there is none", () => {
    hear('+TCMQTTRCVPUB:"t",9,"');
    expect(passBytes(0, 1000)).toBe(0);
    expect(isRunning()).toBe(false);
  });
});
