import type { Timers } from "../base/clock.js";
import { Code } from "../base/codes.js";
import type {
  Flash,
  FlashContent,
  ModuleInfo,
  ProductInfo,
} from "../base/flash.js";
import type { Settings } from "../base/settings.js";
import type { FirmwareCache } from "../firmware/firmware.js";
import type { OtaTask } from "../firmware/ota.js";
import type { Cellular } from "../network/cellular.js";
import type { Gateway } from "../network/gateway.js";
import type { Pair } from "../network/identity.js";
import type { MqttLink } from "../network/mqttlink.js";
import type { Network } from "../network/network.js";
import type { Registered } from "../network/registration.js";
import type { Wifi } from "../network/wifi.js";
import type { Profile } from "../profiles/profile.js";
import type { PhonePort } from "../provisioning/phoneport.js";
import type { Provisioning } from "../provisioning/provisioning.js";
import { cme, OK, Refusal } from "./answers.js";
import type { Miscount, Params } from "./params.js";

/** The parts of the module that commands work on. */
export interface Board {
  readonly profile: Profile;
  readonly flash: Flash;
  readonly wifi: Wifi;
  readonly cellular: Cellular;
  /** The one of them that the module has. */
  readonly network: Network;
  readonly link: MqttLink;
  readonly firmware: FirmwareCache;
  readonly ota: OtaTask;
  readonly provisioning: Provisioning;
  /** Where provisioning hears the phone. */
  readonly phone: PhonePort | undefined;
  readonly gateway: Gateway;
  /** Asks the cloud for a device's secret. */
  readonly register: (
    product: Omit<ProductInfo, "region">,
  ) => Promise<Registered>;
  /** Stopped at each restart. */
  readonly timers: Timers;
  /** What ESP-AT's own commands have set since the start. */
  readonly settings: Settings;
  /** Keeps a setting of ESP-AT's, in flash or until the next start as AT+SYSSTORE has it. */
  keep(change: (content: FlashContent) => void): void;
  /** Sleeps for so long, once the answer is out, and starts anew; for good when 0. */
  sleep(ms: number): void;
  echo: boolean;
  syslog: boolean;
  moduleInfo(): ModuleInfo;
  /** The certificate by which the device signs in; undefined for one that has a secret. */
  pair(): Pair | undefined;
  /** Writes `text` and CRLF. */
  line(text: string): void;
  /** Writes `text` as it is. */
  write(text: string): void;
  /** Restarts, once the answer to the running command is out. */
  restart(): void;
}

/** What a command prints last. When it is out the module takes the next command. */
export type Answer = string | Buffer;

/** A data phase: the module prints OK and the prompt, takes `length` bytes, then goes on with `done`. */
export interface DataRequest {
  readonly length: number;
  readonly done: (payload: Buffer | undefined) => Answer | Promise<Answer>;
}

export type Outcome = Answer | Promise<Answer> | DataRequest;

export type Run = (board: Board) => Outcome;

/** One AT command in the forms that it has. */
export interface Command {
  /** As after `AT`: `+TCMQTTPUB`, or `E0`. */
  readonly name: string;
  /** Of firmwares that have it; all when left out. */
  readonly only?: (profile: Profile) => boolean;
  readonly test?: Run;
  readonly read?: Run;
  readonly exec?: Run;
  readonly set?: {
    /** How many parameters, least and most. */
    readonly params: readonly [number, number];
    /** What another count is answered with; ERROR when left out. */
    readonly miscount?: Miscount;
    /** States in which the command is refused whatever its parameters. */
    readonly refuse?: (board: Board) => void;
    readonly run: (board: Board, params: Params) => Outcome;
  };
}

/** A form that prints fixed lines, then OK. */
export function says(...lines: string[]): Run {
  return (board) => {
    for (const line of lines) board.line(line);
    return OK;
  };
}

/** Ends a list: the profile says whether an `OK` stands before it, too. */
export function list(board: Board, lines: readonly string[]): Answer {
  if (board.profile.listEnds === "first and last") board.write(OK);
  for (const line of lines) board.line(line);
  return OK;
}

/** 200 while OTA is downloading. */
export function refuseDownloading(board: Board): void {
  if (board.ota.downloading) throw new Refusal(cme(Code.downloading));
}

/** 208 while the MQTT task runs: connected, connecting or reconnecting. */
export function refuseRunning(board: Board): void {
  if (board.link.running) throw new Refusal(cme(Code.state));
}

/** 208 unless MQTT is connected right now. */
export function refuseOffline(board: Board): void {
  if (!board.link.connected) throw new Refusal(cme(Code.state));
}

/** 204 unless `holds`. */
export function demand(holds: boolean): void {
  if (!holds) throw new Refusal(cme(Code.parameter));
}
