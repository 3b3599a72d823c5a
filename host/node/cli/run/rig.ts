import type {
  Cloud,
  Emulator,
  EmulatorOptions,
} from "../../../emulator/index.js";
import { Client } from "../../client.js";
import { UserFault } from "../fault.js";
import { openPort } from "../port.js";
import { starting } from "../start.js";
import type { Script } from "./script.js";

/** An emulator and the cloud behind it. */
export interface Bench {
  readonly emulator: Emulator;
  readonly cloud: Cloud;
}

/** What a script runs on. */
export interface Rig {
  readonly client: Client;
  /** Where one was started. */
  readonly bench?: Bench;
  close(): Promise<void>;
}

/** Where a module is, if not in an emulator. */
export interface ModulePlace {
  readonly name: string;
  readonly baudRate?: number;
  readonly showSecrets: boolean;
}

async function benchOf({ emulator: wanted }: Script): Promise<Bench> {
  const { Emulator, Registry, startCloud } = await import(
    "../../../emulator/index.js"
  );
  const { products, faults, profile, joined } = wanted;
  const cloud = await starting(() =>
    startCloud(
      products === undefined
        ? {}
        : { registry: new Registry({ products }, "products") },
    ),
  );
  cloud.faults.apply(faults.cloud);
  const emulator = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
    provisioningPort: 0,
    faults: faults.module,
    ...(profile !== undefined && {
      profile: profile as NonNullable<EmulatorOptions["profile"]>,
    }),
    ...(joined !== undefined && { joined }),
  });
  return { emulator, cloud };
}

/**
 * A client for a script: at a port, or on an emulator of its own.
 * @throws {UserFault} where the port cannot be opened
 */
export async function rigOf(
  script: Script,
  place: ModulePlace | undefined,
): Promise<Rig> {
  const options = {
    showSecrets: place?.showSecrets ?? false,
    ...(script.escape !== undefined && { escape: script.escape }),
  };
  if (place) {
    const port = await openPort(place.name, place.baudRate);
    const client = await Client.open(port, options).catch((error: Error) => {
      throw new UserFault(`${place.name}: ${error.message}`);
    });
    return { client, close: () => client.close() };
  }
  const bench = await benchOf(script);
  const stop = async () => {
    await bench.emulator.close();
    await bench.cloud.close();
  };
  try {
    const client = await Client.open(bench.emulator.stream(), options);
    const close = async () => {
      await client.close();
      await stop();
    };
    return { client, bench, close };
  } catch (error) {
    await stop();
    throw error;
  }
}
