import type { Explanation } from "./errors.js";
import type { Codes } from "./event.js";
import { EventEmitter } from "./eventemitter.js";
import type { Message } from "./message.js";
import type {
  OtaStatus,
  ProvisioningCommand,
  ProvisioningStatus,
  WifiStatus,
} from "./status.js";

/** The code of an event, explained where a table has it. */
export interface Explained extends Codes {
  readonly explanation?: Explanation;
}

/** What a client reports unasked (document, "URC 模组主动上报 MCU 消息"). */
export interface ClientEvents {
  /** `+TCMQTTRCVPUB`, whole. */
  message: [message: Message];
  /** `+TCMQTTDISCON` */
  disconnected: [why: Explained];
  /** `+TCMQTTRECONNECTING` */
  reconnecting: [];
  /** `+TCMQTTRECONNECTED` */
  reconnected: [];
  /** `+TCOTASTATUS`; one that the document does not know comes as a `line`. */
  ota: [status: { readonly status: OtaStatus } & Explained];
  /** How SmartConfig or access-point provisioning went. */
  provisioning: [
    outcome: {
      readonly command: ProvisioningCommand;
      readonly status: ProvisioningStatus;
    } & Explained,
  ];
  /** `WIFI CONNECTED`, `WIFI GOT IP`, `WIFI DISCONNECT`: what stands after `WIFI `. */
  wifi: [status: WifiStatus];
  /** The module has started. */
  ready: [];
  /** A line that belongs to nothing. */
  line: [text: string];
  /** So many bytes were lost or could not be understood. */
  damaged: [dropped: number];
  /** The port is gone, and will be opened again; with what ended it, where it was an error. */
  unplugged: [cause: Error | undefined];
  /** The port is there, and takes commands: the first time, and again. */
  plugged: [];
  /** The stream is gone; with what ended it, where it was an error. */
  close: [cause: Error | undefined];
}

/** The typed emitter that a client is. */
export class ClientEmitter extends EventEmitter<ClientEvents> {}
