import { readFileSync } from "node:fs";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";

/** Where the pages are as they were built: a file each. */
const folder = new URL("../../../web/", import.meta.url);
const files = { module: "index.html", cloud: "cloud.html" } as const;

/** @throws {UserFault} where the page has not been built */
export function readPage(name: keyof typeof files, from = folder): Buffer {
  try {
    return readFileSync(new URL(files[name], from));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UserFault(text(faultTexts.noPage));
  }
}

/** The cloud does without its page: why it has none is logged. */
export function cloudPage(
  log: (said: string) => void,
  from = folder,
): Buffer | undefined {
  try {
    return readPage("cloud", from);
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    log(error.message);
    return undefined;
  }
}
