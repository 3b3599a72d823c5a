import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  type Cloud,
  type DeviceId,
  Emulator,
  listenPty,
  startCloud,
} from "../../host/emulator/index.js";
import type { Project } from "./project.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A program of a README. */
export interface Program {
  readonly path: string;
  readonly text: string;
}

/** The programs of the READMEs, each a module of its own. */
export const programs: readonly Program[] = [
  "README.md",
  "host/emulator/README.md",
].flatMap((path) =>
  [
    ...readFileSync(`${root}${path}`, "utf8").matchAll(/^```js\n(.*?)^```$/gms),
  ].map(([, text = ""]) => ({ path, text })),
);

/** What a program is written as, and how its file's name ends. */
export const formats = {
  module: { suffix: "mjs", of: (text: string) => text },
  required: { suffix: "cjs", of: required },
} as const;

/** A module as CommonJS has it: what it imports is required, and nothing is awaited at the top. */
function required(text: string): string {
  const imports = /^import (\{[^}]*\}) from ("[^"]+");$/gm;
  const requires = [...text.matchAll(imports)].map(
    ([, names, module]) => `const ${names} = require(${module});\n`,
  );
  return `${requires.join("")}(async () => {\n${text.replaceAll(imports, "")}})();\n`;
}

/** A port that the READMEs name. */
export const PORT = "/dev/ttyUSB0";

/** What the cloud does with the device of a program for a serial port, and what the program prints of it. */
interface Play {
  readonly device: DeviceId;
  /** What a message of the device has in it behind which the cloud begins. */
  readonly begins: string;
  begin(cloud: Cloud): unknown;
  readonly prints: string;
}

const DESK = { productId: "CTQS08Y5LG", deviceName: "Dev01" };
const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };

const messages: Play = {
  device: DESK,
  begins: "/data",
  begin: (cloud) => cloud.publish("CTQS08Y5LG/Dev01/control", '{"on":true}', 1),
  prints: "CTQS08Y5LG/Dev01/control { on: true }",
};

const template: Play = {
  device: LIGHT,
  begins: '"brightness":5',
  begin: (cloud) => cloud.controlProperty(LIGHT, { brightness: 7 }),
  prints: "the cloud sets 7",
};

/** Which one a program is for. */
export const playOf = ({ text }: Program): Play =>
  text.includes(LIGHT.productId) ? template : messages;

/**
 * What a program for a serial port prints of what the cloud does once the program has published.
 * @param node that runs it
 */
export async function printedOf(
  project: Project,
  node: string,
  name: string,
  text: string,
  { device, begins, begin }: Play,
): Promise<string> {
  const cloud = await startCloud();
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
  });
  const { path } = await listenPty(emulator);
  const published = new Promise<void>((resolve) => {
    cloud.onPublish((topic, payload) => {
      if (`${topic}${payload}`.includes(begins)) resolve();
    });
  });
  const child = spawn(
    node,
    [project.write(name, text.replaceAll(PORT, path))],
    {
      cwd: project.folder,
      env: {
        ...process.env,
        DEVICE_SECRET: cloud.registry.device(device)?.secret,
        WIFI_PASSWORD: "correct horse",
      },
    },
  );
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (said: string) => {
    complaint += said;
  });
  const lines = createInterface({ input: child.stdout });
  const printed = once(lines, "line").then(([line]) => String(line));
  const ended = once(child, "close");
  const early = ended.then(() => {
    throw new Error(`${name} has ended:\n${complaint}`);
  });
  try {
    await Promise.race([published, early]);
    await begin(cloud);
    return await Promise.race([printed, early]);
  } finally {
    child.kill();
    await ended;
    await emulator.close();
    await cloud.close();
  }
}
