import type { Timers } from "./clock.js";
import type { WifiCredentials } from "./flash.js";
import { PROVISIONING_MS } from "./limits.js";

/** The command that started it, which names its URCs. */
export type ProvisioningMode = "TCSTARTSMART" | "TCSAP";

/** How provisioning ends: the phone gave an access point, or an error type with its sub-code (FACTS.md 5.5). */
export type ProvisioningOutcome =
  | WifiCredentials
  | { readonly type: number; readonly code: number };

/** "WIFI boarding stop", by the user or by time. */
export const STOPPED = { type: 3, code: 102 } as const;
export const TIMED_OUT = { type: 3, code: 103 } as const;
/** "WIFI connect error"; the sub-code is ours: the number of `+CWJAP:`. */
const CONNECT_ERROR = 10;

export interface ProvisioningOptions {
  readonly timers: Timers;
  readonly urc: (line: string) => void;
  /** Joins; 0, or the number of `+CWJAP:`. */
  readonly join: (wifi: WifiCredentials) => Promise<number>;
  /** Joined: what comes before the success is told. */
  readonly joined: () => void;
}

/** SmartConfig or softAP provisioning, finished by the emulator's user in the phone's place. */
export class Provisioning {
  private running: ProvisioningMode | undefined;
  private stopTimer: () => void = () => {};

  constructor(private readonly options: ProvisioningOptions) {}

  get mode(): ProvisioningMode | undefined {
    return this.running;
  }

  start(mode: ProvisioningMode): void {
    this.running = mode;
    this.stopTimer = this.options.timers.after(PROVISIONING_MS, () =>
      this.fail(mode, TIMED_OUT),
    );
  }

  /** Forgets it without a word, as a restart does. */
  reset(): void {
    this.stopTimer();
    this.running = undefined;
  }

  /** @throws Error when none is running. */
  async finish(outcome: ProvisioningOutcome): Promise<void> {
    const mode = this.running;
    if (!mode) {
      throw new Error(
        "no provisioning is running: send AT+TCSTARTSMART or AT+TCSAP first",
      );
    }
    if ("type" in outcome) {
      this.fail(mode, outcome);
      return;
    }
    this.stopTimer();
    const joined = await this.options.join(outcome);
    if (this.running !== mode) return;
    if (joined !== 0) {
      this.fail(mode, { type: CONNECT_ERROR, code: joined });
      return;
    }
    this.reset();
    this.options.joined();
    this.options.urc(`+${mode}:WIFI_CONNECT_SUCCESS`);
  }

  private fail(
    mode: ProvisioningMode,
    { type, code }: { type: number; code: number },
  ): void {
    this.reset();
    this.options.urc(`+${mode}:WIFI_CONNECT_FAILED,${type},${code}`);
  }
}
