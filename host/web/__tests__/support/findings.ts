import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { newPage } from "./browser.js";

/** What axe finds wrong, each with where it is. A page is drawn behind its loading: there is nothing to look at before. */
export async function findings(page: Page): Promise<string[]> {
  await page.locator("main").waitFor({ state: "attached" });
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: typeof axe }
    ).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
    );
  });
}

/** Somebody's eyes and words. */
export interface Reader {
  readonly colorScheme: "light" | "dark";
  readonly locale: "en-GB" | "zh-CN";
}

/** In each of which a page is looked at. */
export const readers: readonly Reader[] = (["light", "dark"] as const).flatMap(
  (colorScheme) =>
    (["en-GB", "zh-CN"] as const).map((locale) => ({ colorScheme, locale })),
);

/** A page with axe ready in each of its documents; its policy would keep axe out. */
export async function pageFor(browser: Browser, reader: Reader): Promise<Page> {
  const { page } = await newPage(browser, { ...reader, bypassCSP: true });
  await page.addInitScript(axe.source);
  return page;
}
