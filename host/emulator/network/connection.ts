import type { Duplex } from "node:stream";
import mqtt, { MqttClient } from "mqtt";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { Identity, TlsOptions } from "./identity.js";
import { codeOf, SdkCode } from "./sdkcodes.js";
import { signIn } from "./signin.js";

/** The broker refuses a subscription with this in place of a QoS. */
const SUBACK_FAILURE = 128;

/** Arguments of TCMQTTCONN; `timeout` in milliseconds, `keepalive` in seconds. */
export interface ConnectParams {
  readonly timeout: number;
  readonly keepalive: number;
  readonly cleanSession: boolean;
  readonly reconnect: boolean;
}

/** Who connects, and how. */
export interface Task {
  readonly device: Identity;
  readonly params: ConnectParams;
}

/** How the broker is reached. */
export interface Way {
  /** Opens the way there, in the place of TCP and TLS. */
  readonly dial: ((url: string) => Duplex) | undefined;
  readonly tls: TlsOptions | undefined;
}

/** One attempt to connect. */
export interface Connection {
  readonly client: MqttClient;
  /** 0 once it stands, or the SDK's number when it has failed. */
  readonly opened: Promise<number>;
}

/** Begins to connect; the client connects once and never again by itself. */
export function openConnection(
  url: string,
  { device, params }: Task,
  { dial, tls }: Way,
  log: (text: string) => void,
): Connection {
  const options = {
    ...signIn(device, url, tls),
    clean: params.cleanSession,
    keepalive: params.keepalive,
    // The module has rules of its own for reconnecting.
    reconnectPeriod: 0,
    resubscribe: false,
    protocolVersion: 4 as const,
  };
  const client = dial
    ? new MqttClient(() => dial(url), options)
    : mqtt.connect(url, options);
  const opened = new Promise<number>((resolve) => {
    let code: number = SdkCode.tcpConnect;
    client.once("connect", () => {
      log(text(emulatorTexts.connected));
      resolve(0);
    });
    client.on("error", (error) => {
      code = codeOf(error);
      log(`mqtt: ${error.message}`);
      if (!client.connected) client.end(true);
    });
    client.once("close", () => {
      // Every client is ended once: its timers go with it.
      client.end(true);
      resolve(code);
    });
  });
  return { client, opened };
}

/** 0, or the SDK's number when the broker refuses. @throws Error when the connection breaks */
export async function subscribeOn(
  client: MqttClient,
  topic: string,
  qos: 0 | 1,
): Promise<number> {
  const granted = await client.subscribeAsync(topic, { qos });
  const refused = granted.some((grant) => grant.qos === SUBACK_FAILURE);
  return refused ? SdkCode.subscribe : 0;
}

/** Bytes of a packet whose fixed header says that `remaining` follow it. */
export const packetSize = (remaining: number): number =>
  // The header is one byte and a length of one byte or two.
  remaining + (remaining < 128 ? 2 : 3);
