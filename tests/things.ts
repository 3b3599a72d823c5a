/** The example devices in C, a light and a thermostat, as programs against the emulator and its cloud. */

import { spawn } from "node:child_process";
import {
  type Cloud,
  Emulator,
  listenTcp,
  startCloud,
} from "../host/emulator/index.js";
import { folderOf } from "./device/build.js";
import { exampleRegistry, LAMP, SECRET, WALL } from "./exampledevices.js";
import { HANG_MS } from "./hang.js";
import type { Result } from "./stage.js";

/** Resolves at the first message of a device that holds all of these; rejects where the limit passes. */
function said(cloud: Cloud, ...texts: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      stop();
      reject(new Error(`${texts.join(", ")} was not said`));
    }, HANG_MS);
    const stop = cloud.onPublish((_, payload) => {
      const message = payload.toString();
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
    // Before it is there: what is wanted waits in the cloud.
    cloud.controlProperty(LAMP, { color: 2 });
    await said(cloud, '"method":"clear_control"');
    await said(cloud, '"method":"report"', '"color":2', '"brightness":50');
    expect(
      cloud.reports(LAMP).properties.brightness === 50,
      "the cloud has no brightness",
    );
    const replied = said(cloud, '"control_reply"', '"code":0');
    const off = said(cloud, '"method":"report"', '"power_switch":0');
    cloud.controlProperty(LAMP, { power_switch: 0 });
    await Promise.all([replied, off]);
    const refused = said(cloud, '"code":1,"status":"switch it on first"');
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
    await said(cloud, '"method":"report"', '"heating":1');
    const cold = said(cloud, '"method":"report"', '"target":5', '"heating":0');
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
    env: { DEVICE_SECRET: SECRET },
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
