import { publish } from "../../__tests__/support/call";
import { abort, disengage } from "../index";
import { isOwn, nextSessionEvent, sessionTimeLeft } from "../life";
import { DEVICE, PRODUCT } from "./support/module";
import {
  at,
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

// What a life is to the user: which commands are whose, how it begins and how it ends. The steps
// are in `life-steps`, the keeping in `life-keeping`.

const SESSION: string = `${DEVICE}; cellular`;
const ONCE: string = `${SESSION}; once`;

beforeEach(reset);

describe("without a session", () => {
  it("all is as in the core", () => {
    expect(nextSessionEvent(0)).toBe(0);
    expect(sessionTimeLeft(0)).toBe(-1);
    expect(hear("ready\nhello\n+TCMQTTDISCON,1\n")).toBe(
      "ready | line hello | disconnected 1",
    );
    expect(user("AT+TCMQTTDISCONN")).toBe("send AT+TCMQTTDISCONN");
    expect(hear("OK\n")).toBe("done");
    expect(end()).toBe("");
  });
});

describe("a session", () => {
  it("goes from step to step until it is up, a step at once behind the other", () => {
    expect(begin(SESSION)).toBe("step greet | send +++");
    expect(later(300)).toBe("send ATE0");
    expect(well()).toBe("step device | send AT+TCDEVINFOSET?");
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
    expect(well()).toBe("up");
    expect(later(1000000)).toBe("");
  });

  it("begins every step that has something to do", () => {
    reach("step device", `${DEVICE}; topic "t" 1; version "1"`);
    expect(well()).toBe("step wifi | send AT+CWSTATE?");
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
    expect(well()).toBe('step subscribe | send AT+TCMQTTSUB="t",1');
    expect(well()).toBe('step ota | send AT+TCOTASET=1,"1"');
    expect(well()).toBe("up");
  });

  it("awaits an address, and nobody else's", () => {
    reach("step wifi", DEVICE);
    expect(hear("WIFI GOT IP\n")).toBe("wifi GOT IP");
    expect(hear("+CWSTATE:1\nOK\n")).toBe(
      "step connect | send AT+TCMQTTSTATE?",
    );
    reset();
    reach("step wifi", DEVICE);
    expect(hear("+CWSTATE:1\nOK\n")).toBe("");
    expect(hear("WIFI GOT IP\n")).toBe(
      "wifi GOT IP | step connect | send AT+TCMQTTSTATE?",
    );
  });

  it("waits where it is told to, and goes on", () => {
    begin(SESSION);
    later(300);
    expect(hear("ERROR\n")).toBe("");
    expect(later(500)).toBe("send ATE0");
  });

  it("looks at the module when its network is gone", () => {
    reach("up", SESSION);
    hear("WIFI DISCONNECT\n");
    expect(later(10000)).toBe("send AT+TCMQTTSTATE?");
  });

  it("goes on across the wrap of the time", () => {
    at(0xffffff00);
    begin(SESSION);
    expect(sessionTimeLeft(now)).toBe(300);
    expect(later(299)).toBe("");
    expect(later(1)).toBe("send ATE0");
  });
});

describe("commands of the session's own", () => {
  it("have nothing told of them but what is sent", () => {
    reach("send AT+TCMQTTSUB", `${SESSION}; topic "t" 1`);
    expect(isOwn()).toBe(true);
    expect(hear("OK\n")).toBe("");
    expect(hear("ready to serve\n")).toBe("line ready to serve");
    expect(hear("+TCMQTTSUB:OK\n")).toBe("up");
    expect(isOwn()).toBe(false);
  });

  it("leave messages and URCs to the user", () => {
    reach("step connect", SESSION);
    expect(hear('+TCMQTTRCVPUB:"t",2,"ab"\nWIFI CONNECTED\n')).toBe(
      "message t of 2 | slice ab | end | wifi CONNECTED",
    );
    expect(well()).toBe("up");
  });

  it("keep the user's waiting while one is out, or waits itself", () => {
    begin(SESSION);
    expect(user("AT")).toBe("busy");
    later(300);
    expect(user("AT")).toBe("busy");
  });

  it("wait for the user's", () => {
    expect(user("AT")).toBe("send AT");
    expect(begin(SESSION)).toBe("step greet");
    expect(later(100)).toBe("");
    expect(hear("hello\nOK\n")).toBe("data <hello> | done | send +++");
  });

  it("wait for the user's that fails, too", () => {
    user("AT");
    begin(SESSION);
    expect(hear("ERROR\n")).toBe("failed error | send +++");
  });
});

describe("a session that is begun again", () => {
  it("begins with its new values, and what was not told of the old is forgotten", () => {
    begin(SESSION);
    later(300);
    expect(begin('device "P2" "d2" "s2"; cellular')).toBe("step greet");
    expect(hear("OK\n")).toBe("send +++", "at the late answer");
    later(300);
    well();
    expect(well()).toBe("send AT+TCMQTTDISCONN", "another device");
    well();
    expect(hear("OK\n+TCDEVINFOSET:OK\n")).toBe("send AT+TCDEVINFOSET?");
  });

  it("gives up the command that is out", () => {
    reach("step connect", SESSION);
    expect(begin(SESSION)).toBe("step greet");
    expect(hear("+TCMQTTSTATE:1\nOK\n")).toBe(
      "line +TCMQTTSTATE:1 | send +++",
      "the answer counts for nothing",
    );
  });

  it("says nothing of the end of one before that has not been told", () => {
    reach("up", SESSION);
    disengage(now);
    expect(begin(SESSION)).toBe("step greet | send +++");
  });

  it("is not ended by what the user sent before it", () => {
    user("AT+TCMQTTDISCONN");
    begin(SESSION);
    expect(hear("+TCMQTTDISCON,0\nOK\n")).toBe(
      "disconnected 0 | done | send +++",
    );
  });

  it("has no pauses behind it", () => {
    reach("step connect", SESSION);
    hear("busy p...\n");
    expect(begin(SESSION)).toBe("step greet");
  });
});

describe("a session that is ended", () => {
  it("does no more, whatever comes", () => {
    reach("up", `${SESSION}; check 1000`);
    expect(end()).toBe("ended");
    expect(later(100000)).toBe("");
    expect(hear("ready\n+TCMQTTDISCON,1\n")).toBe("ready | disconnected 1");
  });

  it("gives up the command that is out, and the wire is watched", () => {
    reach("step device", SESSION);
    at(now + 500);
    expect(end()).toBe("ended");
    expect(user("AT")).toBe("");
    expect(later(999)).toBe("");
    expect(later(1)).toBe("send AT");
  });

  it("leaves the user's command alone", () => {
    reach("up", SESSION);
    user("AT");
    expect(end()).toBe("ended");
    expect(hear("OK\n")).toBe("done");
  });
});

describe("a session that is not kept", () => {
  it("ends where an attempt fails, and tells of no other", () => {
    reach("step connect", ONCE);
    expect(hear("busy p...\n")).toBe(
      "failed in connect: TCMQTTSTATE busy | ended",
    );
  });

  it("ends where it is down", () => {
    reach("up", `${ONCE}; mqtt 5000 240 1 0`);
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103 | down: lost -103 | ended",
    );
  });

  it("ends at a restart once it was up, and begins anew before", () => {
    reach("step connect", ONCE);
    expect(hear("ready\n")).toBe("ready | step greet | send +++");
    later(300);
    well();
    well();
    expect(well()).toBe("up");
    expect(hear("ready\n")).toBe("ready | down: reset | ended");
  });
});

describe("the user's own disconnection", () => {
  it("ends the session when it is done", () => {
    reach("up", SESSION);
    user("AT+TCMQTTDISCONN");
    expect(hear("OK\n")).toBe("done | ended");
  });

  it("ends it at the URC before its OK, whatever the code", () => {
    reach("up", SESSION);
    user("AT+TCMQTTDISCONN");
    expect(hear("+TCMQTTDISCON,-106\nOK\n")).toBe(
      "disconnected -106 | ended | done",
    );
  });

  it("ends it at the URC while the wire is watched for its answer", () => {
    reach("up", SESSION);
    user("AT+TCMQTTDISCONN");
    expect(later(25000)).toBe("failed timeout");
    expect(hear("+TCMQTTDISCON,0\n")).toBe("disconnected 0 | ended");
  });

  it("that failed ends nothing", () => {
    reach("up", SESSION);
    user("AT+TCMQTTDISCONN");
    hear("ERROR\n");
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103 | down: lost -103",
    );
  });

  it("that failed ends nothing, though a watch that is none of its own runs", () => {
    reach("up", SESSION);
    publish(3, 0, now);
    events();
    abort(now);
    events();
    expect(later(300)).toBe("failed aborted", "and owes its prompt");
    expect(user("AT+TCMQTTDISCONN")).toBe("send +++");
    expect(later(300)).toBe("send AT+TCMQTTDISCONN");
    hear("ERROR\n");
    expect(hear(">")).toBe("send +++");
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103 | down: lost -103",
    );
  });

  it("is over when that watch is", () => {
    reach("up", SESSION);
    user("AT+TCMQTTDISCONN");
    later(25000);
    later(1000);
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103 | down: lost -103",
    );
  });

  it("is awaited while the user's next line waits for the wire", () => {
    reach("up", `${SESSION}; mqtt 5000 240 1 0; check 60000`);
    user("AT+TCMQTTDISCONN");
    later(25000);
    expect(user("AT")).toBe("");
    expect(hear("+TCMQTTDISCON,-103\n")).toBe("disconnected -103 | ended");
  });

  it("is over when the session's next line goes out", () => {
    reach("up", `${SESSION}; check 60000`);
    user("AT+TCMQTTDISCONN");
    later(25000);
    expect(later(35000)).toBe("send AT+TCMQTTSTATE?");
    expect(later(5000)).toBe("down: silent | step greet");
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103",
      "in the watch behind it",
    );
  });
});

describe("a disconnection", () => {
  const gaveUp = "+TCMQTTDISCON,-106\n";

  it("puts a session that is up away, and for good from the beginning", () => {
    reach("up", SESSION);
    expect(hear("+TCMQTTDISCON,-103\n")).toBe(
      "disconnected -103 | down: lost -103",
    );
    expect(sessionTimeLeft(now)).toBe(120000);
    expect(hear(gaveUp)).toBe("disconnected -106 | step greet | send +++");
  });

  it("in the last steps counts when they are done, one before them does not", () => {
    reach("step connect", `${SESSION}; topic "t" 1`);
    expect(hear(gaveUp)).toBe("disconnected -106");
    expect(well()).toBe('step subscribe | send AT+TCMQTTSUB="t",1');
    expect(hear(gaveUp)).toBe("disconnected -106");
    expect(well()).toBe("step greet | send +++");
  });

  it("in them that was mended counts no more", () => {
    reach("step subscribe", `${SESSION}; topic "t" 1`);
    hear(`${gaveUp}+TCMQTTRECONNECTED\n+TCMQTTDISCON,-103\n`);
    expect(well()).toBe("");
    expect(hear("+TCMQTTRECONNECTED\n")).toBe("reconnected | up");
  });
});

describe("a product's session", () => {
  it("asks for the device by its name alone", () => {
    reach("step device", `${PRODUCT}; cellular`);
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
  });
});

describe("the time to the next deadline", () => {
  it("is the nearer one of the core's and the session's", () => {
    reach("up", `${SESSION}; check 1000`);
    expect(sessionTimeLeft(now)).toBe(1000);
    hear("x");
    expect(sessionTimeLeft(now)).toBe(500);
  });
});
