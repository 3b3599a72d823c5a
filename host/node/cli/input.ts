import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";

/** A file's bytes. @throws {UserFault} where it cannot be read */
export function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code: why = "" } = error as NodeJS.ErrnoException;
    throw new UserFault(text(faultTexts.notRead, { file, why }));
  }
}

/** A file's bytes, or those of standard input for `-`. @throws {UserFault} where it cannot be read */
export async function readInput(file: string): Promise<Buffer> {
  return file === "-" ? buffer(process.stdin) : readFile(file);
}
