import { at, end, put } from "../../__tests__/support/bytes";
import { setText } from "../../events";
import { beginFields, SPLIT_COMMAS } from "../../fields";
import {
  LINE_ACCESS_POINT,
  LINE_DEVICE,
  LINE_GREET,
  LINE_JOIN,
  LINE_LOOK,
  LINE_NETWORK,
  LINE_PRODUCT,
} from "../../generated/session";
import {
  agrees,
  answered,
  beginAnswer,
  behind,
  joinCode,
  takeAnswer,
} from "../answer";
import { identity } from "../config";
import { configure } from "./support/configure";
import { DEVICE, PRODUCT } from "./support/module";
import { reset } from "./support/session";

/** One more data line of an answer to a line of the session. */
function hears(line: u32, answer: string): bool {
  put(answer);
  setText(at, answer.length);
  beginFields(at + answer.indexOf(":") + 1, end, SPLIT_COMMAS);
  takeAnswer(line);
  return agrees;
}

/** Whether an answer of one line agrees. */
function holds(line: u32, answer: string): bool {
  beginAnswer();
  return hears(line, answer);
}

function device(fields: string): bool {
  return holds(LINE_DEVICE, `+TCDEVINFOSET:${fields}`);
}

function product(fields: string): bool {
  return holds(LINE_PRODUCT, `+TCPRDINFOSET:${fields}`);
}

/** Whether the module says of MQTT that it is connected. */
function isConnected(value: string): bool {
  return holds(LINE_LOOK, `+TCMQTTSTATE:${value}`);
}

beforeEach(() => {
  reset();
  beginAnswer();
});

describe("an answer", () => {
  it("is none before its first line", () => {
    expect(answered).toBe(false);
    expect(agrees).toBe(false);
  });

  it("is what its last line says", () => {
    expect(hears(LINE_LOOK, "+TCMQTTSTATE:0")).toBe(false);
    expect(answered).toBe(true);
    expect(hears(LINE_LOOK, "+TCMQTTSTATE:1")).toBe(true);
    expect(hears(LINE_LOOK, "+TCMQTTSTATE:0")).toBe(false);
  });

  it("is nothing to a line that asks nothing", () => {
    expect(hears(LINE_GREET, "+X:1")).toBe(false);
  });
});

describe("what the module holds", () => {
  it("is the device where product, name and the BCC of the secret are equal", () => {
    configure(DEVICE, 0);
    expect(device('1,"P1","d1",66')).toBe(true);
    expect(device('2,"P1","d1",66')).toBe(true, "the TLS mode is not compared");
    expect(device('1,P1,d1,"66"')).toBe(true, "nor how it is quoted");
    expect(device('1,"P2","d1",66')).toBe(false);
    expect(device('1,"P1","d11",66')).toBe(false);
    expect(device('1,"P1","d1",67')).toBe(false);
    expect(device('1,"P1","d1","66x"')).toBe(false);
    expect(device('1,"P1","d1"')).toBe(false);
    expect(device("")).toBe(false);
  });

  it("is in the region that was asked for, where it says one", () => {
    configure(`${DEVICE} "gz"`, 0);
    expect(device('1,"P1","d1",66,"gz"')).toBe(true);
    expect(device('1,"P1","d1",66')).toBe(true);
    expect(device('1,"P1","d1",66,"bj"')).toBe(false);
    configure(DEVICE, 0);
    expect(device('1,"P1","d1",66,"bj"')).toBe(true, "none was asked for");
  });

  it("is the product with the BCC of its own secret", () => {
    configure(PRODUCT, 0);
    expect(product('1,"P1",107,"d1"')).toBe(true);
    expect(product('1,"P1",108,"d1"')).toBe(false);
    expect(product('1,"P1","d1",107')).toBe(false);
  });

  it("is a product's device by its name, whatever its secret", () => {
    configure(PRODUCT, 0);
    expect(device('1,"P1","d1",5')).toBe(true);
    expect(device('1,"P1","d1"')).toBe(true);
    expect(device('1,"P2","d1",5')).toBe(false);
    expect(device('1,"P1","d2",5')).toBe(false);
    expect(device('1,"P1"')).toBe(false);
    expect(device("1")).toBe(false);
  });
});

describe("where the module is", () => {
  it("is connected at 1 alone", () => {
    expect(isConnected("1")).toBe(true);
    expect(isConnected('"1"')).toBe(true);
    expect(isConnected("10")).toBe(false);
    expect(isConnected("")).toBe(false);
  });

  it("is joined at 2, or at the name of an access point", () => {
    expect(holds(LINE_NETWORK, '+CWSTATE:2,"net"')).toBe(true);
    expect(holds(LINE_NETWORK, "+CWSTATE:1")).toBe(false);
    expect(holds(LINE_ACCESS_POINT, '+CWJAP:"net"')).toBe(true);
  });
});

describe("why it does not join", () => {
  it("is the number of a line, until the next answer", () => {
    holds(LINE_JOIN, "+CWJAP:3");
    expect(joinCode).toBe(3);
    hears(LINE_JOIN, '+CWJAP:"3"');
    expect(joinCode).toBe(3, "a text is none");
    expect(agrees).toBe(true);
    beginAnswer();
    expect(agrees).toBe(false);
  });
});

describe("strings that are kept", () => {
  it("stand one behind the other", () => {
    configure(DEVICE, 0);
    expect(behind(identity)).toBe(identity + 3);
    expect(load<u8>(behind(behind(identity)))).toBe(2, "its length before it");
  });
});
