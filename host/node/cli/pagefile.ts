import { existsSync, readFileSync } from "node:fs";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";

/** The page as it was built: one file. */
const pageFile = new URL("../../../web/index.html", import.meta.url);

/** Whether the page has been built; the npm package is without it. */
export const hasPage = (): boolean => existsSync(pageFile);

/** @throws {UserFault} where the page has not been built */
export function checkPage(): void {
  if (!hasPage()) throw new UserFault(text(faultTexts.noPage));
}

/** @throws {UserFault} where the page has not been built */
export function readPage(): Buffer {
  checkPage();
  return readFileSync(pageFile);
}
