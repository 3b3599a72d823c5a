import type { UartSettings } from "./flash.js";

/** Of a UART as it is after a start, unless AT+UART_DEF has said otherwise. */
export const FACTORY_UART: UartSettings = {
  rate: 115_200,
  dataBits: 8,
  stopBits: 1,
  parity: 0,
  flow: 0,
};

/** What ESP-AT's own commands set until the next start. */
export class Settings {
  /** AT+CIPMUX. */
  multiple = false;
  /** AT+SLEEP. */
  sleep = 0;
  /** AT+SYSSTORE: whether ESP-AT's settings outlive a start. */
  stores = true;
  /** AT+UART_CUR; as flash has it when undefined. */
  uart: UartSettings | undefined;
  /** Milliseconds by which the module's time is ahead of the clock; since its start when undefined. */
  timeOffset: number | undefined;
  /** On the clock; when the module has started. */
  started = 0;

  /** As after a start at `now`. */
  reset(now: number): void {
    Object.assign(this, new Settings());
    this.started = now;
  }

  /** Milliseconds since 1970, or since the start of a module that nobody has told the time. */
  time(now: number): number {
    return now + (this.timeOffset ?? -this.started);
  }
}
