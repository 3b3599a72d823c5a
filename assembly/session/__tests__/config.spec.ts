import { textAt } from "../../__tests__/support/bytes";
import { CHECKING, checking, MAKING } from "../../encoder";
import { OPTION_KEEP_QUOTE } from "../../generated/protocol";
import { SESSION_KEEP, SESSION_NO_WIFI } from "../../generated/session";
import { setOptions } from "../../options";
import {
  check,
  firstTopic,
  flags,
  identity,
  identityCount,
  isKept,
  isProduct,
  mqtt,
  topicCount,
  version,
  wifi,
  wifiCount,
} from "../config";
import { engage, prepare } from "../index";
import { addField, configure } from "./support/configure";
import { DEVICE } from "./support/module";
import { now, reset } from "./support/session";

const BEGUN: string = "begun";

/** What comes of a configuration. */
function given(words: string): string {
  return configure(words, now);
}

/** What comes of one with a device and this beside it. */
function beside(words: string): string {
  return given(`${DEVICE}; ${words}`);
}

/** So many strings that are kept one after the other. */
function strings(at: usize, count: u32): string {
  let all = "";
  for (; count > 0; count--) {
    const size: u32 = load<u8>(at);
    all += `<${textAt(at + 1, size)}>`;
    at += 1 + size;
  }
  return all;
}

function numbers(): string {
  return `${mqtt(0)} ${mqtt(1)} ${mqtt(2)} ${mqtt(3)}`;
}

function quotes(count: i32): string {
  return `"${'"'.repeat(count)}"`;
}

function letters(count: i32): string {
  return `"${"x".repeat(count)}"`;
}

/** 990 bytes of strings: a device, a network, six topics. */
function almostAll(): string {
  const device = `device ${letters(10)} ${letters(48)} ${letters(44)} ${letters(24)}`;
  const topics = `; topic ${letters(128)} 1`.repeat(6);
  return `${device}; wifi ${letters(32)} ${letters(64)}${topics}`;
}

beforeEach(reset);

describe("what is kept", () => {
  it("is the strings of a device, one after the other", () => {
    expect(given('device "P1" "d1" "s1" "gz"')).toBe(BEGUN);
    expect(strings(identity, identityCount)).toBe("<P1><d1><s1><gz>");
    expect(isProduct).toBe(false);
  });

  it("is those of a product in its place", () => {
    expect(given('product "P1" "k" "d1"')).toBe(BEGUN);
    expect(strings(identity, identityCount)).toBe("<P1><k><d1>");
    expect(isProduct).toBe(true);
  });

  it("is a network, a version and topics with their QoS", () => {
    expect(
      beside('wifi "net" "key"; topic "t/1" 1; topic "u" 0; version "v1"'),
    ).toBe(BEGUN);
    expect(strings(wifi, wifiCount)).toBe("<net><key>");
    expect(topicCount).toBe(2);
    expect(strings(firstTopic, 1)).toBe("<t/1>");
    expect(load<u8>(firstTopic + 4)).toBe(1, "the QoS behind it");
    expect(strings(firstTopic + 5, 1)).toBe("<u>");
    expect(load<u8>(firstTopic + 7)).toBe(0);
    expect(strings(version, 1)).toBe("<v1>");
  });

  it("is the numbers of MQTT, the flags and the time between looks", () => {
    expect(beside("mqtt 60000 60 0 0; cellular; check 1000")).toBe(BEGUN);
    expect(numbers()).toBe("60000 60 0 0");
    beside('mqtt 60000 60 0 0; topic "t" 1; cellular; check 1000');
    expect(firstTopic).toBe(
      identity + 9,
      "which take no room among the strings",
    );
    expect(flags).toBe(SESSION_KEEP | SESSION_NO_WIFI);
    expect(check).toBe(1000);
  });

  it("is as the table says where a field is left out, whatever was kept before", () => {
    beside('wifi "n"; mqtt 60000 60 0 0; topic "t" 1; version "v"; check 1000');
    expect(given(`${DEVICE}; once`)).toBe(BEGUN);
    expect(wifiCount).toBe(0);
    expect(numbers()).toBe("5000 240 1 1");
    expect(topicCount).toBe(0);
    expect(version).toBe(0);
    expect(flags).toBe(0);
    expect(check).toBe(0);
  });

  it("stays where the next is only checked, or refused", () => {
    beside('wifi "net"; topic "t" 1');
    expect(
      given(
        'device "P2" "d2" "s2" "gz"; wifi "other" "key"; topic "u" 1; topic "u" 2; once; check 1000',
      ),
    ).toBe("topics out of range");
    expect(strings(identity, identityCount)).toBe("<P1><d1><s1>");
    expect(strings(wifi, wifiCount)).toBe("<net>");
    expect(strings(firstTopic, 1)).toBe("<t>");
    expect(topicCount).toBe(1);
    expect(flags).toBe(SESSION_KEEP);
    expect(check).toBe(0);
  });
});

describe("while a configuration is handed over", () => {
  it("arguments are its own", () => {
    expect(checking).toBe(MAKING);
    prepare(0);
    expect(checking).toBe(CHECKING);
    expect(isKept).toBe(false);
    engage(0, 0, 0);
    prepare(1);
    expect(isKept).toBe(true);
    engage(0, 0, 0);
    expect(checking).toBe(MAKING);
  });
});

describe("a device or a product", () => {
  it("is wanted before all else, and one of them", () => {
    expect(given("")).toBe("device missing");
    expect(given('wifi ""')).toBe("device missing");
    expect(given(`${DEVICE}; product "P1" "k" "d1"`)).toBe("product too many");
  });

  it("is checked as the arguments of its line", () => {
    expect(given('device "P1" "d1"')).toBe("device missing");
    expect(given('device "P1" "d1" 5')).toBe("device bad type");
    expect(given('device "P1" null "s1"')).toBe("device bad type");
    expect(given('device "P1" "" "s1"')).toBe("device out of range");
    expect(given('device "12345678901" "d1" "s1"')).toBe("device too long");
    expect(given('device "P1" "d\n" "s1"')).toBe("device bad character");
    expect(given('device "P1" "d1" "s1" "gz" "x"')).toBe("device too many");
    expect(given('product "P1" "k"')).toBe("product missing");
  });

  it("has a line that is not too long, escapes counted as the options want them", () => {
    const long = `device ${quotes(10)} ${quotes(48)} ${quotes(44)} ${quotes(24)}`;
    expect(given(long)).toBe("device line too long");
    setOptions(OPTION_KEEP_QUOTE);
    expect(given(long)).toBe(BEGUN);
  });
});

describe("a network", () => {
  it("has a name of 1 to 32 bytes", () => {
    expect(beside("wifi")).toBe("wifi missing");
    expect(beside('wifi ""')).toBe("wifi out of range");
    expect(beside(`wifi ${letters(32)}`)).toBe(BEGUN);
    expect(beside(`wifi ${letters(33)}`)).toBe("wifi too long");
  });

  it("has a password of 0 to 64 bytes", () => {
    expect(beside('wifi "n" ""')).toBe(BEGUN);
    expect(beside(`wifi "n" ${letters(64)}`)).toBe(BEGUN);
    expect(beside(`wifi "n" ${letters(65)}`)).toBe("wifi too long");
  });

  it("has nothing else", () => {
    expect(beside('wifi "n" "p" "q"')).toBe("wifi too many");
    expect(beside('wifi "n" "p" 1')).toBe("wifi too many");
    expect(beside('wifi "n" "p" null')).toBe("wifi too many");
    expect(beside("wifi 1")).toBe("wifi bad type");
    expect(beside('wifi "n" 1')).toBe("wifi bad type");
    expect(beside('wifi "n" null')).toBe("wifi bad type");
    expect(beside('wifi "a\nb"')).toBe("wifi bad character");
  });
});

describe("the numbers of MQTT", () => {
  it("are all four, each in its range", () => {
    expect(beside("mqtt 5000 240 1")).toBe("mqtt missing");
    expect(beside("mqtt 999 240 1 1")).toBe("mqtt out of range");
    expect(beside("mqtt 5000 240 1 2")).toBe("mqtt out of range");
    expect(beside('mqtt 5000 "240" 1 1')).toBe("mqtt bad type");
    expect(beside("mqtt 5000 240 1 1 1")).toBe("mqtt too many");
  });
});

describe("topics and version", () => {
  it("are checked as the arguments of their lines", () => {
    expect(beside('topic "t"')).toBe("topics missing");
    expect(beside('topic "t" 2')).toBe("topics out of range");
    expect(beside('version ""')).toBe("version out of range");
    expect(beside(`version ${letters(33)}`)).toBe("version too long");
  });

  it("are ten topics at most", () => {
    expect(beside(`topic "t" 1${'; topic "t" 1'.repeat(9)}`)).toBe(BEGUN);
    expect(topicCount).toBe(10);
    expect(beside(`topic "t" 1${'; topic "t" 1'.repeat(10)}`)).toBe(
      "topics too many",
    );
  });
});

describe("the time between looks", () => {
  it("is 1,000 to 3,600,000 ms, or 0", () => {
    expect(beside("check 0")).toBe(BEGUN);
    expect(beside("check 1000")).toBe(BEGUN);
    expect(beside("check 3600000")).toBe(BEGUN);
    expect(beside("check 999")).toBe("check out of range");
    expect(beside("check 3600001")).toBe("check out of range");
    expect(beside("check 4294967295")).toBe("check out of range");
  });
});

describe("all strings together", () => {
  it("have 1,024 bytes at most, and the field that passes them is refused", () => {
    expect(given(`${almostAll()}; topic ${letters(34)} 1`)).toBe(BEGUN);
    const last = firstTopic + 6 * (1 + 128 + 1);
    expect(strings(last, 1)).toBe(`<${"x".repeat(34)}>`);
    expect(given(`${almostAll()}; topic ${letters(35)} 1`)).toBe(
      "topics too long",
    );
    expect(given(`${almostAll()}; topic ${letters(34)} 1; version "v"`)).toBe(
      "version too long",
    );
  });
});

describe("the fields", () => {
  it("come in the order of their numbers, each once but topics", () => {
    expect(given(`${DEVICE}; ${DEVICE}`)).toBe("device too many");
    expect(given(`product "P1" "k" "d1"; ${DEVICE}`)).toBe("device too many");
    expect(beside('wifi "n"; wifi "n"')).toBe("wifi too many");
    expect(beside('mqtt 5000 240 1 1; wifi "n"')).toBe("wifi too many");
    expect(beside('version "v"; topic "t" 1')).toBe("topics too many");
    expect(beside('version "v"; version "v"')).toBe("version too many");
  });

  it("overrun nothing, however often a host repeats one", () => {
    expect(beside(`wifi "n"${'; wifi "n"'.repeat(600)}`)).toBe("wifi too many");
    prepare(1);
    addField(DEVICE);
    for (let i = 0; i < 600; i++) addField('wifi "n"');
    expect(engage(0, 0, 0)).not.toBe(0);
    expect(numbers()).toBe("5000 240 1 1", "which stand behind the strings");
  });
});

describe("of several faults", () => {
  it("the first is told", () => {
    expect(given('device "P1"; wifi ""; check 1')).toBe("device missing");
    expect(beside('wifi ""; topic "" 1; check 1')).toBe("wifi out of range");
  });
});
