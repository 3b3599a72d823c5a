/** Whether a command with all that it has started only waits: what will never come is not waited for by the clock alone. */

import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What the kernel says of one process. */
export interface Usage {
  /** Of the processor, in hundredths of a second. */
  readonly ticks: number;
  /** It sleeps; what is ready to run gets no processor on a busy machine, and is not idle for that. */
  readonly sleeps: boolean;
}

const LOOK_MS = 1_000;
/** Of a hundred to a look: what only waits still has its timers. */
const IDLE_TICKS = 5;

/** How long a command has been idle. */
export class Idleness {
  readonly #wanted: number;
  #looks = 0;
  #ticks = 0;

  /** @param wanted so many looks in a row */
  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** A look at its processes; whether it has been idle for as long as was wanted. */
  look(processes: readonly Usage[]): boolean {
    const ticks = processes.reduce((sum, each) => sum + each.ticks, 0);
    // What a process has used goes away with it, and its end is something done.
    const used = Math.abs(ticks - this.#ticks);
    this.#ticks = ticks;
    const isIdle = used < IDLE_TICKS && processes.every(({ sleeps }) => sleeps);
    this.#looks = isIdle ? this.#looks + 1 : 0;
    return this.#looks >= this.#wanted;
  }
}

const PROCESSES = "/proc";

/** Places in `stat` behind the name, which may have blanks and brackets in it. */
const STATE = 0;
const GROUP = 2;
const USER = 11;
const SYSTEM = 12;

function usageOf(pid: string, group: number): Usage | undefined {
  let stat: string;
  try {
    stat = readFileSync(`${PROCESSES}/${pid}/stat`, "latin1");
  } catch (error) {
    // It has ended since the folder was read.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return undefined;
    throw error;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (Number(fields[GROUP]) !== group) return undefined;
  const ticks = Number(fields[USER]) + Number(fields[SYSTEM]);
  return { ticks, sleeps: !/[RD]/.test(fields[STATE] ?? "") };
}

const usagesOf = (group: number): Usage[] =>
  readdirSync(PROCESSES)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => usageOf(pid, group) ?? []);

/**
 * Looks at a group of processes until it has been idle for so many milliseconds. Where the system does not tell of its
 * processes in files, only the clock ends what waits.
 * @returns what ends the looking
 */
export function watchIdle(
  group: number,
  ms: number,
  onIdle: () => void,
): () => void {
  if (!existsSync(`${PROCESSES}/self/stat`)) return () => {};
  const idleness = new Idleness(Math.ceil(ms / LOOK_MS));
  const timer = setInterval(() => {
    if (idleness.look(usagesOf(group))) onIdle();
  }, LOOK_MS);
  return () => clearInterval(timer);
}
