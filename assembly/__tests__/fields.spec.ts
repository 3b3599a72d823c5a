import {
  beginFields,
  nextField,
  SPLIT_COMMAS,
  SPLIT_NOT,
  SPLIT_PAIR,
} from "../fields";
import { FIELD_NONE, FIELD_NUMBER } from "../generated/protocol";
import { at, end, put } from "./support/bytes";
import { number, text } from "./support/record";

/** Every field of a line: texts in angle brackets, numbers bare. */
function fieldsOf(line: string, how: u32): string {
  put(line);
  beginFields(at, end, how);
  let all = "";
  for (let kind = nextField(); kind !== FIELD_NONE; kind = nextField())
    all += kind === FIELD_NUMBER ? `${number() as i32} ` : `<${text()}> `;
  return all.trimEnd();
}

function split(line: string): string {
  return fieldsOf(line, SPLIT_COMMAS);
}

describe("fields", () => {
  it("are split at commas", () => {
    expect(split("1,2,abc")).toBe("1 2 <abc>");
    expect(split("abc")).toBe("<abc>");
  });

  it("are one empty text where nothing stands", () => {
    expect(split("")).toBe("<>");
  });

  it("may be empty between commas and at the end", () => {
    expect(split("a,,b")).toBe("<a> <> <b>");
    expect(split(",")).toBe("<> <>");
    expect(split("a,")).toBe("<a> <>");
  });

  it("lose the spaces before them, not those behind", () => {
    expect(split("  a , b")).toBe("<a > <b>");
    expect(split("   ")).toBe("<>");
  });

  it("stay at their end when asked again", () => {
    expect(split("a")).toBe("<a>");
    expect(nextField()).toBe(FIELD_NONE);
    expect(nextField()).toBe(FIELD_NONE);
  });
});

describe("a number", () => {
  it("is a field that is wholly one", () => {
    expect(split("0,-1,2147483647,-2147483648")).toBe(
      "0 -1 2147483647 -2147483648",
    );
  });

  it("is a text when it is written in another way", () => {
    expect(split("01,+1,1 ,0x1,2147483648,-")).toBe(
      "<01> <+1> <1 > <0x1> <2147483648> <->",
    );
  });

  it("in quotes is a text", () => {
    expect(split('"1"')).toBe("<1>");
  });
});

describe("quotes", () => {
  it("around a whole field are taken away", () => {
    expect(split('"abc","",1')).toBe("<abc> <> 1");
  });

  it("keep commas and spaces together", () => {
    expect(split('"a, b",c')).toBe("<a, b> <c>");
    expect(split('a"b,c"d,e')).toBe('<a"b,c"d> <e>');
  });

  it("around a part of a field stay", () => {
    expect(split('a"b"')).toBe('<a"b">');
    expect(split('"a"b')).toBe('<"a"b>');
    expect(split('"a""b"')).toBe('<"a""b">');
    expect(split('"a" ,b')).toBe('<"a" > <b>');
  });

  it("that are not closed stay, with all that follows", () => {
    expect(split('"a,b')).toBe('<"a,b>');
    expect(split('"')).toBe('<">');
    expect(split('1,"')).toBe('1 <">');
  });
});

describe("escapes", () => {
  it("inside quotes are taken away", () => {
    expect(split('"a\\"b"')).toBe('<a"b>');
    expect(split('"a\\\\",1')).toBe("<a\\> 1");
    expect(split('"\\,"')).toBe("<,>");
    expect(split('"a\\bc"')).toBe("<abc>", "whatever the letter");
  });

  it("do not end the quotes", () => {
    expect(split('"a\\",b",c')).toBe('<a",b> <c>');
  });

  it("outside quotes are nothing but bytes", () => {
    expect(split("a\\,b")).toBe("<a\\> <b>");
  });

  it("at the line's end do not lead beyond it", () => {
    expect(split('"a\\')).toBe('<"a\\>');
    put('"a\\"');
    beginFields(at, end - 1, SPLIT_COMMAS);
    nextField();
    expect(text()).toBe('"a\\');
    expect(nextField()).toBe(FIELD_NONE);
  });

  it("of one field are not the next one's", () => {
    expect(split('"a\\"","b"')).toBe('<a"> <b>');
  });
});

describe("a whole line", () => {
  it("is one text, as it is", () => {
    expect(fieldsOf(' a,"b",1', SPLIT_NOT)).toBe('< a,"b",1>');
    expect(fieldsOf("12", SPLIT_NOT)).toBe("<12>");
  });
});

describe("a pair", () => {
  it("in one pair of quotes is two fields", () => {
    expect(fieldsOf('"PID,DEV"', SPLIT_PAIR)).toBe("<PID> <DEV>");
  });

  it("is split once only", () => {
    expect(fieldsOf('"a,b,c"', SPLIT_PAIR)).toBe("<a> <b,c>");
  });

  it("in two pairs of quotes is two fields as ever", () => {
    expect(fieldsOf('"PID","DEV"', SPLIT_PAIR)).toBe("<PID> <DEV>");
    expect(fieldsOf('"a,b","c"', SPLIT_PAIR)).toBe("<a,b> <c>");
  });

  it("without a comma is one field", () => {
    expect(fieldsOf('"PID"', SPLIT_PAIR)).toBe("<PID>");
    expect(fieldsOf("", SPLIT_PAIR)).toBe("<>");
  });

  it("with escapes is a pair as well", () => {
    expect(fieldsOf('"a\\"x,b"', SPLIT_PAIR)).toBe('<a"x> <b>');
  });
});
