/** `npm run screenshots`: each panel in both languages and themes, in build/screenshots; some of them for the README. */

import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { Emulator, startCloud } from "../../emulator/index.js";
import { type PageServer, servePage } from "../../node/cli/pageserver.js";
import { device } from "./support/bridged.js";
import { launch, show, untilSession, untilState } from "./support/browser.js";
import { makeCloudShots } from "./support/cloudshots.js";
import { Lit } from "./support/lit.js";
import { type Look, studio } from "./support/studio.js";

const folder = fileURLToPath(new URL("../../../screenshots/", import.meta.url));
const shown = fileURLToPath(
  new URL("../../../../host/web/screenshots/", import.meta.url),
);

/** Those of the README. */
const chosen = [
  "timeline-en-light",
  "session-zh-dark",
  "messages-en-dark",
  "commands-zh-light",
  "cloud-properties-en-light",
  "cloud-messages-zh-dark",
];

const TOPIC = "CTQS08Y5LG/Dev01";
/** Readings that the cloud sends, and what lies between them. */
const READINGS = 24;
const BETWEEN = 120;

/** A sensor's readings, so that there is a line to be drawn. */
async function send(
  publish: (payload: string) => Promise<unknown>,
): Promise<void> {
  for (let n = 0; n < READINGS; n++) {
    const temperature = Math.round(215 + 25 * Math.sin(n / 4)) / 10;
    const humidity = Math.round(48 + 6 * Math.cos(n / 5));
    await publish(JSON.stringify({ temperature, air: { humidity } }));
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

async function makeShots(
  browser: Browser,
  server: PageServer,
  look: Look,
  readings: () => Promise<void>,
): Promise<void> {
  const { page, shoot } = await studio(browser, look, folder);
  await page.goto(server.url);
  await shoot("connect");
  await page.locator(".ways button.main").first().click();
  await untilState(page, "open");
  await show(page, "session");
  await page.locator("form button[type=submit]").click();
  await untilSession(page, "up");
  await page.locator("dl").locator("..").getByRole("button").first().click();
  await page.locator("dt", { hasText: "TCOTASET" }).waitFor();
  await shoot("session");
  await readings();
  await shoot("messages");
  await makeCommands(page);
  await shoot("commands");
  await show(page, "timeline");
  await page.locator(".row.message").last().click();
  await shoot("timeline");
  await page.close();
}

async function makeCommands(page: Page): Promise<void> {
  await show(page, "commands");
  const { productId, deviceName } = device;
  await page.locator("nav input").fill("PUB");
  await page.getByRole("button", { name: "TCMQTTPUBRAW" }).click();
  await page.locator("#argument-topic").fill(`${productId}/${deviceName}/data`);
  await page.locator("#argument-qos").fill("1");
  await page.locator("#command-payload").fill("21.5 °C");
  await page.locator(".command button[type=submit]").click();
  await page.locator(".history .held").waitFor();
  await page.locator("#raw-line").fill("AT+TCMQTTCONN=1,5000,240,1,1");
  await page.locator(".raw button").click();
  await page.locator(".history .failed").waitFor();
}

const cloud = await startCloud();
const module = new Emulator({
  broker: cloud.mqttsUrl,
  registration: cloud.httpUrl,
});
const server = await servePage(
  { name: "emulator", open: async () => module.stream() },
  { httpPort: 0, log: () => {} },
);
const browser = await launch();
for (const into of [folder, shown]) mkdirSync(into, { recursive: true });
for (const language of ["en", "zh"] as const)
  for (const theme of ["light", "dark"] as const) {
    const look = { language, theme };
    await makeShots(browser, server, look, () =>
      send((payload) => cloud.publish(`${TOPIC}/control`, payload, 1)),
    );
    const lit = await Lit.start();
    await makeCloudShots(await studio(browser, look, folder, "cloud-"), lit);
    await lit.close();
  }
await browser.close();
await server.close();
await module.close();
await cloud.close();
for (const name of chosen)
  copyFileSync(`${folder}${name}.png`, `${shown}${name}.png`);
console.log(`made in ${folder}`);
