import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import type { Browser } from "playwright-core";
import {
  launch,
  newPage,
  pageUrl,
  show,
  untilSession,
  untilState,
} from "./support/browser.js";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

it("is opened from disk, and its demo goes through every panel", async () => {
  const { page, faults } = await newPage(browser);
  await page.goto(pageUrl);
  await page.getByRole("button", { name: "Begin the demo" }).click();
  await untilState(page, "open");

  await show(page, "session");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await untilSession(page, "up");
  await page.getByText("Version 1.1.0 was read, its MD5 is right.").waitFor();
  await page.getByRole("button", { name: "Ask the module" }).click();
  await page.getByText('productId="CTQS08Y5LG"').waitFor();

  await show(page, "messages");
  await page.locator("figure", { hasText: "air.humidity" }).waitFor();
  await page.locator("#publish-payload").fill("back to me");
  await page
    .locator(".publish")
    .getByRole("button", { name: "Publish" })
    .click();
  await page.getByText("Published, 10 bytes.").waitFor();
  await page.locator("nav button", { hasText: "data" }).click();
  await page.locator(".came pre", { hasText: "back to me" }).waitFor();

  await show(page, "commands");
  await page.getByRole("button", { name: "TCMQTTSTATE" }).click();
  await page.locator(".command").getByRole("button", { name: "Send" }).click();
  await page.getByText("state=1").waitFor();
  await page.locator("#raw-line").fill("AT+NOSUCH=1");
  await page.locator(".raw").getByRole("button", { name: "Send" }).click();
  await page
    .getByRole("alert")
    .filter({ hasText: "the module does not take this command" })
    .waitFor();

  await show(page, "timeline");
  await page.locator(".row.fault", { hasText: "failed error" }).first().click();
  await page.locator(".detail", { hasText: "ERROR" }).waitFor();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await untilState(page, "closed");
  assert.deepEqual(faults, []);
});

it("blanks secrets in its timeline and in what it saves", async () => {
  const { page } = await newPage(browser);
  await page.goto(pageUrl);
  await page.getByRole("button", { name: "Begin the demo" }).click();
  await untilState(page, "open");
  await show(page, "session");
  await page.locator("#session-deviceSecret").fill("c2VjcmV0LXNlY3JldA==");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await untilSession(page, "up");
  await show(page, "timeline");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the trace" }).click(),
  ]);
  let trace = "";
  for await (const part of await download.createReadStream()) trace += part;
  assert.match(trace, /"session":\{"device":\["CTQS08Y5LG","Dev01"/);
  assert.doesNotMatch(trace, /c2VjcmV0/);
  await page.locator("input[type=search]").fill("TCDEVINFOSET=1");
  await page.locator(".row", { hasText: 'TCDEVINFOSET=1,"CTQS' }).waitFor();
  assert.doesNotMatch((await page.textContent(".list")) ?? "", /c2VjcmV0/);
});
