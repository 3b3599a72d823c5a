import {
  begin,
  isRunning,
  nextReport,
  run,
  takeProvisioning,
  takeReady,
} from "../command";
import {
  COMMAND_TCMQTTSTATE,
  COMMAND_TCSAP,
  COMMAND_TCSTARTSMART,
  END_OK,
  END_RESULT,
  FORM_EXEC,
  FORM_READ,
  FORM_SET,
} from "../generated/protocol";
import { namedUrc, plainUrc } from "../urc";
import { at, end, put } from "./support/bytes";
import { tell } from "./support/tell";

/** What a line that begins with `+` says; its name ends at the first `,` or `:`. */
function named(line: string): string {
  put(line);
  return tell(namedUrc(at, end));
}

function plain(line: string): string {
  put(line);
  return tell(plainUrc(at, end));
}

/** Lets a command run whose line is out. */
function running(command: u32, form: u32, ending: u32): void {
  begin(command, form, ending, put("AT+X\r\n"), 6);
  run(at + 3, 1, 0, 0, 0);
  nextReport();
}

/** What comes of the command behind an event: its end, or nothing. */
function then(): string {
  return tell(nextReport());
}

beforeEach(() => {
  takeReady();
  while (nextReport() !== 0) {}
});

describe("a lost connection", () => {
  it("is reported with its code behind a comma or a colon", () => {
    expect(named("+TCMQTTDISCON,2")).toBe("disconnected 2");
    expect(named("+TCMQTTDISCON:-5")).toBe("disconnected -5");
  });

  it("may have no code", () => {
    expect(named("+TCMQTTDISCON")).toBe("disconnected");
    expect(named("+TCMQTTDISCON,")).toBe("disconnected");
  });

  it("is not the beginning of another name", () => {
    expect(named("+TCMQTTDISCONN:OK")).toBe("nothing");
    expect(named("+TCMQTTDISCO")).toBe("nothing");
  });

  it("is followed by its return", () => {
    expect(named("+TCMQTTRECONNECTING")).toBe("reconnecting");
    expect(named("+TCMQTTRECONNECTED")).toBe("reconnected");
  });
});

describe("the state of an update", () => {
  it("is reported, whatever it is", () => {
    expect(named("+TCOTASTATUS:ENTERUPDATE")).toBe("ota ENTERUPDATE");
    expect(named("+TCOTASTATUS: UPDATERESET")).toBe("ota UPDATERESET");
    expect(named("+TCOTASTATUS:NEW STATE")).toBe("ota NEW STATE");
    expect(named("+TCOTASTATUS")).toBe("ota ");
  });

  it("has a code where one follows", () => {
    expect(named("+TCOTASTATUS:UPDATEFAIL,-3")).toBe("ota UPDATEFAIL -3");
    expect(named("+TCOTASTATUS:UPDATEFAIL,x")).toBe("ota UPDATEFAIL");
  });
});

describe("provisioning", () => {
  it("that succeeds ends its own command well", () => {
    running(COMMAND_TCSTARTSMART, FORM_EXEC, END_RESULT);
    expect(named("+TCSTARTSMART:WIFI_CONNECT_SUCCESS")).toBe(
      `provisioning of ${COMMAND_TCSTARTSMART}: WIFI_CONNECT_SUCCESS`,
    );
    expect(then()).toBe("done");
    expect(isRunning()).toBe(false);
  });

  it("that fails ends it with its codes", () => {
    running(COMMAND_TCSAP, FORM_SET, END_RESULT);
    expect(named("+TCSAP: WIFI_CONNECT_FAILED,10,-2")).toBe(
      `provisioning of ${COMMAND_TCSAP}: WIFI_CONNECT_FAILED 10 -2`,
    );
    expect(then()).toBe("failed fail 10 -2");
  });

  it("is reported alone where no command runs", () => {
    expect(named("+TCSAP:WIFI_CONNECT_SUCCESS")).toBe(
      `provisioning of ${COMMAND_TCSAP}: WIFI_CONNECT_SUCCESS`,
    );
    expect(then()).toBe("nothing");
  });

  it("of the other kind does not end the command that runs", () => {
    running(COMMAND_TCSAP, FORM_SET, END_RESULT);
    expect(named("+TCSTARTSMART:WIFI_CONNECT_SUCCESS")).toBe(
      `provisioning of ${COMMAND_TCSTARTSMART}: WIFI_CONNECT_SUCCESS`,
    );
    expect(then()).toBe("nothing");
    expect(isRunning()).toBe(true);
  });

  it("does not end a read of its command", () => {
    running(COMMAND_TCSAP, FORM_READ, END_OK);
    named("+TCSAP:WIFI_CONNECT_FAILED,1");
    expect(then()).toBe("nothing");
    expect(isRunning()).toBe(true);
  });

  it("that is asked about with no command running changes nothing", () => {
    takeProvisioning(COMMAND_TCSAP, true);
    expect(then()).toBe("nothing");
  });

  it("has a FAIL of its own, the code behind a comma or at once", () => {
    expect(named("+TCSAP:FAIL,3")).toBe(
      `provisioning of ${COMMAND_TCSAP}: FAIL 3`,
    );
    expect(named("+TCSAP:FAIL3,4")).toBe(
      `provisioning of ${COMMAND_TCSAP}: FAIL 3 4`,
    );
    expect(named("+TCSTARTSMART:FAIL")).toBe(
      `provisioning of ${COMMAND_TCSTARTSMART}: FAIL`,
    );
  });

  it("leaves FAIL to its command while that runs", () => {
    running(COMMAND_TCSAP, FORM_SET, END_RESULT);
    expect(named("+TCSAP:FAIL,3")).toBe("nothing");
    expect(named("+TCSTARTSMART:FAIL,3")).toBe(
      `provisioning of ${COMMAND_TCSTARTSMART}: FAIL 3`,
    );
  });

  it("takes FAIL while another command runs", () => {
    running(COMMAND_TCMQTTSTATE, FORM_READ, END_OK);
    expect(named("+TCSAP:FAIL,3")).toBe(
      `provisioning of ${COMMAND_TCSAP}: FAIL 3`,
    );
  });

  it("is nothing else", () => {
    expect(named("+TCSAP:OK")).toBe("nothing");
    expect(named("+TCSAP:WIFI_CONNECT_SUCCESSFUL")).toBe("nothing");
    expect(named("+TCSAP,FAIL")).toBe("nothing", "its name ends at a colon");
    expect(named("+TCSAP")).toBe("nothing");
    expect(named("+TCSAP:")).toBe("nothing");
  });
});

describe("a named line", () => {
  it("that is in no list is no event", () => {
    expect(named("+CME ERROR:1")).toBe("nothing");
    expect(named("+")).toBe("nothing");
    expect(named("+TCMQTTRECONNECTINGS")).toBe("nothing");
  });
});

describe("a plain line", () => {
  it("may be ready", () => {
    expect(plain("ready")).toBe("ready");
  });

  it("may be a state of the Wi-Fi", () => {
    expect(plain("WIFI CONNECTED")).toBe("wifi CONNECTED");
    expect(plain("WIFI GOT IP")).toBe("wifi GOT IP");
    expect(plain("WIFI DISCONNECT")).toBe("wifi DISCONNECT");
  });

  it("is neither when it is not wholly that", () => {
    expect(plain("ready ")).toBe("nothing");
    expect(plain(" ready")).toBe("nothing");
    expect(plain("WIFI")).toBe("nothing");
    expect(plain("WIFI DISCONNECTED")).toBe("nothing");
    expect(plain("OK")).toBe("nothing");
  });
});
