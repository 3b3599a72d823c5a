import { LIST_ENDINGS, LIST_STATUSES, LIST_URCS } from "../generated/protocol";
import {
  begins,
  copy,
  find,
  is,
  isDigit,
  isHexDigit,
  number,
  readNumber,
  same,
  skipName,
  skipSpaces,
} from "../text";
import { at, between, end, put, textAt } from "./support/bytes";

function isSame(a: string, b: string): bool {
  return same(put(a), put(b), b.length);
}

function isText(a: string, b: string): bool {
  const text = put(b);
  put(a);
  return is(at, end, text, b.length);
}

function beginsWith(a: string, b: string): bool {
  const text = put(b);
  put(a);
  return begins(at, end, text, b.length);
}

function placeIn(list: usize, text: string): u32 {
  put(text);
  return find(at, end, list);
}

/** The name that a text begins with. */
function nameIn(text: string): string {
  put(text);
  return between(at, skipName(at, end));
}

/** The number that a text begins with and what is left of it; `none` where there is none. */
function read(text: string): string {
  put(text);
  const after = readNumber(at, end);
  if (after === 0) return "none";
  return `${number} then "${between(after, end)}"`;
}

describe("two places", () => {
  it("are the same when every byte is", () => {
    expect(isSame("abc", "abc")).toBe(true);
    expect(isSame("", "")).toBe(true, "no bytes");
  });

  it("are not when the first, one between or the last differs", () => {
    expect(isSame("xbc", "abc")).toBe(false);
    expect(isSame("axc", "abc")).toBe(false);
    expect(isSame("abx", "abc")).toBe(false);
  });

  it("are compared as far as the length goes", () => {
    expect(isSame("abcd", "abc")).toBe(true);
  });
});

describe("a text", () => {
  it("is another when it has its bytes and its length", () => {
    expect(isText("OK", "OK")).toBe(true);
    expect(isText("OKAY", "OK")).toBe(false);
    expect(isText("O", "OK")).toBe(false);
    expect(isText("KO", "OK")).toBe(false);
  });

  it("begins with another when that is its first part", () => {
    expect(beginsWith("FAIL,1", "FAIL")).toBe(true);
    expect(beginsWith("FAIL", "FAIL")).toBe(true);
    expect(beginsWith("FAI", "FAIL")).toBe(false);
    expect(beginsWith("FALL,1", "FAIL")).toBe(false);
  });
});

describe("a list of texts", () => {
  it("gives the place of each, from 1", () => {
    expect(placeIn(LIST_ENDINGS, "OK")).toBe(1);
    expect(placeIn(LIST_ENDINGS, "ERROR")).toBe(2);
    expect(placeIn(LIST_URCS, "TCSAP")).toBe(6, "the last of a longer one");
  });

  it("gives 0 for what is not in it", () => {
    expect(placeIn(LIST_ENDINGS, "")).toBe(0);
    expect(placeIn(LIST_ENDINGS, "OKAY")).toBe(0);
    expect(placeIn(LIST_ENDINGS, "ERRO")).toBe(0);
  });

  it("ends where it ends, and does not run into the next", () => {
    expect(placeIn(LIST_ENDINGS, "WIFI_CONNECT_SUCCESS")).toBe(0);
    expect(placeIn(LIST_STATUSES, "WIFI_CONNECT_SUCCESS")).toBe(1);
  });
});

describe("copying", () => {
  it("moves as many bytes as it is told, and no more", () => {
    const to = put("......");
    copy(to + 1, put("abcd"), 3);
    expect(textAt(to, 6)).toBe(".abc..");
  });

  it("of nothing changes nothing", () => {
    const to = put("..");
    copy(to, put("ab"), 0);
    expect(textAt(to, 2)).toBe("..");
  });
});

describe("spaces", () => {
  it("are skipped up to the first other byte", () => {
    put("  a b");
    expect(skipSpaces(at, end)).toBe(at + 2);
  });

  it("are skipped up to the end", () => {
    put("   x");
    expect(skipSpaces(at, end - 1)).toBe(end - 1);
    expect(skipSpaces(end, end)).toBe(end);
  });

  it("are neither tabs nor line ends", () => {
    put("\t a");
    expect(skipSpaces(at, end)).toBe(at);
    put("\r a");
    expect(skipSpaces(at, end)).toBe(at);
  });

  it("are passed over up to the end and no further", () => {
    put("    ");
    expect(skipSpaces(at, at + 2)).toBe(at + 2);
  });
});

describe("a name", () => {
  it("is capitals, and digits and underscores behind the first", () => {
    expect(nameIn("CWJAP:1")).toBe("CWJAP");
    expect(nameIn("A_9Z=")).toBe("A_9Z");
    expect(nameIn("AZ")).toBe("AZ");
  });

  it("does not begin with anything but a capital", () => {
    expect(nameIn("")).toBe("");
    expect(nameIn("9A")).toBe("");
    expect(nameIn("_A")).toBe("");
    expect(nameIn("a")).toBe("");
    expect(nameIn(":")).toBe("");
  });

  it("ends at any other byte", () => {
    expect(nameIn("Aa")).toBe("A");
    expect(nameIn("A@")).toBe("A");
    expect(nameIn("A[")).toBe("A");
    expect(nameIn("A B")).toBe("A");
    expect(nameIn("A/")).toBe("A");
  });
});

describe("digits", () => {
  it("are 0 to 9 and nothing else", () => {
    for (let byte: u32 = 0; byte < 256; byte++)
      expect(isDigit(byte)).toBe(byte >= 0x30 && byte <= 0x39);
  });

  it("of hexadecimal are those and a to f of either case", () => {
    for (let byte: u32 = 0; byte < 256; byte++)
      expect(isHexDigit(byte)).toBe(
        (byte >= 0x30 && byte <= 0x39) ||
          (byte >= 0x41 && byte <= 0x46) ||
          (byte >= 0x61 && byte <= 0x66),
      );
  });
});

describe("a number", () => {
  it("is digits, with a minus before them or none", () => {
    expect(read("0")).toBe('0 then ""');
    expect(read("7")).toBe('7 then ""');
    expect(read("-1")).toBe('-1 then ""');
    expect(read("1234567890")).toBe('1234567890 then ""');
  });

  it("ends at the first byte that is no digit", () => {
    expect(read("12,3")).toBe('12 then ",3"');
    expect(read("0x10")).toBe('0 then "x10"');
    expect(read("1/2")).toBe('1 then "/2"');
    expect(read("1:2")).toBe('1 then ":2"');
    expect(read("5-")).toBe('5 then "-"');
  });

  it("does not stand where no digit does", () => {
    expect(read("")).toBe("none");
    expect(read("-")).toBe("none");
    expect(read("--1")).toBe("none");
    expect(read("+1")).toBe("none");
    expect(read(" 1")).toBe("none");
    expect(read("a1")).toBe("none");
  });

  it("has no zero before other digits", () => {
    expect(read("01")).toBe("none");
    expect(read("-01")).toBe("none");
    expect(read("00")).toBe("none");
    expect(read("-0")).toBe('0 then ""');
  });

  it("has 32 bits", () => {
    expect(read("2147483647")).toBe('2147483647 then ""');
    expect(read("2147483648")).toBe("none");
    expect(read("-2147483648")).toBe('-2147483648 then ""');
    expect(read("-2147483649")).toBe("none");
    expect(read("2147483650")).toBe("none");
    expect(read("4294967296")).toBe("none", "which would be 0 in 32 bits");
    expect(read("21474836470")).toBe("none");
    expect(read("99999999999999999999")).toBe("none");
  });

  it("does not look behind the end", () => {
    put("123");
    expect(readNumber(at, at + 2)).toBe(at + 2);
    expect(number).toBe(12);
    expect(readNumber(at, at)).toBe(0);
  });
});
