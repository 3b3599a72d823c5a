import { readFileSync, rmSync, writeFileSync } from "node:fs";

const UNWRITABLE = ["ENOENT", "ENOTDIR", "EACCES", "EROFS"];

/** Whether the process runs; one of another user does, too. */
function runs(pid: number): boolean {
  // Of a file that is none: it is nobody's.
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const holderOf = (lock: string): number => {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return Number.NaN;
  }
};

/**
 * Takes a file for one owner: the result gives it back. What a process that has ended has left behind is passed over.
 * @throws Error that names the file and who has it
 */
export function takeLock(path: string): () => void {
  const lock = `${path}.lock`;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      // Where nothing can be written nobody else can write, either.
      if (UNWRITABLE.includes(code)) return () => {};
      if (code !== "EEXIST") throw error;
    }
    const holder = holderOf(lock);
    if (runs(holder))
      throw new Error(
        `${path} belongs to a module that runs already (process ${holder}): give each module a file of its own`,
      );
    rmSync(lock, { force: true });
  }
}
