import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { AtError, type UpdateOptions } from "../../host/node/index.js";
import { generator } from "../../host/node/replay/random.js";
import { living, type Mcu, METER } from "./life/mcu.js";
import { LIMIT, noise } from "./rig.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const IMAGE = noise(40_000, 7);
const NEW = "2.0.0";
const FLASH_MS = 100;

/** A program that reads the next update, and what came of it. */
class Reader {
  readonly bytes: Buffer[] = [];
  readonly phases: string[] = [];
  ended: string | undefined;
  error: AtError | undefined;

  constructor(
    readonly mcu: Mcu,
    options: UpdateOptions = {},
  ) {
    this.read({
      ...options,
      onProgress: (progress) => {
        if (progress.phase !== this.phases.at(-1))
          this.phases.push(progress.phase);
      },
    });
  }

  private async read(options: UpdateOptions): Promise<void> {
    const reading = this.mcu.session.firmware(options);
    try {
      for (;;) {
        const { value, done } = await reading.next();
        if (done) {
          this.ended = value.version;
          return;
        }
        assert.equal(value.offset, Buffer.concat(this.bytes).length);
        this.bytes.push(Buffer.from(value.data));
        // As a flash takes it: what comes meanwhile comes in the middle of the read.
        await new Promise<void>((resolve) =>
          this.mcu.time.setTimeout(resolve, FLASH_MS),
        );
      }
    } catch (error) {
      assert.ok(error instanceof AtError, String(error));
      this.error = error;
    }
  }

  get whole(): Buffer {
    return Buffer.concat(this.bytes);
  }

  async until(holds: () => boolean, most: number): Promise<void> {
    const end = this.mcu.time.now() + most;
    while (!holds()) {
      if (this.error) throw this.error;
      assert.ok(this.mcu.time.now() < end, this.phases.join(", "));
      await this.mcu.pass(200);
    }
  }

  /** Waits for the end, and compares. */
  async finish(most: number): Promise<void> {
    await this.until(() => this.ended !== undefined, most);
    assert.equal(this.ended, NEW);
    assert.equal(Buffer.compare(this.whole, IMAGE), 0);
  }
}

async function updating(t: TestContext, options?: UpdateOptions) {
  const mcu = await living(t, {}, { firmwareSpace: IMAGE.length });
  const timers = mcu.time.pending;
  const reader = new Reader(mcu, options);
  await mcu.pass(SECOND);
  mcu.cloud.startUpdate(METER, { version: NEW, data: IMAGE });
  return { mcu, reader, timers };
}

/** Nothing of the update is left with the program. */
function leavesNothing({ client, session }: Mcu): void {
  assert.equal(client.listenerCount("ota"), 0);
  assert.equal(session.listenerCount("ended"), 0);
}

test(
  "an update is read from its download to its last byte",
  LIMIT,
  async (t) => {
    const { mcu, reader } = await updating(t);
    await reader.finish(MINUTE);
    assert.deepEqual(reader.phases, ["downloading", "reading"]);
    leavesNothing(mcu);
  },
);

test(
  "a download that fails is told, and the next one is read",
  LIMIT,
  async (t) => {
    const mcu = await living(t, {}, { firmwareSpace: IMAGE.length });
    const reader = new Reader(mcu, { chunk: 1_000 });
    mcu.emulator.setFaults({ failDownload: 1 });
    await mcu.pass(SECOND);
    mcu.cloud.startUpdate(METER, { version: "1.5.0", data: noise(3_000, 1) });
    await reader.until(() => reader.phases.includes("failed"), MINUTE);
    mcu.emulator.setFaults({});
    await mcu.pass(MINUTE);
    mcu.cloud.startUpdate(METER, { version: NEW, data: IMAGE });
    await reader.finish(2 * MINUTE);
    assert.deepEqual(reader.phases, [
      "downloading",
      "failed",
      "downloading",
      "reading",
    ]);
  },
);

for (const [what, breaks, befall] of [
  [
    "power that goes in the middle of data",
    true,
    async (mcu: Mcu, seed: number) => {
      mcu.emulator.setFaults({ cutRead: 1, bootText: true, seed });
      await mcu.pass(2 * SECOND);
      mcu.emulator.setFaults({});
    },
  ],
  [
    "an unplugged port",
    true,
    async (mcu: Mcu) => {
      mcu.unplug();
      await mcu.pass(7 * SECOND);
      mcu.plugged = true;
    },
  ],
  [
    "a module that says nothing for a while",
    true,
    async (mcu: Mcu) => {
      mcu.emulator.hang(50 * SECOND);
      await mcu.pass(50 * SECOND);
    },
  ],
  ["a lost connection", false, async (mcu: Mcu) => void mcu.cloud.drop(METER)],
] as const)
  test(`a read goes on behind ${what}, wherever it comes`, LIMIT, async (t) => {
    const next = generator(3);
    for (let seed = 1; seed <= 6; seed++) {
      const { mcu, reader } = await updating(t, { chunk: 512 });
      const part = next(IMAGE.length - 1_000);
      await reader.until(() => reader.whole.length > part, MINUTE);
      assert.ok(reader.whole.length < IMAGE.length, "in the middle of it");
      await befall(mcu, seed);
      await reader.finish(5 * MINUTE);
      assert.equal(reader.phases.includes("again"), breaks);
      leavesNothing(mcu);
    }
  });

test(
  "an end of the download that nobody heard of is found out",
  LIMIT,
  async (t) => {
    const { mcu, reader } = await updating(t);
    await reader.until(() => reader.phases.includes("downloading"), MINUTE);
    mcu.unplug();
    await mcu.pass(MINUTE);
    mcu.plugged = true;
    await reader.finish(3 * MINUTE);
  },
);

test(
  "an end of the download whose line was lost is found out by asking",
  LIMIT,
  async (t) => {
    const { mcu, reader } = await updating(t);
    mcu.client.once("ota", () => mcu.emulator.setFaults({ lose: 1 }));
    await mcu.pass(10 * SECOND);
    mcu.emulator.setFaults({});
    assert.deepEqual(reader.phases, ["downloading"]);
    await reader.finish(2 * MINUTE);
  },
);

test("a read goes on behind an hour without a port", LIMIT, async (t) => {
  const { mcu, reader } = await updating(t);
  await reader.until(() => reader.whole.length > 0, MINUTE);
  mcu.unplug();
  await mcu.pass(60 * MINUTE);
  assert.equal(reader.error, undefined);
  mcu.plugged = true;
  await reader.finish(5 * MINUTE);
});

test(
  "an update is given up with the signal's reason, waiting or reading",
  LIMIT,
  async (t) => {
    const reason = new Error("not now");
    for (const early of [true, false]) {
      const over = new AbortController();
      const { mcu, reader } = await updating(t, { signal: over.signal });
      if (!early) await reader.until(() => reader.whole.length > 0, MINUTE);
      over.abort(reason);
      await mcu.pass(SECOND);
      assert.equal(reader.error?.reason, "aborted");
      assert.equal(reader.error.cause, reason);
      leavesNothing(mcu);
    }
  },
);

test("an update ends with its session", LIMIT, async (t) => {
  const mcu = await living(t);
  const reader = new Reader(mcu);
  await mcu.pass(SECOND);
  mcu.session.close();
  await mcu.pass(SECOND);
  assert.equal(reader.error?.reason, "aborted");
  leavesNothing(mcu);
});

test(
  "another image in mid-read is told, and no byte of it handed on",
  LIMIT,
  async (t) => {
    const { mcu, reader } = await updating(t, { chunk: 512 });
    await reader.until(() => reader.whole.length > 10_000, MINUTE);
    mcu.unplug();
    const read = reader.whole;
    mcu.emulator.setFirmware({ version: NEW, image: noise(IMAGE.length, 8) });
    mcu.plugged = true;
    await mcu.pass(2 * MINUTE);
    assert.match(String(reader.error?.message), /are others than they were/);
    assert.equal(Buffer.compare(reader.whole, read), 0);
  },
);
