import type { TestContext } from "node:test";
import mqtt, { type IClientOptions, type MqttClient } from "mqtt";
import { HANG_MS } from "../../../../tests/hang.js";
import {
  type Cloud,
  type CloudOptions,
  clientIdOf,
  credentialsOf,
  type DeviceId,
  pskOf,
  startCloud,
} from "../index.js";

export const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
export const LIGHT2 = { productId: "LIGHT00001", deviceName: "light2" };
export const GATEWAY = { productId: "GATEWAY001", deviceName: "gateway1" };
export const GATEWAY2 = { productId: "GATEWAY001", deviceName: "gateway2" };
export const SENSOR = { productId: "SENSOR0001", deviceName: "sensor01" };
export const READY = { productId: "REGISTER01", deviceName: "ready1" };
export const ACTIVE = { productId: "REGISTER01", deviceName: "active1" };

/** A cloud with the sample's devices; stops when the test ends. */
export async function cloud(
  context: TestContext,
  options: CloudOptions = {},
): Promise<Cloud> {
  const started = await startCloud(options);
  context.after(() => started.close());
  return started;
}

export function secretOf(cloud: Cloud, id: DeviceId): string {
  const device = cloud.registry.device(id);
  if (!device) throw new Error("no such device in the sample");
  return device.secret;
}

/** A time limit around `work`. */
export async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let guard: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    guard = setTimeout(() => reject(new Error(`no ${what}`)), HANG_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(guard);
  }
}

/** A device that an outside MQTT client plays. */
export class Outside {
  private readonly heard: { topic: string; payload: Buffer }[] = [];
  private waiting: (() => void) | undefined;

  constructor(readonly client: MqttClient) {
    client.on("message", (topic, payload) => {
      this.heard.push({ topic, payload });
      this.waiting?.();
    });
  }

  /** The next message. */
  async next(): Promise<{ topic: string; payload: Buffer }> {
    for (;;) {
      const message = this.heard.shift();
      if (message) return message;
      const more = new Promise<void>((resolve) => {
        this.waiting = resolve;
      });
      await within(more, "message");
    }
  }

  /** The next message's JSON. */
  async json(): Promise<Record<string, unknown>> {
    const { payload } = await this.next();
    return JSON.parse(payload.toString());
  }

  /** Publishes JSON with QoS 1. */
  async send(topic: string, message: unknown): Promise<void> {
    await this.client.publishAsync(topic, JSON.stringify(message), { qos: 1 });
  }

  /** Sends JSON for the answer. */
  async ask(topic: string, message: unknown): Promise<Record<string, unknown>> {
    await this.send(topic, message);
    return this.json();
  }

  get quiet(): boolean {
    return this.heard.length === 0;
  }
}

/** What ends, and lets go of what was begun for it: a test, or several. */
interface Ending {
  after(end: () => unknown): unknown;
}

/** Signs in by name and password; ends with the test. */
export async function signIn(
  context: Ending,
  cloud: Cloud,
  id: DeviceId,
  options: IClientOptions = {},
): Promise<Outside> {
  const secret = secretOf(cloud, id);
  return connect(context, cloud.mqttUrl, {
    ...credentialsOf({ ...id, secret }),
    ...options,
  });
}

/** Signs in by TLS-PSK; ends with the test. */
export function signInByKey(
  context: TestContext,
  cloud: Cloud,
  id: DeviceId,
  key = pskOf(secretOf(cloud, id)),
  options: IClientOptions = {},
): Promise<Outside> {
  const identity = clientIdOf(id);
  return connect(context, cloud.mqttsUrl, {
    clientId: identity,
    ...({
      pskCallback: () => ({ psk: key, identity }),
      ciphers: "PSK-AES128-CBC-SHA:PSK-AES128-GCM-SHA256",
      minVersion: "TLSv1.2",
      maxVersion: "TLSv1.2",
      checkServerIdentity: () => undefined,
    } as IClientOptions),
    ...options,
  });
}

/** Connects a client that is none of the kinds above; ends with the test. */
export async function connect(
  context: Ending,
  url: string,
  options: IClientOptions,
): Promise<Outside> {
  const client = await mqtt.connectAsync(
    url,
    {
      connectTimeout: HANG_MS,
      reconnectPeriod: 0,
      protocolVersion: 4,
      ...options,
    },
    false,
  );
  context.after(() => client.end(true));
  client.on("error", () => {});
  return new Outside(client);
}
