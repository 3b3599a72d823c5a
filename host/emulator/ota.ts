import type { Timers } from "./clock.js";
import type { Firmware, FirmwareCache } from "./firmware.js";
import { SELF_UPDATE_RESTART_MS } from "./limits.js";

export interface OtaOptions {
  readonly cache: FirmwareCache;
  readonly space: () => number;
  readonly timers: Timers;
  readonly urc: (line: string) => void;
  readonly reboot: () => void;
}

/** The module's OTA task: enabled by TCOTASET, driven by the emulator's user as the cloud would drive it. */
export class OtaTask {
  private on = false;
  private local = "";
  private incoming: Firmware | undefined;

  constructor(private readonly options: OtaOptions) {}

  get enabled(): boolean {
    return this.on;
  }

  /** Version that the MCU reported with TCOTASET; "" when it has not. */
  get version(): string {
    return this.local;
  }

  get downloading(): boolean {
    return this.incoming !== undefined;
  }

  set(enabled: boolean, version: string): void {
    this.on = enabled;
    this.local = version;
  }

  /** Ends the task and a download, without a word; TCMQTTDISCONN and a restart do it. */
  cancel(): void {
    this.on = false;
    this.incoming = undefined;
  }

  /** A download starts, or is tried again: `ENTERUPDATE`. @throws Error when TCOTASET has not enabled OTA. */
  begin(firmware: Firmware): void {
    if (!this.on)
      throw new Error("OTA is not enabled: send AT+TCOTASET=1 first");
    this.incoming = firmware;
    this.options.urc("+TCOTASTATUS:ENTERUPDATE");
  }

  /** The download is complete and in the cache; the task ends. */
  succeed(): void {
    const firmware = this.taken();
    this.options.cache.store(firmware, this.options.space());
    this.cancel();
    this.options.urc("+TCOTASTATUS:UPDATESUCCESS");
  }

  /** The download has failed for good with `code`; the task ends. */
  fail(code: number): void {
    this.taken();
    this.cancel();
    this.options.urc(`+TCOTASTATUS:UPDATEFAIL,${code}`);
  }

  /** The download was the module's own firmware: it restarts 2 s later. */
  succeedSelf(): void {
    this.taken();
    this.cancel();
    this.options.urc("+TCOTASTATUS:UPDATESUCCESS");
    this.options.urc("+TCOTASTATUS:UPDATERESET");
    this.options.timers.after(SELF_UPDATE_RESTART_MS, this.options.reboot);
  }

  private taken(): Firmware {
    if (!this.incoming) throw new Error("no firmware is being downloaded");
    return this.incoming;
  }
}
