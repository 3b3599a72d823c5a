import { createHash } from "node:crypto";
import { on } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import type { Cloud, DeviceId } from "../../emulator/index.js";
import { phrase } from "../../javascript/language.js";
import { generator } from "../replay/random.js";
import type { Stage } from "./demosteps.js";
import { Progress } from "./progress.js";

const SIZE = 256 * 1024;
const OLD = "1.0.0";
const NEW = "1.1.0";
/** On a terminal the reading goes as fast as a line of this speed, 10 bits a byte, so that it can be watched. */
const BAUD = 921_600;
const BITS = 10;

/** An image of nothing; the same each time. */
function makeImage(): Buffer {
  const next = generator(1);
  return Buffer.from(Array.from({ length: SIZE }, () => next(256)));
}

/** Per cent that a progress report of the module tells; undefined for another message. */
function percentIn(topic: string, payload: Buffer): number | undefined {
  if (!topic.startsWith("$ota/report/")) return undefined;
  const { report } = JSON.parse(payload.toString());
  const percent = Number(report?.progress?.percent);
  return Number.isInteger(percent) ? percent : undefined;
}

/** The cloud has an update; its server breaks off half-way, and the module goes on from there. */
export async function update(
  { line, client }: Stage,
  cloud: Cloud,
  device: DeviceId,
): Promise<void> {
  await client.setOta({ state: 1, version: OLD });
  line.check(
    phrase(demoTexts.listens),
    phrase(demoTexts.versionReported, { version: OLD }),
    cloud.reports(device).version === OLD,
  );
  let bar: Progress | undefined;
  let tries = 0;
  const stop = cloud.onPublish((topic, payload) => {
    const percent = percentIn(topic, payload);
    if (percent !== undefined) bar?.update((SIZE * percent) / 100);
  });
  cloud.faults.cutFile(SIZE / 2);
  cloud.startUpdate(device, { version: NEW, data: makeImage() });
  for await (const [{ status, code }] of on(client, "ota")) {
    if (status === "UPDATESUCCESS") bar?.update(SIZE);
    bar?.stop();
    if (status === "ENTERUPDATE") {
      if (tries++ > 0) line.note(phrase(demoTexts.brokeOff));
      bar = new Progress(line, phrase(demoTexts.downloads), SIZE);
      continue;
    }
    line.check(
      phrase(demoTexts.downloaded),
      phrase(demoTexts.atTry, {
        status: code === undefined ? status : `${status} ${code}`,
        tries,
      }),
      status === "UPDATESUCCESS" && tries === 2,
    );
    break;
  }
  stop();
}

/** The MCU reads the image through the serial line. */
export async function readImage(
  { line, client }: Stage,
  cloud: Cloud,
  device: DeviceId,
): Promise<void> {
  const { version, size, md5 } = await client.firmwareInfo();
  line.check(
    phrase(demoTexts.image),
    phrase(demoTexts.imageIs, { version, size }),
    version === NEW && size === SIZE,
  );
  const bar = new Progress(line, phrase(demoTexts.reads), SIZE);
  const hash = createHash("md5");
  try {
    for await (const { offset, data } of client.readFirmware()) {
      hash.update(data);
      bar.update(offset + data.length);
      if (bar.watched) await sleep((data.length * BITS * 1000) / BAUD);
    }
  } finally {
    bar.stop();
  }
  line.check(
    phrase(demoTexts.imageRead),
    `MD5 ${md5}`,
    hash.digest("hex") === createHash("md5").update(makeImage()).digest("hex"),
  );
  await client.setOta({ state: 1, version: NEW });
  line.check(
    phrase(demoTexts.reported),
    phrase(demoTexts.cloudKnows, { version: NEW }),
    cloud.reports(device).version === NEW,
  );
}
