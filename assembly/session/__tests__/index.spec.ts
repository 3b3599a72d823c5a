import { input } from "../../__tests__/support/call";
import { tellRefusal, tellWhy } from "../../__tests__/support/refusal";
import { receive } from "../../__tests__/support/uart";
import {
  COMMAND_TCDEVREG,
  COMMAND_TCMQTTSUB,
  EVENT_READY,
  FORM_EXEC,
  FORM_SET,
  OPTION_KEEP_COMMA,
  REFUSAL_MISSING,
} from "../../generated/protocol";
import {
  PART_CHECK,
  PART_DEVICE,
  PART_MQTT,
  PART_TOPICS,
  SESSION_NO_WIFI,
} from "../../generated/session";
import * as core from "../../index";
import { identity, identityCount, mqtt, topicCount } from "../config";
import {
  abi,
  abort,
  bcc,
  command,
  configure,
  deadline,
  disengage,
  engage,
  field,
  layout,
  line,
  number,
  other,
  part,
  pass,
  plain,
  poll,
  prepare,
  progress,
  start,
  text,
} from "../index";
import { DEVICE } from "./support/module";
import {
  begin,
  end,
  events,
  hear,
  later,
  now,
  reach,
  reset,
  user,
  well,
} from "./support/session";

const UP: string = `${DEVICE}; cellular`;

/** Sends what has been begun; the refusal, or what comes of it. */
function sent(): string {
  const refusal = start(-1, 0, now);
  return refusal === 0 ? events() : tellRefusal(refusal);
}

beforeEach(reset);

describe("the ABI with the session", () => {
  it("is that of the core in all that has nothing to do with one", () => {
    expect(abi()).toBe(core.abi());
    expect(layout()).toBe(core.layout());
    expect(bcc(input("ab"))).toBe(0x61 ^ 0x62);
    expect(pass(1, 0)).toBe(0);
    expect(field()).toBe(0);
    expect(deadline(0)).toBe(-1);
  });

  it("sends the user's commands as ever", () => {
    configure(OPTION_KEEP_COMMA);
    command(COMMAND_TCMQTTSUB, FORM_SET);
    text(input("a,b"));
    number(1);
    expect(sent()).toBe('send AT+TCMQTTSUB="a,b",1');
    expect(hear("OK\n+TCMQTTSUB:OK\n")).toBe("accepted | done");
    plain(input("X"), FORM_SET);
    other();
    expect(sent()).toBe("bad type 1");
  });

  it("begins the limit of a line anew when it has been written", () => {
    user("AT");
    progress(0, 1000);
    expect(deadline(1000)).toBe(25000);
  });

  it("lets the user give up what is the user's", () => {
    user("AT");
    abort(now);
    expect(events()).toBe("failed aborted");
  });

  it("gives the user's commands their own limits, whatever the session's are", () => {
    reach("up", `${UP}; mqtt 60000 60 1 1`);
    command(COMMAND_TCDEVREG, FORM_EXEC);
    expect(sent()).toBe("send AT+TCDEVREG");
    expect(hear("OK\n")).toBe("accepted");
    expect(deadline(now)).toBe(25000);
  });
});

describe("a configuration through the ABI", () => {
  it("is checked first, and begins nothing then", () => {
    prepare(0);
    part(PART_DEVICE);
    text(input("P1"));
    text(input("d1"));
    text(input("s1"));
    expect(engage(SESSION_NO_WIFI, 0, 0)).toBe(0);
    expect(events()).toBe("");
  });

  it("is refused with its field above the reason", () => {
    prepare(0);
    part(PART_DEVICE);
    number(1);
    other();
    expect(engage(0, 0, 0) >> 8).toBe(PART_DEVICE);
    prepare(0);
    expect(engage(0, 0, 0)).toBe(REFUSAL_MISSING | (PART_DEVICE << 8));
  });

  it("leaves what ran where it is refused", () => {
    reach("step connect", UP);
    expect(begin("")).toBe("device missing");
    expect(well()).toBe("up");
  });

  it("leaves what arguments follow to the user's commands", () => {
    reach("up", `${DEVICE}; wifi "net" "key"`);
    plain(input("X"), FORM_SET);
    text(input("a"));
    number(1);
    expect(sent()).toBe('send AT+X="a",1');
    hear("OK\n");
    plain(input("X"), FORM_SET);
    other();
    expect(sent()).toBe("bad type 1");
  });

  it("may be handed over while a command runs, and escapes like one", () => {
    user("AT");
    expect(begin(UP)).toBe("step greet");
    expect(hear("OK\n")).toBe("done | send +++");
  });
});

/** A device as far as its last argument. */
function addDevice(): void {
  part(PART_DEVICE);
  text(input("P1"));
  text(input("d1"));
  text(input("s1"));
}

/** What comes of the configuration that has been handed over so far. */
function engaged(): string {
  const refusal = engage(SESSION_NO_WIFI, 0, now);
  return refusal === 0 ? events() : `${tellWhy(refusal)} in ${refusal >> 8}`;
}

describe("amid a configuration", () => {
  it("a call of the user's is refused, and the configuration with it, however many arguments follow", () => {
    for (let i = 0; i < 3; i++) {
      prepare(1);
      addDevice();
      part(PART_MQTT);
      if (i === 0) command(COMMAND_TCMQTTSUB, FORM_SET);
      else if (i === 1) plain(input("X"), FORM_SET);
      else line(input("X"));
      for (let n = 0; n < 2000; n++) number(-1);
      for (let n = 0; n < 2000; n++) text(input(""));
      expect(engaged()).toBe("busy in 4");
    }
    expect(mqtt(0)).toBe(5000, "and none of them is kept");
    expect(identityCount).toBe(3);
  });

  it("what has been begun before is no call any more", () => {
    plain(input("X"), FORM_SET);
    prepare(1);
    for (let n = 0; n < 2000; n++) text(input(""));
    addDevice();
    expect(engaged()).toBe("step greet | send +++");
    expect(load<u8>(identity)).toBe(2, "nothing stands before the device");
    plain(input("X"), FORM_SET);
    prepare(0);
    addDevice();
    expect(engaged()).toBe("");
    expect(sent()).toBe("busy");
  });

  it("what has been begun is not sent: it is no line", () => {
    prepare(0);
    addDevice();
    expect(sent()).toBe("unknown command");
    expect(engaged()).toBe("unknown command in 1");
    expect(events()).toBe("");
  });

  it("fields that are none are refused, whatever is in them", () => {
    for (let which: u32 = PART_CHECK; which < 300; which++) {
      prepare(1);
      addDevice();
      part(which);
      for (let n = 0; n < 20; n++) text(input("x"));
      expect(engaged()).toBe(`unknown command in ${which}`);
    }
    prepare(1);
    for (let n = 0; n < 2000; n++) {
      part(0);
      text(input("x"));
    }
    expect(engaged()).toBe("missing in 1");
  });

  it("a line that the session sends is sent as it is, and the configuration is refused", () => {
    expect(begin(UP)).toBe("step greet | send +++");
    expect(later(300)).toBe("send ATE0");
    prepare(0);
    addDevice();
    expect(hear("OK\n")).toBe("step device | send AT+TCDEVINFOSET?");
    for (let n = 0; n < 2000; n++) text(input("x"));
    part(PART_MQTT);
    number(5000);
    expect(engaged()).toBe("busy in 1");
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("what ran says and does no more from where the next is kept, even where that is refused", () => {
    reach("up", `${UP}; topic "t" 1`);
    prepare(1);
    part(PART_DEVICE);
    text(input("P1"));
    expect(engaged()).toBe("missing in 1");
    expect(hear("+TCMQTTDISCON,-103\n")).toBe("disconnected -103");
    expect(deadline(now)).toBe(-1);
    expect(begin(UP)).toBe("step greet | send +++");
  });

  it("behind its end no field is one", () => {
    reach("up", UP);
    for (let n = 0; n < 2000; n++) {
      part(PART_TOPICS);
      text(input("t"));
    }
    expect(topicCount).toBe(0);
    expect(user("AT")).toBe("send AT");
  });
});

describe("a session through the ABI", () => {
  it("begins, and tells its deadlines among those of the core", () => {
    expect(begin(UP)).toBe("step greet | send +++");
    expect(deadline(now)).toBe(300);
    expect(later(300)).toBe("send ATE0");
    expect(deadline(now)).toBe(1500);
    hear("ERROR\n");
    expect(deadline(now)).toBe(500, "the session's own");
    user("AT");
    expect(deadline(now)).toBe(500, "and it is the nearer one");
    later(100);
    expect(deadline(now)).toBe(400);
  });

  it("keeps its commands to itself: they cannot be given up", () => {
    reach("step device", UP);
    abort(now);
    expect(events()).toBe("");
    expect(user("AT")).toBe("busy");
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("ends, once", () => {
    reach("up", UP);
    expect(end()).toBe("ended");
    disengage(now);
    expect(events()).toBe("");
    expect(deadline(now)).toBe(-1);
  });

  it("tells nothing behind its end that was still to be told", () => {
    reach("up", UP);
    receive("ready\n");
    expect(poll(now)).toBe(EVENT_READY);
    expect(end()).toBe("ended | send +++", "no more of `down` and `step`");
  });
});
