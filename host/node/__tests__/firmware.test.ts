import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { AtError, Client } from "../index.js";
import { ScriptedModule } from "./support/module.js";

const image = Uint8Array.from({ length: 1_001 }, (_, i) => i * 7);
const md5 = createHash("md5").update(image).digest("hex");

/** A module that serves an image; `spoil` may change a piece. */
const serving = (
  told = md5,
  spoil: (piece: Uint8Array) => Uint8Array = (piece) => piece,
) => {
  let offset = 0;
  return new ScriptedModule((text) => {
    if (text.startsWith("AT+TCFWINFO")) {
      offset = 0;
      return `OK\r\n+TCFWINFO:"2.0",${image.length},"${told}",716800\r\n`;
    }
    const length = Number(/=(\d+)/.exec(text)?.[1]);
    const piece = spoil(image.subarray(offset, offset + length));
    offset += length;
    return Buffer.concat([
      Buffer.from(`OK\r\n+TCREADFWDATA:${piece.length},`),
      piece,
      Buffer.from("\r\n"),
    ]);
  });
};

const read = async (module: ScriptedModule, chunk?: number) => {
  const parts: Uint8Array[] = [];
  const options = chunk === undefined ? {} : { chunk };
  for await (const part of new Client(module).readFirmware(options)) {
    assert.equal(part.offset, Buffer.concat(parts).length);
    parts.push(part.data);
  }
  return Buffer.concat(parts);
};

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof AtError ? error.reason : error),
  );

describe("readFirmware", () => {
  for (const chunk of [4, 256, 1_000, undefined])
    it(`reads the image in pieces of ${chunk ?? "its own choice"}`, async () => {
      assert.deepEqual(await read(serving(), chunk), Buffer.from(image));
    });

  it("takes no piece that would leave the module unaligned", async () => {
    for (const chunk of [0, 3, 10, 4_100, 1.5])
      assert.equal(await reasonOf(read(serving(), chunk)), "out-of-range");
  });

  it("finds an image of another MD5", async () => {
    assert.equal(await reasonOf(read(serving("0".repeat(32)))), "answer");
  });

  it("finds an image that ends early", async () => {
    const short = serving(md5, (piece) => piece.subarray(1));
    assert.equal(await reasonOf(read(short)), "answer");
  });
});
