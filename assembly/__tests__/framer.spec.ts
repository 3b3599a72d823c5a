import {
  damageOpenFrame,
  dropFirmware,
  FRAME_PROMPT,
  frameDeadline,
  isFrameOpen,
  lineEnd,
  lineText,
  listen,
  nextFrame,
  passFrame,
  setQuiet,
} from "../framer";
import {
  EVENT_DAMAGED,
  EVENT_FIRMWARE_BEGIN,
  EVENT_FIRMWARE_END,
  EVENT_LINE,
  EVENT_MESSAGE_BEGIN,
  EVENT_MESSAGE_END,
  EVENT_NONE,
  EVENT_SLICE,
  OPTION_FIRMWARE_HEX,
  OPTION_FIRMWARE_RAW,
} from "../generated/protocol";
import { LINE_SIZE, RING_SIZE } from "../limits";
import { GAP, HEAD, TAIL } from "../ring";
import { between } from "./support/bytes";
import { number, text } from "./support/record";
import { lose, receive, roomUntilWrap, waiting } from "./support/uart";

let now: u32 = 0;
let reading = false;
let options: u32 = 0;

/** One frame in words. */
function tell(frame: u32): string {
  switch (frame) {
    case EVENT_LINE:
      return `line ${between(lineText, lineEnd)}`;
    case FRAME_PROMPT:
      return "prompt";
    case EVENT_MESSAGE_BEGIN:
      return `message ${text()} of ${number()}`;
    case EVENT_FIRMWARE_BEGIN:
      return `firmware of ${number()}`;
    case EVENT_SLICE:
      return `slice ${text()}`;
    case EVENT_MESSAGE_END:
      return "end";
    case EVENT_FIRMWARE_END:
      return number() === 1 ? "end of digits" : "end of bytes";
    case EVENT_DAMAGED:
      return `damaged ${number()}`;
  }
  return `frame ${frame}`;
}

/** Every frame that is whole by now. */
function frames(): string {
  let all = "";
  listen(now);
  for (;;) {
    const frame = nextFrame(now, reading, options);
    if (frame === EVENT_NONE) break;
    all += (all === "" ? "" : " | ") + tell(frame);
    listen(now);
  }
  return all;
}

/** Receives bytes, and tells the frames that are whole then. */
function frame(bytes: string): string {
  receive(bytes);
  return frames();
}

/** Receives bytes one by one. */
function frameSingly(bytes: string): string {
  let all = "";
  for (let i = 0; i < bytes.length; i++) {
    const more = frame(bytes.charAt(i));
    if (more !== "") all += (all === "" ? "" : " | ") + more;
  }
  return all;
}

/** Moves the next byte that is received to `room` bytes before the ring wraps. */
function approachWrap(room: u32): void {
  while (roomUntilWrap() !== room) frame("\n");
}

beforeEach(() => {
  frames();
  if (isFrameOpen()) damageOpenFrame();
  now = 1000;
  reading = false;
  options = 0;
});

describe("a line", () => {
  it("ends at LF, CRs before it dropped", () => {
    expect(frame("OK\r\n")).toBe("line OK");
    expect(frame("OK\n")).toBe("line OK");
    expect(frame("OK\r\r\n")).toBe("line OK");
    expect(frame("a\rb\r\n")).toBe("line a\rb", "a CR inside stays");
  });

  it("waits for its LF", () => {
    expect(frame("OK\r")).toBe("");
    expect(isFrameOpen()).toBe(true);
    expect(frame("\n")).toBe("line OK");
    expect(isFrameOpen()).toBe(false);
  });

  it("is none when it is empty or holds blanks only", () => {
    expect(frame("\n")).toBe("");
    expect(frame("\r\n")).toBe("");
    expect(frame("\r\x00 \xff\t\r\n\n")).toBe("");
    expect(isFrameOpen()).toBe(false);
  });

  it("begins at the first byte that is no blank", () => {
    expect(frame("  OK \r\n")).toBe("line OK ");
    expect(frame("\r OK\r\n")).toBe("line OK");
    expect(frame("\x00\xff\x11+TCSAP:OK\r\n")).toBe("line +TCSAP:OK");
    expect(frame("  >x\r\n")).toBe("prompt | line x");
    expect(frame('\xff\xff+TCMQTTRCVPUB:"t",0,""\n')).toBe(
      "message t of 0 | end",
    );
  });

  it("begins there for every byte up to the space but LF, and for 0xFF", () => {
    for (let byte = 0; byte < 256; byte++) {
      const blank = byte <= 0x20 || byte === 0xff;
      const text = String.fromCharCode(byte);
      if (byte === 0x0a || text === ">") continue;
      expect(frame(`${text}x\n`)).toBe(`line ${blank ? "" : text}x`);
    }
  });

  it("may hold any other byte", () => {
    expect(frame("!\x00\xff>+\n")).toBe("line !\x00\xff>+");
  });

  it("is followed by the next in the same read", () => {
    expect(frame("a\r\nb\r\nc")).toBe("line a | line b");
    expect(frame("\r\n")).toBe("line c");
  });

  it("is the same byte by byte", () => {
    expect(frameSingly("\r\n+CME ERROR:1\r\n OK\r\n")).toBe(
      "line +CME ERROR:1 | line OK",
    );
  });

  it("is in one piece though the ring wraps", () => {
    approachWrap(3);
    expect(frame("abcdefgh\r\n")).toBe("line abcdefgh");
    approachWrap(9);
    expect(frame("abcdefgh\r\n")).toBe("line abcdefgh", "its CRLF behind");
  });

  it("is whole though it is the longest and the ring wraps behind its first byte", () => {
    approachWrap(1);
    const line = "x".repeat(LINE_SIZE - 1);
    receive(`${line}\n`);
    listen(now);
    expect(tell(nextFrame(now, false, 0))).toBe(`line ${line}`);
    expect(waiting()).toBe(LINE_SIZE, "what tells its room stands");
    receive("abc");
    lose(3);
    expect(frames()).toBe("");
    expect(frame("d\n")).toBe("damaged 8", "and what counts losses stands");
  });

  it("gives its room back when the next is asked for", () => {
    receive("abc\r\nrest");
    listen(now);
    nextFrame(now, false, 0);
    expect(waiting()).toBe(9);
    listen(now);
    expect(waiting()).toBe(4);
  });
});

describe("a long line", () => {
  it("is taken up to 512 bytes, one CR not counted", () => {
    const line = "x".repeat(512);
    expect(frame(`${line}\n`)).toBe(`line ${line}`);
    expect(frame(`${line}\r\n`)).toBe(`line ${line}`);
  });

  it("of one byte more is damaged up to its LF, which is counted", () => {
    expect(frame(`${"x".repeat(513)}\n`)).toBe("damaged 514");
    expect(frame(`${"x".repeat(513)}\r\nOK\r\n`)).toBe("damaged 515 | line OK");
    expect(frame(`${"x".repeat(512)}\r\r\n`)).toBe("damaged 515");
  });

  it("is one damage however many reads it takes", () => {
    for (let i = 0; i < 50; i++) expect(frame("x".repeat(100))).toBe("");
    expect(waiting()).toBe(0, "it takes no room");
    expect(frame("\r\nOK\r\n")).toBe("damaged 5002 | line OK");
  });

  it("is not made so by the blanks before it, which take no room", () => {
    for (let i = 0; i < 5; i++) expect(frame(" ".repeat(600))).toBe("");
    expect(waiting()).toBe(0);
    expect(frame(`${"x".repeat(512)}\n`)).toBe(`line ${"x".repeat(512)}`);
  });

  it("that begins as a head is damaged at the same length", () => {
    const begin = '+TCMQTTRCVPUB:"';
    expect(frame(begin + "t".repeat(600))).toBe("");
    expect(frame("\nOK\n")).toBe("damaged 616 | line OK");
  });
});

describe("a prompt", () => {
  it("is a line of its own at once", () => {
    expect(frame(">")).toBe("prompt");
    expect(isFrameOpen()).toBe(false);
  });

  it("leaves what follows to the next line", () => {
    expect(frame("\r\n>OK\r\n")).toBe("prompt | line OK");
    expect(frame(">>")).toBe("prompt | prompt");
  });

  it("is not one inside a line", () => {
    expect(frame("a>\r\n")).toBe("line a>");
    expect(frame("a\r>\r\n")).toBe("line a\r>");
  });
});

describe("a message", () => {
  it("is its topic and length, its payload, its end", () => {
    expect(frame('+TCMQTTRCVPUB:"a/b",5,"hello"\r\n')).toBe(
      "message a/b of 5 | slice hello | end",
    );
    expect(isFrameOpen()).toBe(false);
  });

  it("may be empty", () => {
    expect(frame('+TCMQTTRCVPUB:"t",0,""\n')).toBe("message t of 0 | end");
  });

  it("comes in slices as its bytes come", () => {
    expect(frame('+TCMQTTRCVPUB:"t",6,"ab')).toBe("message t of 6 | slice ab");
    expect(waiting()).toBe(0, "its bytes take no room");
    expect(frame("cd")).toBe("slice cd");
    expect(frame('ef"\r')).toBe("slice ef");
    expect(frame("\n")).toBe("end");
  });

  it("is the same byte by byte", () => {
    expect(frameSingly('+TCMQTTRCVPUB:"t",2,"ab"\r\n')).toBe(
      "message t of 2 | slice a | slice b | end",
    );
  });

  it("is not read: what looks like answers is payload", () => {
    expect(frame('+TCMQTTRCVPUB:"t",9,"\r\nOK\r\n>"\n"\r\nOK\r\n')).toBe(
      'message t of 9 | slice \r\nOK\r\n>"\n | end | line OK',
    );
  });

  it("has its topic in one piece though the ring wraps in it", () => {
    approachWrap(17);
    expect(frame('+TCMQTTRCVPUB:"topic",2,"ab"\r\n')).toBe(
      "message topic of 2 | slice ab | end",
    );
  });

  it("has two slices where the ring wraps in its payload", () => {
    approachWrap(24);
    expect(frame('+TCMQTTRCVPUB:"t",6,"abcdef"\r\n')).toBe(
      "message t of 6 | slice abc | slice def | end",
    );
  });

  it("longer than the ring passes through it", () => {
    frame('+TCMQTTRCVPUB:"t",4000,"');
    let taken = 0;
    for (let i = 0; i < 4; i++) {
      receive("x".repeat(1000));
      listen(now);
      while (nextFrame(now, false, 0) === EVENT_SLICE) {
        taken += text().length;
        listen(now);
      }
    }
    expect(taken).toBe(4000);
    expect(frame('"\r\n')).toBe("end");
  });

  it("may have CRs before its LF", () => {
    expect(frame('+TCMQTTRCVPUB:"t",1,"a"\r\r\n')).toBe(
      "message t of 1 | slice a | end",
    );
  });

  it("without its closing quote in its place is damaged up to the next LF", () => {
    expect(frame('+TCMQTTRCVPUB:"t",2,"abc"\r\nOK\r\n')).toBe(
      "message t of 2 | slice ab | damaged 27 | line OK",
    );
    expect(frame('+TCMQTTRCVPUB:"t",2,"ab\nOK\n')).toBe(
      "message t of 2 | slice ab | damaged 24 | line OK",
    );
  });

  it("with anything behind its closing quote is damaged", () => {
    expect(frame('+TCMQTTRCVPUB:"t",1,"a"x\r\nOK\r\n')).toBe(
      "message t of 1 | slice a | damaged 26 | line OK",
    );
    expect(frame('+TCMQTTRCVPUB:"t",1,"a""\r\nOK\r\n')).toBe(
      "message t of 1 | slice a | damaged 26 | line OK",
    );
  });

  it("whose head is malformed is a damaged line", () => {
    expect(frame('+TCMQTTRCVPUB:"t",x,"a"\r\nOK\r\n')).toBe(
      "damaged 25 | line OK",
    );
    expect(frame('+TCMQTTRCVPUB:"t",16385,"a"\r\nOK\r\n')).toBe(
      "damaged 29 | line OK",
    );
    expect(frame("+TCMQTTRCVPUB\r\nOK\r\n")).toBe("damaged 15 | line OK");
  });
});

describe("the longest head", () => {
  it("of 512 bytes begins a message", () => {
    const topic = "t".repeat(512 - 20);
    expect(frame(`+TCMQTTRCVPUB:"${topic}",1,"`)).toBe(`message ${topic} of 1`);
  });

  it("of one byte more is damaged", () => {
    expect(frame(`+TCMQTTRCVPUB:"${"t".repeat(512 - 19)}",1,"a"\r\n`)).toBe(
      "damaged 517",
    );
  });
});

describe("a line that resembles a head", () => {
  it("is a line, all of it", () => {
    expect(frame("+TCMQTTRCVPUBX:1\r\n")).toBe("line +TCMQTTRCVPUBX:1");
    expect(frame("+TCREADFWDATA:FAIL,202\r\n")).toBe(
      "line +TCREADFWDATA:FAIL,202",
    );
    expect(frame("+\r\n")).toBe("line +");
  });

  it("is one however it is cut", () => {
    expect(frameSingly("+TCMQTTPUB:OK\r\n")).toBe("line +TCMQTTPUB:OK");
  });
});

describe("firmware data", () => {
  it("is taken as bytes or as digits, and its end says which", () => {
    reading = true;
    expect(frame("+TCREADFWDATA:4,a\x00\r\n\r\n")).toBe(
      "firmware of 4 | slice a | slice \x00\r\n | end of bytes",
    );
    expect(frame("+TCREADFWDATA:2,0aFF\r\n")).toBe(
      "firmware of 2 | slice 0a | slice FF | end of digits",
    );
  });

  it("is decided by the options where they say so", () => {
    reading = true;
    options = OPTION_FIRMWARE_HEX;
    expect(frame("+TCREADFWDATA:2,0aFF\r\n")).toBe(
      "firmware of 2 | slice 0aFF | end of digits",
    );
  });

  it("that breaks off is damaged up to the next LF", () => {
    reading = true;
    options = OPTION_FIRMWARE_HEX;
    expect(frame("+TCREADFWDATA:2,0a\r\nOK\r\n")).toBe(
      "firmware of 2 | slice 0a | damaged 20 | line OK",
    );
    expect(frameSingly("+TCREADFWDATA:2,0ax\nOK\n")).toBe(
      "firmware of 2 | slice 0 | slice a | damaged 20 | line OK",
    );
  });

  it("with bytes behind it is damaged", () => {
    reading = true;
    expect(frame("+TCREADFWDATA:2,xyz\r\nOK\r\n")).toBe(
      "firmware of 2 | slice xy | damaged 21 | line OK",
    );
    expect(frame('+TCREADFWDATA:2,xy"\r\nOK\r\n')).toBe(
      "firmware of 2 | slice xy | damaged 21 | line OK",
    );
  });

  it("that nobody reads is passed by its length, and damaged as one", () => {
    expect(frame("+TCREADFWDATA:6,\r\nOK\r\n\r\nOK\r\n")).toBe(
      "damaged 24 | line OK",
    );
  });

  it("whose reader goes away is damaged at its end", () => {
    reading = true;
    expect(frame("+TCREADFWDATA:4,xy")).toBe("firmware of 4 | slice xy");
    dropFirmware();
    expect(frame("zz\r\nOK\r\n")).toBe("damaged 22 | line OK");
  });
});

describe("a reader that goes away", () => {
  it("does not damage a message", () => {
    expect(frame('+TCMQTTRCVPUB:"t",4,"ab')).toBe("message t of 4 | slice ab");
    dropFirmware();
    expect(frame('cd"\r\n')).toBe("slice cd | end");
  });
});

describe("lost bytes", () => {
  it("damage the line they stand in, up to its LF", () => {
    receive("abc");
    lose(2);
    expect(frames()).toBe("");
    expect(frame("d\r\nOK\r\n")).toBe("damaged 8 | line OK");
  });

  it("begin a damaged line where none has begun", () => {
    lose(3);
    expect(frames()).toBe("");
    expect(isFrameOpen()).toBe(true);
    expect(frame("OK\r\nOK\r\n")).toBe("damaged 7 | line OK");
  });

  it("are lost behind what the ring holds", () => {
    receive("OK\r\n");
    lose(1);
    expect(frames()).toBe("line OK");
    expect(frame("x\n")).toBe("damaged 3");
  });

  it("add up in one stretch", () => {
    lose(1);
    frames();
    receive("ab");
    lose(4);
    frames();
    expect(frame("\n")).toBe("damaged 8");
  });

  it("damage a message, whose payload is not framed again", () => {
    expect(frame('+TCMQTTRCVPUB:"t",4,"ab')).toBe("message t of 4 | slice ab");
    lose(1);
    expect(frames()).toBe("");
    expect(frame('d"\r\nOK\r\n')).toBe("damaged 28 | line OK");
  });

  it("of one stretch are not counted in the next", () => {
    lose(5);
    frames();
    frame("\n");
    expect(frame(`${"x".repeat(513)}\n`)).toBe("damaged 514");
  });

  it("begin the time without a byte", () => {
    lose(1);
    now = 4000;
    frames();
    expect(frameDeadline()).toBe(4500);
  });

  it("lie behind what came while the loss was looked for", () => {
    receive("OK\r\n");
    listen(now);
    // An interrupt behind `listen`: a whole line, then the beginning of one whose rest is lost.
    receive("ready\r\nrea");
    lose(5);
    expect(tell(nextFrame(now, false, 0))).toBe("line OK");
    expect(tell(nextFrame(now, false, 0))).toBe("line ready");
    expect(nextFrame(now, false, 0)).toBe(EVENT_NONE);
    expect(frame("y\r\nOK\r\n")).toBe("damaged 11 | line OK");
  });

  it("that are counted already damage all the same", () => {
    lose(3);
    expect(frames()).toBe("");
    store<u32>(GAP, 1);
    expect(frames()).toBe("");
    expect(frame("x\ny\n")).toBe("damaged 5 | line y");
    receive("x");
    store<u32>(GAP, 1);
    frames();
    expect(frame("y\nz\n")).toBe("damaged 3 | line z");
  });
});

describe("the time without a byte", () => {
  it("runs for 500 ms from the last one", () => {
    now = 500;
    frame("ab");
    expect(frameDeadline()).toBe(1000);
    now = 700;
    frame("c");
    expect(frameDeadline()).toBe(1200);
  });

  it("is the host's where it sets one", () => {
    setQuiet(60000);
    now = 500;
    frame("ab");
    expect(frameDeadline()).toBe(60500);
    setQuiet(0);
    expect(frameDeadline()).toBe(1000);
  });

  it("is not begun anew by a look at an empty ring", () => {
    now = 500;
    frame("ab");
    now = 900;
    frames();
    expect(frameDeadline()).toBe(1000);
  });

  it("does not run for what does not begin a line", () => {
    expect(frame("\r")).toBe("");
    expect(isFrameOpen()).toBe(false);
    expect(frame("  ")).toBe("");
    expect(isFrameOpen()).toBe(false);
  });

  it("runs in every part of a line, a message and a damaged stretch", () => {
    frame("+");
    expect(isFrameOpen()).toBe(true, "head");
    frame('TCMQTTRCVPUB:"t",1,"');
    expect(isFrameOpen()).toBe(true, "payload");
    frame("a");
    expect(isFrameOpen()).toBe(true, "its closing quote");
    frame("b");
    expect(isFrameOpen()).toBe(true, "damaged");
    frame("\nx");
    expect(isFrameOpen()).toBe(true, "line");
  });
});

describe("what has begun", () => {
  it("can be ended as damaged; what comes then begins a new line", () => {
    frame("abc");
    expect(tell(damageOpenFrame())).toBe("damaged 3");
    expect(isFrameOpen()).toBe(false);
    expect(frame("OK\r\n")).toBe("line OK");
  });

  it("counts the bytes of a message that have been handed on", () => {
    frame('+TCMQTTRCVPUB:"t",9,"abc');
    expect(tell(damageOpenFrame())).toBe("damaged 24");
    expect(frame('d"\r\n')).toBe('line d"');
  });

  it("counts lost bytes", () => {
    receive("ab");
    lose(7);
    frames();
    expect(tell(damageOpenFrame())).toBe("damaged 9");
  });
});

describe("a producer that writes nonsense", () => {
  it("is believed no further than the ring holds", () => {
    approachWrap(RING_SIZE);
    store<u32>(HEAD, load<u32>(TAIL) + 2 * RING_SIZE);
    frames();
    expect(waiting()).toBe(0, "it takes a ring at a time");
  });
});

describe("a payload that passes by the ring", () => {
  it("belongs to the message all the same", () => {
    expect(frame('+TCMQTTRCVPUB:"t",9,"ab')).toBe("message t of 9 | slice ab");
    expect(passFrame(4, now)).toBe(4);
    expect(frame("g")).toBe("slice g");
    expect(passFrame(9, now)).toBe(2);
    expect(frame('"\r\n')).toBe("end");
  });

  it("may be all of it", () => {
    frame('+TCMQTTRCVPUB:"t",9,"');
    expect(passFrame(100, now)).toBe(9);
    expect(frame('"\r\n')).toBe("end");
  });

  it("is counted when the message is damaged, and only then", () => {
    frame('+TCMQTTRCVPUB:"t",9,"');
    passFrame(9, now);
    expect(frame("!\nOK\n")).toBe("damaged 32 | line OK");
    frame('+TCMQTTRCVPUB:"t",9,"');
    passFrame(9, now);
    frame('"\n');
    expect(frame(`${"x".repeat(513)}\n`)).toBe("damaged 514");
  });

  it("is the time without a byte begun anew", () => {
    frame('+TCMQTTRCVPUB:"t",9,"');
    passFrame(4, 1700);
    expect(frameDeadline()).toBe(2200);
  });

  it("does not overtake what waits in the ring", () => {
    frame('+TCMQTTRCVPUB:"t",9,"');
    receive("ab");
    expect(passFrame(4, now)).toBe(0);
    expect(frames()).toBe("slice ab");
    expect(passFrame(4, now)).toBe(4);
  });

  it("is none where no payload has begun", () => {
    expect(passFrame(4, now)).toBe(0);
    frame("hel");
    expect(passFrame(4, now)).toBe(0, "line");
    frame('lo\n+TCMQTTRCVPUB:"t",1');
    expect(passFrame(4, now)).toBe(0, "head");
    frame(',"a');
    expect(passFrame(4, now)).toBe(0, "its closing quote");
    frame("!");
    expect(passFrame(4, now)).toBe(0, "damaged");
  });

  it("is none of firmware data that nobody reads", () => {
    options = OPTION_FIRMWARE_RAW;
    frame("+TCREADFWDATA:4,");
    expect(passFrame(4, now)).toBe(0);
  });
});
