import { EventEmitter } from "node:events";
import type { CallOptions } from "./call.js";
import type { Client } from "./client.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import type { SetDeviceInfoArguments } from "./generated/commands.js";
import { synchronise } from "./open.js";

export interface SessionOptions {
  readonly device: Omit<SetDeviceInfoArguments, "tlsMode"> & {
    /** 1, the only mode that modules take, where left out. */
    readonly tlsMode?: number;
  };
  /** Joined when the module has no address; without it the module must have been provisioned. */
  readonly wifi?: { readonly ssid: string; readonly password?: string };
  readonly mqtt?: {
    /** Milliseconds, 1000 to 20000; 5000 where left out. */
    readonly commandTimeout?: number;
    /** Seconds, 60 to 690; 240 where left out. */
    readonly keepalive?: number;
    /** `true` where left out. */
    readonly cleanSession?: boolean;
    /** Whether the module reconnects by itself; `true` where left out. */
    readonly reconnect?: boolean;
  };
  /** Topics to subscribe to, 10 at most, with QoS 0 or a QoS of their own. */
  readonly subscriptions?: readonly (
    | string
    | { readonly topic: string; readonly qos: 0 | 1 }
  )[];
  /** Version of the firmware that runs; listens for updates when given. */
  readonly version?: string;
  /** Does it all again after `ready` or a lost connection. */
  readonly keep?: boolean;
}

interface SessionEvents {
  /** A step has begun. */
  step: [name: SessionStep];
  /** Everything is set up. */
  up: [];
  /** The connection or the module is gone; with `keep` the session begins again. */
  down: [];
  /** An attempt failed; with `keep` another follows. */
  failed: [error: unknown];
}

export type SessionStep = "device" | "wifi" | "connect" | "subscribe" | "ota";

const GOT_ADDRESS = 2;
const MQTT_CONNECTED = 1;
const ALREADY = 208;
/** Codes of a disconnection that the MCU asked for: Espressif's, and that of M6315 modules. */
const LEFT_ON_PURPOSE: readonly unknown[] = [2, 0];
/** MQTT was lost, and the module reconnects by itself when it was told to. */
const LINK_LOST = -103;
/** Milliseconds before the next attempt; doubled each time up to the longest. */
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 60_000;

/** The document's advice from power-up ("使用建议"), kept up when asked to. */
export class Session extends EventEmitter<SessionEvents> {
  readonly #client: Client;
  readonly #options: SessionOptions;
  readonly #clock: Clock;
  #timer: unknown;
  #working: Promise<void> | undefined;
  /** What each call of the first attempt is given up by. */
  #call: CallOptions = {};
  #again = false;
  #stopped = false;
  #delay = FIRST_DELAY;

  constructor(client: Client, options: SessionOptions, clock: Clock) {
    super();
    this.#client = client;
    this.#options = options;
    this.#clock = clock;
  }

  /**
   * Sets everything up once; with `keep` it is kept up until `stop`.
   * @param options a signal that gives the start up; its `reason` is the error's `cause`
   * @throws {AtError} the first step that failed
   */
  async start(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#call = { signal: options.signal };
    this.stop();
    this.#stopped = false;
    if (this.#options.keep) {
      this.#client.on("ready", this.#onReady);
      this.#client.on("disconnected", this.#onDisconnected);
      this.#client.once("close", this.#onClose);
    }
    try {
      await this.#setUp();
    } catch (error) {
      this.stop();
      throw error;
    } finally {
      this.#call = {};
    }
  }

  /** Ends keeping it up; the connection stays as it is. */
  stop(): void {
    this.#stopped = true;
    this.#clock.clearTimeout(this.#timer);
    this.#client.off("ready", this.#onReady);
    this.#client.off("disconnected", this.#onDisconnected);
    this.#client.off("close", this.#onClose);
  }

  readonly #onClose = (): void => this.stop();

  readonly #onReady = (): void => this.#lost();

  readonly #onDisconnected = (why: { readonly code?: number }): void => {
    const reconnects = this.#options.mqtt?.reconnect ?? true;
    if (LEFT_ON_PURPOSE.includes(why.code)) return;
    if (why.code === LINK_LOST && reconnects) return;
    this.#lost();
  };

  #lost(): void {
    this.emit("down");
    this.#delay = FIRST_DELAY;
    this.#retry(0);
  }

  #retry(delay: number): void {
    if (this.#stopped) return;
    if (this.#working) {
      this.#again = true;
      return;
    }
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => {
      // Failures are reported by the `failed` event and tried again.
      this.#setUp().then(
        () => {},
        () => {
          this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
          this.#retry(this.#delay);
        },
      );
    }, delay);
  }

  async #setUp(): Promise<void> {
    this.#working = this.#steps();
    try {
      await this.#working;
      this.#delay = FIRST_DELAY;
      if (!this.#stopped) this.emit("up");
    } catch (error) {
      this.emit("failed", error);
      throw error;
    } finally {
      this.#working = undefined;
      if (this.#again) {
        this.#again = false;
        this.#retry(0);
      }
    }
  }

  async #steps(): Promise<void> {
    const { subscriptions = [], version } = this.#options;
    await synchronise(this.#client, this.#clock, this.#call);
    this.#step("device");
    await this.#setDevice();
    this.#step("wifi");
    await this.#joinWifi();
    this.#step("connect");
    await this.#connect();
    this.#step("subscribe");
    for (const item of subscriptions) {
      const { topic, qos } =
        typeof item === "string" ? { topic: item, qos: 0 as const } : item;
      await this.#client.subscribe(topic, { qos, ...this.#call });
    }
    if (version === undefined) return;
    this.#step("ota");
    await this.#client.setOta({ state: 1, version }, this.#call);
  }

  /** @throws {AtError} when the session was stopped meanwhile */
  #step(name: SessionStep): void {
    if (this.#stopped) throw new AtError("", "aborted");
    this.emit("step", name);
  }

  async #setDevice(): Promise<void> {
    const device = { tlsMode: 1, ...this.#options.device };
    if (await this.#client.hasDeviceInfo(device, this.#call)) return;
    // A module keeps its device information while MQTT runs.
    if ((await this.#client.mqttState(this.#call)).state === MQTT_CONNECTED)
      await this.#client.mqttDisconnect(this.#call);
    await this.#client.setDeviceInfo(device, this.#call);
    if (!(await this.#client.hasDeviceInfo(device, this.#call)))
      throw new AtError("TCDEVINFOSET", "state", {
        text: "the module holds other device information than was set: its BCC differs",
      });
  }

  async #joinWifi(): Promise<void> {
    const [state] = await this.#client.command(
      { command: "CWSTATE", form: "read" },
      this.#call,
    );
    if (state?.[0] === GOT_ADDRESS) return;
    const { wifi } = this.#options;
    if (!wifi)
      throw new AtError("CWSTATE", "state", {
        text: "the module is in no Wi-Fi network: give `wifi`, or provision it with startSmartConfig or startSoftAp",
      });
    await this.#client.joinWifi(wifi.ssid, wifi.password, this.#call);
  }

  async #connect(): Promise<void> {
    const { state } = await this.#client.mqttState(this.#call);
    if (state === MQTT_CONNECTED) return;
    const { mqtt = {}, device } = this.#options;
    try {
      await this.#client.mqttConnect(
        {
          tlsMode: device.tlsMode ?? 1,
          cmdtimeout: mqtt.commandTimeout ?? 5_000,
          keepalive: mqtt.keepalive ?? 240,
          cleanSession: (mqtt.cleanSession ?? true) ? 1 : 0,
          reconnect: (mqtt.reconnect ?? true) ? 1 : 0,
        },
        this.#call,
      );
    } catch (error) {
      // A task of the module's own is connecting already.
      const busy = error instanceof AtError && error.code === ALREADY;
      if (!busy) throw error;
      const { state: now } = await this.#client.mqttState(this.#call);
      if (now !== MQTT_CONNECTED) throw error;
    }
  }
}
