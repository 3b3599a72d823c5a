import { generator } from "../../node/replay/random.js";
import { checkFaults, type Faults, type Share } from "./faults.js";

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

const GRAIN = 1_000_000;
const LATENESS_MS = 7_000;
const AWAY_MS = 30_000;
const HANGING_MS = 60_000;

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

/** Lines that may be lost or garbled by themselves: what each is called, with the faults of it. */
const FRAGILE: readonly {
  readonly name: RegExp;
  readonly lose: Share;
  readonly garble: Share;
}[] = [
  {
    name: /(?<=^(?:\r\n)?)ready(?=\r\n$)/,
    lose: "loseReady",
    garble: "garbleReady",
  },
  {
    name: /^\+TCMQTTDISCON(?=[,:])/,
    lose: "loseDisconnection",
    garble: "garbleDisconnection",
  },
];
/** Longer lines are none of these. */
const FRAGILE_BYTES = 64;
const LONGEST_GARBLE = 12;
/** What stands before firmware data; the CRLF behind it is not data. */
const FIRMWARE_HEAD = /^\+TCREADFWDATA: ?\d+,/;
const FIRMWARE_HEAD_BYTES = 32;
/** Bytes that the ROM's boot text comes to. */
const BOOT_TEXT = { least: 60, most: 400 } as const;

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

  /** Whether this, of which the fault takes a share, befalls the module now. */
  falls(share: Share): boolean {
    return this.happens(this.faults[share]);
  }

  /** Milliseconds for which the access point is out of reach. */
  get awayMs(): number {
    return this.faults.away ?? AWAY_MS;
  }

  /** Milliseconds from a restart until the access point is there; 0 when it is. */
  get lateWifiMs(): number {
    return this.faults.lateWifi ?? 0;
  }

  /** Milliseconds for which the module stops. */
  get hangingMs(): number {
    return this.faults.hanging ?? HANGING_MS;
  }

  /** Whether a module that has stopped restarts. */
  get watchdog(): boolean {
    return this.faults.watchdog ?? false;
  }

  /** What the ROM prints at a restart, as a receiver at another baud rate sees it; nothing where it is not seen. */
  bootText(): Buffer {
    if (!this.faults.bootText) return Buffer.alloc(0);
    const { least, most } = BOOT_TEXT;
    const length = least + this.next(most - least + 1);
    return Buffer.from(Array.from({ length }, () => this.next(256)));
  }

  /** How many of these bytes leave before the power goes; undefined when it stays. */
  cutAt(bytes: Buffer): number | undefined {
    if (this.falls("cut")) return this.next(bytes.length);
    const head = FIRMWARE_HEAD.exec(
      bytes.toString("latin1", 0, FIRMWARE_HEAD_BYTES),
    );
    if (!head || !this.falls("cutRead")) return undefined;
    const start = head[0].length;
    return start + 1 + this.next(Math.max(1, bytes.length - start - 3));
  }

  /** The line as it leaves: itself, with other bytes in its name and behind it, or not at all. */
  spoilt(line: Buffer): Buffer {
    if (line.length > FRAGILE_BYTES) return line;
    const text = line.toString("latin1");
    for (const { name, lose, garble } of FRAGILE) {
      const found = name.exec(text);
      if (!found) continue;
      if (this.falls(lose)) return Buffer.alloc(0);
      if (this.falls(garble))
        return this.garbled(line, found.index, found[0].length);
    }
    return line;
  }

  private garbled(line: Buffer, from: number, length: number): Buffer {
    const garbled = Buffer.from(line);
    const at = from + this.next(length);
    const end = Math.min(line.length, at + 1 + this.next(LONGEST_GARBLE));
    for (let i = at; i < end; i++)
      garbled[i] = (garbled[i] as number) ^ (1 + this.next(255));
    return garbled;
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
