import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  byteString,
  byteStringBytes,
  byteStringOf,
  copyOf,
  isText,
  textOf,
  utf8,
} from "../bytes.js";
import { nextTurn } from "../eventloop.js";

describe("a byte string", () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);

  it("has the character of each byte's number, however long it is", () => {
    for (const length of [0, 1, 5, 8, 12, 13, 256])
      for (const at of [0, 256 - length]) {
        const text = byteString(all, at, at + length);
        assert.deepEqual(
          [...text].map((c) => c.charCodeAt(0)),
          [...all.subarray(at, at + length)],
        );
      }
  });

  it("stands for the bytes that it was made of", () => {
    assert.deepEqual(byteStringBytes(byteString(all)), all);
  });

  it("is made of text in UTF-8, of bytes as they are", () => {
    assert.equal(byteStringOf("a\0\x7f"), "a\0\x7f");
    assert.equal(byteStringOf("é温"), "\xc3\xa9\xe6\xb8\xa9");
    assert.equal(byteStringOf(all), byteString(all));
  });

  it("is compared with bytes", () => {
    assert.equal(isText(new Uint8Array([0x61, 0xff]), "a\xff"), true);
    assert.equal(isText(new Uint8Array([0x61, 0xff]), "a"), false);
    assert.equal(isText(new Uint8Array([0x61, 0xff]), "ab"), false);
  });

  it("is UTF-8 where it is read as text, a byte order mark included", () => {
    assert.equal(utf8("abc"), "abc");
    assert.equal(utf8("\xe6\xb8\xa9"), "温");
    assert.equal(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), "\ufeffa");
  });
});

it("a copy is of the same kind and has memory of its own, of a Buffer too", () => {
  for (const bytes of [Buffer.from("ab"), new Uint8Array([1, 2])]) {
    const copy = copyOf(bytes);
    assert.deepEqual(copy, bytes);
    bytes[0] = 9;
    assert.notEqual(copy[0], 9);
  }
});

it("the next turn of the event loop comes without setImmediate, too", async (t) => {
  const { setImmediate } = globalThis;
  t.after(() => {
    globalThis.setImmediate = setImmediate;
  });
  const order: string[] = [];
  globalThis.setImmediate = undefined as never;
  await new Promise<void>((resolve) => {
    nextTurn(() => {
      order.push("turn");
      resolve();
    });
    queueMicrotask(() => order.push("this turn"));
  });
  assert.deepEqual(order, ["this turn", "turn"]);
});
