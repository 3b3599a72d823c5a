import type { Timers } from "../base/clock.js";
import type { Profile } from "../profiles/profile.js";
import type { Network } from "./network.js";

export interface CellularOptions {
  readonly profile: Profile;
  readonly timers: Timers;
  /** Whether a module from the factory registers by itself when it starts. */
  readonly registers: boolean;
  /** The network went away under the MQTT connection; `silently`: nobody is told of the connection's end. */
  readonly lost: (silently: boolean) => void;
}

/** A mobile network: it says nothing of its own, TCREGNET asks and tells it. */
export class Cellular implements Network {
  private registered = false;
  private wanted: boolean;
  private reachable = true;
  /** Counts changes: a registration that finds another number when it wakes has been overtaken. */
  private turn = 0;

  constructor(private readonly options: CellularOptions) {
    this.wanted = options.registers;
  }

  get online(): boolean {
    return this.registered;
  }

  settle(): void {
    this.registered = this.wanted && this.reachable;
  }

  stop(): void {
    this.turn++;
    this.registered = false;
    this.wanted = this.options.registers;
  }

  async start(): Promise<void> {
    if (this.wanted) await this.register();
  }

  /** Whether it is registered in the end. */
  async register(): Promise<boolean> {
    this.wanted = true;
    if (this.registered) return true;
    const turn = ++this.turn;
    await this.options.timers.sleep(this.options.profile.joinMs);
    if (turn !== this.turn) return false;
    this.registered = this.reachable;
    return this.registered;
  }

  /** Leaves it, as TCREGNET is told to. */
  close(): void {
    this.wanted = false;
    this.drop(false);
  }

  lose(silently: boolean): void {
    this.reachable = false;
    this.drop(silently);
  }

  async recover(): Promise<void> {
    this.reachable = true;
    if (this.wanted) await this.register();
  }

  private drop(silently: boolean): void {
    this.turn++;
    const had = this.registered;
    this.registered = false;
    if (had) this.options.lost(silently);
  }
}
