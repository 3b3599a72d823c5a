import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type TestContext, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { makeCertificate } from "../cloud/__tests__/certificate.js";
import type { Cloud } from "../cloud/index.js";
import { type EmulatorOptions, realClock } from "../index.js";
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
const IMAGE = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i * 7));
const MD5 = createHash("md5").update(IMAGE).digest("hex");
const ENTER = "+TCOTASTATUS:ENTERUPDATE\r\n";
const VERSION = "2.0.0";

/** A module that listens for updates; its pauses are real ones of a second. */
async function listening(
  context: TestContext,
  options: Partial<EmulatorOptions> = {},
): Promise<{ cloud: Cloud; module: Rig }> {
  const cloud = await sampleCloud(context);
  const module = rig(context, { ...at(cloud), clock: realClock, ...options });
  await enable(module);
  return { cloud, module };
}

async function enable(module: Rig): Promise<void> {
  await signedIn(module, light);
  const answer = await module.result('AT+TCOTASET=1,"1.0.0"');
  assert.equal(answer, "OK\r\n+TCOTASET:OK\r\n");
  module.text = "";
}

const update = (cloud: Cloud, more = {}) =>
  cloud.startUpdate(light, { version: VERSION, data: IMAGE, ...more });

test("an update of the cloud is downloaded, checked and kept, and every step is reported", async (t) => {
  const { cloud, module } = await listening(t);
  assert.equal(cloud.reports(light).version, "1.0.0");
  update(cloud);
  assert.equal(
    await module.until(/SUCCESS\r\n/),
    `${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
  assert.match(
    await module.ask("AT+TCFWINFO?", /"\r\n|,\d+\r\n/),
    new RegExp(`:"${VERSION}",${IMAGE.length},"${MD5}",909312`),
  );
  await module.ask("AT+TCMQTTDISCONN");
  const states = cloud.reports(light).progress.map(({ state }) => state);
  assert.deepEqual([...new Set(states)], ["downloading", "burning", "done"]);
});

test("a module goes on listening for updates when the MCU unsubscribes from their topic", async (t) => {
  const { cloud, module } = await listening(t);
  const topic = `$ota/update/${light.productId}/${light.deviceName}`;
  for (const line of [`SUB="${topic}",1`, `UNSUB="${topic}"`]) {
    assert.match(await module.result(`AT+TCMQTT${line}`), /SUB:OK/);
  }
  module.text = "";
  update(cloud);
  assert.equal(
    await module.until(/SUCCESS\r\n/),
    `${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
});

test("a download that breaks off goes on where it was, with another ENTERUPDATE and no failure between", async (t) => {
  const { cloud, module } = await listening(t);
  cloud.faults.cutFile(20_000, 2);
  update(cloud);
  assert.equal(
    await module.until(/SUCCESS\r\n/),
    `${ENTER}${ENTER}${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
  assert.match(await module.ask("AT+TCFWINFO?", /,\d+\r\n/), new RegExp(MD5));
});

for (const [status, told] of [
  [500, -1],
  [404, -2],
  [403, -3],
] as const)
  test(`a server that answers ${status} four times is UPDATEFAIL,213, and ${told} for the cloud`, async (t) => {
    const clock = new FakeClock();
    const { cloud, module } = await listening(t, { clock });
    cloud.faults.failFile(status, 4);
    update(cloud);
    for (let n = 1; n <= 4; n++) {
      while (!module.log.some((line) => line.includes(`attempt ${n}`)))
        await turn();
      await clock.advance(1_000);
    }
    assert.equal(
      await module.until(/FAIL,\d+\r\n/),
      `${ENTER.repeat(4)}+TCOTASTATUS:UPDATEFAIL,213\r\n`,
    );
    assert.match(await module.ask("AT+TCOTASET?"), /:0,/);
    while (cloud.reports(light).progress.length === 0) await turn();
    assert.equal(cloud.reports(light).progress[0]?.resultCode, told);
  });

test("an image that is not what was announced is UPDATEFAIL,205, at once", async (t) => {
  const { cloud, module } = await listening(t);
  cloud.faults.wrongMd5();
  update(cloud);
  assert.equal(
    await module.until(/FAIL,\d+\r\n/),
    `${ENTER}+TCOTASTATUS:UPDATEFAIL,205\r\n`,
  );
  assert.equal(await module.ask("AT+TCFWINFO?"), "+CME ERROR:207\r\n");
});

test("an image without room is UPDATEFAIL,207 and not fetched", async (t) => {
  const { cloud, module } = await listening(t, {
    firmwareSpace: IMAGE.length - 1,
  });
  update(cloud);
  assert.equal(
    await module.until(/FAIL,\d+\r\n/),
    "+TCOTASTATUS:UPDATEFAIL,207\r\n",
  );
  while (cloud.reports(light).progress.length === 0) await turn();
  assert.equal(cloud.reports(light).progress[0]?.resultCode, -5);
});

test("the module's own firmware restarts it", async (t) => {
  const { cloud, module } = await listening(t);
  update(cloud, { file: "ESP8266_QCLOUD_AT.bin" });
  assert.equal(
    await module.until(/ready/),
    `${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n+TCOTASTATUS:UPDATERESET\r\n\r\nready\r\n`,
  );
});

test("a restart in mid-download keeps what has come: the next update asks for the rest", async (t) => {
  const { cloud, module } = await listening(t);
  cloud.faults.cutFile(30_000, 1);
  update(cloud);
  while (!module.log.some((line) => line.includes("attempt 1")))
    await module.until(/ENTERUPDATE/).then(() => turn());
  module.emulator.reboot();
  await module.until(/GOT IP/);
  const log: string[] = module.log.splice(0);
  assert.ok(log.length > 0);
  // The server has the last 20,000 bytes left to give; a fault after 21,000 would show a download from the start.
  cloud.faults.cutFile(21_000, 9);
  await module.ask("ATE0");
  await enable(module);
  assert.match(await module.until(/SUCCESS|FAIL/), /SUCCESS/);
});

test("TCRESTORE forgets what has come of an image", async (t) => {
  const { cloud, module } = await listening(t);
  cloud.faults.cutFile(30_000, 4);
  update(cloud);
  while (!module.log.some((line) => line.includes("attempt 1")))
    await module.until(/ENTERUPDATE/).then(() => turn());
  await module.ask("AT+TCMQTTDISCONN");
  await module.ask("AT+TCRESTORE");
  await module.until(/GOT IP/);
  // All of the image comes now: a cut behind its first 30,000 bytes is met, where one of the rest would not be.
  cloud.faults.clear();
  cloud.faults.cutFile(30_000, 1);
  await module.ask("ATE0");
  await enable(module);
  assert.equal(
    await module.until(/SUCCESS\r\n|FAIL/),
    `${ENTER}${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
});

test("a message that is no update, or promises nonsense, is passed over", async (t) => {
  const { cloud, module } = await listening(t);
  const topic = `$ota/update/${light.productId}/${light.deviceName}`;
  const good = {
    type: "update_firmware",
    version: "2",
    url: "http://127.0.0.1:1/x",
    file_size: 4,
    md5sum: MD5,
  };
  for (const message of [
    "no JSON",
    "[]",
    JSON.stringify({ ...good, type: "other" }),
    JSON.stringify({ ...good, file_size: -1 }),
    JSON.stringify({ ...good, file_size: 1e99 }),
    JSON.stringify({ ...good, md5sum: "00" }),
    JSON.stringify({ ...good, url: "file:///etc/passwd" }),
    JSON.stringify({ ...good, version: "v".repeat(33) }),
  ])
    await cloud.publish(topic, message, 1);
  // One that would fill any memory comes last: there is no room for it.
  const endless = { ...good, file_size: 2 ** 50 };
  await cloud.publish(topic, JSON.stringify(endless), 1);
  assert.equal(
    await module.until(/UPDATE\w+,?\d*\r\n/),
    "+TCOTASTATUS:UPDATEFAIL,207\r\n",
  );
});

test("over HTTPS: firmware and registration come from a server that the module trusts, and from no other", async (t) => {
  const certificate = makeCertificate();
  const cloud = await sampleCloud(t, { certificate });
  const { httpsUrl } = cloud;
  assert.ok(httpsUrl);
  const place = { ...at(cloud), registration: httpsUrl, clock: realClock };
  const module = rig(t, { ...place, authorities: certificate.cert });
  await enable(module);
  update(cloud);
  await module.until(/UPDATESUCCESS\r\n/);
  const { productId, productSecret, deviceName } = SAMPLE.registered;
  const product = `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","${deviceName}"`;
  await module.ask("AT+TCMQTTDISCONN");
  await module.result(product);
  assert.match(await module.result("AT+TCDEVREG"), /\+TCDEVREG:OK/);
  const wary = rig(t, place);
  await wary.result(product);
  assert.match(await wary.result("AT+TCDEVREG"), /\+TCDEVREG:FAIL,-8/);
  assert.match(wary.log.join("\n"), /registration: .*self-signed/);
});

test("failDownload: an update ends with UPDATEFAIL, and the module hears of no other until TCOTASET", async (t) => {
  const { cloud, module } = await listening(t);
  module.emulator.setFaults({ failDownload: 1 });
  update(cloud);
  assert.equal(
    await module.until(/FAIL.*\r\n/),
    `${ENTER}+TCOTASTATUS:UPDATEFAIL,213\r\n`,
  );
  module.emulator.setFaults({});
  // With this answer both ends have what was sent before.
  const settled = () =>
    module.result('AT+TCMQTTSUB="LIGHT00001/light1/data",1');
  await settled();
  update(cloud);
  await settled();
  assert.doesNotMatch(module.text, /OTASTATUS/);
  assert.match(module.send("AT+TCOTASET?\r\n"), /:0,"1.0.0"/);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  await module.until(/UPDATESUCCESS/);
});

test("TCOTASET may be sent again at any time: each is answered, and the update comes once", async (t) => {
  const { cloud, module } = await listening(t);
  for (const version of ["1.0.0", "1.0.1", "1.0.1"]) {
    const answer = await module.result(`AT+TCOTASET=1,"${version}"`);
    assert.equal(answer, "OK\r\n+TCOTASET:OK\r\n");
    assert.equal(cloud.reports(light).version, version);
  }
  module.text = "";
  update(cloud);
  assert.equal(
    await module.until(/SUCCESS\r\n/),
    `${ENTER}+TCOTASTATUS:UPDATESUCCESS\r\n`,
  );
});
