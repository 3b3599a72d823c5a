import { existsSync, readFileSync } from "node:fs";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";

/** Where the pages are as they were built: a file each. */
const folder = new URL("../../../web/", import.meta.url);
const files = { module: "index.html", cloud: "cloud.html" } as const;

type PageName = keyof typeof files;

/** Whether the page has been built; the npm package is without it. */
export const hasPage = (name: PageName, from = folder): boolean =>
  existsSync(new URL(files[name], from));

/** @throws {UserFault} where the page has not been built */
export function checkPage(name: PageName, from = folder): void {
  if (!hasPage(name, from)) throw new UserFault(text(faultTexts.noPage));
}

/** @throws {UserFault} where the page has not been built */
export function readPage(name: PageName, from = folder): Buffer {
  checkPage(name, from);
  return readFileSync(new URL(files[name], from));
}

/** The cloud does without its page: why it has none is logged. */
export function cloudPage(
  log: (said: string) => void,
  from = folder,
): Buffer | undefined {
  if (hasPage("cloud", from)) return readPage("cloud", from);
  log(text(faultTexts.noPage));
  return undefined;
}
