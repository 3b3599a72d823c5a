import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import {
  launch,
  newPage,
  pageUrl,
  show,
  untilState,
} from "./support/browser.js";
import { findings, pageFor, readers } from "./support/findings.js";

const others = ["sent", "received", "event", "message", "session", "note"];
const begin = { "en-GB": "Begin the demo", "zh-CN": "开始演示" } as const;

describe("the page for those who do not see it, or have no mouse", () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const reader of readers)
    it(`gives axe nothing to say: ${reader.colorScheme}, ${reader.locale}`, async () => {
      const page = await pageFor(browser, reader);
      await page.goto(pageUrl);
      assert.deepEqual(await findings(page), []);
      await page.getByRole("button", { name: begin[reader.locale] }).click();
      await untilState(page, "open");
      await show(page, "session");
      await page.locator("form button[type=submit]").click();
      await page.locator(".state.up[aria-current]").waitFor();
      assert.deepEqual(await findings(page), []);
      await show(page, "messages");
      await page.locator("figure").first().waitFor();
      assert.deepEqual(await findings(page), []);
      await show(page, "commands");
      await page.locator("#raw-line").fill("AT+NOSUCH");
      await page.locator(".raw button").click();
      await page.locator(".history .failed").waitFor();
      assert.deepEqual(await findings(page), []);
      await show(page, "timeline");
      assert.deepEqual(await findings(page), []);
      // Alone, or what the demo goes on with pushes it out of what is drawn.
      for (const kind of others)
        await page.locator(`.choice.${kind} input`).uncheck();
      await page.locator(".row.fault").first().click();
      await page.locator(".detail").waitFor();
      for (const kind of others)
        await page.locator(`.choice.${kind} input`).check();
      assert.deepEqual(await findings(page), []);
      await page.locator(".list").hover();
      await page.mouse.wheel(0, -1e6);
      await page.locator(".row[aria-posinset='1']").waitFor();
      assert.deepEqual(await findings(page), []);
      await page.close();
    });

  it("is driven by the keys alone", async () => {
    const { page } = await newPage(browser);
    await page.goto(pageUrl);
    await page.getByRole("button", { name: "Begin the demo" }).focus();
    await page.keyboard.press("Enter");
    await untilState(page, "open");
    await page.locator("#tab-connect").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#panel[data-panel=timeline]").waitFor();
    await page.locator(".list").focus();
    await page.keyboard.press("Home");
    await page.locator(".row[aria-posinset='1'][aria-selected=true]").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(".row[aria-posinset='2'][aria-selected=true]").waitFor();
    await page.locator(".detail").waitFor();
  });
});
