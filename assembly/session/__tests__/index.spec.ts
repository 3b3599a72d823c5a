import { input } from "../../__tests__/support/call";
import { tellRefusal } from "../../__tests__/support/refusal";
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
import { PART_DEVICE, SESSION_NO_WIFI } from "../../generated/session";
import * as core from "../../index";
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
