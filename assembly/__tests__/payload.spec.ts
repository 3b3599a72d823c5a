import {
  OPTION_FIRMWARE_HEX,
  OPTION_FIRMWARE_RAW,
} from "../generated/protocol";
import {
  BODY_BROKEN,
  BODY_WHOLE,
  beginBody,
  bodyState,
  isHexadecimal,
  passBody,
  takeBody,
} from "../payload";
import { HEAD, release } from "../ring";
import { receive, roomUntilWrap } from "./support/uart";

/** Writes bytes to an empty ring; they stand in one piece. */
function write(text: string): u32 {
  if (roomUntilWrap() < <u32>text.length)
    store<u32>(HEAD, load<u32>(HEAD) + roomUntilWrap());
  const from = load<u32>(HEAD);
  release(from);
  receive(text);
  return from;
}

/** Takes what it can of a text: the counts taken, then how the body stands. */
function take(text: string): string {
  let from = write(text);
  const to = from + text.length;
  let counts = "";
  while (from !== to) {
    const count = takeBody(from, to);
    counts += `${count} `;
    from += count;
    if (bodyState === BODY_WHOLE) return `${counts}whole`;
    if (bodyState === BODY_BROKEN) return `${counts}broken`;
  }
  return `${counts}more`;
}

describe("a message's payload", () => {
  it("is taken at once as far as it has come", () => {
    beginBody(10, false, 0);
    expect(take("hello")).toBe("5 more");
    expect(take("world\r\n")).toBe("5 whole");
    expect(isHexadecimal()).toBe(false);
  });

  it("is not looked at, whatever the options for firmware", () => {
    beginBody(4, false, OPTION_FIRMWARE_HEX);
    expect(take("\r\nOK")).toBe("4 whole");
    beginBody(4, false, 0);
    expect(take("0a0b")).toBe("4 whole");
  });

  it("of no bytes is whole, and takes nothing", () => {
    beginBody(0, false, 0);
    expect(take('"')).toBe("0 whole");
  });

  it("comes in two pieces where the ring wraps", () => {
    const from = load<u32>(HEAD) + roomUntilWrap() - 3;
    store<u32>(HEAD, from);
    release(from);
    receive("abcdefgh");
    beginBody(8, false, 0);
    expect(takeBody(from, from + 8)).toBe(3);
    expect(takeBody(from + 3, from + 8)).toBe(5);
    expect(bodyState).toBe(BODY_WHOLE);
  });
});

describe("firmware data, as its first bytes tell", () => {
  it("is raw from the first byte that is no digit", () => {
    beginBody(6, true, 0);
    expect(take("12xyz\r")).toBe("2 4 whole");
    expect(isHexadecimal()).toBe(false);
  });

  it("is raw at once where that is the very first byte", () => {
    beginBody(3, true, 0);
    expect(take("\r\n>")).toBe("0 3 whole");
  });

  it("is raw when CR or LF follows as many digits as its length says", () => {
    beginBody(4, true, 0);
    expect(take("1234")).toBe("4 more");
    expect(take("\r")).toBe("0 whole");
    expect(isHexadecimal()).toBe(false);
    beginBody(4, true, 0);
    expect(take("abcd\n")).toBe("4 0 whole");
  });

  it("is hexadecimal when another digit follows them", () => {
    beginBody(2, true, 0);
    expect(take("aBc")).toBe("2 1 more");
    expect(take("d")).toBe("1 whole");
    expect(isHexadecimal()).toBe(true);
  });

  it("that is hexadecimal breaks off at another byte, which is not taken", () => {
    beginBody(2, true, 0);
    expect(take("abc!")).toBe("2 1 0 broken");
  });

  it("can be decided across any cut", () => {
    beginBody(3, true, 0);
    expect(take("1")).toBe("1 more");
    expect(take("2")).toBe("1 more");
    expect(take("3")).toBe("1 more");
    expect(take("4")).toBe("1 more");
    expect(take("5")).toBe("1 more");
    expect(take("6\r")).toBe("1 whole");
    expect(isHexadecimal()).toBe(true);
  });

  it("is decided by its first 512 bytes when it is longer", () => {
    beginBody(600, true, 0);
    expect(take("a".repeat(512))).toBe("512 more");
    expect(take(`${"b".repeat(688)}\r`)).toBe("688 whole");
    expect(isHexadecimal()).toBe(true);
    beginBody(600, true, 0);
    expect(take(`${"a".repeat(511)}!${"c".repeat(88)}`)).toBe("511 89 whole");
    expect(isHexadecimal()).toBe(false);
  });

  it("of 512 bytes is not yet decided by them", () => {
    beginBody(512, true, 0);
    expect(take(`${"a".repeat(512)}\r`)).toBe("512 0 whole");
    expect(isHexadecimal()).toBe(false);
  });

  it("of no bytes is asked about at once", () => {
    beginBody(0, true, 0);
    expect(take("\r")).toBe("0 whole");
    beginBody(0, true, 0);
    expect(take("a")).toBe("0 whole");
  });
});

describe("firmware data, as the options tell", () => {
  it("is raw though all of it are digits", () => {
    beginBody(4, true, OPTION_FIRMWARE_RAW);
    expect(take("12345678")).toBe("4 whole");
    expect(isHexadecimal()).toBe(false);
  });

  it("is hexadecimal from the start", () => {
    beginBody(4, true, OPTION_FIRMWARE_HEX);
    expect(take("12345678")).toBe("8 whole");
    expect(isHexadecimal()).toBe(true);
  });

  it("that should be hexadecimal breaks off where it is not", () => {
    beginBody(4, true, OPTION_FIRMWARE_HEX);
    expect(take("12x")).toBe("2 0 broken", "the digits before it are its own");
    expect(take("x")).toBe("0 broken");
  });

  it("of no bytes is whole either way", () => {
    beginBody(0, true, OPTION_FIRMWARE_HEX);
    expect(take("\r")).toBe("0 whole");
    beginBody(0, true, OPTION_FIRMWARE_RAW);
    expect(take("\r")).toBe("0 whole");
  });
});

describe("bytes that pass by the ring", () => {
  it("are as many as the body still wants", () => {
    beginBody(10, false, 0);
    expect(passBody(4)).toBe(4);
    expect(take("ab")).toBe("2 more");
    expect(passBody(9)).toBe(4);
    expect(passBody(1)).toBe(0);
    expect(take('"')).toBe("0 whole");
  });

  it("are none of firmware data that may be digits", () => {
    beginBody(4, true, 0);
    expect(passBody(4)).toBe(0, "undecided");
    take("wxy");
    expect(passBody(4)).toBe(1, "raw");
    beginBody(4, true, OPTION_FIRMWARE_HEX);
    expect(passBody(4)).toBe(0, "hexadecimal");
    expect(take("12345678")).toBe("8 whole");
  });
});
