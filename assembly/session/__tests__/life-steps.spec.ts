import { DEVICE, HOLDS_DEVICE, HOLDS_PRODUCT, PRODUCT } from "./support/module";
import {
  begin,
  events,
  hear,
  later,
  reach,
  reset,
  user,
  well,
} from "./support/session";

const CELLULAR: string = `${DEVICE}; cellular`;
const REGISTERS: string = `${PRODUCT}; cellular`;
const PROVISIONED: string = DEVICE;
const JOINS: string = `${DEVICE}; wifi "net" "key"`;
const TOPICS: string = `${CELLULAR}; topic "t" 1; topic "u" 0`;
const LISTENS: string = `${CELLULAR}; version "1"`;

const ABSENT: string = "+CME ERROR:207\n";
const DOWNLOADS: string = "+CME ERROR:200\n";

/** Where all goes well with a module that is in the network of itself. */
function reachAddress(words: string): void {
  reach("step wifi", words);
  hear("+CWSTATE:0\nOK\n");
}

beforeEach(reset);

describe("the greeting", () => {
  it("is said behind a watch that runs", () => {
    user("AT");
    later(25000);
    expect(begin(CELLULAR)).toBe("step greet");
    expect(later(1000)).toBe("send +++");
    expect(later(300)).toBe("send ATE0");
  });

  it("is said again after a timeout, and fails at the sixth", () => {
    begin(CELLULAR);
    later(300);
    for (let i = 1; i < 6; i++) {
      expect(later(1500)).toBe("");
      expect(later(1000)).toBe("send +++");
      expect(later(300)).toBe("send ATE0");
    }
    expect(later(1499)).toBe("");
    expect(later(1)).toBe(
      "failed in greet: E0 timeout, again in 0 | step greet",
    );
  });

  it("has ATE0 alone again 500 ms after any other failure, and fails at the sixtieth", () => {
    begin(CELLULAR);
    later(300);
    for (let i = 1; i < 60; i++) {
      expect(hear("busy p...\n")).toBe("");
      expect(later(499)).toBe("");
      expect(later(1)).toBe("send ATE0");
    }
    expect(hear("ERROR\n")).toBe(
      "failed in greet: E0 error, again in 0 | step greet | send +++",
    );
  });

  it("counts timeouts and other failures apart, and both anew from the beginning", () => {
    begin(CELLULAR);
    later(300);
    for (let i = 1; i < 6; i++) {
      later(1500);
      later(1000);
      later(300);
      hear("ERROR\n");
      later(500);
    }
    expect(hear("ready\n")).toBe("ready | step greet | send +++");
    later(300);
    for (let i = 1; i < 6; i++) {
      expect(later(1500)).toBe("");
      later(1000);
      later(300);
    }
    expect(later(1500)).toBe(
      "failed in greet: E0 timeout, again in 0 | step greet",
    );
  });
});

describe("the device", () => {
  it("is set where another is held, behind a disconnection, and must be there then", () => {
    reach("step device", CELLULAR);
    expect(hear('+TCDEVINFOSET:1,"P1","d2",66\nOK\n')).toBe(
      "send AT+TCMQTTDISCONN",
    );
    expect(well()).toBe('send AT+TCDEVINFOSET=1,"P1","d1","s1"');
    expect(well()).toBe("send AT+TCDEVINFOSET?");
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("is absent at an error, and one to the disconnection is passed over", () => {
    reach("step device", CELLULAR);
    expect(hear(ABSENT)).toBe("send AT+TCMQTTDISCONN");
    expect(hear("ERROR\n")).toBe('send AT+TCDEVINFOSET=1,"P1","d1","s1"');
  });

  it("is not there while a download runs, save for a disconnection", () => {
    reach("step device", CELLULAR);
    hear("ERROR\n");
    expect(hear(DOWNLOADS)).toBe('send AT+TCDEVINFOSET=1,"P1","d1","s1"');
    expect(hear(DOWNLOADS)).toBe(
      "failed in device: TCDEVINFOSET cme 200, again in 0 | step greet | send +++",
    );
  });

  it("that is still another fails the attempt", () => {
    reach("step device", CELLULAR);
    hear(ABSENT);
    well();
    well();
    expect(hear('+TCDEVINFOSET:1,"P1","d2",66\nOK\n')).toBe(
      "failed in device: TCDEVINFOSET state, again in 0 | step greet | send +++",
    );
  });

  it("that is not to be asked for fails the attempt", () => {
    reach("step device", CELLULAR);
    expect(hear(DOWNLOADS)).toBe(
      "failed in device: TCDEVINFOSET cme 200, again in 0 | step greet | send +++",
    );
    reset();
    reach("step device", CELLULAR);
    expect(later(5000)).toBe(
      "failed in device: TCDEVINFOSET timeout, again in 0 | step greet",
    );
  });

  it("that is refused fails the attempt with the module's codes", () => {
    reach("step device", CELLULAR);
    hear(ABSENT);
    well();
    expect(hear("OK\n+TCDEVINFOSET:FAIL,207,3\n")).toBe(
      "failed in device: TCDEVINFOSET fail 207 3, again in 0 | step greet | send +++",
    );
  });
});

describe("the product", () => {
  it("is not looked at where its device is there", () => {
    reach("step device", REGISTERS);
    expect(well()).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("that is there has its device registered", () => {
    reach("step device", REGISTERS);
    expect(hear(ABSENT)).toBe("send AT+TCPRDINFOSET?");
    expect(hear(HOLDS_PRODUCT)).toBe("step register | send AT+TCDEVINFOSET?");
    expect(hear(ABSENT)).toBe("send AT+TCMQTTDISCONN");
    expect(well()).toBe("send AT+TCDEVREG");
    expect(well()).toBe("send AT+TCDEVINFOSET?");
    expect(hear(HOLDS_DEVICE)).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("that is absent is set first", () => {
    reach("step device", REGISTERS);
    hear(ABSENT);
    expect(hear(ABSENT)).toBe("send AT+TCMQTTDISCONN");
    expect(well()).toBe('send AT+TCPRDINFOSET=1,"P1","k","d1"');
    expect(well()).toBe("step register | send AT+TCDEVINFOSET?");
  });

  it("has nothing to register where the module has done so by itself", () => {
    reach("step device", REGISTERS);
    hear(ABSENT);
    well();
    expect(hear(HOLDS_DEVICE)).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("whose device is absent behind its registration fails the attempt", () => {
    reach("step device", REGISTERS);
    hear(ABSENT);
    well();
    hear(ABSENT);
    well();
    well();
    expect(hear(ABSENT)).toBe(
      "failed in register: TCDEVINFOSET state, again in 0 | step greet | send +++",
    );
  });
});

describe("the network", () => {
  it("is asked for in another way where the module does not know the first", () => {
    reach("step wifi", PROVISIONED);
    expect(hear(DOWNLOADS)).toBe("send AT+CWJAP?", "any CME error");
    expect(hear('+CWJAP:"net"\nOK\n')).toBe(
      "step connect | send AT+TCMQTTSTATE?",
    );
  });

  it("is joined where the module finds it by itself in 10,000 ms", () => {
    reachAddress(PROVISIONED);
    expect(later(9999)).toBe("");
    expect(hear("WIFI CONNECTED\n")).toBe("wifi CONNECTED");
    expect(hear("WIFI GOT IP\n")).toBe(
      "wifi GOT IP | step connect | send AT+TCMQTTSTATE?",
    );
    expect(later(1)).toBe("", "and is awaited no longer");
    expect(well()).toBe("up");
  });

  it("is joined where that was so since the step began", () => {
    reach("step wifi", PROVISIONED);
    hear("WIFI GOT IP\nERROR\n");
    expect(hear("No AP\nOK\n")).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("that was there before the step does not count", () => {
    reach("step device", PROVISIONED);
    hear("WIFI GOT IP\n");
    well();
    hear("+CWSTATE:0\nOK\n");
    expect(later(10000)).toBe(
      "failed in wifi: CWSTATE state, again in 0 | step greet | send +++",
      "and a module that is not provisioned is not joined",
    );
  });

  it("is joined with what is configured when the module does not by itself", () => {
    reachAddress(JOINS);
    expect(later(10000)).toBe("send AT+CWMODE=1");
    expect(hear("OK\n")).toBe('send AT+CWJAP="net","key"');
    expect(hear("WIFI CONNECTED\nWIFI GOT IP\n")).toBe(
      "wifi CONNECTED | wifi GOT IP",
    );
    expect(hear("OK\n")).toBe("step connect | send AT+TCMQTTSTATE?");
  });

  it("waits for the user's command when that time is over", () => {
    reachAddress(JOINS);
    later(9000);
    user("AT");
    expect(later(1000)).toBe("");
    expect(hear("OK\n")).toBe("done | send AT+CWMODE=1");
  });

  it("has what a user's command says of it count when that has ended", () => {
    reachAddress(JOINS);
    user("AT");
    expect(hear("WIFI GOT IP\n")).toBe("wifi GOT IP | step connect");
    expect(hear("OK\n")).toBe("done | send AT+TCMQTTSTATE?");
  });

  it("that is not joined fails the attempt with the number of its line", () => {
    reachAddress(JOINS);
    later(10000);
    well();
    expect(hear("+CWJAP:3\nERROR\n")).toBe(
      "failed in wifi: CWJAP error 3, again in 0 | step greet | send +++",
    );
  });

  it("that is not joined fails it without one, too", () => {
    reachAddress(JOINS);
    later(10000);
    well();
    expect(later(30000)).toBe(
      "failed in wifi: CWJAP timeout, again in 0 | step greet",
    );
  });
});

describe("the connection", () => {
  it("is made where there is none", () => {
    reach("step connect", CELLULAR);
    expect(hear("+TCMQTTSTATE:0\nOK\n")).toBe(
      "send AT+TCMQTTCONN=1,5000,240,1,1",
    );
    expect(well()).toBe("up");
    reset();
    reach("step connect", CELLULAR);
    expect(hear("OK\n")).toBe(
      "send AT+TCMQTTCONN=1,5000,240,1,1",
      "nor where nothing is said of one",
    );
  });

  it("that is refused fails the attempt", () => {
    reach("step connect", CELLULAR);
    hear("ERROR\n");
    expect(hear("OK\n+TCMQTTCONN:FAIL,204\n")).toBe(
      "failed in connect: TCMQTTCONN fail 204, again in 0 | step greet | send +++",
    );
    reset();
    reach("step connect", CELLULAR);
    hear("ERROR\n");
    expect(hear("+CME ERROR:no\n")).toBe(
      "failed in connect: TCMQTTCONN cme, again in 0 | step greet | send +++",
    );
  });

  it("may be on its way by itself, and is asked for until it is there", () => {
    reach("step connect", CELLULAR);
    hear("ERROR\n");
    expect(hear("+CME ERROR:208\n")).toBe("");
    expect(later(999)).toBe("");
    expect(later(1)).toBe("send AT+TCMQTTSTATE?");
    expect(hear("+TCMQTTSTATE:0\nOK\n")).toBe("");
    expect(later(1000)).toBe("send AT+TCMQTTSTATE?");
    expect(well()).toBe("up");
  });

  it("that is not there at the tenth question fails the attempt", () => {
    reach("step connect", CELLULAR);
    hear("ERROR\n");
    expect(hear("OK\n+TCMQTTCONN:FAIL,202\n")).toBe("");
    for (let i = 1; i < 10; i++) {
      expect(later(1000)).toBe("send AT+TCMQTTSTATE?");
      expect(hear("ERROR\n")).toBe("");
    }
    later(1000);
    expect(hear("+TCMQTTSTATE:0\nOK\n")).toBe(
      "failed in connect: TCMQTTSTATE state, again in 0 | step greet | send +++",
    );
  });
});

describe("the topics", () => {
  it("are subscribed to in their order", () => {
    expect(reach("step subscribe", TOPICS)).toBe(
      'step subscribe | send AT+TCMQTTSUB="t",1',
    );
    expect(well()).toBe('send AT+TCMQTTSUB="u",0');
    expect(well()).toBe("up");
  });

  it("are passed over where they are refused for good", () => {
    reach("step subscribe", TOPICS);
    expect(hear("OK\n+TCMQTTSUB:FAIL,5,2\n")).toBe(
      'skipped topic 0: TCMQTTSUB fail 5 2 | send AT+TCMQTTSUB="u",0',
    );
    expect(hear("OK\n+TCMQTTSUB:FAIL\n")).toBe(
      "skipped topic 1: TCMQTTSUB fail | up",
    );
  });

  it("fail the attempt where they may come to be taken", () => {
    reach("step subscribe", TOPICS);
    expect(hear("OK\n+TCMQTTSUB:FAIL,202\n")).toBe(
      "failed in subscribe: TCMQTTSUB fail 202, again in 0 | step greet | send +++",
    );
  });
});

describe("firmware", () => {
  it("is listened for", () => {
    expect(reach("step ota", LISTENS)).toBe(
      'step ota | send AT+TCOTASET=1,"1"',
    );
    expect(well()).toBe("up");
  });

  it("is listened for where a download runs", () => {
    reach("step ota", LISTENS);
    expect(hear(DOWNLOADS)).toBe("up");
  });

  it("that cannot be listened for fails the attempt", () => {
    reach("step ota", LISTENS);
    expect(hear("+CME ERROR:208\n")).toBe(
      "failed in ota: TCOTASET cme 208, again in 0 | step greet | send +++",
    );
  });
});

describe("a disconnection in the steps", () => {
  it("counts for nothing before the last ones", () => {
    reach("step connect", CELLULAR);
    hear("+TCMQTTDISCON,-103\n");
    expect(well()).toBe("up");
  });

  it("counts in those when they are done", () => {
    reach("step ota", LISTENS);
    hear("+TCMQTTDISCON,-103\n");
    expect(well()).toBe("", "it is awaited");
    expect(hear("+TCMQTTRECONNECTED\n")).toBe("reconnected | up");
    reset();
    reach("step subscribe", `${CELLULAR}; topic "t" 1`);
    hear("+TCMQTTDISCON,-103\n");
    expect(well()).toBe("");
  });

  it("counts no more when the module has mended it", () => {
    reach("step ota", LISTENS);
    hear("+TCMQTTDISCON,-103\n+TCMQTTRECONNECTED\n");
    expect(well()).toBe("up");
  });

  it("is mended from the beginning where the module once gave up", () => {
    reach("step ota", LISTENS);
    hear("+TCMQTTDISCON,-106\n+TCMQTTDISCON,-103\n");
    expect(well()).toBe("step greet | send +++");
    later(300);
    well();
    well();
    well();
    hear("+TCMQTTDISCON,-103\n");
    expect(well()).toBe("");
    expect(hear("+TCMQTTRECONNECTED\n")).toBe(
      "reconnected | up",
      "and that is forgotten from there on",
    );
  });
});

describe("a restart in a step", () => {
  it("begins anew, and nothing has failed", () => {
    reach("step connect", CELLULAR);
    expect(hear("ready\n")).toBe("ready | step greet | send +++");
    expect(events()).toBe("");
  });

  it("comes behind the failure of the user's command", () => {
    reachAddress(JOINS);
    user("AT");
    expect(hear("ready\n")).toBe(
      "failed reset | ready | step greet | send +++",
    );
  });
});
