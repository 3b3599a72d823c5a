import { randomUUID } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import { takeLock } from "./lock.js";

/** A device's identity: what TCDEVINFOSET or a registration leaves in flash. */
export interface DeviceInfo {
  productId: string;
  deviceName: string;
  secret: string;
  region: string;
  /** Name of the certificate by which it signs in, in the place of the secret: TLS mode 2. */
  certificate?: string;
}

/** A product's identity for registration; `secret` is the product's. */
export interface ProductInfo {
  productId: string;
  secret: string;
  deviceName: string;
  region: string;
}

export interface WifiCredentials {
  ssid: string;
  password: string;
}

export interface StoredFirmware {
  version: string;
  /** The image in base64. */
  image: string;
}

/** A part of an image, and which one it is. */
export interface StoredDownload extends StoredFirmware {
  /** Of the whole image. */
  md5: string;
}

/** TCMODINFOSET: `flash` in MB, `base` and `space` in bytes. */
export interface ModuleInfo {
  name: string;
  flash: number;
  gpio: number;
  base: number;
  space: number;
  connectionId: number;
}

/** AT+UART_DEF: bits a second; the others by ESP-AT's numbers. */
export interface UartSettings {
  rate: number;
  dataBits: number;
  stopBits: number;
  parity: number;
  flow: number;
}

/** All that a module keeps without power. */
export interface FlashContent {
  device?: DeviceInfo;
  product?: ProductInfo;
  wifi?: WifiCredentials;
  /** AT+CWMODE. */
  wifiMode: number;
  /** ESP-AT's own settings that differ from the factory's. */
  uart?: UartSettings;
  /** AT+CIPSTAMAC. */
  mac?: string;
  /** AT+CWDHCP: bit 0 the station, bit 1 the access point. */
  dhcp?: number;
  /** AT+CWRECONNCFG: seconds between attempts to join again, 0 for none; how many, 0 for no end. */
  reconnection?: { interval: number; repeat: number };
  /** AT+CIPSNTPCFG, when it is on. */
  sntp?: { zone: number; servers: string[] };
  moduleInfo?: ModuleInfo;
  /** What TCCERTADD has brought, by name; in Latin-1. */
  certificates?: Record<string, string>;
  /** TCMQTTSRV. */
  server?: string;
  subDevices: DeviceInfo[];
  subProducts: ProductInfo[];
  /** Sub-devices that were registered through this module. */
  registered: { productId: string; deviceName: string }[];
  firmware?: StoredFirmware;
  /** As much of an image as OTA brought before it was interrupted. */
  download?: StoredDownload;
}

/** Number of the file's format; a file with another one is not read. */
const FORMAT = 1;
const STATION = 1;
/** The file holds secrets: nobody else may read it. */
const FILE_MODE = 0o600;

/** What a module from the factory has joined, so that MQTT works without AT+CWJAP. */
export const FACTORY_WIFI: WifiCredentials = {
  ssid: "emulated-ap",
  password: "",
};

/** A module from the factory that has once joined `wifi`. */
export function factoryContent(wifi?: WifiCredentials): FlashContent {
  return {
    ...(wifi && { wifi }),
    wifiMode: STATION,
    subDevices: [],
    subProducts: [],
    registered: [],
  };
}

/** The module's flash, in memory and, when told where, in a JSON file that is written whole at each change. */
export class Flash {
  private content: FlashContent;
  private readonly unlock: () => void;
  private passing: FlashContent | undefined;

  /** @throws Error when the file is there and is not a module's flash, or another module has it. */
  constructor(
    private readonly path: string | undefined,
    factory: FlashContent,
    private readonly log: (text: string) => void,
  ) {
    this.unlock = path === undefined ? () => {} : takeLock(path);
    try {
      if (path !== undefined) sweep(path);
      this.content = (path !== undefined && readFlash(path)) || factory;
    } catch (error) {
      this.unlock();
      throw error;
    }
  }

  /** Another module may have the file from here on. */
  close(): void {
    this.unlock();
  }

  get(): Readonly<FlashContent> {
    return this.passing ?? this.content;
  }

  /** Changes what holds until the next {@link restart} and is not stored. */
  change(change: (content: FlashContent) => void): void {
    this.passing = structuredClone(this.get());
    change(this.passing);
  }

  /** What was not stored is forgotten. */
  restart(): void {
    this.passing = undefined;
  }

  /** Changes what is stored; false when the file cannot be written (the module then answers 207) and nothing changed. */
  update(change: (content: FlashContent) => void): boolean {
    const next = structuredClone(this.content);
    change(next);
    if (this.path !== undefined) {
      try {
        writeFlash(this.path, next);
      } catch (error) {
        this.log(
          say(
            phrase(emulatorTexts.flashNotWritten, {
              why: (error as Error).message,
            }),
          ),
        );
        return false;
      }
    }
    this.content = next;
    if (this.passing) change(this.passing);
    return true;
  }
}

function readFlash(path: string): FlashContent | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const parsed = parse(text);
  if (parsed?.format !== FORMAT || typeof parsed.flash !== "object") {
    throw new Error(
      say(phrase(emulatorTexts.noFlash, { path, format: FORMAT })),
    );
  }
  return { ...factoryContent(), ...parsed.flash };
}

/** The parser's own message is not passed on: it quotes the text, and the text holds secrets. */
function parse(
  text: string,
): { format?: unknown; flash?: FlashContent } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function writeFlash(path: string, flash: FlashContent): void {
  const temporary = `${path}.${randomUUID()}.new`;
  const text = `${JSON.stringify({ format: FORMAT, flash }, null, 2)}\n`;
  try {
    // The mode counts only for a file that is made here, and a link would lead the secrets elsewhere.
    writeFileSync(temporary, text, { mode: FILE_MODE, flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Takes away what was being written when a process came to its end. */
function sweep(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder))
    if (file.startsWith(`${name}.`) && file.endsWith(".new"))
      rmSync(join(folder, file), { force: true });
}
