import { once } from "node:events";
import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from "node:net";
import { Aedes } from "aedes";
import { platformTexts } from "../../../assembly/protocol/texts/platform.js";
import { hostPort } from "../../javascript/hostport.js";
import { text } from "../../javascript/language.js";

export interface BrokerOptions {
  /** Any free port when left out. */
  port?: number;
  /** Address to listen on; loopback when left out. */
  host?: string;
  /** Says no to a subscription (SUBACK 0x80) when false comes back. */
  allowSubscribe?: (topic: string, clientId: string) => boolean;
}

/** An MQTT broker inside this process: the cloud's place for tests and demonstrations. */
export class Broker {
  private aedes: Aedes | undefined;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private bound: number;
  private readonly host: string;

  constructor(private readonly options: BrokerOptions) {
    this.host = options.host ?? "127.0.0.1";
    this.bound = options.port ?? 0;
  }

  /** The port it listens on, or listened on before {@link close}. */
  get port(): number {
    return this.bound;
  }

  get url(): string {
    return `mqtt://${hostPort(this.host, this.bound)}`;
  }

  /** Listens; again on the same port after {@link close}. Sessions and retained messages start empty. */
  async start(): Promise<void> {
    if (this.server) return;
    const { allowSubscribe } = this.options;
    const aedes = await Aedes.createBroker({
      authorizeSubscribe: (client, subscription, done) =>
        done(
          null,
          (allowSubscribe?.(subscription.topic, client.id) ?? true)
            ? subscription
            : null,
        ),
    });
    const server = createServer((socket) => {
      this.sockets.add(socket);
      socket.once("close", () => this.sockets.delete(socket));
      aedes.handle(socket);
    });
    try {
      server.listen(this.bound, this.host);
      await once(server, "listening");
    } catch (error) {
      // A port that is taken leaves nothing behind that would keep the process alive.
      aedes.close();
      throw error;
    }
    this.aedes = aedes;
    this.server = server;
    this.bound = (server.address() as AddressInfo).port;
  }

  /** Goes away at once, cutting every connection. Does nothing when it is not running. */
  async close(): Promise<void> {
    const { aedes, server } = this;
    if (!aedes || !server) return;
    this.aedes = undefined;
    this.server = undefined;
    const closed = once(server, "close");
    server.close();
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => aedes.close(resolve));
    await closed;
  }

  /** {@link close} and {@link start} on the same port. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** Sends a message to everyone who has subscribed. @throws Error when the broker is stopped. */
  publish(
    topic: string,
    payload: string | Uint8Array,
    qos: 0 | 1 = 0,
  ): Promise<void> {
    const { aedes } = this;
    if (!aedes)
      return Promise.reject(new Error(text(platformTexts.brokerStopped)));
    const packet = {
      cmd: "publish" as const,
      topic,
      payload: Buffer.from(payload as Uint8Array),
      qos,
      dup: false,
      retain: false,
    };
    return new Promise((resolve, reject) => {
      aedes.publish(packet, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Cuts the connection of one client, by its id; false when it has none. */
  kick(clientId: string): boolean {
    // aedes keeps its clients in a table that its types do not show.
    const { clients } = this.aedes as unknown as {
      clients: Record<string, { conn: Socket } | undefined>;
    };
    const client = clients[clientId];
    client?.conn.destroy();
    return client !== undefined;
  }

  /** Calls back for each message that a client publishes; the result stops it. */
  onPublish(
    listener: (topic: string, payload: Buffer, qos: number) => void,
  ): () => void {
    const { aedes } = this;
    if (!aedes) throw new Error(text(platformTexts.brokerStopped));
    const heard = (
      packet: { topic: string; payload: string | Buffer; qos: number },
      client: unknown,
    ) => {
      if (client) {
        listener(packet.topic, Buffer.from(packet.payload), packet.qos);
      }
    };
    aedes.on("publish", heard);
    return () => aedes.removeListener("publish", heard);
  }
}

/** Starts a broker; `await broker.close()` when done with it. */
export async function startBroker(
  options: BrokerOptions = {},
): Promise<Broker> {
  const broker = new Broker(options);
  await broker.start();
  return broker;
}
