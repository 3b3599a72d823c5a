import { createSocket, type Socket } from "node:dgram";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import { isObject, type Json, parseObject } from "../base/json.js";
import { PhoneCommand } from "./phoneport.js";

/** The phone repeats itself until the module answers. */
const REPEAT_MS = 200;
const LOOPBACK = "127.0.0.1";

export interface PhoneOptions {
  /** The module's UDP port ({@link Emulator.provisioningPort}). */
  readonly port: number;
  readonly mode: "TCSTARTSMART" | "TCSAP";
  readonly ssid: string;
  readonly password: string;
  /** What the platform gave the app; the cloud learns it from the module. */
  readonly token: string;
  readonly region?: string;
  /** Milliseconds until it is given up. */
  readonly patience?: number;
}

/** Who the module said it is. */
export interface Found {
  readonly productId: string;
  readonly deviceName: string;
}

const PATIENCE_MS = 10_000;

/**
 * The app's side of provisioning, on loopback (MODULES.md 5.5): tells a module where to join and with which token, and
 * resolves to who it is.
 * @throws Error when the module reports an error or says nothing in time
 */
export async function provisionByPhone(options: PhoneOptions): Promise<Found> {
  const {
    port,
    mode,
    ssid,
    password,
    token,
    region = "ap-guangzhou",
  } = options;
  const socket = createSocket("udp4");
  const say = (message: object) =>
    socket.send(JSON.stringify(message), port, LOOPBACK);
  const repeat = () => {
    if (mode === "TCSAP") {
      say({ cmdType: PhoneCommand.accessPoint, ssid, password, token, region });
      return;
    }
    // The radio of SmartConfig brings the access point; the token follows over the network.
    say({ cmdType: PhoneCommand.accessPoint, ssid, password });
    say({ cmdType: PhoneCommand.token, token, region });
  };
  const timer = setInterval(repeat, REPEAT_MS);
  try {
    repeat();
    return await answer(socket, options.patience ?? PATIENCE_MS);
  } finally {
    clearInterval(timer);
    socket.close();
  }
}

function answer(socket: Socket, patience: number): Promise<Found> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(text(emulatorTexts.phoneSilence))),
      patience,
    );
    socket.on("message", (bytes) => {
      const json = parseObject(bytes);
      if (!isObject(json) || json.cmdType !== PhoneCommand.answer) return;
      clearTimeout(late);
      const found = foundIn(json);
      if (found) resolve(found);
      else
        reject(
          new Error(
            text(emulatorTexts.phoneReport, { what: String(json.log) }),
          ),
        );
    });
  });
}

function foundIn({ productId, deviceName }: Json): Found | undefined {
  return typeof productId === "string" && typeof deviceName === "string"
    ? { productId, deviceName }
    : undefined;
}
