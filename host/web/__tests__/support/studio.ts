import type { Browser, Page } from "playwright-core";
import { newPage, show } from "./browser.js";

/** How a page is looked at. */
export interface Look {
  readonly language: "en" | "zh";
  readonly theme: "light" | "dark";
}

/** A page of which pictures are taken, and what takes one of a panel. */
export interface Studio {
  readonly page: Page;
  shoot(panel: string): Promise<void>;
}

/** A page as large as a picture in the README; `head` begins the names of its pictures. */
export async function studio(
  browser: Browser,
  { language, theme }: Look,
  folder: string,
  head = "",
): Promise<Studio> {
  const { page } = await newPage(browser, {
    viewport: { width: 980, height: 510 },
    colorScheme: theme,
    locale: language === "en" ? "en-GB" : "zh-CN",
  });
  const shoot = async (panel: string) => {
    await show(page, panel);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.getElementById("panel")?.scrollTo(0, 0));
    await page.screenshot({
      path: `${folder}${head}${panel}-${language}-${theme}.png`,
    });
  };
  return { page, shoot };
}
