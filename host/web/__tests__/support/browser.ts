import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { HANG_MS } from "../../../../tests/hang.js";

/** The page as it was built. */
export const pageFile = fileURLToPath(
  new URL("../../../../web/index.html", import.meta.url),
);

/** The page as somebody opens it from disk. */
export const pageUrl = pathToFileURL(pageFile).href;

/** Debian's Chromium, where it stands. @throws {Error} that says how to get it */
function chromiumPath(): string {
  const found = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "chromium"))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw new Error("there is no chromium here: `npm run setup` installs it");
  return found;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    // Its sandbox takes no root.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: HANG_MS,
  });

/** A page in a window of its own; what it throws, or its policy forbids, is collected. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(HANG_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { page, faults };
}

/** Shows a panel. */
export const show = (page: Page, panel: string): Promise<void> =>
  page.locator(`#tab-${panel}`).click();

/** The state of the connection says so. */
export const untilState = (page: Page, state: string): Promise<void> =>
  page.locator(`.state-line.${state}`).waitFor();

/** The session is at this state. */
export const untilSession = (page: Page, state: string): Promise<void> =>
  page.locator(`.state.${state}[aria-current=step]`).waitFor();
