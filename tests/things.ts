/** The example devices in C, a light, a thermostat and a gateway with two lamps, as programs against the emulator and its cloud. */

import { spawn } from "node:child_process";
import {
  type Cloud,
  Emulator,
  listenTcp,
  startCloud,
} from "../host/emulator/index.js";
import { folderOf } from "./device/build.js";
import {
  dropAsking,
  exampleRegistry,
  FAR,
  GATEWAY,
  LAMP,
  NEAR,
  SECRET,
  WALL,
} from "./exampledevices.js";
import { HANG_MS } from "./hang.js";
import type { Result } from "./stage.js";

/** Resolves at the first message of this device that holds all of these; rejects where the limit passes. */
function saidBy(
  cloud: Cloud,
  { productId, deviceName }: typeof LAMP,
  ...texts: readonly string[]
): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      stop();
      reject(new Error(`${texts.join(", ")} was not said by ${deviceName}`));
    }, HANG_MS);
    const stop = cloud.onPublish((topic, payload) => {
      const message = payload.toString();
      if (!topic.endsWith(`/${productId}/${deviceName}`)) return;
      if (!texts.every((text) => message.includes(text))) return;
      clearTimeout(limit);
      stop();
      resolve();
    });
  });
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** What each program has to do. */
const cases: Readonly<Record<string, (cloud: Cloud) => Promise<void>>> = {
  "tcat-light": async (cloud) => {
    const said = (...texts: string[]) => saidBy(cloud, LAMP, ...texts);
    // Before it is there: what is wanted waits in the cloud.
    cloud.controlProperty(LAMP, { color: 2 });
    await said('"method":"clear_control"');
    await said('"method":"report"', '"color":2', '"brightness":50');
    expect(
      cloud.reports(LAMP).properties.brightness === 50,
      "the cloud has no brightness",
    );
    const replied = said('"control_reply"', '"code":0');
    const off = said('"method":"report"', '"power_switch":0');
    cloud.controlProperty(LAMP, { power_switch: 0 });
    await Promise.all([replied, off]);
    const refused = said('"code":1,"status":"switch it on first"');
    cloud.controlProperty(LAMP, { brightness: 9 });
    await refused;
    const reply = await cloud.callAction(LAMP, "blink", { period: 3 });
    expect(reply.code === 0, `blink was answered with ${reply.code}`);
    const [event] = cloud.reports(LAMP).events;
    expect(
      JSON.stringify(event).includes("status_report"),
      "the event is not there",
    );
  },
  "tcat-thermostat": async (cloud) => {
    const said = (...texts: string[]) => saidBy(cloud, WALL, ...texts);
    await said('"method":"report"', '"heating":1');
    const cold = said('"method":"report"', '"target":5', '"heating":0');
    cloud.controlProperty(WALL, { target: 5 });
    await cold;
    const { code, response } = await cloud.callAction(WALL, "hold", {
      target: 30.5,
      minutes: 5,
    });
    expect(code === 0, `hold was answered with ${code}`);
    const { until } = response as { until: number };
    expect(until > Date.now(), "hold ends in the past");
  },
  "tcat-gateway": async (cloud) => {
    dropAsking(cloud);
    cloud.controlProperty(FAR, { color: 1 });
    const values = (lamp: typeof NEAR) => cloud.reports(lamp).properties;
    // Each comes online by itself, and in any order.
    await Promise.all([
      saidBy(cloud, FAR, '"method":"report"', '"brightness":50', '"color":1'),
      saidBy(cloud, NEAR, '"method":"report"', '"brightness":50'),
    ]);
    expect(values(FAR).color === 1, "what was wanted meanwhile is not there");
    expect(values(NEAR).color === undefined, "the other one was set, too");
    const set = saidBy(cloud, NEAR, '"method":"report"', '"color":2');
    cloud.controlProperty(NEAR, { color: 2 });
    await set;
    expect(values(FAR).color === 1, "the other one was set, too");
    const { code } = await cloud.callAction(FAR, "blink", { period: 3 });
    expect(code === 1, `blink was answered with ${code}`);
    const back = saidBy(cloud, FAR, '"method":"report"', '"color":0');
    cloud.drop(GATEWAY);
    cloud.controlProperty(FAR, { color: 0 });
    await back;
  },
};

async function runOne(
  program: string,
  run: (cloud: Cloud) => Promise<void>,
): Promise<void> {
  const cloud = await startCloud({ registry: exampleRegistry() });
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
  });
  const server = await listenTcp(emulator);
  const work = run(cloud);
  const child = spawn(program, ["tcp", server.host, `${server.port}`], {
    env: { DEVICE_SECRET: SECRET, LAMP_SECRET: SECRET },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  const ended = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) =>
      reject(new Error(`it ended: ${signal ?? status}, ${complaint}`)),
    );
  });
  try {
    await Promise.race([work, ended]);
  } finally {
    ended.catch(() => undefined);
    work.catch(() => undefined);
    child.kill();
    await server.close();
    await emulator.close();
    await cloud.close();
  }
}

/** Runs each program of the engine that needs nothing beside. */
export async function runThings(
  log: (line: string) => void,
  folder = folderOf({ board: "posix", engine: "wasm2c", image: "session" }),
): Promise<Result> {
  let passed = 0;
  let failed = 0;
  for (const [name, run] of Object.entries(cases)) {
    try {
      await runOne(`${folder}/${name}`, run);
      passed++;
    } catch (error) {
      failed++;
      log(`failed: ${name}: ${(error as Error).message}`);
    }
  }
  log(`${passed} of the example devices in C`);
  return { passed, failed };
}
