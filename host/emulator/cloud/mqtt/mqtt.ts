import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import {
  Aedes,
  type AuthenticateError,
  type Client,
  type PublishPacket,
} from "aedes";
import {
  platformLogTexts,
  platformTexts,
} from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Clock } from "../../base/clock.js";
import { covers } from "../base/covers.js";
import {
  KEEPALIVE_SECONDS,
  MESSAGE_BYTES,
  MQTT_SIGN_IN_MS,
  SUBSCRIPTIONS,
} from "../base/limits.js";
import { type Device, keyOf } from "../registry/registry.js";
import { Refused, refusal } from "../registry/signin.js";
import { ClientStream } from "./clientstream.js";
import { MqttPorts, type PortsOptions } from "./ports.js";
import { Rates } from "./rates.js";
import { keepSessions, type Sessions } from "./sessions.js";

/** Nobody may subscribe to it: where a message goes that is to vanish. */
const NOWHERE = "$nowhere";

export interface MqttOptions extends PortsOptions {
  readonly clock: Clock;
  readonly mayPublish: (device: Device, topic: string) => boolean;
  readonly maySubscribe: (device: Device, filter: string) => boolean;
  readonly signedIn: (device: Device) => void;
  readonly signedOut: (device: Device) => void;
  /** Whether this QoS 1 message is acknowledged before it is passed on, asked of each. */
  readonly acknowledgesFirst: () => boolean;
  /** Whether the platform's limits of rates hold. */
  readonly limitsRates: boolean;
  /** A message that a device may send and has sent. */
  readonly published: (
    device: Device,
    topic: string,
    payload: Buffer,
    qos: 0 | 1,
  ) => void;
}

/** Whom a message has reached: devices that are there, and those for which it is kept until they are back. */
export interface Reached {
  readonly reached: number;
  readonly kept: number;
}

/** The platform's MQTT 3.1.1 server: who may come in, what passes and what is refused (MODULES.md 6.1). */
export class MqttServer {
  private aedes: Aedes | undefined;
  private persistence: Sessions | undefined;
  private readonly devices = new WeakMap<Client, Device>();
  /** Clients that have not said who they are: the broker has given them ids of its own. */
  private readonly nameless = new WeakSet<Client>();
  private readonly sessions = new Map<Device, Client>();
  /** What each client has subscribed to. */
  private readonly filters = new WeakMap<Client, Set<string>>();
  private readonly doors: MqttPorts;
  private readonly rates: Rates;

  constructor(private readonly options: MqttOptions) {
    this.doors = new MqttPorts(options);
    this.rates = new Rates(options.clock, options.limitsRates);
  }

  /** Ports it listens on, or listened on before {@link stop}. */
  get ports(): { readonly tcp: number; readonly tls: number } {
    return this.doors.numbers;
  }

  async start(): Promise<void> {
    const aedes = await this.broker();
    this.aedes = aedes;
    try {
      await this.doors.start((socket) => this.serve(aedes, socket));
    } catch (error) {
      // A port that is taken leaves nothing behind that would keep the process alive.
      await this.stop();
      throw error;
    }
  }

  /** Goes away at once, cutting every connection. */
  async stop(): Promise<void> {
    const { aedes } = this;
    this.aedes = undefined;
    const closed = this.doors.stop();
    if (aedes) await new Promise<void>((resolve) => aedes.close(resolve));
    await closed();
  }

  isOnline(device: Device): boolean {
    return this.sessions.has(device);
  }

  /** The address at which the device has reached the cloud. */
  addressFor(device: Device): string | undefined {
    const stream = this.sessions.get(device)?.conn as ClientStream | undefined;
    return (stream?.socket as Socket | undefined)?.localAddress;
  }

  /** Cuts a device's connection; false when it has none. */
  drop(device: Device): boolean {
    const client = this.sessions.get(device);
    client?.conn.destroy();
    return client !== undefined;
  }

  /** To everyone who has subscribed; whom it has reached. @throws Error when the server is stopped. */
  async publish(
    topic: string,
    payload: Uint8Array,
    qos: 0 | 1,
  ): Promise<Reached> {
    const { aedes, persistence } = this;
    if (!aedes || !persistence) throw new Error(text(platformTexts.stopped));
    const online = [...this.sessions].filter(([device, client]) =>
      this.hears(device, client, topic),
    );
    const { clients } = aedes as unknown as {
      clients: Record<string, Client | undefined>;
    };
    const keepers =
      qos === 1 ? await persistence.subscriptionsByTopic(topic) : [];
    const kept = new Set(
      keepers
        .map(({ clientId }) => clientId)
        .filter((clientId) => !clients[clientId]),
    );
    const packet = {
      cmd: "publish" as const,
      topic,
      payload: Buffer.from(payload),
      qos,
      dup: false,
      retain: false,
    };
    await new Promise<void>((resolve, reject) => {
      aedes.publish(packet, (error) => (error ? reject(error) : resolve()));
    });
    return { reached: online.length, kept: kept.size };
  }

  /** Takes a connection that does not come from a port. @throws Error when the server is stopped. */
  accept(stream: Duplex): void {
    if (!this.aedes) throw new Error(text(platformTexts.stopped));
    this.serve(this.aedes, stream);
  }

  private hears(device: Device, client: Client, topic: string): boolean {
    const filters = this.filters.get(client) ?? new Set();
    const matches = [...filters].some((filter) => covers(filter, topic));
    return matches && this.options.maySubscribe(device, topic);
  }

  private serve(aedes: Aedes, socket: Duplex): void {
    this.doors.keep(socket);
    const { log } = this.options;
    const client: Client = aedes.handle(
      new ClientStream(socket, {
        malformed: (why) => log(text(platformLogTexts.closed, { why })),
        unread: () =>
          log(
            text(platformLogTexts.doesNotRead, {
              client: this.nameOf(client),
            }),
          ),
      }),
    );
  }

  private nameOf(client: Client): string {
    const device = this.devices.get(client);
    return device ? keyOf(device) : text(platformLogTexts.stranger);
  }

  private async broker(): Promise<Aedes> {
    const { options, devices } = this;
    // Its types leave out who publishes.
    const publish = Aedes.prototype.publish as unknown as (
      packet: PublishPacket,
      client: Client,
      done: (error?: Error) => void,
    ) => void;
    const persistence = keepSessions({
      clock: options.clock,
      may: (clientId, filter) => {
        const device = options.registry.byClientId(clientId);
        return device !== undefined && options.maySubscribe(device, filter);
      },
      dropped: (clientId, messages) =>
        options.log(
          text(platformLogTexts.messagesDropped, {
            client: clientId,
            count: messages,
          }),
        ),
    });
    this.persistence = persistence;
    const aedes: Aedes = await Aedes.createBroker({
      keepaliveLimit: 0,
      connectTimeout: options.signInMs ?? MQTT_SIGN_IN_MS,
      persistence,
      preConnect: (client, packet, done) => {
        // The platform keeps no last wills.
        delete packet.will;
        if (packet.clientId === "") this.nameless.add(client);
        const fits = (packet.keepalive ?? 0) <= KEEPALIVE_SECONDS;
        done(fits ? null : new Error(text(platformLogTexts.keepalive)), fits);
      },
      authenticate: (client, userName, password, done) =>
        this.authenticate(client, userName, password, done),
      authorizePublish: (client, packet, done) => {
        const device = client && devices.get(client);
        if (!device) return done(new Error(text(platformLogTexts.noDevice)));
        if (packet.qos === 2)
          return done(new Error(text(platformLogTexts.qos2)));
        if (packet.payload.length > MESSAGE_BYTES)
          return done(
            new Error(
              text(platformLogTexts.messageBytes, { most: MESSAGE_BYTES }),
            ),
          );
        packet.retain = false;
        if (!options.mayPublish(device, packet.topic))
          options.log(
            text(platformLogTexts.mayNotPublish, { device: keyOf(device) }),
          );
        else if (!this.rates.up(device))
          options.log(
            text(platformLogTexts.publishesTooOften, {
              device: keyOf(device),
            }),
          );
        else if (packet.qos === 0 || options.acknowledgesFirst())
          return done(null);
        else {
          // The broker acknowledges as it takes a message; the platform, like most, once it has passed it on.
          publish.call(aedes, { ...packet }, client, (error) => {
            packet.topic = NOWHERE;
            done(error ?? null);
          });
          return;
        }
        // It vanishes without a PUBACK (MODULES.md 2.1).
        packet.topic = NOWHERE;
        packet.qos = 0;
        done(null);
      },
      authorizeSubscribe: (client, subscription, done) => {
        const device = devices.get(client);
        const may =
          device !== undefined &&
          options.maySubscribe(device, subscription.topic) &&
          this.hasRoom(client, subscription.topic);
        if (!may)
          options.log(
            text(platformLogTexts.mayNotSubscribe, {
              client: this.nameOf(client),
            }),
          );
        done(null, may ? subscription : null);
      },
      authorizeForward: (client, packet) => {
        const device = devices.get(client);
        // A sub-device may have gone offline since its topic was subscribed to.
        return device &&
          options.maySubscribe(device, packet.topic) &&
          this.rates.down(device)
          ? packet
          : null;
      },
    });
    aedes.on("client", (client) => {
      const device = devices.get(client);
      if (!device) return;
      this.sessions.set(device, client);
      options.log(text(platformLogTexts.signedIn, { device: keyOf(device) }));
      options.signedIn(device);
    });
    aedes.on("clientDisconnect", (client) => {
      const device = devices.get(client);
      if (!device || this.sessions.get(device) !== client) return;
      this.sessions.delete(device);
      options.log(text(platformLogTexts.gone, { device: keyOf(device) }));
      options.signedOut(device);
    });
    aedes.on("unsubscribe", (filters, client) => {
      for (const filter of filters) this.filters.get(client)?.delete(filter);
    });
    const failed = (client: Client, { message }: Error) =>
      options.log(
        text(platformLogTexts.clientFailed, {
          client: this.nameOf(client),
          why: message,
        }),
      );
    aedes.on("clientError", failed);
    aedes.on("connectionError", failed);
    aedes.on("publish", ({ topic, payload, qos }, client) => {
      const device = client && devices.get(client);
      if (!device || topic === NOWHERE) return;
      options.published(device, topic, Buffer.from(payload), qos as 0 | 1);
    });
    return aedes;
  }

  /** Whether the client may have this filter besides those that it has; it then has it. */
  private hasRoom(client: Client, filter: string): boolean {
    const filters = this.filters.get(client) ?? new Set();
    this.filters.set(client, filters);
    const room = filters.has(filter) || filters.size < SUBSCRIPTIONS;
    if (room) filters.add(filter);
    return room;
  }

  private authenticate(
    client: Client,
    userName: string | undefined,
    password: Buffer | undefined,
    done: (error: AuthenticateError | null, success: boolean | null) => void,
  ): void {
    const { registry, clock, log } = this.options;
    const device = registry.byClientId(client.id);
    const refused = refusal(
      device,
      {
        clientId: this.nameless.has(client) ? "" : client.id,
        userName,
        password: password?.toString(),
        identity: this.doors.identityOf(
          (client.conn as ClientStream).socket,
          device,
        ),
      },
      clock,
    );
    if (!refused && device && !this.rates.signIn(device)) {
      const why = text(platformLogTexts.signsInTooOften);
      log(text(platformLogTexts.refused, { client: keyOf(device), why }));
      const busy = Object.assign(new Error(why), {
        returnCode: Refused.unavailable,
      });
      done(busy as AuthenticateError, false);
      return;
    }
    if (refused || !device) {
      const { code = 0, reason = "" } = refused ?? {};
      const named = device ? keyOf(device) : text(platformLogTexts.aClient);
      log(text(platformLogTexts.refused, { client: named, why: reason }));
      const error = Object.assign(new Error(reason), { returnCode: code });
      done(error as AuthenticateError, false);
      return;
    }
    this.devices.set(client, device);
    if (this.sessions.has(device))
      log(text(platformLogTexts.signsInAgain, { device: keyOf(device) }));
    done(null, true);
  }
}
