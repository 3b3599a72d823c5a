import { LINE_SIZE, RING_SIZE } from "../limits";
import {
  addressOf,
  contiguous,
  findLineFeed,
  GAP,
  HEAD,
  hasGap,
  LOST,
  RING,
  received,
  release,
  TAIL,
  takeGap,
  untilWrap,
} from "../ring";
import { textAt } from "./support/bytes";
import { lose, receive } from "./support/uart";

/** Empties the ring and lets the next byte stand at a free-running index. */
function beginAt(index: u32): void {
  store<u32>(HEAD, index);
  release(index);
}

/** How far behind `index` the first LF of a text that stands there is found. */
function lineFeedIn(index: u32, text: string): u32 {
  beginAt(index);
  receive(text);
  return findLineFeed(index, index + text.length) - index;
}

describe("the ring's indices", () => {
  it("are masked where they address a byte", () => {
    expect(addressOf(0)).toBe(RING);
    expect(addressOf(RING_SIZE - 1)).toBe(RING + RING_SIZE - 1);
    expect(addressOf(RING_SIZE)).toBe(RING);
    expect(addressOf(0xffffffff)).toBe(RING + RING_SIZE - 1);
  });

  it("tell how many bytes stand before the wrap", () => {
    expect(untilWrap(0)).toBe(RING_SIZE);
    expect(untilWrap(RING_SIZE - 1)).toBe(1);
    expect(untilWrap(0xffffffff)).toBe(1);
  });

  it("are given back as the tail", () => {
    release(77);
    expect(load<u32>(TAIL)).toBe(77);
  });
});

describe("received", () => {
  it("is the producer's head", () => {
    beginAt(5);
    receive("abc");
    expect(received(5)).toBe(8);
  });

  it("goes on over the wrap of 32 bits", () => {
    beginAt(0xfffffffe);
    receive("abcd");
    expect(received(0xfffffffe)).toBe(2);
  });

  it("is never more than the ring holds, whatever the producer wrote", () => {
    store<u32>(HEAD, 10 + RING_SIZE);
    expect(received(10)).toBe(10 + RING_SIZE, "full");
    store<u32>(HEAD, 11 + RING_SIZE);
    expect(received(10)).toBe(10 + RING_SIZE, "one too many");
    store<u32>(HEAD, 9);
    expect(received(10)).toBe(10 + RING_SIZE, "gone back");
  });
});

describe("a gap", () => {
  it("is nothing where the producer lost nothing", () => {
    expect(hasGap()).toBe(false);
    expect(takeGap()).toBe(0);
  });

  it("holds what was lost, and is cleared", () => {
    lose(3);
    expect(hasGap()).toBe(true);
    expect(takeGap()).toBe(3);
    expect(hasGap()).toBe(false);
    expect(takeGap()).toBe(0, "counted once");
  });

  it("counts on from the one before, the producer's count being its own", () => {
    lose(2);
    lose(5);
    const total = load<u32>(LOST);
    expect(takeGap()).toBe(7);
    expect(load<u32>(LOST)).toBe(total);
  });

  it("that an interrupt makes between two reads is empty, not lost twice", () => {
    lose(4);
    takeGap();
    store<u32>(GAP, 1);
    expect(hasGap()).toBe(true);
    expect(takeGap()).toBe(0);
    expect(hasGap()).toBe(false);
  });

  it("is counted over the wrap of the count", () => {
    store<u32>(LOST, 0xffffffff);
    store<u32>(GAP, 1);
    takeGap();
    lose(6);
    expect(takeGap()).toBe(6);
  });
});

describe("a text in one piece", () => {
  it("stays where it is when it does not wrap", () => {
    beginAt(RING_SIZE - 4);
    receive("abcd");
    expect(contiguous(RING_SIZE - 4, 4)).toBe(RING + RING_SIZE - 4);
    expect(textAt(contiguous(RING_SIZE - 4, 4), 4)).toBe("abcd");
  });

  it("has its rest copied behind the ring when it wraps", () => {
    beginAt(RING_SIZE - 2);
    receive("abcdef");
    expect(textAt(contiguous(RING_SIZE - 2, 6), 6)).toBe("abcdef");
    expect(textAt(RING, 4)).toBe("cdef", "the ring itself is as it was");
  });

  it("has room for the longest line, one byte of it before the wrap", () => {
    const line = `${"x".repeat(<i32>LINE_SIZE - 1)}y`;
    beginAt(RING_SIZE - 1);
    receive(line);
    expect(textAt(contiguous(RING_SIZE - 1, LINE_SIZE), LINE_SIZE)).toBe(line);
  });
});

describe("the search for LF", () => {
  it("finds it at every place of a word, at every alignment", () => {
    for (let index: u32 = 0; index < 8; index++)
      for (let place = 0; place < 17; place++)
        expect(lineFeedIn(index, `${"a".repeat(place)}\nb`)).toBe(place);
  });

  it("finds the first of several", () => {
    expect(lineFeedIn(0, "ab\ncd\n")).toBe(2);
    expect(lineFeedIn(0, "\n\n")).toBe(0);
  });

  it("is not taken in by bytes that resemble it", () => {
    expect(lineFeedIn(0, "\x0b\x09\x8a\x0b\x00\xff\x0b\x0b\n")).toBe(8);
    expect(lineFeedIn(0, "\x0b\n")).toBe(1);
    expect(lineFeedIn(0, "\n\x0b")).toBe(0);
  });

  it("ends at the end where there is none", () => {
    expect(lineFeedIn(3, "")).toBe(0);
    expect(lineFeedIn(3, "abc")).toBe(3);
    expect(lineFeedIn(3, "a".repeat(16))).toBe(16);
  });

  it("does not see an LF behind the end", () => {
    beginAt(0);
    receive("abc\n");
    expect(findLineFeed(0, 3)).toBe(3);
  });

  it("goes on over the wrap", () => {
    for (let place = 0; place < 12; place++)
      expect(lineFeedIn(RING_SIZE - 5, `${"a".repeat(place)}\n`)).toBe(place);
  });

  it("does not take what stands behind the ring for the bytes after the wrap", () => {
    store<u8>(RING + RING_SIZE, 0x0a);
    expect(lineFeedIn(RING_SIZE - 3, "abcdef\n")).toBe(6);
  });

  it("goes on over the wrap of 32 bits", () => {
    expect(lineFeedIn(0xfffffffd, "abcdef\n")).toBe(6);
  });
});
