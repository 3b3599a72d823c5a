import type { Timers } from "../base/clock.js";
import {
  FACTORY_WIFI,
  type Flash,
  type FlashContent,
  type WifiCredentials,
} from "../base/flash.js";
import type { Profile } from "../profiles/profile.js";
import type { Network } from "./network.js";

/** First number of `+CWSTATE:`. */
export const WifiState = {
  notStarted: 0,
  connected: 1,
  gotIp: 2,
  connecting: 3,
  disconnected: 4,
} as const;

/** Number of `+CWJAP:` after a failed join; 0 when joined. */
export const JoinResult = {
  joined: 0,
  wrongPassword: 2,
  noAccessPoint: 3,
  /** Here: another join, or leaving, came in between. */
  failed: 4,
} as const;

/** AT+CWRECONNCFG from the factory: each second, without an end. */
export const FACTORY_RECONNECTION = { interval: 1, repeat: 0 } as const;
const SECOND_MS = 1_000;

/** Modes of AT+CWMODE in which the module is a station. */
const STATION_MODES: readonly number[] = [1, 3];

export interface WifiOptions {
  readonly flash: Flash;
  /** Keeps what it has joined, as AT+SYSSTORE has it. */
  readonly keep: (change: (content: FlashContent) => void) => void;
  readonly profile: Profile;
  readonly timers: Timers;
  /** Access points in reach; every one there is, with any password, when undefined. */
  readonly accessPoints: readonly WifiCredentials[] | undefined;
  readonly urc: (line: string) => void;
  /** The network went away under the MQTT connection; `silently`: nobody is told of the connection's end. */
  readonly lost: (silently: boolean) => void;
}

/** The module's Wi-Fi station. */
export class Wifi implements Network {
  private current: number = WifiState.notStarted;
  private joined: string | undefined;
  /** Counts joins and leaves: a join that finds another number when it wakes has been overtaken. */
  private turn = 0;
  private running = true;
  /** Whether any access point is in reach. */
  private reachable = true;
  /** Whether it joins by itself when it can again; AT+CWRECONNCFG. */
  private tries = true;
  private stopTrying = () => {};

  constructor(private readonly options: WifiOptions) {}

  get state(): number {
    return this.current;
  }

  /** Name of the access point it is joined to or joining, else "". */
  get ssid(): string {
    return this.joined ?? "";
  }

  get online(): boolean {
    return this.current === WifiState.gotIp;
  }

  get station(): boolean {
    return STATION_MODES.includes(this.options.flash.get().wifiMode);
  }

  /** The state of a module that has been on for a while. */
  settle(): void {
    const stored = this.options.flash.get().wifi;
    if (!stored || !this.station || this.check(stored) !== JoinResult.joined) {
      return;
    }
    this.joined = stored.ssid;
    this.current = WifiState.gotIp;
  }

  /** Forgets everything without a word, as the end of power does. */
  stop(): void {
    this.turn++;
    this.running = false;
    this.tries = true;
    this.current = WifiState.notStarted;
    this.joined = undefined;
  }

  /** After a start: joins what is stored, as ESP-AT does by itself. */
  async start(): Promise<void> {
    this.running = true;
    const stored = this.options.flash.get().wifi;
    if (stored && this.station) await this.join(stored);
  }

  /** Joins `wanted`, with the URCs; resolves to the number of `+CWJAP:`. Stores it when it worked. */
  async join(wanted: WifiCredentials): Promise<number> {
    this.drop();
    const { turn } = this;
    this.current = WifiState.connecting;
    this.joined = wanted.ssid;
    await this.options.timers.sleep(this.options.profile.joinMs);
    if (turn !== this.turn) return JoinResult.failed;
    const outcome = this.check(wanted);
    if (outcome !== JoinResult.joined) {
      this.current = WifiState.disconnected;
      this.joined = undefined;
      return outcome;
    }
    if (!(await this.connected())) return JoinResult.failed;
    this.options.keep((content) => {
      content.wifi = { ...wanted };
    });
    return outcome;
  }

  /** All access points go out of reach. */
  lose(silently: boolean): void {
    this.reachable = false;
    this.stopTrying();
    const { interval, repeat } = this.reconnection;
    this.tries = interval > 0;
    if (this.tries && repeat > 0)
      this.stopTrying = this.options.timers.after(
        interval * repeat * SECOND_MS,
        () => {
          this.tries = false;
        },
      );
    this.drop(silently);
  }

  private get reconnection() {
    return this.options.flash.get().reconnection ?? FACTORY_RECONNECTION;
  }

  /** Access points that a scan finds; where every one there is would do, one by the name that is asked for. */
  visible(ssid?: string): readonly WifiCredentials[] {
    if (!this.reachable) return [];
    const { accessPoints, flash } = this.options;
    const { wifi = FACTORY_WIFI } = flash.get();
    return accessPoints ?? [{ ...wifi, ...(ssid !== undefined && { ssid }) }];
  }

  /** Leaves the access point, or loses it; `WIFI DISCONNECT` when there was one. */
  drop(silently = false): void {
    this.turn++;
    const had =
      this.current === WifiState.connected || this.current === WifiState.gotIp;
    if (this.current !== WifiState.notStarted) {
      this.current = WifiState.disconnected;
    }
    if (!had) return;
    this.options.urc("WIFI DISCONNECT");
    this.options.lost(silently);
  }

  /** Access points are in reach again: what is stored is joined; in a start, once that is over. */
  async recover(): Promise<void> {
    this.reachable = true;
    const stored = this.options.flash.get().wifi;
    this.stopTrying();
    if (!this.running || this.online || !stored || !this.station) return;
    if (!this.tries) return;
    const turn = ++this.turn;
    this.current = WifiState.connecting;
    this.joined = stored.ssid;
    await this.options.timers.sleep(this.options.profile.joinMs);
    if (turn === this.turn) await this.connected();
  }

  /** False when it was overtaken before it had an address. */
  private async connected(): Promise<boolean> {
    const { turn } = this;
    this.current = WifiState.connected;
    this.options.urc("WIFI CONNECTED");
    await this.options.timers.sleep(this.options.profile.addressMs);
    if (turn !== this.turn) return false;
    this.current = WifiState.gotIp;
    this.options.urc("WIFI GOT IP");
    return true;
  }

  private check(wanted: WifiCredentials): number {
    const { accessPoints } = this.options;
    if (!this.reachable) return JoinResult.noAccessPoint;
    if (!accessPoints) return JoinResult.joined;
    const found = accessPoints.find((point) => point.ssid === wanted.ssid);
    if (!found) return JoinResult.noAccessPoint;
    return found.password === wanted.password
      ? JoinResult.joined
      : JoinResult.wrongPassword;
  }
}
