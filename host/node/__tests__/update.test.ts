import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { describe, it } from "node:test";
import {
  readUpdate,
  type UpdatedSession,
  type UpdateSource,
} from "../../javascript/update.js";
import { AtError, type FirmwareChunk } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";

/** A client with an image of one piece, whose reading fails behind it so often, and its session. */
function updated(data: Uint8Array, failures: number, options = {}) {
  const asked = { descriptions: 0, reads: 0 };
  const client = Object.assign(new EventEmitter(), {
    async *readFirmware() {
      asked.reads++;
      const { length: size } = data;
      yield { offset: 0, data, size, version: "2.0" } as FirmwareChunk;
      if (asked.reads <= failures)
        throw new AtError("TCREADFWDATA", "answer", {});
      return {};
    },
    firmwareInfo: async () => {
      asked.descriptions++;
      return { version: "2.0" };
    },
  });
  const session = Object.assign(new EventEmitter(), {
    status: { doing: "up", since: 0 },
    version: "1.0",
    whenUp: async () => {},
  });
  const clock = new ManualClock();
  const update = readUpdate(
    client as unknown as UpdateSource,
    session as unknown as UpdatedSession,
    clock,
    options,
  );
  return { asked, client, session, clock, update };
}

describe("an update", () => {
  it("looks for no image behind a download that has failed", async () => {
    const { asked, client, session, clock, update } = updated(Buffer.of(7), 0);
    const piece = update.next();
    await settled();
    client.emit("ota", { status: "ENTERUPDATE" });
    client.emit("ota", { status: "UPDATEFAIL", code: 205 });
    session.emit("up");
    await clock.advance(600_000);
    assert.deepEqual(asked, { descriptions: 0, reads: 0 });
    client.emit("ota", { status: "UPDATESUCCESS" });
    assert.deepEqual((await piece).value, {
      ...{ offset: 0, data: Buffer.of(7), size: 1, version: "2.0" },
    });
    await update.return({} as never);
  });

  for (const chunk of [0, 3, 4_100])
    it(`refuses pieces of ${chunk} bytes at once, and not behind a download`, async () => {
      const { update } = updated(Buffer.of(7), 0, { chunk });
      assert.equal((await failure(update.next())).reason, "out-of-range");
    });

  for (const length of [1, 1_000])
    it(`of ${length} bytes is read once where its end alone fails: all of it has been handed on`, async () => {
      const { asked, client, update } = updated(Buffer.alloc(length, 7), 1);
      const piece = update.next();
      await settled();
      client.emit("ota", { status: "UPDATESUCCESS" });
      assert.equal((await piece).done, false);
      const { reason } = await failure(update.next());
      assert.deepEqual([reason, asked.reads], ["answer", 1]);
    });
});
