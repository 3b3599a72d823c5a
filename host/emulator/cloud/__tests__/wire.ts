import { once } from "node:events";
import { connect, type Socket } from "node:net";
import mqttPacket, { type Packet } from "mqtt-packet";
import { type Cloud, credentialsOf, type DeviceId } from "../index.js";
import { secretOf, within } from "./rig.js";

/** An MQTT client made of packets: it reads when it is told to, and acknowledges nothing by itself. */
export class Wire {
  readonly packets: Packet[] = [];
  private readonly parser = mqttPacket.parser({ protocolVersion: 4 });
  private waiting: (() => void) | undefined;

  constructor(readonly socket: Socket) {
    this.parser.on("packet", (packet) => {
      this.packets.push(packet);
      this.waiting?.();
    });
    socket.on("data", (bytes) => this.parser.parse(bytes));
    // A reset is an end like any other.
    socket.on("error", () => {});
  }

  send(...packets: Packet[]): void {
    this.socket.write(
      Buffer.concat(packets.map((packet) => mqttPacket.generate(packet))),
    );
  }

  /** The next packet, or the next of a kind; those before that are passed over. */
  async next(cmd?: Packet["cmd"]): Promise<Packet> {
    for (;;) {
      const packet = this.packets.shift();
      if (packet && (cmd === undefined || packet.cmd === cmd)) return packet;
      if (packet) continue;
      await within(
        new Promise<void>((resolve) => {
          this.waiting = resolve;
        }),
        cmd ?? "packet",
      );
    }
  }

  /** Subscribes; what is granted, in order. */
  async subscribe(
    ...subscriptions: { topic: string; qos: 0 | 1 | 2 }[]
  ): Promise<readonly unknown[]> {
    this.send({ cmd: "subscribe", messageId: 1, subscriptions });
    const suback = await this.next("suback");
    return suback.cmd === "suback" ? suback.granted : [];
  }

  get closed(): Promise<unknown> {
    const closed: Promise<unknown> = this.socket.closed
      ? Promise.resolve()
      : new Promise((resolve) => this.socket.once("close", resolve));
    return within(closed, "end of the connection");
  }
}

/** A connection on which nothing has been sent. */
export async function open(cloud: Cloud): Promise<Wire> {
  const { hostname, port } = new URL(cloud.mqttUrl);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  return new Wire(socket);
}

/** A device that has signed in by name and password. */
export async function wired(
  cloud: Cloud,
  id: DeviceId,
  { clean = true } = {},
): Promise<Wire> {
  const wire = await open(cloud);
  const { username, password, ...named } = credentialsOf({
    ...id,
    secret: secretOf(cloud, id),
  });
  wire.send({
    cmd: "connect",
    protocolId: "MQTT",
    protocolVersion: 4,
    clean,
    keepalive: 60,
    username,
    password: Buffer.from(password),
    ...named,
  });
  await wire.next("connack");
  return wire;
}
