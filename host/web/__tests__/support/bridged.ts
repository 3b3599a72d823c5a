import {
  type Cloud,
  Emulator,
  listenTcp,
  startCloud,
  type TcpListener,
} from "../../../emulator/index.js";
import { type PageServer, servePage } from "../../../node/cli/pageserver.js";
import { openTcp } from "../../../node/openport.js";

/** The document's example device, which the cloud knows. */
export const device = { productId: "CTQS08Y5LG", deviceName: "Dev01" };

/** The page, its bridge, a TCP bridge behind it, a module and its cloud. */
export class Bridged {
  readonly said: string[] = [];
  #uart: TcpListener;

  private constructor(
    readonly cloud: Cloud,
    readonly module: Emulator,
    uart: TcpListener,
    readonly server: PageServer,
    said: string[],
  ) {
    this.#uart = uart;
    this.said = said;
  }

  static async start(): Promise<Bridged> {
    const cloud = await startCloud();
    const module = new Emulator({
      broker: cloud.mqttsUrl,
      registration: cloud.httpUrl,
    });
    const uart = await listenTcp(module);
    const said: string[] = [];
    const server = await servePage(
      { name: "a TCP bridge", open: openTcp(uart.host, uart.port) },
      { httpPort: 0, log: (line) => said.push(line) },
    );
    return new Bridged(cloud, module, uart, server, said);
  }

  unplug(): Promise<void> {
    return this.#uart.close();
  }

  async plug(): Promise<void> {
    const { host, port } = this.#uart;
    this.#uart = await listenTcp(this.module, { host, port });
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.#uart.close();
    await this.module.close();
    await this.cloud.close();
  }
}
