import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { AtError, Client } from "../index.js";
import { settled } from "./support/clock.js";
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

  it("finds that the module has none after all", async () => {
    const module = new ScriptedModule((text) =>
      text.startsWith("AT+TCFWINFO")
        ? `OK\r\n+TCFWINFO:"2.0",${image.length},"${md5}",716800\r\n`
        : "OK\r\n+TCREADFWDATA:none\r\n",
    );
    const client = new Client(module);
    assert.equal(
      await reasonOf(client.readFirmwareData({ length: 4 })),
      "answer",
    );
    await client.close();
  });

  for (const [what, spoil] of [
    ["asks for its description", (c: Client) => c.firmwareInfo()],
    [
      "asks for it by a line",
      (c: Client) => c.command({ line: "at+tcfwinfo?" }),
    ],
    ["reads a piece", (c: Client) => c.readFirmwareData({ length: 4 })],
    ["begins to read it, too", (c: Client) => c.readFirmware().next()],
  ] as const)
    it(`says so when somebody else ${what} in the middle`, async () => {
      const client = new Client(serving());
      const parts: Uint8Array[] = [];
      const reading = (async () => {
        for await (const { data } of client.readFirmware({ chunk: 100 })) {
          parts.push(data);
          // Not awaited: it comes into the queue before the next piece.
          if (parts.length === 2) spoil(client).catch(assert.fail);
        }
      })();
      assert.equal(await reasonOf(reading), "state");
      assert.deepEqual(
        Buffer.concat(parts),
        Buffer.from(image.subarray(0, 200)),
      );
      assert.equal((await read(serving())).length, image.length);
      await client.close();
    });

  it("says so when the module restarts between two pieces", async () => {
    const module = serving();
    const client = new Client(module);
    const reader = client.readFirmware({ chunk: 100 });
    await reader.next();
    module.say("ready\r\n");
    await settled();
    assert.equal(await reasonOf(reader.next()), "state");
    await client.close();
  });
});
