import assert from "node:assert/strict";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import type { TestContext } from "node:test";
import {
  type Cloud,
  type CloudOptions,
  Emulator,
  type EmulatorOptions,
  type ProfileName,
  profileNames,
  Registry,
  startCloud,
} from "../../host/emulator/index.js";
import {
  AtError,
  Client,
  type ClientOptions,
  type SessionOptions,
} from "../../host/node/index.js";
import { generator } from "../../host/node/replay/random.js";
import { HANG_MS } from "../hang.js";
import { NearEnd } from "./nearend.js";

export { profileNames };

/** A test that waits for what never comes fails under its own name. */
export const LIMIT = { timeout: HANG_MS } as const;

/** Secrets of the {@link registry}; none of them means anything anywhere else. */
export const GATEWAY_PRODUCT = {
  productId: "GATEWAY777",
  productSecret: "qS7mKx2vTnB4wYc9",
} as const;
export const SENSOR_PRODUCT = {
  productId: "SENSOR7777",
  productSecret: "hD3pZr8uLfW1eJa6",
} as const;
export const METER_PRODUCT = { productId: "METER77777" } as const;

/** A secret of 16 bytes for each name. */
export const secretOf = (name: string): string =>
  Buffer.from(name.padEnd(16, "*").slice(0, 16)).toString("base64");

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const deviceName = `${prefix}${i + 1}`;
    return { deviceName, deviceSecret: secretOf(deviceName) };
  });

/** A gateway's product and its sub-devices' product, which both register, and a product of plain devices. */
export const registry = (): Registry =>
  new Registry({
    products: [
      {
        ...GATEWAY_PRODUCT,
        kind: "gateway",
        dynamicRegistration: true,
        autoCreate: 10,
        subProducts: [SENSOR_PRODUCT.productId],
        devices: named("gateway", 2),
      },
      {
        ...SENSOR_PRODUCT,
        kind: "subdevice",
        dynamicRegistration: true,
        autoCreate: 30,
        devices: named("sensor", 30),
      },
      { ...METER_PRODUCT, kind: "device", devices: named("meter", 8) },
    ],
  });

/** A cloud with the {@link registry} that stops when the test ends. */
export async function cloudFor(
  context: TestContext,
  options: CloudOptions = {},
): Promise<Cloud> {
  const cloud = await startCloud({ registry: registry(), ...options });
  context.after(() => cloud.close());
  return cloud;
}

/** What a profile's vendor asks of a client. */
export const clientOptions: Readonly<Record<ProfileName, ClientOptions>> = {
  esp32: {},
  document: {},
  m6315: { escape: '"' },
};

/** Profiles of modules with Wi-Fi; the others reach the cloud over a mobile network. */
export const wifiProfiles = profileNames.filter((name) => name !== "m6315");

/** What a session does not look after with a profile's module. */
export const sessionOptions: Readonly<
  Record<ProfileName, Pick<SessionOptions, "wifi">>
> = { esp32: {}, document: {}, m6315: { wifi: false } };

/** A module and the client on its UART. */
export interface Module {
  readonly emulator: Emulator;
  readonly client: Client;
}

export interface ModuleOptions {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly client?: ClientOptions;
  /** The client reads what the module sends cut and merged anew, by this seed. */
  readonly cut?: number;
  /** The client's end of a line of the test's own. */
  readonly near?: (module: Duplex) => Duplex;
}

/** A module of `cloud`, and a client that has found it; both end with the test. */
export async function moduleOf(
  context: TestContext,
  cloud: Cloud,
  options: ModuleOptions = {},
): Promise<Module> {
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
    ...options.emulator,
  });
  context.after(() => emulator.close());
  const stream = emulator.stream();
  const { cut, near } = options;
  const client = await Client.open(
    near?.(stream) ?? (cut === undefined ? stream : new CutStream(stream, cut)),
    options.client,
  );
  context.after(() => client.close());
  return { emulator, client };
}

const LONGEST_PIECE = 700;

/** A line whose reads end at other places than the module's writes. */
class CutStream extends NearEnd {
  private waiting: Buffer[] = [];
  private readonly next: (below: number) => number;

  constructor(module: Duplex, seed: number) {
    super(module);
    this.next = generator(seed);
  }

  protected override hear(piece: Buffer): void {
    if (this.waiting.push(piece) > 1) return;
    setImmediate(() => {
      const bytes = Buffer.concat(this.waiting);
      this.waiting = [];
      this.pushCut(bytes, LONGEST_PIECE, this.next);
    });
  }
}

/** The error that `work` must end with. */
export async function failure(work: Promise<unknown>): Promise<AtError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof AtError, "it must fail, and with an AtError");
  return error;
}

/** How a module in these tests connects. */
export const CONNECTION = {
  tlsMode: 1,
  commandTimeout: 5_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 1,
} as const;

/** Sets a device up and connects it. */
export async function signIn(
  client: Client,
  productId: string,
  deviceName: string,
): Promise<void> {
  const deviceSecret = secretOf(deviceName);
  await client.setDeviceInfo({
    tlsMode: 1,
    productId,
    deviceName,
    deviceSecret,
  });
  await client.mqttConnect(CONNECTION);
}

/** Waits for a client's next `ready`. */
export const ready = (client: Client): Promise<unknown> =>
  once(client, "ready");

/** Bytes that look like nothing, the same for the same seed. */
export function noise(length: number, seed: number): Buffer {
  const next = generator(seed);
  return Buffer.from(Array.from({ length }, () => next(256)));
}
