import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { within } from "../cloud/__tests__/rig.js";
import type { Cloud } from "../cloud/index.js";
import type { EmulatorOptions } from "../index.js";
import {
  at,
  FakeClock,
  type Rig,
  rig,
  SAMPLE,
  sampleCloud,
  signedIn,
} from "./rig.js";

const { light } = SAMPLE;
const UPDATE = `$ota/update/${light.productId}/${light.deviceName}`;
const ENTER = "+TCOTASTATUS:ENTERUPDATE\r\n";
const ATTEMPTS = 4;
const PAUSE_MS = 1_000;

async function listening(
  t: TestContext,
  options: Partial<EmulatorOptions> = {},
): Promise<{ cloud: Cloud; module: Rig; clock: FakeClock }> {
  const cloud = await sampleCloud(t);
  const clock = new FakeClock();
  const module = rig(t, { ...at(cloud), clock, ...options });
  await signedIn(module, light);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.text = "";
  return { cloud, module, clock };
}

/** Turns of the loop until `holds`. */
const until = (holds: () => boolean, what: string) =>
  within(
    (async () => {
      while (!holds()) await turn();
    })(),
    what,
  );

/** All attempts fail; what the module says in the end. */
async function failing(module: Rig, clock: FakeClock): Promise<string> {
  for (let n = 1; n <= ATTEMPTS; n++) {
    const attempt = `attempt ${n}`;
    await until(
      () =>
        /FAIL/.test(module.text) ||
        module.log.some((line) => line.includes(attempt)),
      attempt,
    );
    await clock.advance(PAUSE_MS);
  }
  return module.until(/FAIL,\d+\r\n/);
}

/** An update as the cloud announces it, of an image that it does not keep itself. */
const announced = (url: string, image: Uint8Array, more: object = {}) =>
  JSON.stringify({
    type: "update_firmware",
    version: "2",
    url,
    file_size: image.length,
    md5sum: createHash("md5").update(image).digest("hex"),
    ...more,
  });

/** A server that sends `pieces`, each once `next` allows it; its URL. */
async function server(
  t: TestContext,
  pieces: readonly Uint8Array[],
  next: (sent: number) => Promise<void> = async () => {},
): Promise<string> {
  const made = createServer(async (_request, response) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    response.writeHead(200, { "Content-Length": length });
    for (const [sent, piece] of pieces.entries()) {
      await next(sent);
      response.write(piece);
    }
    response.end();
  });
  made.listen(0, "127.0.0.1");
  await once(made, "listening");
  t.after(() => {
    made.close();
    made.closeAllConnections();
  });
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/image`;
}

test("an image of one byte, of a version of 32, is an update", async (t) => {
  const { cloud, module } = await listening(t);
  const version = "v".repeat(32);
  cloud.startUpdate(light, { version, data: Uint8Array.of(7) });
  assert.equal(
    await module.until(/SUCCESS\r\n|FAIL/),
    `${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
  assert.match(module.send("AT+TCFWINFO?\r\n"), new RegExp(`"${version}",1,`));
});

test("each tenth of an image that has come is reported", async (t) => {
  const { cloud, module } = await listening(t);
  const image = Buffer.alloc(100, "image");
  const downloading = () =>
    cloud
      .reports(light)
      .progress.filter(({ state }) => state === "downloading")
      .map(({ percent }) => percent);
  const pieces = Array.from({ length: 20 }, (_, n) =>
    image.subarray(5 * n, 5 * n + 5),
  );
  const url = await server(t, pieces, (sent) => {
    const tenths = Math.floor(sent / 2);
    return until(() => downloading().length >= tenths, `${tenths} tenths`);
  });
  await cloud.publish(UPDATE, announced(url, image), 1);
  await module.until(/SUCCESS\r\n/);
  await until(() => downloading().length >= 10, "the last tenth");
  assert.deepEqual(downloading(), [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
});

test("a failure is reported with how much had come", async (t) => {
  const { cloud, module } = await listening(t, { firmwareSpace: 100 });
  const failed = async (size: number): Promise<unknown> => {
    const before = cloud.reports(light).progress.length;
    cloud.faults.wrongMd5();
    cloud.startUpdate(light, { version: "2", data: Buffer.alloc(size) });
    await module.until(/UPDATEFAIL/);
    await until(
      () =>
        cloud
          .reports(light)
          .progress.slice(before)
          .some(({ state }) => state === "fail"),
      "report of the failure",
    );
    return cloud.reports(light).progress.at(-1)?.percent;
  };
  // Something else has come, whole.
  assert.equal(await failed(100), 100);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.text = "";
  // There is no room for it: it is not fetched.
  assert.equal(await failed(101), 0);
});

test("a server that refuses is told in the log, and so is one whose file ends too early", async (t) => {
  const image = Buffer.alloc(100, "image");
  const { cloud, module, clock } = await listening(t);
  cloud.faults.failFile(404, ATTEMPTS);
  cloud.startUpdate(light, { version: "2", data: image });
  assert.equal(
    await failing(module, clock),
    `${ENTER.repeat(ATTEMPTS)}+TCOTASTATUS:UPDATEFAIL,213\r\n`,
  );
  assert.match(module.log.join("\n"), /attempt 1: the server answers 404/);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.text = "";
  module.log.length = 0;
  const url = await server(t, [image.subarray(0, 60)]);
  await cloud.publish(UPDATE, announced(url, image), 1);
  assert.equal(
    await failing(module, clock),
    `${ENTER.repeat(ATTEMPTS)}+TCOTASTATUS:UPDATEFAIL,213\r\n`,
  );
  assert.match(module.log.join("\n"), /attempt 1: 60 of 100 bytes came/);
});
