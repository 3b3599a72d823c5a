import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { type Cloud, Registry, startCloud } from "../../emulator/index.js";
import { readPage } from "../../node/cli/pagefile.js";
import { launch, newPage, show } from "./support/browser.js";

const template: unknown = JSON.parse(
  readFileSync(
    fileURLToPath(
      new URL(
        "../../../../tests/model-protocol/templates/everything.json",
        import.meta.url,
      ),
    ),
    "utf8",
  ),
);
const DEVICE = { productId: "EVERYTHING", deviceName: "all" };

/** A product with properties of all nine types. */
const registry = (): Registry =>
  new Registry({
    products: [
      {
        productId: DEVICE.productId,
        model: template,
        devices: [{ deviceName: DEVICE.deviceName, deviceSecret: "MDEyMw==" }],
      },
    ],
  });

describe("the form of a property, by its template", () => {
  let browser: Browser;
  let cloud: Cloud;
  let page: Page;
  let faults: string[];
  before(async () => {
    browser = await launch();
    cloud = await startCloud({
      registry: registry(),
      page: readPage("cloud"),
    });
    ({ page, faults } = await newPage(browser, {
      timezoneId: "Asia/Shanghai",
    }));
    await page.goto(cloud.pageUrl ?? "");
    await show(page, "properties");
  });
  after(async () => {
    await browser.close();
    await cloud.close();
  });

  /** Fills a property's form and sends it: what the cloud then asks the device for. */
  async function asked(
    id: string,
    fill: (card: Locator) => Promise<unknown>,
  ): Promise<unknown> {
    const card = page.locator(`[data-property="${id}"]`);
    await fill(card);
    await card.locator("button[type=submit]").click();
    await card.getByText("the device is asked").waitFor();
    await card.locator(".wanted").waitFor();
    return cloud.reports(DEVICE).control[id];
  }

  it("is a switch for a bool", async () => {
    const fill = (card: Locator) => card.getByRole("switch").check();
    assert.equal(await asked("switch", fill), 1);
  });

  it("is a number within its limits for an int, with a slider where there is room for one", async () => {
    const fill = (card: Locator) => card.getByLabel("整数, slider").fill("-4");
    assert.equal(await asked("int", fill), -4);
    const large = page.locator('[data-property="free"]');
    assert.equal(await large.locator("input[type=range]").count(), 0);
    const free = (card: Locator) =>
      card.locator("input[type=number]").fill("123456789012");
    assert.equal(await asked("free", free), 123_456_789_012);
  });

  it("is a number for a float, typed as it comes", async () => {
    const fill = (card: Locator) =>
      card.locator("input[type=number]").pressSequentially("1.50");
    assert.equal(await asked("ratio", fill), 1.5);
  });

  it("is a text of so many bytes for a string, and the cloud refuses a longer one", async () => {
    const fill = (card: Locator) => card.locator("input").fill("书房");
    assert.equal(await asked("text", fill), "书房");
    const card = page.locator('[data-property="text"]');
    await card.locator("input").fill("书房里");
    await card.locator("button[type=submit]").click();
    await card.locator(".outcome.failed").waitFor();
    assert.equal(cloud.reports(DEVICE).control.text, "书房");
  });

  it("is a choice for an enum and a stringenum", async () => {
    const pick = (label: string) => (card: Locator) =>
      card.locator("select").selectOption({ label });
    assert.equal(await asked("color", pick("Dark blue")), 2);
    assert.equal(await asked("scene", pick("夜")), "夜");
  });

  it("is a time for a timestamp", async () => {
    const fill = (card: Locator) =>
      card.locator("input").fill("2026-02-03T04:05:06");
    assert.equal(
      await asked("since", fill),
      Date.parse("2026-02-03T04:05:06+08:00"),
    );
    const shown = page.locator('[data-property="since"] .wanted');
    assert.match((await shown.textContent()) ?? "", /03\/02\/2026, 04:05:06/);
  });

  it("has its members for a struct", async () => {
    const fill = async (card: Locator) => {
      await card.getByLabel("名称").fill("hall");
      await card.getByRole("switch").check();
      await card.locator("input[type=number]").fill("7");
    };
    assert.deepEqual(await asked("tag", fill), {
      name: "hall",
      on: 1,
      level: 7,
    });
  });

  it("has items, added and taken away, for an array", async () => {
    const add = page.getByRole("button", { name: "Add to 列表" });
    const fill = async (card: Locator) => {
      for (const value of ["1", "2", "3"]) {
        await add.click();
        await card.locator("input[type=number]").last().fill(value);
      }
      assert.ok(await add.isDisabled());
      await card.getByLabel("Take away 列表 2").click();
    };
    assert.deepEqual(await asked("list", fill), [1, 3]);
    const zones = async (card: Locator) => {
      await page.getByRole("button", { name: "Add to 分区" }).click();
      await card.getByLabel("名称").fill("north");
    };
    assert.deepEqual(await asked("zones", zones), [{ name: "north" }]);
  });

  it("is none where the device alone sets it", async () => {
    const card = page.locator('[data-property="reading"]');
    await card.getByText("set by the device alone").waitFor();
    assert.equal(await card.locator("input").count(), 0);
  });

  it("meets no fault in all of this", () => {
    const ours = faults.filter((fault) => !/Failed to load/.test(fault));
    assert.deepEqual(ours, []);
  });
});
