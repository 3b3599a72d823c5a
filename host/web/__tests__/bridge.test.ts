import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { Bridged, device } from "./support/bridged.js";
import {
  launch,
  newPage,
  show,
  untilSession,
  untilState,
} from "./support/browser.js";

const TOPIC = "CTQS08Y5LG/Dev01";

/** All values of a byte, CRLF and quotes among them, as many as a message holds. */
const everyByte = Uint8Array.from({ length: 2_048 }, (_, i) => i & 0xff);

describe("the page and its bridge", () => {
  let browser: Browser;
  let bridged: Bridged;
  let page: Page;
  let faults: string[];
  before(async () => {
    browser = await launch();
    bridged = await Bridged.start();
    ({ page, faults } = await newPage(browser));
    await page.goto(bridged.server.url);
  });
  after(async () => {
    await browser.close();
    await bridged.close();
  });

  it("connects, and a session comes up", async () => {
    await page
      .getByRole("region", { name: "Bridge of this machine" })
      .getByRole("button", { name: "Connect" })
      .click();
    await untilState(page, "open");
    await page.getByText("a TCP bridge: connected").waitFor();
    await show(page, "session");
    await page.locator("#session-productId").fill(device.productId);
    await page.locator("#session-deviceName").fill(device.deviceName);
    await page.locator("#session-deviceSecret").fill("ZHNkIGRzZCA=");
    await page.locator("#session-version").fill("1.0.0");
    await page.locator("#session-topics").fill(`${TOPIC}/control 1`);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await untilSession(page, "up");
  });

  it("publishes 2,048 bytes of every value", async () => {
    await show(page, "messages");
    await page.locator("#publish-topic").fill(`${TOPIC}/data`);
    await page.getByLabel("in hexadecimal").check();
    await page
      .locator("#publish-payload")
      .fill(Buffer.from(everyByte).toString("hex"));
    await page
      .locator(".publish")
      .getByRole("button", { name: "Publish" })
      .click();
    await page.getByText("Published, 2048 bytes.").waitFor();
    const { messages } = bridged.cloud.reports(device);
    const came = messages.find(({ topic }) => topic === `${TOPIC}/data`);
    assert.deepEqual(Uint8Array.from(came?.payload ?? []), everyByte);
  });

  it("shows 2,048 bytes of every value that come", async () => {
    await bridged.cloud.publish(`${TOPIC}/control`, Buffer.from(everyByte), 1);
    const dump = await page.locator(".came pre").first().textContent();
    const shown = (dump ?? "")
      .split("\n")
      .map((line) => line.slice(8, 8 + 47))
      .join(" ")
      .trim()
      .split(/\s+/);
    assert.deepEqual(
      shown.map((pair) => Number.parseInt(pair, 16)),
      [...everyByte],
    );
  });

  it("subscribes", async () => {
    await page.locator("#publish-topic").fill(`${TOPIC}/get`);
    await page.getByRole("button", { name: "Subscribe" }).click();
    await page.getByText(`Subscribed to ${TOPIC}/get.`).waitFor();
  });

  it("reads a firmware update", async () => {
    const data = randomBytes(20_000);
    bridged.cloud.startUpdate(device, { version: "1.1.0", data });
    await show(page, "session");
    await page.getByText("Version 1.1.0 was read").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the image" }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream())
      parts.push(part);
    assert.deepEqual(Buffer.concat(parts), data);
  });

  it("tells a second page that the port is taken", async () => {
    const second = await newPage(browser);
    await second.page.goto(bridged.server.url);
    await second.page
      .getByRole("region", { name: "Bridge of this machine" })
      .getByRole("button", { name: "Connect" })
      .click();
    await second.page
      .getByText("another page has the port: close it first")
      .waitFor();
    await second.page.close();
  });

  it("tells of a port that is unplugged, and is back when it is", async () => {
    await bridged.unplug();
    await untilState(page, "lost");
    await bridged.plug();
    await untilState(page, "open");
    await untilSession(page, "up");
  });

  it("meets no fault in all of this", () => {
    // The browser itself tells of the connections that a lost port has ended.
    const ours = faults.filter((fault) => !/WebSocket connection/.test(fault));
    assert.deepEqual(ours, []);
  });
});
