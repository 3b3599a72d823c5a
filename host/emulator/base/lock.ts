import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";

const UNWRITABLE = ["ENOENT", "ENOTDIR", "EACCES", "EROFS"];
/** In the file of who has it; empty while its owner still looks who else wants it. */
const HELD = "held";
/** How often another who wants it is waited for, and milliseconds of each wait: it looks, and is through. */
const WAITS = 200;
const WAIT_MS = 5;

/** Whether the process runs; one of another user does, too. */
function runs(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A file beside the one that is taken: one for each that has it or wants it, named after its process. */
interface Claim {
  readonly file: string;
  readonly pid: number;
  readonly held: boolean;
}

/** The claims of others that run; what processes that have ended have left behind is removed: each name is given once. */
function othersThan(own: string, path: string): Claim[] {
  const head = `${basename(path)}.`;
  const claims: Claim[] = [];
  for (const name of readdirSync(dirname(path))) {
    const [, pid] =
      (name.startsWith(head) &&
        /^(\d+)-[\da-f]+\.lock$/.exec(name.slice(head.length))) ||
      [];
    const file = join(dirname(path), name);
    if (pid === undefined || file === own) continue;
    if (runs(Number(pid)))
      claims.push({ file, pid: Number(pid), held: isHeld(file) });
    else rmSync(file, { force: true });
  }
  return claims;
}

function isHeld(file: string): boolean {
  try {
    return readFileSync(file, "utf8") === HELD;
  } catch {
    // It has just been given up.
    return false;
  }
}

const sleep = (ms: number): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Who else has it or comes first; undefined when `own` comes first and all that came after have given way. */
function rivalOf(own: string, path: string): Claim | undefined {
  for (let waits = 0; ; waits++) {
    const others = othersThan(own, path);
    const first = others.find(({ held, file }) => held || file < own);
    if (first || others.length === 0) return first;
    // Those behind may have looked before this one was there: they then have it in a moment.
    if (waits === WAITS) return others[0];
    sleep(WAIT_MS);
  }
}

/**
 * Takes a file for one owner: the result gives it back. Each who wants it leaves a claim first and looks for others
 * then, so that of any two at least one sees the other, and of all that come at once one has it. A claim is nobody
 * else's to remove while its process runs; what one that has ended has left behind counts for nothing.
 * @throws Error that names the file and who has it
 */
export function takeLock(path: string): () => void {
  const name = `${process.pid}-${randomBytes(6).toString("hex")}`;
  const own = join(dirname(path), `${basename(path)}.${name}.lock`);
  const giveUp = () => rmSync(own, { force: true });
  try {
    writeFileSync(own, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // Where nothing can be written nobody else can write, either.
    if (UNWRITABLE.includes(code)) return () => {};
    throw error;
  }
  try {
    const rival = rivalOf(own, path);
    if (rival)
      throw new Error(text(emulatorTexts.rival, { path, pid: rival.pid }));
    appendFileSync(own, HELD);
  } catch (error) {
    giveUp();
    throw error;
  }
  return giveUp;
}
