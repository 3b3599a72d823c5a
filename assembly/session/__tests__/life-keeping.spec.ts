import { DEVICE } from "./support/module";
import { hear, later, reach, reset, user, well } from "./support/session";

const KEPT: string = `${DEVICE}; cellular`;
const LOOKS: string = `${KEPT}; check 30000`;
const LISTENS: string = `${KEPT}; version "1"`;
const ALONE: string = `${KEPT}; mqtt 5000 240 1 0`;

const LOOK: string = "send AT+TCMQTTSTATE?";
const LOST: string = "+TCMQTTDISCON,-103\n";
const GAVE_UP: string = "+TCMQTTDISCON,-106\n";

/** All goes well up to here, behind a disconnection that the module may mend. */
function reachAway(words: string): void {
  reach("up", words);
  assert(hear(LOST).endsWith("lost -103"), "it is lost");
}

/** All goes well from the first step on. */
function rise(): string {
  later(300);
  well();
  well();
  return well();
}

/** The attempt that has begun fails; how long it is to the next. */
function pauseBehindFailure(): string {
  later(300);
  well();
  const said = hear("busy p...\n");
  return said.split("again in ")[1].split(" ")[0];
}

beforeEach(reset);

describe("a restart", () => {
  it("is a loss, and behind it all begins anew without a pause", () => {
    reach("up", KEPT);
    user("AT");
    expect(hear("ready\n")).toBe(
      "failed reset | ready | down: reset | step greet | send +++",
    );
    rise();
    expect(hear("ready\n")).toBe(
      "ready | down: reset | step greet | send +++",
      "however often",
    );
  });

  it("is no second loss", () => {
    reachAway(KEPT);
    expect(hear("ready\n")).toBe("ready | step greet | send +++");
  });

  it("takes no pause, but from who says it without an end, until it has been up for long", () => {
    reach("step greet", KEPT);
    for (let i = 0; i < 1001; i++)
      expect(hear("ready\n")).toBe("ready | step greet | send +++");
    expect(hear("ready\n")).toBe("ready");
    expect(hear("ready\n")).toBe("ready", "while it waits");
    expect(later(999)).toBe("");
    expect(later(1)).toBe("step greet | send +++");
    expect(hear("ready\n")).toBe("ready");
    expect(later(2000)).toBe("step greet | send +++");
    rise();
    later(60000);
    expect(hear("ready\n")).toBe("ready | down: reset | step greet | send +++");
  });
});

describe("a connection that is lost", () => {
  it("is given 120,000 ms to come back", () => {
    reachAway(KEPT);
    expect(later(119999)).toBe("");
    expect(hear("+TCMQTTRECONNECTED\n")).toBe("reconnected | up");
    expect(later(1)).toBe("");
  });

  it("that does not come back is made from the beginning", () => {
    reachAway(KEPT);
    expect(later(120000)).toBe("step greet | send +++");
  });

  it("is given that time anew while the module tries", () => {
    reachAway(KEPT);
    later(119999);
    hear("+TCMQTTRECONNECTING\n");
    expect(later(119999)).toBe("");
    expect(later(1)).toBe("step greet | send +++");
  });

  it("is not lost twice, but for good when the module gives up", () => {
    reachAway(KEPT);
    later(1000);
    expect(hear(LOST)).toBe("disconnected -103");
    expect(hear(GAVE_UP)).toBe("disconnected -106 | step greet | send +++");
  });

  it("is made from the beginning where the module does not try", () => {
    reach("up", KEPT);
    expect(hear(GAVE_UP)).toBe(
      "disconnected -106 | down: lost -106 | step greet | send +++",
    );
    reset();
    reach("up", ALONE);
    expect(hear("+TCMQTTDISCON\n")).toBe(
      "disconnected | down: lost | step greet | send +++",
    );
  });

  it("is none where the module only says that it is back", () => {
    reach("up", KEPT);
    expect(hear("+TCMQTTRECONNECTING\n+TCMQTTRECONNECTED\n")).toBe(
      "reconnecting | reconnected",
    );
    hear("+TCMQTTRECONNECTING\n");
    expect(later(120000)).toBe("");
  });

  it("begins anew before all that comes at that instant", () => {
    reach("up", KEPT);
    expect(hear(`${GAVE_UP}hello\n`)).toBe(
      "disconnected -106 | down: lost -106 | step greet | send +++ | line hello",
    );
  });
});

describe("a look", () => {
  it("is taken when nothing has been understood for the time between looks", () => {
    reach("up", LOOKS);
    expect(later(29999)).toBe("");
    expect(later(1)).toBe(LOOK);
    later(100);
    expect(well()).toBe("");
    expect(later(29999)).toBe("", "its own answer counts");
    hear("hello\n");
    expect(later(29999)).toBe("");
    expect(later(1)).toBe(LOOK);
  });

  it("waits for the user's command", () => {
    reach("up", LOOKS);
    later(29000);
    user("AT");
    expect(later(1000)).toBe("");
    expect(hear("OK\n")).toBe(`done | ${LOOK}`);
  });

  it("that waits for it is forgotten at a beginning", () => {
    reach("up", LOOKS);
    later(29000);
    user("AT");
    later(1000);
    hear(GAVE_UP);
    expect(hear("OK\n")).toBe("done | send +++");
    expect(rise()).toBe("up");
  });

  it("that waits for it does not come between its reset and the restart", () => {
    reach("up", LOOKS);
    later(29000);
    user("AT");
    later(1000);
    expect(hear("ready\n")).toBe(
      "failed reset | ready | down: reset | step greet | send +++",
    );
  });

  it("that says otherwise is a loss", () => {
    reach("up", LOOKS);
    later(30000);
    expect(hear("+TCMQTTSTATE:0\nOK\n")).toBe(
      "down: state | step greet | send +++",
    );
    reset();
    reach("up", LOOKS);
    later(30000);
    expect(hear("+CME ERROR:200\n")).toBe(
      "down: state | step greet | send +++",
      "an error too, and without its code",
    );
  });

  it("that says nothing changes nothing", () => {
    reach("up", LOOKS);
    later(30000);
    expect(hear("OK\n")).toBe("");
    expect(later(30000)).toBe(LOOK);
  });

  it("without an answer is a loss", () => {
    reach("up", LOOKS);
    later(30000);
    expect(later(5000)).toBe("down: silent | step greet");
  });

  it("finds a connection that is back", () => {
    reachAway(LOOKS);
    expect(later(30000)).toBe(LOOK);
    expect(well()).toBe("up");
  });

  it("changes nothing while one is awaited, unless there is no answer", () => {
    reachAway(LOOKS);
    later(30000);
    expect(hear("+TCMQTTSTATE:0\nOK\n")).toBe("");
    later(30000);
    expect(hear("ERROR\n")).toBe("");
    expect(later(30000)).toBe(LOOK);
    expect(later(5000)).toBe("step greet");
    expect(later(1000)).toBe("send +++");
  });

  it("that is out at a beginning counts for nothing", () => {
    reach("up", LOOKS);
    later(30000);
    expect(hear(GAVE_UP)).toBe(
      "disconnected -106 | down: lost -106 | step greet",
    );
    expect(hear("+TCMQTTSTATE:1\nOK\n")).toBe("send +++");
  });

  it("that waits for the wire at a beginning is given up", () => {
    reach("up", LOOKS);
    later(25000);
    user("AT");
    later(25000);
    expect(hear(GAVE_UP)).toBe(
      "disconnected -106 | down: lost -106 | step greet",
    );
    expect(later(1000)).toBe("send +++");
  });
});

describe("a look that is due while a command of the session's own is out", () => {
  it("is put off by its answer", () => {
    reach("up", `${LISTENS}; check 60001`);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    expect(later(60000)).toBe('send AT+TCOTASET=1,"1"');
    expect(later(1)).toBe("");
    expect(well()).toBe("");
    expect(later(60001)).toBe(LOOK);
  });
});

describe("a look behind damage", () => {
  it("is taken 1,000 ms after it, once for all that comes in that time", () => {
    reach("up", KEPT);
    hear("+TCMQ");
    expect(later(500)).toBe("damaged 5");
    hear("+TCMQ");
    later(500);
    expect(later(499)).toBe("");
    expect(later(1)).toBe(LOOK);
    well();
    expect(later(1000)).toBe("");
  });

  it("in the steps is taken once it is up", () => {
    reach("step device", KEPT);
    hear("+TCMQ");
    later(500);
    later(2000);
    well();
    expect(well()).toBe(`up | ${LOOK}`);
  });
});

describe("a look behind a network that is gone", () => {
  it("is taken 10,000 ms after it, once", () => {
    reach("up", KEPT);
    expect(hear("WIFI DISCONNECT\n")).toBe("wifi DISCONNECT");
    later(5000);
    hear("WIFI DISCONNECT\n");
    expect(later(4999)).toBe("");
    expect(later(1)).toBe(LOOK);
    well();
    expect(later(5000)).toBe("");
  });

  it("is not taken where a disconnection has said so", () => {
    reach("up", KEPT);
    hear("WIFI DISCONNECT\n");
    hear(LOST);
    hear("+TCMQTTRECONNECTED\n");
    expect(later(10000)).toBe("");
  });

  it("is taken behind no other status", () => {
    reach("up", KEPT);
    hear("WIFI CONNECTED\nWIFI GOT IP\n");
    expect(later(10000)).toBe("");
  });
});

describe("a look behind the user's command", () => {
  it("is taken at once where that says that it is not connected", () => {
    reach("up", KEPT);
    user("AT");
    expect(hear("+CME ERROR:208\n")).toBe(`failed cme 208 | ${LOOK}`);
  });

  it("is taken behind no other failure", () => {
    reach("up", KEPT);
    user("AT");
    expect(hear("+CME ERROR:207\n")).toBe("failed cme 207");
    user("AT");
    expect(hear("+CME ERROR:no\n")).toBe("failed cme: no");
  });

  it("is not taken in the steps", () => {
    user("AT");
    reach("step greet", KEPT);
    expect(hear("+CME ERROR:208\n")).toBe("failed cme 208 | send +++");
    expect(rise()).toBe("up");
  });
});

describe("firmware", () => {
  it("is listened for again 60,000 ms after an update that failed", () => {
    reach("up", LISTENS);
    expect(hear("+TCOTASTATUS:UPDATEFAIL,205\n")).toBe("ota UPDATEFAIL 205");
    expect(later(59999)).toBe("");
    expect(later(1)).toBe('send AT+TCOTASET=1,"1"');
    expect(hear("ERROR\n")).toBe("", "whatever it answers");
    expect(later(100000)).toBe("");
  });

  it("is the user's after one that went well, or where none is listened for", () => {
    reach("up", LISTENS);
    hear("+TCOTASTATUS:UPDATESUCCESS\n");
    expect(later(100000)).toBe("");
    reset();
    reach("up", KEPT);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    expect(later(100000)).toBe("");
  });

  it("is not listened for while the connection is lost", () => {
    reach("up", LISTENS);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    hear(LOST);
    expect(later(60000)).toBe("");
    expect(hear("+TCMQTTRECONNECTED\n")).toBe(
      'reconnected | up | send AT+TCOTASET=1,"1"',
    );
  });

  it("is not listened for again when a step has done so since", () => {
    reach("up", LISTENS);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    hear("ready\n");
    rise();
    expect(well()).toBe("up");
    expect(later(60000)).toBe("");
  });

  it("waits for the user's command", () => {
    reach("up", LISTENS);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    later(50000);
    user("AT");
    later(10000);
    expect(hear("OK\n")).toBe('done | send AT+TCOTASET=1,"1"');
  });

  it("is not listened for any more where that waited at a beginning", () => {
    reach("up", LISTENS);
    hear("+TCOTASTATUS:UPDATEFAIL,205\n");
    later(50000);
    user("AT");
    later(10000);
    hear(GAVE_UP);
    hear("OK\n");
    rise();
    expect(well()).toBe("up");
  });
});

describe("the row of pauses", () => {
  it("doubles from 1,000 up to 60,000 ms, and the first is none", () => {
    reach("step greet", KEPT);
    expect(pauseBehindFailure()).toBe("0");
    for (let i = 0; i < 40; i++) {
      const pause = i < 6 ? 1000 << i : 60000;
      expect(pauseBehindFailure()).toBe(pause.toString());
      expect(later(pause - 1)).toBe("");
      expect(later(1)).toBe("step greet | send +++");
    }
  });

  it("goes on though it was up, and begins anew when that was for 60,000 ms", () => {
    reach("up", ALONE);
    later(59999);
    hear(LOST);
    rise();
    later(59999);
    expect(hear(LOST)).toBe("disconnected -103 | down: lost -103");
    expect(later(1000)).toBe("step greet | send +++");
    expect(rise()).toBe("up");
    expect(later(60000)).toBe("");
    expect(hear(LOST)).toBe(
      "disconnected -103 | down: lost -103 | step greet | send +++",
    );
  });

  it("is not taken further by a look that is still out", () => {
    reach("up", LOOKS);
    hear(GAVE_UP);
    rise();
    later(30000);
    later(4500);
    expect(hear(GAVE_UP)).toBe("disconnected -106 | down: lost -106");
    expect(later(500)).toBe("");
    expect(later(500)).toBe("step greet");
  });

  it("leaves commands to the user in a pause, and a restart ends it", () => {
    reach("step greet", KEPT);
    pauseBehindFailure();
    pauseBehindFailure();
    expect(user("AT")).toBe("send AT");
    expect(hear("OK\n")).toBe("done");
    expect(hear("ready\n")).toBe("ready | step greet | send +++");
  });
});
