import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Emulator, listenPty, startCloud } from "../../host/emulator/index.js";
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

const light = { productId: "CTQS08Y5LG", deviceName: "Dev01" };
/** A port that the READMEs name. */
export const PORT = "/dev/ttyUSB0";

/**
 * What a program for a serial port prints of a message that the cloud sends once the program has published.
 * @param node that runs it
 */
export async function printedOf(
  project: Project,
  node: string,
  name: string,
  text: string,
  message: string,
): Promise<string> {
  const cloud = await startCloud();
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
  });
  const { path } = await listenPty(emulator);
  const published = new Promise<void>((resolve) => {
    cloud.onPublish((topic) => {
      if (topic.endsWith("/data")) resolve();
    });
  });
  const child = spawn(
    node,
    [project.write(name, text.replaceAll(PORT, path))],
    {
      cwd: project.folder,
      env: {
        ...process.env,
        DEVICE_SECRET: cloud.registry.device(light)?.secret,
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
    const topic = `${light.productId}/${light.deviceName}/control`;
    await cloud.publish(topic, message, 1);
    return await Promise.race([printed, early]);
  } finally {
    child.kill();
    await ended;
    await emulator.close();
    await cloud.close();
  }
}
