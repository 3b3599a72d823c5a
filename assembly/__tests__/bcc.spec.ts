import { bccOf } from "../bcc";
import { put } from "./support/bytes";

function bcc(text: string): u32 {
  return bccOf(put(text), text.length);
}

describe("bcc", () => {
  it("is 0 for no bytes", () => {
    expect(bcc("")).toBe(0);
  });

  it("is the byte itself for one", () => {
    expect(bcc("A")).toBe(0x41);
    expect(bcc("\xff")).toBe(0xff);
  });

  it("combines every byte by XOR", () => {
    expect(bcc("abc")).toBe(0x61 ^ 0x62 ^ 0x63);
    expect(bcc("acb")).toBe(0x61 ^ 0x62 ^ 0x63, "in any order");
    expect(bcc("aa")).toBe(0, "a byte twice takes itself away");
  });
});
