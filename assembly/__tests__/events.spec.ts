import {
  clearCodes,
  readCodes,
  setCode,
  setCommand,
  setNumber,
  setReason,
  setText,
} from "../events";
import { at, end, put } from "./support/bytes";
import { codes, command, number, reason, text } from "./support/record";

/** What stands in the record after codes were read from a text. */
function codesOf(text: string): string {
  put(text);
  readCodes(at, end);
  return codes();
}

describe("the event record", () => {
  it("holds each word in a place of its own", () => {
    setText(put("hello"), 5);
    setNumber(11);
    setReason(22);
    setCommand(33);
    setCode(-44);
    expect(text()).toBe("hello");
    expect(number()).toBe(11);
    expect(reason()).toBe(22);
    expect(command()).toBe(33);
    expect(codes()).toBe("-44");
  });

  it("loses code and subcode when they are cleared", () => {
    expect(codesOf("1,2")).toBe("1 2");
    clearCodes();
    expect(codes()).toBe("");
  });

  it("loses the subcode when a code alone is set", () => {
    expect(codesOf("1,2")).toBe("1 2");
    setCode(3);
    expect(codes()).toBe("3");
  });
});

describe("codes", () => {
  it("are a code, or a code and a subcode", () => {
    expect(codesOf("208")).toBe("208");
    expect(codesOf("1,-3")).toBe("1 -3");
  });

  it("may have a comma and spaces before them", () => {
    expect(codesOf(",202")).toBe("202");
    expect(codesOf(" , 1 , 2")).toBe("1 2");
    expect(codesOf(" 5")).toBe("5");
    expect(codesOf("1 2")).toBe("1 2", "a space in place of the comma");
  });

  it("are left out where nothing stands", () => {
    expect(codesOf("")).toBe("");
    expect(codesOf(",")).toBe("");
    expect(codesOf("  ")).toBe("");
    expect(codesOf("7,")).toBe("7");
  });

  it("are left out where something else stands", () => {
    expect(codesOf("x")).toBe("");
    expect(codesOf("1x")).toBe("", "no number with a tail");
    expect(codesOf(",,1")).toBe("", "no two commas");
    expect(codesOf("4,x")).toBe("4");
    expect(codesOf("4,5x")).toBe("4");
  });

  it("are two at most", () => {
    expect(codesOf("1,2,3")).toBe("1 2");
  });

  it("of the line before do not stay", () => {
    expect(codesOf("1,2")).toBe("1 2");
    expect(codesOf("3")).toBe("3");
    expect(codesOf("x")).toBe("");
  });
});
