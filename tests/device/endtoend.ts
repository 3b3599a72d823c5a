/** The example firmware on an emulated board, its UART wired to an emulated module, its module to a cloud. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  Cloud,
  Emulator,
  listenTcp,
  Registry,
} from "../../host/emulator/index.js";
import { qemu } from "../../host/node/cli/boards.js";
import { generator } from "../../host/node/replay/random.js";
import { HANG_MS } from "../hang.js";
import type { Result } from "../stage.js";
import { type Build, folderOf, nameOf } from "./build.js";

/** The identity that the firmware is built with (host/wamr/cmake/programs.cmake). */
const DEVICE = { productId: "METER77777", deviceName: "meter1" } as const;
const SECRET = "bWV0ZXIxKioqKioqKioqKg==";
const MESSAGE_BYTES = 2_048;
const WORD = 4;
const FIRMWARE_BYTES = 65_536;
/** What the device reports when it has come up. */
const REPORT = '{"temperature":"21.5"}';

/** What the firmware told at its end. */
export interface Ended {
  readonly result: Result;
  /** Bytes of stack that it has used. */
  readonly stack: number;
}

const md5 = (bytes: Uint8Array): string =>
  createHash("md5").update(bytes).digest("hex");

const noise = (length: number, seed: number): Buffer => {
  const next = generator(seed);
  return Buffer.from(Array.from({ length }, () => next(256)));
};

/** The bytes that the firmware sends as its dump: a word behind where the board's flash begins. */
function flashBytes(elf: string): Buffer {
  const file = readFileSync(elf);
  const count = file.readUInt16LE(44);
  for (let i = 0; i < count; i++) {
    const at = file.readUInt32LE(28) + i * file.readUInt16LE(42);
    const [type, offset, , , size] = Array.from({ length: 5 }, (_, word) =>
      file.readUInt32LE(at + 4 * word),
    );
    const from = (offset ?? 0) + WORD;
    if (type === 1 && (size ?? 0) >= WORD + MESSAGE_BYTES)
      return file.subarray(from, from + MESSAGE_BYTES);
  }
  throw new RangeError(`${elf} has no segment of ${MESSAGE_BYTES} bytes`);
}

/** Waits for what a board does, and not for ever. */
class Limit {
  readonly #fail: Promise<never>;
  #timer: NodeJS.Timeout | undefined;

  constructor(what: string, ended: Promise<number | null>) {
    this.#fail = new Promise((_, reject) => {
      this.#timer = setTimeout(
        () => reject(new Error(`${what} has not ended after ${HANG_MS} ms`)),
        HANG_MS,
      );
      ended.then((status) =>
        reject(new Error(`${what} has ended with ${status}`)),
      );
    });
    this.#fail.catch(() => {});
  }

  wait<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#fail]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Messages of the device, to be taken in their order. */
class Reports {
  readonly #messages: Buffer[] = [];
  #wake: (() => void) | undefined;

  add(payload: Buffer): void {
    this.#messages.push(payload);
    this.#wake?.();
  }

  async next(): Promise<Buffer> {
    for (;;) {
      const message = this.#messages.shift();
      if (message) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

type Check = (name: string, held: boolean) => void;

async function talk(
  cloud: Cloud,
  emulator: Emulator,
  limit: Limit,
  reports: Reports,
  dump: Buffer,
  check: Check,
): Promise<void> {
  const control = `${DEVICE.productId}/${DEVICE.deviceName}/control`;
  const next = async () => limit.wait(reports.next());
  const text = async () => (await next()).toString();

  check("it comes up and reports", (await text()) === REPORT);

  await cloud.publish(control, Buffer.from("lamp on"));
  check("it obeys an order", (await text()) === '{"lamp":"on"}');

  const message = noise(MESSAGE_BYTES, 1);
  message.write('"\r\nOK\r\n+TCMQTTRCVPUB:"', 100, "latin1");
  await cloud.publish(control, message);
  check(
    `it receives ${MESSAGE_BYTES} binary bytes`,
    (await text()) === `{"received":"${md5(message)}"}`,
  );

  await cloud.publish(control, Buffer.from("dump"));
  check(
    `it publishes ${MESSAGE_BYTES} binary bytes`,
    Buffer.compare(await next(), dump) === 0,
  );

  await cloud.publish(control, Buffer.from("hold"));
  for (const seed of [3, 4])
    await cloud.publish(control, noise(MESSAGE_BYTES, seed));
  let told = await text();
  while (!told.includes('"held"')) told = await text();
  await cloud.publish(control, Buffer.from("lost"));
  while (!told.includes('"lost"')) told = await text();
  check(
    "it counts what found no room while its main loop was held",
    /^\{"lost":"[1-9]\d*"\}$/.test(told),
  );
  await cloud.publish(control, Buffer.from("lamp off"));
  check(
    "and takes the next message whole",
    (await text()) === '{"lamp":"off"}',
  );

  emulator.reboot();
  check(
    "it comes up again when the module has restarted",
    (await text()) === REPORT,
  );

  emulator.cutPowerAfter(MESSAGE_BYTES / 2);
  await cloud.publish(control, message);
  check(
    "it comes up again when the module has restarted in the middle of a message",
    (await text()) === REPORT,
  );

  emulator.cutPowerAfter(FIRMWARE_BYTES / 2);
  const data = noise(FIRMWARE_BYTES, 2);
  cloud.startUpdate(DEVICE, { version: "1.1.0", data });
  let restarts = -1;
  do {
    told = await text();
    restarts++;
  } while (told === REPORT);
  check(
    `it reads ${FIRMWARE_BYTES} bytes of firmware and holds them against their MD5`,
    told === `{"firmware":"${md5(data)}"}`,
  );
  check("while the module's power went in a read", restarts > 0);

  await cloud.publish(control, Buffer.from("stop"));
}

/** Runs the example on a board with everything that it does, and sums up what held. */
export async function runEndToEnd(
  build: Build,
  log: (line: string) => void,
): Promise<Ended> {
  let passed = 0;
  let failed = 0;
  const check: Check = (name, held) => {
    if (held) passed++;
    else failed++;
    if (!held) log(`failed: ${nameOf(build)}: ${name}`);
  };
  const elf = `${folderOf(build)}/device.elf`;
  const cloud = new Cloud({
    registry: new Registry({
      products: [
        {
          productId: DEVICE.productId,
          kind: "device",
          devices: [{ deviceName: DEVICE.deviceName, deviceSecret: SECRET }],
        },
      ],
    }),
  });
  await cloud.start();
  const emulator = new Emulator({ broker: cloud.mqttsUrl });
  const listener = await listenTcp(emulator);
  const reports = new Reports();
  cloud.onPublish((topic, payload) => {
    if (topic.endsWith("/data")) reports.add(Buffer.from(payload));
  });
  const [program, ...args] = qemu(
    build.board,
    elf,
    `tcp:${listener.host}:${listener.port}`,
  );
  const board = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let console = "";
  for (const stream of [board.stdout, board.stderr])
    stream.on("data", (part: Buffer) => {
      console += part;
    });
  const ended = new Promise<number | null>((resolve) => {
    board.once("error", () => resolve(null));
    board.once("close", (status) => resolve(status));
  });
  const limit = new Limit(nameOf(build), ended);
  try {
    await talk(cloud, emulator, limit, reports, flashBytes(elf), check);
    const status = await Promise.race([
      ended,
      limit.wait(new Promise<never>(() => {})).catch(() => ended),
    ]);
    check("it disconnects and ends well", status === 0);
  } catch (error) {
    check(`${(error as Error).message} ${console}`, false);
  } finally {
    limit.end();
    board.kill("SIGKILL");
    await listener.close();
    emulator.close();
    await cloud.close();
  }
  const stack = Number(/stack (\d+)/.exec(console)?.[1] ?? Number.NaN);
  return { result: { passed, failed }, stack };
}
