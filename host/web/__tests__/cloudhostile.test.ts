import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { type Outside, signIn } from "../../emulator/cloud/__tests__/rig.js";
import { type Cloud, Registry, startCloud } from "../../emulator/index.js";
import { readPage } from "../../node/cli/pagefile.js";
import { launch, newPage, show } from "./support/browser.js";

const DEVICE = { productId: "HOSTILE001", deviceName: "one" };
const KEY = `${DEVICE.productId}/${DEVICE.deviceName}`;
/** What no text can be made of by itself. */
const NO_TEXT = { toString: 1, valueOf: 1 };

const property = (id: string, define: object) => ({
  id,
  name: "",
  mode: "rw",
  define,
});

/** A template whose ids every object has, with a unit that turns the line around. */
const model = {
  version: "1.0",
  profile: { ProductId: DEVICE.productId },
  properties: [
    property("constructor", { type: "string", min: "0", max: "9" }),
    property("__proto__", {
      type: "int",
      min: "0",
      max: "9",
      step: "1",
      start: "0",
      unit: "\u202e%",
    }),
    property("tag", {
      type: "struct",
      specs: [
        {
          id: "valueOf",
          name: "",
          dataType: { type: "string", min: "0", max: "9" },
        },
      ],
    }),
  ],
  events: [],
  actions: [{ id: "toString", name: "", desc: "", input: [], output: [] }],
};

describe("the page of the cloud, and a hostile device", () => {
  let browser: Browser;
  let cloud: Cloud;
  let page: Page;
  let faults: string[];
  let device: Outside;
  const ends: (() => unknown)[] = [];
  before(async () => {
    browser = await launch();
    const devices = [
      { deviceName: DEVICE.deviceName, deviceSecret: "MDEyMw==" },
    ];
    const { productId } = DEVICE;
    cloud = await startCloud({
      registry: new Registry({ products: [{ productId, model, devices }] }),
      page: readPage("cloud"),
    });
    device = await signIn({ after: (end) => ends.push(end) }, cloud, DEVICE);
    ({ page, faults } = await newPage(browser));
    await page.goto(cloud.pageUrl ?? "");
    await page.locator(".state-line.open").waitFor();
  });
  after(async () => {
    await browser.close();
    for (const end of ends) await end();
    await cloud.close();
  });

  const card = (id: string): Locator => page.locator(`[data-property="${id}"]`);
  const says = (topic: string, message: object): Promise<unknown> =>
    device.client.publishAsync(`${topic}/${KEY}`, JSON.stringify(message), {
      qos: 1,
    });

  it("shows properties that are called as what every object has, and sets them", async () => {
    await show(page, "properties");
    for (const id of ["constructor", "__proto__", "tag"])
      assert.equal(await card(id).locator(".reported").textContent(), "–");
    assert.match(
      (await card("__proto__").locator("small").textContent()) ?? "",
      / \\u\{202e\}%$/,
    );
    await card("__proto__").locator("input[type=number]").fill("7");
    await card("__proto__").locator("button[type=submit]").click();
    await card("__proto__").locator(".wanted", { hasText: "7" }).waitFor();
    const { control } = cloud.reports(DEVICE);
    assert.deepEqual(Object.entries(control), [["__proto__", 7]]);
  });

  it("shows a reply whose code is no text", async () => {
    await device.client.subscribeAsync(`$thing/down/property/${KEY}`);
    await card("constructor").locator("input").fill("a");
    await card("constructor").locator("button[type=submit]").click();
    const { payload } = await device.next();
    const { clientToken } = JSON.parse(payload.toString());
    const reply = { clientToken, code: NO_TEXT, status: null };
    await says("$thing/up/property", { method: "control_reply", ...reply });
    await card("constructor")
      .getByText(`refuses it: ${JSON.stringify(NO_TEXT)} null`)
      .waitFor();
  });

  it("shows what an action replies, whatever it is", async () => {
    await show(page, "actions");
    await device.client.subscribeAsync(`$thing/down/action/${KEY}`);
    await page.locator("[data-action=toString] button").click();
    const { payload } = await device.next();
    const { clientToken } = JSON.parse(payload.toString());
    const reply = { clientToken, code: NO_TEXT, status: NO_TEXT };
    await says("$thing/up/action", { method: "action_reply", ...reply });
    await page
      .getByText(`It has replied: ${JSON.stringify(NO_TEXT)}`)
      .waitFor();
  });

  it("shows an update's progress that is no number", async () => {
    await show(page, "update");
    const progress = { state: "burning", percent: "half", result_code: "x" };
    const report = { progress, version: "1.0" };
    await says("$ota/report", { type: "report_progress", report });
    await page
      .getByRole("status")
      .filter({ hasText: "Version 1.0: writing, null %" })
      .waitFor();
  });

  it("says that the cloud does not answer where something else does", async () => {
    await show(page, "device");
    await page.route("**/drop?*", (route) => route.fulfill({ body: "<p>no" }));
    await page.getByRole("button", { name: "Cut its connection" }).click();
    await page.getByText("the cloud does not answer").waitFor();
  });

  it("meets no fault in all of this", () => {
    assert.deepEqual(faults, []);
  });
});
