import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Emulator, startCloud } from "../../emulator/index.js";
import { Client } from "../../node/client.js";
import { device } from "./support/bridged.js";
import { launch, newPage } from "./support/browser.js";
import { giveSerial } from "./support/serialport.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const TOPIC = `${device.productId}/${device.deviceName}/control`;

/** The program that the README of the client shows, as a page loads it. */
async function shownProgram(): Promise<string> {
  const readme = readFileSync(`${root}host/javascript/README.md`, "utf8");
  const [, contents = ""] = /^```js\n(.*?)^```$/ms.exec(readme) ?? [];
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    alias: { "tcat/client": `${root}build/host/javascript/index.js` },
    bundle: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

it("runs the program that the README of the client shows, in a page", async () => {
  const cloud = await startCloud();
  const module = new Emulator({ broker: cloud.mqttsUrl });
  // The page finds a module that is connected and has subscribed.
  const first = await Client.open(module.stream());
  const deviceSecret = cloud.registry.device(device)?.secret ?? "";
  await first.setDeviceInfo({ tlsMode: 1, ...device, deviceSecret });
  await first.mqttConnect({
    tlsMode: 1,
    commandTimeout: 5_000,
    keepalive: 240,
    cleanSession: 1,
    reconnect: 1,
  });
  await first.subscribe(TOPIC, { qos: 1 });
  await first.close();

  const browser = await launch();
  const { page, faults } = await newPage(browser);
  await giveSerial(page, () => module.stream());
  await page.goto("data:text/html,<button>connect</button>");
  await page.addScriptTag({ type: "module", content: await shownProgram() });
  const printed = page.waitForEvent("console");
  await page.locator("button").click();
  assert.match((await printed).text(), /QCloud_AT_ESP32/);
  const heard = page.waitForEvent("console");
  await cloud.publish(TOPIC, "switch it on", 1);
  assert.equal((await heard).text(), `${TOPIC} switch it on`);
  assert.deepEqual(faults, []);
  await browser.close();
  await module.close();
  await cloud.close();
});
