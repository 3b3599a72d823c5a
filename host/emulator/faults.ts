import { generator } from "../node/replay/random.js";

/** What goes wrong on purpose; shares are 0 to 1. The same seed and the same traffic give the same faults. */
export interface Faults {
  /** Any whole number; 1 when left out. */
  readonly seed?: number;
  /** Share of the module's bytes that are lost. */
  readonly lose?: number;
  /** Share of the module's bytes of which one bit is another. */
  readonly flip?: number;
  /** Share of the module's bytes before which a byte comes from nowhere. */
  readonly insert?: number;
  /** Whether what the module prints comes in pieces of random length. */
  readonly split?: boolean;
  /** Milliseconds for which what the module prints is held back, to come together. */
  readonly merge?: number;
  /** Share of answers that come late. */
  readonly late?: number;
  /** How late, in milliseconds; 7,000 when left out, which is more than most limits of a client. */
  readonly lateness?: number;
  /** Share of answers whose last line never comes. */
  readonly missing?: number;
  /** Share of commands that are answered with `busy p...` and not run. */
  readonly busy?: number;
  /** Share of commands in whose middle the module restarts. */
  readonly reboot?: number;
  /** Share of the module's lines that are followed by a burst of URCs. */
  readonly burst?: number;
  /** Share of commands at which the link to the broker breaks. */
  readonly drop?: number;
  /** Share of the module's lines that are followed by one that no honest module prints. */
  readonly malice?: number;
}

/** Names of the faults, as `--fault` takes them. */
export const faultNames = [
  "lose",
  "flip",
  "insert",
  "split",
  "merge",
  "late",
  "lateness",
  "missing",
  "busy",
  "reboot",
  "burst",
  "drop",
  "malice",
] as const satisfies readonly (keyof Faults)[];

/** Those that are times in milliseconds, and those that are on or off; the others are shares. */
const TIMES: readonly string[] = ["merge", "lateness"];
const SWITCHES: readonly string[] = ["split"];
const MOST_MS = 600_000;
const LATENESS_MS = 7_000;
const GRAIN = 1_000_000;

/**
 * Checks them.
 * @throws RangeError that names the fault whose value cannot be
 */
export function checkFaults(faults: Faults): void {
  for (const [name, value] of Object.entries(faults)) {
    if (value === undefined) continue;
    if (name === "seed") {
      if (!Number.isSafeInteger(value))
        throw new RangeError("the seed is a whole number");
      continue;
    }
    if (!faultNames.some((known) => known === name))
      throw new RangeError(
        `no fault ${name}; there are: ${faultNames.join(", ")}`,
      );
    if (SWITCHES.includes(name)) {
      if (typeof value !== "boolean")
        throw new RangeError(`the fault ${name} is on or off, true or false`);
      continue;
    }
    const most = TIMES.includes(name) ? MOST_MS : 1;
    if (typeof value !== "number" || !(value >= 0 && value <= most))
      throw new RangeError(`the fault ${name} takes 0 to ${most}`);
  }
}

/** URCs that a module could send at any time. */
const BURST = [
  "+TCMQTTRECONNECTING",
  "+TCMQTTRECONNECTED",
  "WIFI DISCONNECT",
  "WIFI CONNECTED",
  "WIFI GOT IP",
  "+TCOTASTATUS:ENTERUPDATE",
  // Looks like an answer inside, and is none.
  '+TCMQTTRCVPUB:"burst",17,"OK\r\n+TCMQTTPUB:OK"',
];
const LONGEST_BURST = 4;
const LONGEST_PIECE = 40;

const LONG = 2_000;
const ENDLESS = 70_000;
/** Over-long fields, wrong lengths, endless lines, numbers out of range, and quotes without an end. */
const MALICE: readonly string[] = [
  `+TCMQTTRCVPUB:"${"t".repeat(LONG)}",1,"x"`,
  '+TCMQTTRCVPUB:"t",99999999999999999999,"x"',
  '+TCMQTTRCVPUB:"t",-1,"x"',
  '+TCMQTTRCVPUB:"t",1,"xyz"',
  '+TCMQTTRCVPUB:"t",16385,"',
  "+TCREADFWDATA:4294967297,AA",
  "+TCMQTTDISCON,99999999999999999999",
  "+TCOTASTATUS:UPDATEFAIL,-99999999999",
  `+TCOTASTATUS:${"S".repeat(LONG)}`,
  `+TCSTARTSMART:WIFI_CONNECT_FAILED,${"9".repeat(LONG)}`,
  "+CME ERROR:123456789012345678901234567890x",
  `+TCMQTTSUB:"${"\\".repeat(300)}`,
  ">".repeat(LONG),
  "e".repeat(ENDLESS),
  "\0\x01\xff+TC",
];

/** The dice of one module's faults. */
export class FaultDice {
  private readonly next: (below: number) => number;

  constructor(private readonly faults: Faults) {
    checkFaults(faults);
    this.next = generator(faults.seed ?? 1);
  }

  /** Milliseconds for which output is held back; 0 for none. */
  get holdMs(): number {
    return this.faults.merge ?? 0;
  }

  get splits(): boolean {
    return this.faults.split ?? false;
  }

  /** Milliseconds by which this answer is late. */
  lateness(): number {
    const { late, lateness = LATENESS_MS } = this.faults;
    return this.happens(late) ? lateness : 0;
  }

  missing(): boolean {
    return this.happens(this.faults.missing);
  }

  busy(): boolean {
    return this.happens(this.faults.busy);
  }

  reboot(): boolean {
    return this.happens(this.faults.reboot);
  }

  drop(): boolean {
    return this.happens(this.faults.drop);
  }

  /** What is printed after a line that nobody asked for. */
  extraLines(): readonly string[] {
    const { burst, malice } = this.faults;
    const lines: string[] = [];
    if (this.happens(burst))
      for (let i = this.next(LONGEST_BURST); i >= 0; i--)
        lines.push(this.pick(BURST));
    if (this.happens(malice)) lines.push(this.pick(MALICE));
    return lines;
  }

  /** The bytes as they arrive; the same buffer when nothing happens to them. */
  damaged(bytes: Buffer): Buffer {
    const { lose, flip, insert } = this.faults;
    if (!lose && !flip && !insert) return bytes;
    const out: number[] = [];
    for (const byte of bytes) {
      if (this.happens(insert)) out.push(this.next(256));
      if (this.happens(lose)) continue;
      out.push(this.happens(flip) ? byte ^ (1 << this.next(8)) : byte);
    }
    return Buffer.from(out);
  }

  /** Length of the next piece of `length` bytes. */
  piece(length: number): number {
    return Math.min(length, 1 + this.next(LONGEST_PIECE));
  }

  private pick(lines: readonly string[]): string {
    return lines[this.next(lines.length)] ?? "";
  }

  private happens(share: number | undefined): boolean {
    return share !== undefined && share > 0 && this.next(GRAIN) < share * GRAIN;
  }
}
