import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import type { Browser } from "playwright-core";
import { Emulator, startBroker } from "../../emulator/index.js";
import {
  launch,
  newPage,
  pageUrl,
  show,
  untilState,
} from "./support/browser.js";
import { giveSerial, unplugSerial } from "./support/serialport.js";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

it("talks to a module by Web Serial, and again when it is plugged in again", async () => {
  const broker = await startBroker();
  const module = new Emulator({ broker: broker.url });
  const { page, faults } = await newPage(browser);
  await giveSerial(page, () => module.stream());
  await page.goto(pageUrl);
  await page.getByRole("button", { name: "Choose a port" }).click();
  await untilState(page, "open");
  await page.getByText("USB 10c4:ea60: connected").waitFor();

  await show(page, "commands");
  await page.locator("#raw-line").fill("AT+CWMODE=1");
  await page.locator(".raw").getByRole("button", { name: "Send" }).click();
  await page.locator(".history .held").waitFor();

  await unplugSerial(page);
  await untilState(page, "open");
  await page.locator("#raw-line").fill("AT+GMR");
  await page.locator(".raw").getByRole("button", { name: "Send" }).click();
  await page.locator(".history .held").nth(1).waitFor();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await untilState(page, "closed");
  assert.deepEqual(faults, []);
  await page.close();
  await module.close();
  await broker.close();
});

it("says where a browser has no serial ports", async () => {
  const { page } = await newPage(browser);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "serial", { value: undefined }),
  );
  await page.goto(pageUrl);
  await page.getByText("This browser has no Web Serial").waitFor();
  assert.ok(
    await page.getByRole("button", { name: "Choose a port" }).isDisabled(),
  );
});
