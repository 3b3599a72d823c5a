import {
  beginHead,
  headEnd,
  isFirmware,
  MATCH_LINE,
  MATCH_MALFORMED,
  MATCH_MORE,
  promised,
  readHead,
  topicEnd,
  topicIndex,
} from "../head";
import { addressOf } from "../ring";

/** Where the first byte of a head stands in the ring. */
const FIRST: u32 = 100;

/** What comes of a head: `more`, or what it is and at which byte. */
function match(text: string): string {
  for (let i = 0; i < text.length; i++)
    store<u8>(addressOf(FIRST + i), text.charCodeAt(i));
  beginHead();
  const found = readHead(FIRST, FIRST + text.length);
  const stop = headEnd - FIRST;
  if (found === MATCH_MORE) return "more";
  if (found === MATCH_LINE) return `line at ${stop}`;
  if (found === MATCH_MALFORMED) return `malformed at ${stop}`;
  // The last byte of a whole head is the one before.
  return isFirmware
    ? `firmware of ${promised} at ${stop - 1}`
    : `message of ${promised} at ${stop - 1}`;
}

/** The topic of a whole message's head. */
function topicOf(text: string): string {
  match(text);
  return text.substring(<i32>(topicIndex - FIRST), <i32>(topicEnd - FIRST));
}

describe("the head of a message", () => {
  it("ends at the quote that begins its payload", () => {
    expect(match('+TCMQTTRCVPUB:"a/b",5,"hello"')).toBe("message of 5 at 22");
    expect(match('+TCMQTTRCVPUB:"a/b",5,')).toBe("more");
  });

  it("tells where its topic stands", () => {
    expect(topicOf('+TCMQTTRCVPUB:"a/b",5,"')).toBe("a/b");
    expect(topicOf('+TCMQTTRCVPUB:"",5,"')).toBe("");
    expect(topicOf('+TCMQTTRCVPUB:  "a,b",5,"')).toBe("a,b");
  });

  it("may have spaces after the colon and the commas, and nowhere else", () => {
    expect(match('+TCMQTTRCVPUB:  "a",  5,  "')).toBe("message of 5 at 26");
    expect(match('+TCMQTTRCVPUB :"a",5,"')).toBe("line at 13");
    expect(match('+TCMQTTRCVPUB: "a",5 ,"\n')).toBe("malformed at 23");
    expect(match('+TCMQTTRCVPUB:"a" ,5,"\n')).toBe("malformed at 22");
  });

  it("takes lengths up to 16384", () => {
    expect(match('+TCMQTTRCVPUB:"a",0,"')).toBe("message of 0 at 20");
    expect(match('+TCMQTTRCVPUB:"a",007,"')).toBe("message of 7 at 22");
    expect(match('+TCMQTTRCVPUB:"a",16384,"')).toBe("message of 16384 at 24");
    expect(match('+TCMQTTRCVPUB:"a",16385,"\n')).toBe("malformed at 25");
    expect(match('+TCMQTTRCVPUB:"a",99999999999,"\n')).toBe("malformed at 31");
  });

  it("is malformed without a topic in quotes", () => {
    expect(match("+TCMQTTRCVPUB:a,5,")).toBe("malformed at 14");
    expect(match("+TCMQTTRCVPUB:\r")).toBe("malformed at 14");
    expect(match('+TCMQTTRCVPUB:"a\n')).toBe("malformed at 16");
  });

  it("is malformed without a length up to its line's end", () => {
    expect(match('+TCMQTTRCVPUB:"a",,\n')).toBe("malformed at 19");
    expect(match('+TCMQTTRCVPUB:"a",x')).toBe("more");
    expect(match('+TCMQTTRCVPUB:"a",-5,"\n')).toBe("malformed at 22");
    expect(match('+TCMQTTRCVPUB:"a",5\n')).toBe("malformed at 19");
  });

  it("is malformed without the quote that begins the payload", () => {
    expect(match('+TCMQTTRCVPUB:"a",5,h\n')).toBe("malformed at 21");
    expect(match('+TCMQTTRCVPUB:"a",5,\n')).toBe("malformed at 20");
  });

  it("ends its topic at the first quote that a length follows", () => {
    expect(topicOf('+TCMQTTRCVPUB:"a"b",5,"')).toBe('a"b');
    expect(topicOf('+TCMQTTRCVPUB:"a"",5,"')).toBe('a"');
    expect(topicOf('+TCMQTTRCVPUB:""",5,"')).toBe('"');
    expect(topicOf('+TCMQTTRCVPUB:"a",x",5,"')).toBe('a",x');
    expect(topicOf('+TCMQTTRCVPUB:"a",5,b", 6, "')).toBe('a",5,b');
    expect(topicOf('+TCMQTTRCVPUB:"a",5",6,"')).toBe('a",5');
    expect(topicOf('+TCMQTTRCVPUB:"a",",6,"')).toBe('a",');
    expect(topicOf('+TCMQTTRCVPUB:"a",16385,"b",6,"')).toBe('a",16385,"b');
    expect(topicOf('+TCMQTTRCVPUB:"a",5,"b",6,"')).toBe("a");
    expect(match('+TCMQTTRCVPUB:"a",16b",7,"')).toBe("message of 7 at 25");
  });

  it("is malformed where a comma ends its name", () => {
    expect(match("+TCMQTTRCVPUB,")).toBe("malformed at 13");
  });

  it("is left to the line where CR or LF comes behind its name", () => {
    expect(match("+TCMQTTRCVPUB\r")).toBe("line at 13");
    expect(match("+TCMQTTRCVPUB\n")).toBe("line at 13");
  });
});

describe("the head of firmware data", () => {
  it("ends at the comma behind its length", () => {
    expect(match("+TCREADFWDATA:512,abc")).toBe("firmware of 512 at 17");
    expect(match("+TCREADFWDATA:512")).toBe("more");
  });

  it("may have spaces after the colon", () => {
    expect(match("+TCREADFWDATA:   8,")).toBe("firmware of 8 at 18");
    expect(match("+TCREADFWDATA:8 ,")).toBe("malformed at 15");
  });

  it("takes lengths up to 4096", () => {
    expect(match("+TCREADFWDATA:0,")).toBe("firmware of 0 at 15");
    expect(match("+TCREADFWDATA:4096,")).toBe("firmware of 4096 at 18");
    expect(match("+TCREADFWDATA:4097,")).toBe("malformed at 17");
  });

  it("is malformed where something else follows its digits", () => {
    expect(match("+TCREADFWDATA:8\r")).toBe("malformed at 15");
    expect(match("+TCREADFWDATA:8x")).toBe("malformed at 15");
  });

  it("is an ordinary line without a digit", () => {
    expect(match("+TCREADFWDATA:FAIL,202")).toBe("line at 14");
    expect(match("+TCREADFWDATA: ,")).toBe("line at 15");
    expect(match("+TCREADFWDATA:\r")).toBe("line at 14");
  });

  it("is an ordinary line where its name ends without a colon", () => {
    expect(match("+TCREADFWDATA,")).toBe("line at 13");
    expect(match("+TCREADFWDATA\r")).toBe("line at 13");
  });
});

describe("any other line", () => {
  it("is known as soon as its name differs", () => {
    expect(match("+CME ERROR:1")).toBe("line at 1");
    expect(match("+TCSAP:OK")).toBe("line at 3");
    expect(match("+TCMQTTPUB:OK")).toBe("line at 7");
    expect(match("+TCMQTTRCVPUX")).toBe("line at 12");
    expect(match("+TCREADFWDATX")).toBe("line at 12");
  });

  it("may be one whose name goes on", () => {
    expect(match("+TCMQTTRCVPUBX:")).toBe("line at 13");
    expect(match("+TCREADFWDATAX:")).toBe("line at 13");
  });

  it("may have CR or LF in its name", () => {
    expect(match("+TCMQTT\n")).toBe("line at 7");
    expect(match("+\r")).toBe("line at 1");
  });

  it("does not take the firmware's letter anywhere else", () => {
    expect(match("+TRREADFWDATA")).toBe("line at 2");
    expect(match("+TCMRREADFWDATA")).toBe("line at 4");
  });
});

describe("a new head", () => {
  it("forgets the one before", () => {
    match("+TCREADFWDATA:12,");
    beginHead();
    expect(isFirmware).toBe(false);
    expect(promised).toBe(0);
    expect(match('+TCMQTTRCVPUB:"a",,"\n')).toBe("malformed at 20");
    expect(match("+TCREADFWDATA:,")).toBe("line at 14");
  });
});
