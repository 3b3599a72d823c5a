import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { signIn } from "../../emulator/cloud/__tests__/rig.js";
import { launch, newPage, show } from "./support/browser.js";
import { LIGHT, LIGHT_KEY, Lit } from "./support/lit.js";

/** What is there to be run by a page that takes text for markup. */
const HOSTILE = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>\u202e`;

describe("the page of the cloud, and a light", () => {
  let browser: Browser;
  let lit: Lit;
  let page: Page;
  let faults: string[];
  before(async () => {
    browser = await launch();
    lit = await Lit.start();
    ({ page, faults } = await newPage(browser));
    await page.goto(lit.pageUrl);
    await page.locator(".state-line.open").waitFor();
  });
  after(async () => {
    await browser.close();
    await lit.close();
  });

  const property = (id: string): Locator =>
    page.locator(`[data-property=${id}]`);
  const reported = (id: string, value: string): Promise<void> =>
    property(id).locator(".reported", { hasText: value }).waitFor();
  const button = (name: string): Locator =>
    page.getByRole("button", { name, exact: true });

  it("has the light in its list, online, and chosen since no other is", async () => {
    await page.getByText("1 of 41 devices online").waitFor();
    await page
      .locator(".devices button[aria-current=true].open", {
        hasText: LIGHT.deviceName,
      })
      .waitFor();
    await page.locator(".facts .open", { hasText: "online" }).waitFor();
  });

  it("shows what the light has reported, by its template", async () => {
    await show(page, "properties");
    await reported("power_switch", "开 (1)");
    await reported("brightness", "50 %");
    await reported("color", "Red (0)");
  });

  it("sets switch and brightness: the light does it and says so", async () => {
    await page.getByRole("switch", { name: "电灯开关" }).uncheck();
    await button("Set 电灯开关").click();
    await reported("power_switch", "关 (0)");
    await property("power_switch").locator(".held").waitFor();
    assert.equal(lit.light.values.power_switch, false);
    await property("brightness").locator("input[type=number]").fill("80");
    await button("Set 亮度").click();
    await page
      .getByText("亮度: the device refuses it: 1 switch it on first")
      .waitFor();
    await page.getByRole("switch", { name: "电灯开关" }).check();
    await button("Set 电灯开关").click();
    await reported("power_switch", "开 (1)");
    await property("brightness").locator("input[type=number]").fill("80");
    await button("Set 亮度").click();
    await reported("brightness", "80 %");
    assert.equal(lit.light.values.brightness, 80);
  });

  it("lets nothing go out that the template does not have", async () => {
    const number = property("brightness").locator("input[type=number]");
    await number.fill("101");
    await button("Set 亮度").click();
    assert.equal(
      await number.evaluate((input) =>
        (input as unknown as { checkValidity(): boolean }).checkValidity(),
      ),
      false,
    );
    assert.deepEqual(lit.cloud.reports(LIGHT).control, {});
  });

  it("shows events with the template's names", async () => {
    await show(page, "events");
    await lit.light.post("low_voltage", { voltage: 3.5 });
    const event = page.locator(".event").first();
    await event.locator(".badge.alert", { hasText: "alert" }).waitFor();
    await event.getByText("LowVoltage").waitFor();
    await event.locator("dd", { hasText: "3.5 V" }).waitFor();
  });

  it("calls an action and shows its reply", async () => {
    await show(page, "actions");
    await page.locator("[data-action=blink] input[type=number]").fill("3");
    await button("Call Blink").click();
    await page.getByText("It has replied: 0").waitFor();
    await page.locator("[data-action=blink] .reply .json").first().waitFor();
  });

  it("edits the shadow, and is told of a version that has become another", async () => {
    await show(page, "shadow");
    await page.getByText("Version 0, never changed").waitFor();
    await button("Edit what is desired").click();
    await page.locator("#shadow-desired").fill('{"color":1,"name":"hall"}');
    await button("Save").click();
    await page.getByText("Saved.").waitFor();
    await page.locator(".version", { hasText: "Version 1" }).waitFor();
    await button("Edit what is desired").click();
    await page.locator("#shadow-desired").fill('{"color":2}');
    lit.cloud.wantShadow(LIGHT, { brightness: 9 });
    await page.getByText("The shadow has become version 2").waitFor();
    await button("Save").click();
    await page
      .getByText("the shadow is at version 2, not 1: look at it again")
      .waitFor();
    await button("Begin anew from version 2").click();
    await page.locator("#shadow-desired").fill('{"color":2}');
    await button("Save").click();
    await page.locator(".version", { hasText: "Version 3" }).waitFor();
    const { state } = lit.cloud.reports(LIGHT).shadow;
    assert.deepEqual((state as { desired: unknown }).desired, { color: 2 });
  });

  it("shows how an update goes", async () => {
    await lit.client.setOta({ state: 1, version: "1.0.0" });
    await show(page, "update");
    await page.locator("b", { hasText: "1.0.0" }).waitFor();
    await page.locator("#update-image").setInputFiles({
      name: "firmware.bin",
      mimeType: "application/octet-stream",
      buffer: randomBytes(20_000),
    });
    await page.locator("#update-version").fill("1.1.0");
    await button("Start the update").click();
    await page.getByText("Announced, 20000 bytes").waitFor();
    await page.locator("progress").waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: "Version 1.1.0: done, 100 %" })
      .waitFor();
    assert.equal(
      await page.locator("progress").getAttribute("value"),
      String(100),
    );
  });

  it("sends a message, and says whom it has reached", async () => {
    await show(page, "messages");
    await page.locator("#publish-topic").fill(`${LIGHT_KEY}/control`);
    await page.locator("#publish-payload").fill("hello");
    await button("Publish").click();
    await page.getByText(`Nobody has subscribed to ${LIGHT_KEY}`).waitFor();
    await page.locator("#publish-topic").fill(`$thing/down/event/${LIGHT_KEY}`);
    await button("Publish").click();
    await page.getByText("Sent, 5 bytes: reached 1, kept for 0.").waitFor();
  });

  it("shows hostile payloads as text, and long ones cut", async () => {
    await lit.client.publish(`${LIGHT_KEY}/data`, HOSTILE, { qos: 1 });
    await page.locator("nav button", { hasText: `${LIGHT_KEY}/data` }).click();
    const shown = await page.locator(".came pre").first().textContent();
    assert.equal(shown, HOSTILE.replace("\u202e", "\\u{202e}"));
    await lit.light.post("hardware_fault", {
      name: "<b>bold</b>\u0007",
      error_code: 1,
    });
    await show(page, "events");
    await page.locator(".event dd", { hasText: "<b>bold</b>\\x07" }).waitFor();
    assert.equal(await page.locator(".event dd b").count(), 0);
    assert.equal(
      await page.evaluate(() => (globalThis as { hurt?: number }).hurt),
      undefined,
    );
  });

  it("cuts a long payload, and says how long it is", async (t) => {
    const device = { productId: "CTQS08Y5LG", deviceName: "Dev01" };
    const { client } = await signIn(t, lit.cloud, device);
    await page.locator(".devices button", { hasText: "Dev01" }).click();
    await show(page, "messages");
    await client.publishAsync("CTQS08Y5LG/Dev01/data", "x".repeat(16_000));
    await page
      .getByText("16000 bytes, of which the first 4096 are shown")
      .waitFor();
    const shown = await page.locator(".came pre").first().textContent();
    assert.equal(shown?.length, 4_096);
    await page
      .locator(".devices button", { hasText: /^light1LIGHT00001/ })
      .click();
  });

  it("makes faults, and shows those that are to come", async () => {
    await show(page, "faults");
    const card = page.locator("[data-fault=failFile]");
    await card.locator("#failFile-number").fill("503");
    await card.locator("#failFile-times").fill("2");
    await button("Set failFile").click();
    await card.getByText("still 2 to come").waitFor();
    assert.deepEqual(lit.cloud.faults.left(), {
      failFile: { status: 503, times: 2 },
    });
    await button("No faults from here on").click();
    await card.getByText("still 2 to come").waitFor({ state: "detached" });
    assert.deepEqual(lit.cloud.faults.left(), {});
  });

  it("drops a device, and sees it gone", async (t) => {
    const device = { productId: "CTQS08Y5LG", deviceName: "Dev01" };
    await signIn(t, lit.cloud, device);
    await page.locator(".devices button.open", { hasText: "Dev01" }).click();
    await show(page, "device");
    await page.locator(".facts .open", { hasText: "online" }).waitFor();
    await button("Cut its connection").click();
    await page.locator(".facts", { hasText: "offline" }).waitFor();
    await page.getByText("1 of 41 devices online").waitFor();
    await page
      .locator(".devices button", { hasText: /^light1LIGHT00001/ })
      .click();
  });

  it("drops the light, and sees it come back", async () => {
    await show(page, "device");
    const gone = new Promise<void>((resolve) => {
      const stop = lit.cloud.onChange(() => {
        if (lit.cloud.listed(LIGHT).online) return;
        stop();
        resolve();
      });
    });
    await button("Cut its connection").click();
    await page.getByText("Cut.", { exact: true }).waitFor();
    await gone;
    await page.locator(".facts .open", { hasText: "online" }).waitFor();
  });

  it("binds a sub-device to a gateway, and takes it away", async () => {
    await page.locator(".devices button", { hasText: "gateway1" }).click();
    await page.locator("#bind").selectOption("SENSOR0001/sensor02");
    await button("Bind").click();
    await page.locator(".bound", { hasText: "SENSOR0001/sensor02" }).waitFor();
    await button("Unbind SENSOR0001/sensor02").click();
    await page.getByText("None is bound.").waitFor();
  });

  it("sends JSON to what has no template", async () => {
    await page.locator(".devices button", { hasText: "Dev01" }).click();
    await show(page, "properties");
    await page.locator("#any-properties").fill("no");
    await button("Set").click();
    await page.getByText("That is no JSON object.").waitFor();
    await page.locator("#any-properties").fill('{"on":[1]}');
    await button("Set").click();
    await page.getByText("JSON: the device is asked.").waitFor();
    const { control } = lit.cloud.reports({
      productId: "CTQS08Y5LG",
      deviceName: "Dev01",
    });
    assert.deepEqual(control, { on: [1] });
  });

  it("tells of a cloud that is gone, and is live again with it, what is being typed kept", async () => {
    const typed = page.locator("#any-properties");
    await typed.fill('{"half":');
    await lit.cloud.close();
    await page.locator(".state-line.lost").waitFor();
    await lit.cloud.start();
    await page.locator(".state-line.open").waitFor();
    assert.equal(await typed.inputValue(), '{"half":');
  });

  it("meets no fault in all of this", () => {
    // The browser itself tells of what the cloud has refused or was not there for.
    const ours = faults.filter((fault) => !/Failed to load/.test(fault));
    assert.deepEqual(ours, []);
  });

  it("is refused without the token, and asks for the right address", async () => {
    const other = await newPage(browser);
    await other.page.goto(lit.pageUrl.replace(/#.*/, "#none"));
    await other.page
      .getByText("the cloud refuses this page: open the address")
      .waitFor();
    await other.page.close();
  });
});

it("a page from elsewhere cannot use the control API, though it knows the token", async () => {
  const browser = await launch();
  const lit = await Lit.start();
  const elsewhere = createServer((_request, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<p>x"),
  );
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const { port } = elsewhere.address() as AddressInfo;
  const { origin, hash } = new URL(lit.pageUrl);
  const heard: unknown[] = [];
  /** What comes of a request that no browser asks beforehand about. */
  const dropFrom = async (address: string, token: string): Promise<void> => {
    const { page } = await newPage(browser, { bypassCSP: true });
    await page.goto(address);
    heard.push(
      await page.evaluate(
        (url) =>
          fetch(url, { method: "POST", body: "{}", mode: "no-cors" }).then(
            ({ type, status }) => `${type} ${status}`,
          ),
        `${origin}/control/devices/${LIGHT_KEY}/drop?token=${token}`,
      ),
    );
    await page.close();
  };
  const token = hash.slice(1);
  await dropFrom(`http://127.0.0.1:${port}/`, token);
  await dropFrom(`${origin}/`, "another");
  assert.equal(lit.cloud.listed(LIGHT).online, true);
  await dropFrom(`${origin}/`, token);
  assert.deepEqual(heard, ["opaque 0", "basic 403", "basic 200"]);
  await browser.close();
  await lit.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});
