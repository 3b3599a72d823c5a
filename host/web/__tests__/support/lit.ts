import { type Cloud, Emulator, startCloud } from "../../../emulator/index.js";
import { readPage } from "../../../node/cli/pagefile.js";
import { Client } from "../../../node/client.js";
import type { Light } from "../../../node/examples/generated/light.js";
import { startLight } from "../../../node/examples/light.js";

/** Of the sample: the vendor's light, by whose template its product goes. */
export const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
export const LIGHT_KEY = `${LIGHT.productId}/${LIGHT.deviceName}`;

/** A cloud with its page, and the example's light behind an emulated module. */
export class Lit {
  private constructor(
    readonly cloud: Cloud,
    readonly module: Emulator,
    readonly client: Client,
    readonly light: Light,
  ) {}

  static async start(): Promise<Lit> {
    const cloud = await startCloud({ page: readPage("cloud") });
    const module = new Emulator({
      broker: cloud.mqttsUrl,
      registration: cloud.httpUrl,
    });
    const client = await Client.open(module.stream());
    const deviceSecret = cloud.registry.device(LIGHT)?.secret ?? "";
    const light = await startLight(client, { ...LIGHT, deviceSecret });
    return new Lit(cloud, module, client, light);
  }

  get pageUrl(): string {
    const { pageUrl } = this.cloud;
    if (pageUrl === undefined) throw new Error("the cloud has no page");
    return pageUrl;
  }

  async close(): Promise<void> {
    this.light.close();
    await this.client.close();
    await this.module.close();
    await this.cloud.close();
  }
}
