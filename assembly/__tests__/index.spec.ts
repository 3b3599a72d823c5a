import {
  ABI_MAJOR,
  ABI_MINOR,
  COMMAND_TCMQTTPUB,
  COMMAND_TCMQTTPUBL,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCREADFWDATA,
  EVENT_NONE,
  FIELD_NONE,
  FIELD_NUMBER,
  FIELD_TEXT,
  FORM_EXEC,
  FORM_READ,
  FORM_SET,
  LAYOUT_BYTES,
  LAYOUT_EVENT,
  LAYOUT_GAP,
  LAYOUT_HEAD,
  LAYOUT_INPUT,
  LAYOUT_INPUT_SIZE,
  LAYOUT_LOST,
  LAYOUT_RING,
  LAYOUT_RING_SIZE,
  LAYOUT_TAIL,
  OPTION_FIRMWARE_HEX,
  OPTION_KEEP_COMMA,
  RECORD_BYTES,
  REFUSAL_BAD_TYPE,
  REFUSAL_BUSY,
  REFUSAL_LINE_TOO_LONG,
} from "../generated/protocol";
import {
  abi,
  abort,
  bcc,
  command,
  configure,
  deadline,
  field,
  layout,
  line,
  number,
  other,
  pass,
  plain,
  poll,
  progress,
  start,
  text,
} from "../index";
import * as record from "./support/record";
import { tell } from "./support/tell";

// Everything here goes through the ABI alone, as a host does it.

function place(word: usize): usize {
  return load<u32>(layout() + word);
}

function input(bytes: string): u32 {
  for (let i = 0; i < bytes.length; i++)
    store<u8>(place(LAYOUT_INPUT) + i, bytes.charCodeAt(i) as u8);
  return bytes.length;
}

function events(now: u32): string {
  let all = "";
  for (let event = poll(now); event !== EVENT_NONE; event = poll(now))
    all += (all === "" ? "" : " | ") + tell(event);
  return all;
}

function write(bytes: string): void {
  const head = load<u32>(place(LAYOUT_HEAD));
  const size = place(LAYOUT_RING_SIZE) as u32;
  for (let i = 0; i < bytes.length; i++)
    store<u8>(
      place(LAYOUT_RING) + ((head + i) & (size - 1)),
      bytes.charCodeAt(i) as u8,
    );
  store<u32>(place(LAYOUT_HEAD), head + bytes.length);
}

function hear(bytes: string, now: u32): string {
  write(bytes);
  return events(now);
}

beforeEach(() => {
  configure(0);
  abort(0);
  events(0);
  hear("\nready\n", 0);
});

describe("the ABI", () => {
  it("tells its version", () => {
    expect(abi() >> 16).toBe(ABI_MAJOR);
    expect(abi() & 0xffff).toBe(ABI_MINOR);
  });

  it("tells where everything stands, each in a place of its own", () => {
    const sizes: usize[] = [
      layout(),
      LAYOUT_BYTES,
      place(LAYOUT_RING),
      place(LAYOUT_RING_SIZE),
      place(LAYOUT_HEAD),
      4,
      place(LAYOUT_TAIL),
      4,
      place(LAYOUT_LOST),
      4,
      place(LAYOUT_GAP),
      4,
      place(LAYOUT_EVENT),
      RECORD_BYTES,
      place(LAYOUT_INPUT),
      place(LAYOUT_INPUT_SIZE),
    ];
    for (let a = 0; a < sizes.length; a += 2) {
      expect(sizes[a]).toBeGreaterThan(0);
      expect(sizes[a] & 3).toBe(0, "at a whole word");
      for (let b = 0; b < a; b += 2)
        expect(
          sizes[a] + sizes[a + 1] <= sizes[b] ||
            sizes[b] + sizes[b + 1] <= sizes[a],
        ).toBe(true);
    }
  });

  it("has a check sum for secrets", () => {
    expect(bcc(input("abc"))).toBe(0x61 ^ 0x62 ^ 0x63);
  });
});

describe("a conversation through the ABI", () => {
  it("sends a command of the set and reads its answer", () => {
    command(COMMAND_TCMQTTSUB, FORM_SET);
    text(input("a/b"));
    number(1);
    expect(start(-1, 0, 0)).toBe(0);
    expect(events(0)).toBe('send AT+TCMQTTSUB="a/b",1\r\n');
    expect(deadline(0)).toBe(5000);
    expect(hear("\r\nOK\r\n\r\n+TCMQTTSUB:OK\r\n", 10)).toBe("accepted | done");
    expect(deadline(10)).toBe(-1);
  });

  it("pulls the fields of a line of data one by one", () => {
    command(COMMAND_TCMQTTSTATE, FORM_READ);
    start(-1, 0, 0);
    events(0);
    write('+TCMQTTSTATE:-7,"a"\n');
    poll(0);
    expect(field()).toBe(FIELD_NUMBER);
    expect(record.number() as i32).toBe(-7);
    expect(field()).toBe(FIELD_TEXT);
    expect(record.text()).toBe("a");
    expect(field()).toBe(FIELD_NONE);
  });

  it("sends a plain command, and a line as it is", () => {
    plain(input("GMR"), FORM_EXEC);
    expect(start(-1, 0, 0)).toBe(0);
    expect(events(0)).toBe("send AT+GMR\r\n");
    expect(hear("v1\nOK\n", 0)).toBe("data <v1> | done");
    line(input("ATE0"));
    expect(start(-1, 0, 0)).toBe(0);
    expect(events(0)).toBe("send ATE0\r\n");
    expect(hear("ATE0\r\nOK\n", 0)).toBe("done");
  });

  it("writes a payload from the host's own memory", () => {
    command(COMMAND_TCMQTTPUBL, FORM_SET);
    text(input("t"));
    number(0);
    expect(start(2000, 0, 0)).toBe(0);
    expect(events(0)).toBe('send AT+TCMQTTPUBL="t",0,2000\r\n');
    expect(hear("OK\n>", 0)).toBe("accepted | payload of 2000");
    progress(1500, 10);
    expect(events(10)).toBe("");
    progress(500, 20);
    expect(events(20)).toBe("send \r\n");
    expect(hear("+TCMQTTPUBL:OK\n", 30)).toBe("done");
  });

  it("lets a payload pass by the ring", () => {
    expect(hear('+TCMQTTRCVPUB:"t",2000,"ab', 0)).toBe(
      "message t of 2000 | slice ab",
    );
    expect(pass(5000, 10)).toBe(1998);
    expect(hear('"\r\n', 10)).toBe("end");
    expect(pass(5000, 20)).toBe(0);
  });

  it("refuses a call, with the argument's place from 1", () => {
    command(COMMAND_TCMQTTSUB, FORM_SET);
    text(input("t"));
    other();
    expect(start(-1, 0, 0)).toBe(REFUSAL_BAD_TYPE | (2 << 8));
    command(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(start(-1, 0, 0)).toBe(0);
    command(COMMAND_TCMQTTSTATE, FORM_READ);
    expect(start(-1, 0, 0)).toBe(REFUSAL_BUSY);
  });

  it("refuses lengths that no input has", () => {
    input("A".repeat(256));
    line(u32.MAX_VALUE);
    expect(start(-1, 0, 0)).toBe(REFUSAL_LINE_TOO_LONG);
    plain(u32.MAX_VALUE, FORM_EXEC);
    expect(start(-1, 0, 0)).toBe(REFUSAL_LINE_TOO_LONG);
    expect(events(0)).toBe("");
  });

  it("leaves the event that is being read whole when it refuses", () => {
    expect(hear("hello\n", 0)).toBe("line hello");
    command(COMMAND_TCMQTTSUB, FORM_SET);
    text(input("x".repeat(200)));
    start(-1, 0, 0);
    expect(record.text()).toBe("hello");
  });

  it("gives a command up", () => {
    command(COMMAND_TCMQTTSTATE, FORM_READ);
    start(-1, 77, 0);
    expect(deadline(0)).toBe(77);
    abort(5);
    expect(events(5)).toBe("send AT+TCMQTTSTATE?\r\n | failed aborted");
  });
});

describe("the options", () => {
  it("say what is escaped", () => {
    configure(OPTION_KEEP_COMMA);
    command(COMMAND_TCMQTTPUB, FORM_SET);
    text(input("t"));
    number(0);
    text(input('a,"'));
    start(-1, 0, 0);
    expect(events(0)).toBe('send AT+TCMQTTPUB="t",0,"a,\\""\r\n');
  });

  it("say how firmware data comes", () => {
    configure(OPTION_FIRMWARE_HEX);
    command(COMMAND_TCREADFWDATA, FORM_SET);
    number(1);
    start(-1, 0, 0);
    events(0);
    expect(hear("+TCREADFWDATA:1,4F\nOK\n", 0)).toBe(
      "firmware of 1 | slice 4F | end of digits | done",
    );
  });
});

describe("lost bytes through the ABI", () => {
  it("are told by their count and the gap", () => {
    store<u32>(place(LAYOUT_LOST), load<u32>(place(LAYOUT_LOST)) + 3);
    store<u32>(place(LAYOUT_GAP), 1);
    expect(events(0)).toBe("");
    expect(load<u32>(place(LAYOUT_GAP))).toBe(0);
    expect(hear("x\nOK\n", 0)).toBe("damaged 5 | line OK");
    expect(load<u32>(place(LAYOUT_TAIL))).toBe(load<u32>(place(LAYOUT_HEAD)));
  });

  it("let no payload pass by the ring before they are counted", () => {
    hear('+TCMQTTRCVPUB:"t",9,"ab', 0);
    store<u32>(place(LAYOUT_LOST), load<u32>(place(LAYOUT_LOST)) + 1);
    store<u32>(place(LAYOUT_GAP), 1);
    expect(pass(6, 0)).toBe(0);
    expect(events(0)).toBe("");
    expect(pass(6, 0)).toBe(0);
    expect(hear('cdefgh"\r\n', 0)).toBe("damaged 33");
  });
});
