import { SIZE_COMMAND_LINE, SIZE_RECEIVED_LINE } from "../generated/protocol";
import { INPUT_SIZE, LINE_SIZE, RING_SIZE } from "../limits";

describe("limits", () => {
  it("make the ring a power of two, so that an index can be masked", () => {
    expect(popcnt(RING_SIZE)).toBe(1);
  });

  it("let the ring hold the longest line with its CR and LF", () => {
    expect(RING_SIZE).toBeGreaterThanOrEqual(SIZE_RECEIVED_LINE + 2);
  });

  it("keep the ring small enough that counts up to it are positive", () => {
    expect(RING_SIZE).toBeLessThan(0x80000000);
  });

  it("leave room behind the ring for the longest line, and for a word of the scan", () => {
    expect(LINE_SIZE).toBeGreaterThanOrEqual(SIZE_RECEIVED_LINE);
    expect(LINE_SIZE).toBeGreaterThanOrEqual(7);
  });

  it("let a whole command line in", () => {
    expect(INPUT_SIZE).toBeGreaterThanOrEqual(SIZE_COMMAND_LINE);
  });
});
