import { randomBytes } from "node:crypto";
import { show } from "./browser.js";
import { LIGHT, LIGHT_KEY, type Lit } from "./lit.js";
import type { Studio } from "./studio.js";

/** Readings that the light sends, so that there is a line to be drawn. */
const READINGS = 24;

async function live({ light, client, cloud }: Lit): Promise<void> {
  for (let n = 0; n < READINGS; n++) {
    const temperature = Math.round(315 + 25 * Math.sin(n / 4)) / 10;
    const reading = JSON.stringify({ lamp: { temperature, hours: 1_200 + n } });
    await client.publish(`${LIGHT_KEY}/data`, reading, { qos: 1 });
  }
  await light.report({ name: "书房" });
  await light.post("low_voltage", { voltage: 3.5 });
  await light.post("hardware_fault", { name: "memory", error_code: 17 });
  cloud.wantShadow(LIGHT, { scene: { colour: "warm", level: 70 } });
  await client.setOta({ state: 1, version: "1.0.0" });
  cloud.startUpdate(LIGHT, { version: "1.1.0", data: randomBytes(200_000) });
}

/** The panels of the cloud's page, with a light that has done something. */
export async function makeCloudShots(
  { page, shoot }: Studio,
  lit: Lit,
): Promise<void> {
  await page.goto(lit.pageUrl);
  await page.locator(".facts .open").waitFor();
  await live(lit);
  await show(page, "update");
  await page.locator(".steps li").nth(2).waitFor();
  await shoot("update");
  await shoot("device");
  await show(page, "messages");
  await page.locator("nav button", { hasText: `${LIGHT_KEY}/data` }).click();
  await page.locator("figure").first().waitFor();
  await shoot("messages");
  await show(page, "properties");
  const brightness = page.locator("[data-property=brightness]");
  await brightness.locator("input[type=number]").fill("80");
  await brightness.locator("button").click();
  await brightness.locator(".held").waitFor();
  await shoot("properties");
  await shoot("events");
  await show(page, "actions");
  await page.locator("[data-action=blink] button").click();
  await page.locator(".reply").waitFor();
  await shoot("actions");
  await show(page, "shadow");
  await page.locator("#panel button").click();
  await shoot("shadow");
  await shoot("faults");
  await page.close();
}
