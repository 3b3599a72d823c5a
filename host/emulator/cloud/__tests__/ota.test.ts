import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { type TestContext, test } from "node:test";
import { realClock } from "../../base/clock.js";
import { type Cloud, sampleRegistry } from "../index.js";
import { OtaService } from "../services/ota.js";
import { cloud, LIGHT, type Outside, signIn } from "./rig.js";

const place = `${LIGHT.productId}/${LIGHT.deviceName}`;
const REPORT = `$ota/report/${place}`;
const IMAGE = randomBytes(10_000);
const md5 = (bytes: Uint8Array) =>
  createHash("md5").update(bytes).digest("hex");

async function listening(
  t: TestContext,
): Promise<{ platform: Cloud; device: Outside }> {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(`$ota/update/${place}`, { qos: 1 });
  return { platform, device };
}

async function updated(t: TestContext) {
  const { platform, device } = await listening(t);
  platform.startUpdate(LIGHT, { version: "1.3.0", data: IMAGE });
  const update = await device.json();
  return { platform, device, update, url: String(update.url) };
}

const progress = (
  state: string,
  percent: string,
  result_code = "0",
  version = "1.3.0",
) => ({
  type: "report_progress",
  report: {
    progress: { state, percent, result_code, result_msg: "" },
    version,
  },
});

test("a version report is confirmed and kept", async (t) => {
  const { platform, device } = await listening(t);
  const answer = await device.ask(REPORT, {
    type: "report_version",
    report: { version: "1.0.0" },
  });
  assert.deepEqual(answer, {
    result_code: 0,
    result_msg: "success",
    type: "report_version_rsp",
    version: "1.0.0",
  });
  assert.equal(platform.reports(LIGHT).version, "1.0.0");
});

test("an update is announced with size, MD5, URL and version, and again at a version report until it is done", async (t) => {
  const { platform, device, update } = await updated(t);
  assert.deepEqual(
    { ...update, url: "" },
    {
      file_size: IMAGE.length,
      md5sum: md5(IMAGE),
      type: "update_firmware",
      url: "",
      version: "1.3.0",
    },
  );
  const report = { type: "report_version", report: { version: "1.0.0" } };
  assert.equal((await device.ask(REPORT, report)).type, "report_version_rsp");
  assert.deepEqual(await device.json(), update);
  await device.send(REPORT, progress("downloading", "10"));
  await device.send(REPORT, progress("done", "100"));
  assert.equal((await device.ask(REPORT, report)).type, "report_version_rsp");
  assert.deepEqual(
    platform
      .reports(LIGHT)
      .progress.map(({ state, percent, resultCode }) => [
        state,
        percent,
        resultCode,
      ]),
    [
      ["downloading", 10, 0],
      ["done", 100, 0],
    ],
  );
  assert.equal(device.quiet, true);
});

test("a failure is kept with its code and ends the update; a new version of its own ends it, too", async (t) => {
  const { platform, device } = await updated(t);
  await device.send(REPORT, progress("fail", "40", "-4"));
  assert.equal(platform.reports(LIGHT).progress.at(-1)?.resultCode, -4);
  platform.startUpdate(LIGHT, { version: "1.4.0", data: IMAGE });
  assert.equal((await device.json()).version, "1.4.0");
  const report = { type: "report_version", report: { version: "1.4.0" } };
  await device.ask(REPORT, report);
  await device.ask(REPORT, report);
  assert.equal(device.quiet, true);
});

test("the file server serves whole images, ranges and heads", async (t) => {
  const { url } = await updated(t);
  const get = (range?: string, method = "GET") =>
    fetch(url, { method, headers: range === undefined ? {} : { range } });
  const bytes = async (response: Response) =>
    Buffer.from(await response.arrayBuffer());
  const whole = await get();
  assert.equal(whole.status, 200);
  assert.deepEqual(await bytes(whole), IMAGE);
  for (const [range, first, end] of [
    ["bytes=0-", 0, 10_000],
    ["bytes=4000-", 4000, 10_000],
    ["bytes=4000-4099", 4000, 4100],
    ["bytes=9000-99999", 9000, 10_000],
    ["bytes=-10", 9990, 10_000],
  ] as const) {
    const part = await get(range);
    assert.equal(part.status, 206);
    assert.equal(
      part.headers.get("content-range"),
      `bytes ${first}-${end - 1}/10000`,
    );
    assert.deepEqual(await bytes(part), IMAGE.subarray(first, end));
  }
  const none = await get("bytes=10000-");
  assert.equal(none.status, 416);
  assert.equal(none.headers.get("content-range"), "bytes */10000");
  // What is no range is none (RFC 9110, 14.2).
  for (const range of ["bytes=9-3", "lines=1-2", "bytes=1-2,5-6", "bytes=-"])
    assert.equal((await get(range)).status, 200, range);
  const head = await get(undefined, "HEAD");
  assert.equal(head.headers.get("content-length"), "10000");
  assert.equal((await bytes(head)).length, 0);
  assert.equal((await get(undefined, "POST")).status, 405);
});

test("no other path leads to a file, and a replaced image is gone", async (t) => {
  const { platform, device, url } = await updated(t);
  const { origin, pathname } = new URL(url);
  const token = pathname.split("/")[2];
  for (const path of [
    "/firmware/",
    `/firmware/${token}/`,
    `/firmware/${token}/other.bin`,
    `/firmware/${"A".repeat(token?.length ?? 0)}/1.3.0.bin`,
    "/firmware/..%2f..%2fpackage.json",
    "/firmware/%2e%2e/%2e%2e/etc/passwd",
    `/firmware/${token}/..%2f1.3.0.bin`,
    "/firmware/__proto__/constructor",
  ]) {
    const { status } = await fetch(origin + path);
    assert.ok(status === 403 || status === 404, `${path}: ${status}`);
  }
  platform.startUpdate(LIGHT, { version: "1.4.0", data: IMAGE });
  await device.json();
  assert.equal((await fetch(url)).status, 403);
});

test("faults: a cut after so many bytes, a status, a wrong MD5, each as often as asked", async (t) => {
  const { platform, device, url } = await updated(t);
  platform.faults.cutFile(1000, 2);
  platform.faults.failFile(503);
  assert.equal((await fetch(url)).status, 503);
  for (let i = 0; i < 2; i++)
    await assert.rejects(fetch(url).then((r) => r.arrayBuffer()));
  assert.equal((await (await fetch(url)).arrayBuffer()).byteLength, 10_000);
  platform.faults.wrongMd5();
  platform.startUpdate(LIGHT, { version: "1.4.0", data: IMAGE });
  assert.notEqual((await device.json()).md5sum, md5(IMAGE));
  platform.startUpdate(LIGHT, { version: "1.5.0", data: IMAGE });
  assert.equal((await device.json()).md5sum, md5(IMAGE));
});

test("an unfit update and an unknown device are refused", async (t) => {
  const platform = await cloud(t);
  const update = { version: "1.3.0", data: IMAGE };
  for (const [wrong, why] of [
    [{ ...update, version: "" }, /1 to 32 bytes/],
    [{ ...update, version: "v".repeat(33) }, /1 to 32 bytes/],
    [{ data: IMAGE } as typeof update, /1 to 32 bytes/],
    [{ ...update, version: "1\r\nOK" }, /control characters/],
    [{ ...update, version: '1"' }, /quotes/],
    [{ ...update, data: new Uint8Array() }, /1 to 16777216 bytes/],
    [{ ...update, data: new Uint8Array(16 * 1024 * 1024 + 1) }, /16777216/],
    [{ version: "1" } as typeof update, /1 to 16777216 bytes/],
    [{ ...update, md5: "xyz" }, /hexadecimal/],
    [{ ...update, file: "../../x" }, /file's name/],
  ] as const)
    assert.throws(() => platform.startUpdate(LIGHT, wrong), why);
  assert.throws(
    () => platform.startUpdate({ ...LIGHT, deviceName: "nobody" }, update),
    /no such device/,
  );
});

test("a report that is none changes nothing", async (t) => {
  const { platform, device } = await listening(t);
  for (const report of [
    { type: "report_version" },
    { type: "report_version", report: { version: 7 } },
    { type: "report_progress", report: { progress: "all" } },
    { type: "nonsense", report: {} },
  ])
    await device.send(REPORT, report);
  assert.equal(platform.reports(LIGHT).version, undefined);
  assert.deepEqual(platform.reports(LIGHT).progress, []);
  assert.equal(device.quiet, true);
});

test("the newest thousand words of a device's progress are kept", () => {
  const service = new OtaService({ ...realClock, now: () => 0 });
  const device = sampleRegistry().device(LIGHT);
  assert.ok(device);
  for (let n = 1; n <= 1_001; n++)
    service.handle(device, progress("downloading", String(n)));
  const kept = service.progress(device).map(({ percent }) => percent);
  assert.deepEqual(
    kept,
    Array.from({ length: 1_000 }, (_, n) => n + 2),
  );
});

test("what is sent of an image is logged, and from where on", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(`$ota/update/${place}`, { qos: 1 });
  platform.startUpdate(LIGHT, { version: "1.3.0", data: IMAGE });
  const url = String((await device.json()).url);
  const response = await fetch(url, { headers: { range: "bytes=4000-" } });
  await response.arrayBuffer();
  assert.ok(
    log.includes("files: 6000 bytes sent from 4000 on"),
    log.join("\n"),
  );
});
