import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launch, newPage, show } from "./support/browser.js";
import { findings, pageFor, readers } from "./support/findings.js";
import { LIGHT, Lit } from "./support/lit.js";

const edit = {
  "en-GB": "Edit what is desired",
  "zh-CN": "编辑期望值",
} as const;

describe("the page of the cloud for those who do not see it, or have no mouse", () => {
  let browser: Browser;
  let lit: Lit;
  before(async () => {
    browser = await launch();
    lit = await Lit.start();
    await lit.light.post("low_voltage", { voltage: 3.5 });
    lit.cloud.wantShadow(LIGHT, { brightness: 9 });
  });
  after(async () => {
    await browser.close();
    await lit.close();
  });

  for (const reader of readers)
    it(`gives axe nothing to say: ${reader.colorScheme}, ${reader.locale}`, async () => {
      const page = await pageFor(browser, reader);
      await page.goto(lit.pageUrl);
      await page.locator(".facts .open").waitFor();
      for (const panel of [
        "device",
        "messages",
        "properties",
        "events",
        "actions",
        "update",
        "faults",
      ]) {
        await show(page, panel);
        assert.deepEqual(await findings(page), [], panel);
      }
      await show(page, "shadow");
      await page.getByRole("button", { name: edit[reader.locale] }).click();
      await page.locator("#shadow-desired").fill("no");
      await page.locator("#panel button[type=submit]").click();
      await page.locator("p.failed").waitFor();
      assert.deepEqual(await findings(page), []);
      await page.locator(".devices button", { hasText: "gateway1" }).click();
      await show(page, "device");
      await page.locator("#bind").waitFor();
      assert.deepEqual(await findings(page), []);
      await page.close();
    });

  it("is driven by the keys alone", async () => {
    const { page } = await newPage(browser);
    await page.goto(lit.pageUrl);
    await page.locator(".facts .open").waitFor();
    await page.locator("#tab-device").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.locator("#panel[data-panel=properties]").waitFor();
    const { brightness = 0 } = lit.light.values;
    await page.getByLabel("亮度, slider").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page
      .locator("[data-property=brightness] .reported", {
        hasText: `${brightness + 1} %`,
      })
      .waitFor();
    await page.close();
  });
});
