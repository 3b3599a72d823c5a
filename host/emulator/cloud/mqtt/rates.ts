import type { Clock } from "../../base/clock.js";
import { RATES } from "../base/limits.js";
import type { Device } from "../registry/registry.js";

const SECOND_MS = 1_000;

/** Counts what happens in a second. */
class Meter {
  private since = -Infinity;
  private count = 0;

  constructor(private readonly most: number) {}

  take(now: number): boolean {
    if (now - this.since >= SECOND_MS) {
      this.since = now;
      this.count = 0;
    }
    return ++this.count <= this.most;
  }
}

interface Meters {
  readonly up: Meter;
  readonly down: Meter;
  signedIn: number;
}

/** The platform's limits for each device (MODULES.md 6.1), where they are to hold: whether one more passes. */
export class Rates {
  private readonly meters = new WeakMap<Device, Meters>();

  constructor(
    private readonly clock: Clock,
    private readonly hold: boolean,
  ) {}

  up(device: Device): boolean {
    return !this.hold || this.of(device).up.take(this.clock.now());
  }

  down(device: Device): boolean {
    return !this.hold || this.of(device).down.take(this.clock.now());
  }

  signIn(device: Device): boolean {
    if (!this.hold) return true;
    const meters = this.of(device);
    const now = this.clock.now();
    if (now - meters.signedIn < RATES.signInSeconds * SECOND_MS) return false;
    meters.signedIn = now;
    return true;
  }

  private of(device: Device): Meters {
    const made = {
      up: new Meter(RATES.up),
      down: new Meter(RATES.down),
      signedIn: -Infinity,
    };
    const meters = this.meters.get(device) ?? made;
    this.meters.set(device, meters);
    return meters;
  }
}
