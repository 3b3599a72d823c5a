import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong, each with where it is. */
export const findings = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: typeof axe }
    ).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
    );
  });

/** Has axe ready in each document of a page, whose policy must not keep it out. */
export const bringAxe = (page: Page): Promise<unknown> =>
  page.addInitScript(axe.source);
