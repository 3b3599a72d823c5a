import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import type { WifiCredentials } from "../base/flash.js";
import { type Json, parseObject } from "../base/json.js";
import {
  SSID_BYTES,
  TOKEN_BYTES,
  WIFI_PASSWORD_BYTES,
} from "../base/limits.js";
import { fitsInQuotes } from "../base/text.js";

/** `cmdType` of a datagram (MODULES.md 5.5). */
export const PhoneCommand = {
  token: 0,
  accessPoint: 1,
  answer: 2,
  log: 3,
} as const;

/** The module says so often who it is: datagrams get lost. */
const ANSWERS = 3;
const LOOPBACK = "127.0.0.1";

/** What the phone says: where to join, and the token that stands for its user. */
export interface PhoneMessage {
  readonly wifi?: WifiCredentials;
  readonly token?: string;
}

export interface PhonePortOptions {
  /** UDP port on loopback; 0 for any. */
  readonly port: number;
  /** Who the module says it is. */
  readonly identity: () => {
    productId: string;
    deviceName: string;
    region: string;
  };
  readonly log: (text: string) => void;
}

/** The module's UDP port for the phone, open while provisioning runs. */
export class PhonePort {
  private socket: Socket | undefined;
  private bound: number | undefined;
  private phone: RemoteInfo | undefined;
  private previous: string | undefined;
  private readonly sending = new Set<Promise<void>>();
  private closed: Promise<void> = Promise.resolve();
  private listener: (message: PhoneMessage) => void = () => {};

  constructor(private readonly options: PhonePortOptions) {}

  /** The port it listens on; undefined while it is closed. */
  get port(): number | undefined {
    return this.bound;
  }

  /** @throws Error when the port is taken. */
  async open(listener: (message: PhoneMessage) => void): Promise<void> {
    this.listener = listener;
    this.phone = undefined;
    const socket = createSocket("udp4");
    this.socket = socket;
    await this.closed;
    // Provisioning may have been stopped meanwhile.
    if (this.socket !== socket) return;
    socket.on("message", (bytes, from) => this.take(bytes, from));
    socket.bind(this.options.port, LOOPBACK);
    try {
      await once(socket, "listening");
    } catch (error) {
      this.close();
      throw error;
    }
    socket.on("error", (error) => this.log(error.message));
    if (this.socket !== socket) return;
    this.bound = socket.address().port;
    this.options.log(
      say(
        phrase(emulatorTexts.phonePort, {
          address: `${LOOPBACK}:${this.bound}`,
        }),
      ),
    );
  }

  /** Hears no more; what was said already still goes out, which a socket closed at once would drop. */
  close(): void {
    const { socket } = this;
    if (!socket) return;
    this.socket = undefined;
    this.bound = undefined;
    socket.removeAllListeners("message");
    this.closed = Promise.all(this.sending).then(
      () => new Promise((resolve) => socket.close(() => resolve())),
    );
  }

  log(text: string): void {
    this.options.log(say(phrase(emulatorTexts.phone, { text })));
  }

  /** Tells the phone what went wrong, and keeps it for one that asks later. */
  tell(error: { type: number; code: number }): void {
    const text = `provisioning error (${error.type}, ${error.code})`;
    this.previous = text;
    if (this.phone) this.reply(this.phone, "Current_Error", text);
  }

  private take(bytes: Buffer, from: RemoteInfo): void {
    const json = parseObject(bytes);
    if (!json) {
      this.log(say(phrase(emulatorTexts.datagramNoJson)));
      return;
    }
    switch (json.cmdType) {
      case PhoneCommand.token:
      case PhoneCommand.accessPoint: {
        const message = messageOf(json);
        if (!message) {
          this.log(say(phrase(emulatorTexts.datagramField)));
          return;
        }
        this.phone = from;
        // Without a token it stands for SmartConfig's radio, which brings the access point and no answer.
        if (message.token !== undefined) this.introduce(from);
        this.listener(message);
        return;
      }
      case PhoneCommand.log:
        this.reply(from, "Previous_Error", this.previous ?? "none");
        return;
      default:
        this.log(say(phrase(emulatorTexts.datagramKind)));
    }
  }

  private introduce(to: RemoteInfo): void {
    const { productId, deviceName, region } = this.options.identity();
    const answer = {
      cmdType: PhoneCommand.answer,
      productId,
      deviceName,
      productRegion: region,
      protoVersion: "2.0",
    };
    for (let i = 0; i < ANSWERS; i++) this.send(answer, to);
  }

  private reply(to: RemoteInfo, deviceReply: string, log: string): void {
    this.send({ cmdType: PhoneCommand.answer, deviceReply, log }, to);
  }

  private send(answer: object, { port, address }: RemoteInfo): void {
    const { socket } = this;
    if (!socket) return;
    const text = `${JSON.stringify(answer)}\r\n`;
    const sent = new Promise<void>((resolve) => {
      socket.send(text, port, address, (error) => {
        if (error) this.log(error.message);
        this.sending.delete(sent);
        resolve();
      });
    });
    this.sending.add(sent);
  }
}

const isText = (value: unknown, min: number, max: number): value is string =>
  typeof value === "string" &&
  fitsInQuotes(value) &&
  Buffer.byteLength(value) >= min &&
  Buffer.byteLength(value) <= max;

/** What the datagram holds; undefined when a field of it cannot be. */
function messageOf(json: Json): PhoneMessage | undefined {
  const { ssid, password, token, cmdType } = json;
  if (token !== undefined && !isText(token, 1, TOKEN_BYTES)) return undefined;
  if (cmdType === PhoneCommand.token)
    return token === undefined ? undefined : { token };
  if (!isText(ssid, 1, SSID_BYTES) || !isText(password, 0, WIFI_PASSWORD_BYTES))
    return undefined;
  const wifi = { ssid, password };
  return token === undefined ? { wifi } : { wifi, token };
}
