import { headOf } from "./letter.js";

/** A letter to a device. */
interface Down {
  readonly at: number;
  /** Whether the cloud had somebody to give it to; undefined until it says so. */
  reached?: boolean;
  /** How much was told before it was written to a device that was up: none of that is about it. */
  readonly told: number;
  handed: boolean;
  /** Later ones came first, and nothing was told that this may have been lost. */
  silent: boolean;
}

/** What is told of a session that is up no more; from then until it is up again letters may be lost. */
const DOWN: ReadonlySet<string> = new Set([
  ...["reset", "lost", "silent", "state", "closed"],
  ...["unplugged", "disconnected", "ready"],
]);

/** What a device and its cloud say of every letter, and what does not add up. */
export class Ledger {
  /** What must not be, in words. */
  readonly faults: string[] = [];
  /** How often something was told. */
  readonly told: Record<string, number> = {};
  ups = 0;
  again = 0;
  spoilt = 0;
  /** Letters whose loss was told to the device. */
  lost = 0;
  /** Letters that the cloud had nobody to give to. */
  nobody = 0;
  handed = 0;
  private readonly out = new Map<number, "written" | "sent">();
  private readonly arrived = new Set<number>();
  private readonly down = new Map<number, Down>();
  /** Number of the first letter to the device that is not accounted for. */
  private open = 1;
  private written = 0;
  private lastSent = 0;
  private lastHanded = 0;
  private isUp = false;
  /** How much was told in all, and when the last letter came. */
  private tellings = 0;
  private toldAtLast = 0;
  private worst = 0;
  private readonly waiting = new Set<() => void>();

  get published(): number {
    return this.out.size;
  }

  /** Whether each letter of the device was published. */
  get settled(): boolean {
    return [...this.out.values()].every((state) => state === "sent");
  }

  /** The number of the next letter to the device. */
  address(now: number): number {
    const n = ++this.written;
    const told = this.isUp ? this.tellings : 0;
    this.down.set(n, { at: now, told, handed: false, silent: false });
    return n;
  }

  /** What the cloud says of a letter to the device. */
  passed(n: number, reached: boolean): void {
    const down = this.down.get(n);
    if (!down) return;
    down.reached = reached;
    if (!reached) this.nobody++;
  }

  /** A message that came to the cloud. */
  arrive(payload: Uint8Array): void {
    const head = headOf(payload);
    if (head === undefined) this.faults.push("a message came changed");
    else if (!this.out.has(Number(head)))
      this.faults.push(`letter ${head} came and was never written`);
    this.arrived.add(Number(head));
  }

  /** A line that the device has said. */
  say(line: string, now: number): void {
    const [what = "", subject = ""] = line.split(" ");
    const n = Number(subject);
    if (what === "out") this.out.set(n, "written");
    else if (what === "sent") this.sent(n);
    else if (what === "in") this.hand(n, now);
    else if (what === "up") {
      this.ups++;
      this.isUp = true;
    } else if (what === "again") this.again++;
    else if (what === "spoilt" || what === "told") {
      this.tellings++;
      if (DOWN.has(subject)) this.isUp = false;
      if (what === "spoilt") this.spoilt++;
      else this.told[subject] = (this.told[subject] ?? 0) + 1;
    } else this.faults.push(`the device said ${JSON.stringify(line)}`);
    for (const look of this.waiting) look();
  }

  private sent(n: number): void {
    this.out.set(n, "sent");
    this.lastSent = Math.max(this.lastSent, n);
    if (!this.arrived.has(n))
      this.faults.push(`letter ${n} was told to be published and never came`);
  }

  private hand(n: number, now: number): void {
    const down = this.down.get(n);
    if (!down) {
      this.faults.push(`letter ${n} was handed over and never sent`);
      return;
    }
    if (!down.handed) this.handed++;
    down.handed = true;
    this.lastHanded = Math.max(this.lastHanded, n);
    this.worst = Math.max(this.worst, now - down.at);
    for (; this.open < n; this.open++) {
      const before = this.down.get(this.open);
      if (before && !before.handed)
        before.silent =
          this.tellings === Math.max(this.toldAtLast, before.told);
    }
    this.toldAtLast = this.tellings;
  }

  /** The longest way of a letter to the device since this was asked last, in milliseconds. */
  takeLag(): number | undefined {
    const lag = this.worst;
    this.worst = 0;
    return lag > 0 ? lag : undefined;
  }

  /** Waits until a letter in each direction that was written after now has come. */
  through(): Promise<void> {
    const { published: out, written: down } = this;
    return new Promise((resolve) => {
      const look = () => {
        if (this.lastSent <= out || this.lastHanded <= down) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  /** Adds up: call it when the device has ended. */
  close(): void {
    for (const [n, state] of this.out)
      if (state !== "sent") this.faults.push(`letter ${n} was never published`);
    for (const [n, { reached, handed, silent }] of this.down) {
      if (handed || reached !== true) continue;
      if (silent || n >= this.open)
        this.faults.push(
          `letter ${n} to the device was lost, and nothing told`,
        );
      this.lost++;
    }
  }
}
