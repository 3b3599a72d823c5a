import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";

/** What goes wrong on purpose; shares are 0 to 1. The same seed and the same traffic give the same faults. */
export interface Faults {
  /** Any whole number; 1 when left out. */
  readonly seed?: number;
  /** Share of the module's bytes that are lost. */
  readonly lose?: number;
  /** Share of the module's bytes of which one bit is another. */
  readonly flip?: number;
  /** Share of the module's bytes before which a byte comes from nowhere. */
  readonly insert?: number;
  /** Whether what the module prints comes in pieces of random length. */
  readonly split?: boolean;
  /** Milliseconds for which what the module prints is held back, to come together. */
  readonly merge?: number;
  /** Share of answers that come late. */
  readonly late?: number;
  /** How late, in milliseconds; 7,000 when left out, which is more than most limits of a client. */
  readonly lateness?: number;
  /** Share of answers whose last line never comes. */
  readonly missing?: number;
  /** Share of commands that are answered with `busy p...` and not run. */
  readonly busy?: number;
  /** Share of commands in whose middle the module restarts. */
  readonly reboot?: number;
  /** Share of the module's lines that are followed by a burst of URCs. */
  readonly burst?: number;
  /** Share of commands at which the link to the broker breaks. */
  readonly drop?: number;
  /** Share of the module's lines that are followed by one that no honest module prints. */
  readonly malice?: number;
  /** Share of its prints in whose middle the power goes, at any byte; it starts again at once. */
  readonly cut?: number;
  /** Share of reads of firmware in the middle of whose data the power goes. */
  readonly cutRead?: number;
  /** Whether each restart begins with the ROM's boot text: at another baud rate, so bytes of every value. */
  readonly bootText?: boolean;
  /** Share of `ready` lines that do not come. */
  readonly loseReady?: number;
  /** Share of `ready` lines of whose name some bytes are others. */
  readonly garbleReady?: number;
  /** Share of `+TCMQTTDISCON` lines that do not come. */
  readonly loseDisconnection?: number;
  /** Share of `+TCMQTTDISCON` lines of whose name, or what follows too, some bytes are others. */
  readonly garbleDisconnection?: number;
  /** Share of commands at which the access point goes out of reach. */
  readonly loseWifi?: number;
  /** Share of commands at which it does, and the connection ends without a `+TCMQTTDISCON`. */
  readonly loseWifiSilently?: number;
  /** Milliseconds for which it is out of reach; 30,000 when left out. */
  readonly away?: number;
  /** Milliseconds from a restart during which it is not there yet; it is there when left out. */
  readonly lateWifi?: number;
  /** Share of commands at which the module stops: it reads and prints nothing, the command is lost. */
  readonly hang?: number;
  /** Milliseconds for which it stops; 60,000 when left out. */
  readonly hanging?: number;
  /** Whether it restarts after that, in place of going on. */
  readonly watchdog?: boolean;
  /** Share of updates whose download ends with `UPDATEFAIL`; the module listens for no other until TCOTASET. */
  readonly failDownload?: number;
}

/** What a fault's value is: a share of 0 to 1, milliseconds, or on or off. */
type Kind = "share" | "milliseconds" | "switch";

const kinds = {
  lose: "share",
  flip: "share",
  insert: "share",
  split: "switch",
  merge: "milliseconds",
  late: "share",
  lateness: "milliseconds",
  missing: "share",
  busy: "share",
  reboot: "share",
  burst: "share",
  drop: "share",
  malice: "share",
  cut: "share",
  cutRead: "share",
  bootText: "switch",
  loseReady: "share",
  garbleReady: "share",
  loseDisconnection: "share",
  garbleDisconnection: "share",
  loseWifi: "share",
  loseWifiSilently: "share",
  away: "milliseconds",
  lateWifi: "milliseconds",
  hang: "share",
  hanging: "milliseconds",
  watchdog: "switch",
  failDownload: "share",
} as const satisfies Readonly<Record<Exclude<keyof Faults, "seed">, Kind>>;

/** What may go wrong with a module. */
export type FaultName = keyof typeof kinds;

/** Names of the faults that are shares. */
export type Share = {
  [N in FaultName]: (typeof kinds)[N] extends "share" ? N : never;
}[FaultName];

/** Names of the faults, as `--fault` takes them. */
export const faultNames = Object.keys(kinds) as FaultName[];

const MOST_MS = 600_000;

/**
 * Checks them.
 * @throws RangeError that names the fault whose value cannot be
 */
export function checkFaults(faults: Faults): void {
  for (const [name, value] of Object.entries(faults)) {
    if (value === undefined) continue;
    if (name === "seed") {
      if (!Number.isSafeInteger(value))
        throw new RangeError(text(emulatorTexts.seed));
      continue;
    }
    const known = faultNames.find((fault) => fault === name);
    if (!known)
      throw new RangeError(
        text(emulatorTexts.noFault, { name, names: faultNames.join(", ") }),
      );
    if (kinds[known] === "switch") {
      if (typeof value !== "boolean")
        throw new RangeError(text(emulatorTexts.switchFault, { name }));
      continue;
    }
    const most = kinds[known] === "share" ? 1 : MOST_MS;
    if (typeof value !== "number" || !(value >= 0 && value <= most))
      throw new RangeError(text(emulatorTexts.numberFault, { name, most }));
  }
}
