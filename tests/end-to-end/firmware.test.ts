import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { type TestContext, test } from "node:test";
import type { Cloud, ProfileName } from "../../host/emulator/index.js";
import type { Client, FirmwareChunk } from "../../host/node/index.js";
import { NearEnd } from "./nearend.js";
import {
  clientOptions,
  cloudFor,
  failure,
  LIMIT,
  METER_PRODUCT,
  type Module,
  moduleOf,
  noise,
  profileNames,
  signIn,
} from "./rig.js";

const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const VERSION = "2.0.0";
const SIZE = 1024 * 1024;
const IMAGE = noise(SIZE, 42);
const MD5 = createHash("md5").update(IMAGE).digest("hex");

/** A module with room for a megabyte whose client reads cut and merged. */
const roomy = (
  context: TestContext,
  cloud: Cloud,
  profile: ProfileName = "esp32",
) =>
  moduleOf(context, cloud, {
    cut: 5,
    emulator: { profile, firmwareSpace: SIZE },
    client: clientOptions[profile],
  });

/** A module that has a megabyte in its cache, as if OTA had brought it. */
async function loaded(context: TestContext): Promise<Module> {
  const module = await roomy(context, await cloudFor(context));
  module.emulator.setFirmware({ version: VERSION, image: IMAGE });
  return module;
}

/** A line that keeps the second half of what comes until it is told to go on. */
class HalvingStream extends NearEnd {
  halves = false;
  private readonly kept: Buffer[] = [];

  protected override hear(piece: Buffer): void {
    if (!this.halves) {
      this.push(piece);
      return;
    }
    const half = this.kept.length > 0 ? 0 : piece.length >> 1;
    if (half > 0) this.push(piece.subarray(0, half));
    this.kept.push(piece.subarray(half));
  }

  goOn(): void {
    this.halves = false;
    for (const piece of this.kept.splice(0)) this.push(piece);
  }
}

/** Reads to the end, each piece looked at as it comes. */
async function readAll(client: Client): Promise<void> {
  let end = 0;
  for await (const piece of client.readFirmware()) {
    check(piece);
    end = piece.offset + piece.data.length;
  }
  assert.equal(end, SIZE);
}

const check = ({ offset, data }: FirmwareChunk): void =>
  assert.equal(
    Buffer.compare(data, IMAGE.subarray(offset, offset + data.length)),
    0,
    `wrong bytes from ${offset} on`,
  );

for (const profile of profileNames)
  test(
    `a megabyte arrives whole, though the server breaks off half-way, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const served: string[] = [];
      const cloud = await cloudFor(t, {
        log: (text) => {
          if (text.startsWith("files:")) served.push(text);
        },
      });
      const { client } = await roomy(t, cloud, profile);
      await signIn(client, METER.productId, METER.deviceName);
      await client.setOta({ state: 1, version: "1.0.0" });
      const statuses: string[] = [];
      const ended = new Promise<void>((resolve) => {
        client.on("ota", ({ status }) => {
          statuses.push(status);
          if (status !== "ENTERUPDATE") resolve();
        });
      });
      cloud.faults.cutFile(SIZE / 2);
      cloud.startUpdate(METER, { version: VERSION, data: IMAGE });
      await ended;
      assert.deepEqual(statuses, [
        "ENTERUPDATE",
        "ENTERUPDATE",
        "UPDATESUCCESS",
      ]);

      const [cut, rest] = served;
      assert.equal(cut, `files: cut after ${SIZE / 2} bytes from 0 on`);
      const [, sent, from] =
        /(\d+) bytes sent from (\d+) on/.exec(rest ?? "") ?? [];
      assert.ok(Number(from) > 0, "it must go on from where it was");
      assert.equal(Number(sent) + Number(from), SIZE);

      const info = await client.firmwareInfo();
      assert.deepEqual(
        [info.version, info.size, info.md5],
        [VERSION, SIZE, MD5],
      );
      await readAll(client);
      // The reports travel behind the status: a question and its answer overtake nothing.
      await client.setOta({ state: 1, version: VERSION });
      const { progress, version } = cloud.reports(METER);
      assert.equal(version, VERSION);
      const states = progress.map(({ state }) => state);
      assert.deepEqual(
        [...new Set(states)],
        ["downloading", "burning", "done"],
      );
      const percents = progress.map(({ percent }) => percent);
      assert.deepEqual(
        percents,
        [...percents].sort((a, b) => a - b),
      );
    },
  );

test(
  "a module that restarts while it is read ends that reading; the next one is whole",
  LIMIT,
  async (t) => {
    const { emulator, client } = await loaded(t);
    const up = once(client, "ready");
    let last = 0;
    const broken = await failure(
      (async () => {
        for await (const piece of client.readFirmware()) {
          check(piece);
          last = piece.offset;
          if (last >= SIZE / 2) emulator.reboot();
        }
      })(),
    );
    assert.equal(broken.reason, "reset");
    assert.ok(last < SIZE / 2 + 4_096, "it goes on after a restart");
    await up;
    await client.command({ line: "ATE0" });
    await readAll(client);
  },
);

test(
  "a reading that is given up leaves nothing behind for the next",
  LIMIT,
  async (t) => {
    const lines: HalvingStream[] = [];
    const { client, emulator } = await moduleOf(t, await cloudFor(t), {
      near: (module) => {
        const near = new HalvingStream(module);
        lines.push(near);
        return near;
      },
      emulator: { firmwareSpace: SIZE },
    });
    const [line] = lines;
    assert.ok(line);
    emulator.setFirmware({ version: VERSION, image: IMAGE });
    const stop = new AbortController();
    let damaged = 0;
    client.on("damaged", (bytes) => {
      damaged += bytes;
    });
    const broken = await failure(
      (async () => {
        for await (const piece of client.readFirmware({
          signal: stop.signal,
        })) {
          check(piece);
          // In the middle of the next read: half of its bytes are there by then.
          if (piece.offset !== 100 * 2_048) continue;
          line.halves = true;
          setImmediate(() => stop.abort());
        }
      })(),
    );
    assert.equal(broken.reason, "aborted");
    line.goOn();
    // Without a question the module goes on where it was: neither at the start nor in the middle of a piece.
    const next = await client.readFirmwareData({ length: 64 });
    const at = IMAGE.indexOf(next);
    assert.ok(at > 0 && at % 2_048 === 0, `it went on at ${at}`);
    assert.ok(damaged > 0, "what came late must be accounted for");
    await readAll(client);
  },
);

test(
  "a bit that flips in the data is found at the end by the MD5",
  LIMIT,
  async (t) => {
    const { emulator, client } = await loaded(t);
    let wrong = 0;
    const broken = await failure(
      (async () => {
        for await (const { offset, data } of client.readFirmware()) {
          const right = IMAGE.subarray(offset, offset + data.length);
          if (Buffer.compare(data, right) !== 0) wrong++;
          if (offset === 50 * 2_048)
            emulator.setFaults({ flip: 0.001, seed: 8 });
          else emulator.setFaults({});
        }
      })(),
    );
    assert.equal(wrong, 1, "one piece must have been spoilt");
    assert.equal(broken.reason, "answer");
    assert.match(broken.message, /MD5/);
    await readAll(client);
  },
);

test(
  "an image for which the module has no room is refused, and the cloud is told",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const { client } = await moduleOf(t, cloud);
    await signIn(client, METER.productId, METER.deviceName);
    await client.setOta({ state: 1, version: "1.0.0" });
    const told = once(client, "ota");
    cloud.startUpdate(METER, { version: VERSION, data: IMAGE });
    const [{ status, code }] = await told;
    assert.deepEqual([status, code], ["UPDATEFAIL", 207]);
    assert.equal((await failure(client.firmwareInfo())).code, 207);
    await client.setOta({ state: 0, version: "1.0.0" });
  },
);
