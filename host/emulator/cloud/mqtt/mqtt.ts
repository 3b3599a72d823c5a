import { constants } from "node:crypto";
import { once } from "node:events";
import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from "node:net";
import type { Duplex } from "node:stream";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import {
  Aedes,
  type AuthenticateError,
  type Client,
  type PublishPacket,
} from "aedes";
import type { Clock } from "../../base/clock.js";
import type { Certificate } from "../base/certificate.js";
import { covers } from "../base/covers.js";
import {
  KEEPALIVE_SECONDS,
  MESSAGE_BYTES,
  MQTT_CONNECTIONS,
  MQTT_SIGN_IN_MS,
  SUBSCRIPTIONS,
} from "../base/limits.js";
import {
  type Device,
  keyOf,
  type Registry,
  sampleCertificate,
} from "../registry/registry.js";
import { pskOf, Refused, refusal } from "../registry/signin.js";
import { ClientStream } from "./clientstream.js";
import { Rates } from "./rates.js";
import { keepSessions, type Sessions } from "./sessions.js";

/** Nobody may subscribe to it: where a message goes that is to vanish. */
const NOWHERE = "$nowhere";
/** Those of the device SDK, and newer ones (FACTS.md 6.1). */
const CIPHERS =
  "PSK-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384:PSK-AES128-CBC-SHA256:PSK-AES128-CBC-SHA:PSK-AES256-CBC-SHA";
/** For clients without a key, in OpenSSL's words: forward secrecy, or RSA for those of old device SDKs. */
const CERTIFICATE_CIPHERS = "ECDHE+AESGCM:ECDHE+AES:RSA+AES";

export interface MqttOptions {
  readonly host: string;
  /** Ports of plain TCP and of TLS; any that is free when 0. */
  readonly ports: { tcp: number; tls: number };
  /** For TLS with clients that have no pre-shared key; they need a password. */
  readonly certificate: Certificate | undefined;
  /** Milliseconds in which a client has to sign in. */
  readonly signInMs?: number;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: (text: string) => void;
  readonly mayPublish: (device: Device, topic: string) => boolean;
  readonly maySubscribe: (device: Device, filter: string) => boolean;
  readonly signedIn: (device: Device) => void;
  readonly signedOut: (device: Device) => void;
  /** A message that a device may send and has sent. */
  /** Whether this QoS 1 message is acknowledged before it is passed on, asked of each. */
  readonly acknowledgesFirst: () => boolean;
  /** Whether the platform's limits of rates hold. */
  readonly limitsRates: boolean;
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

/** The platform's MQTT 3.1.1 server: who may come in, what passes and what is refused (FACTS.md 6.1). */
export class MqttServer {
  private aedes: Aedes | undefined;
  private persistence: Sessions | undefined;
  private servers: Server[] = [];
  private readonly sockets = new Set<Duplex>();
  /** Identities that TLS-PSK has proved. */
  private readonly identities = new WeakMap<object, string>();
  private readonly devices = new WeakMap<Client, Device>();
  private readonly sessions = new Map<Device, Client>();
  /** What each client has subscribed to. */
  private readonly filters = new WeakMap<Client, Set<string>>();
  private readonly bound: { tcp: number; tls: number };

  private readonly rates: Rates;

  constructor(private readonly options: MqttOptions) {
    this.bound = { ...options.ports };
    this.rates = new Rates(options.clock, options.limitsRates);
  }

  private get signInMs(): number {
    return this.options.signInMs ?? MQTT_SIGN_IN_MS;
  }

  /** Ports it listens on, or listened on before {@link stop}. */
  get ports(): { readonly tcp: number; readonly tls: number } {
    return this.bound;
  }

  async start(): Promise<void> {
    const { registry } = this.options;
    const certificate =
      this.options.certificate ??
      (registry.all().some((device) => device.certificate)
        ? sampleCertificate()
        : undefined);
    const aedes = await this.broker();
    const tcp = createServer((socket) => this.serve(aedes, socket));
    const tls = createTlsServer(
      {
        ...certificate,
        // Of devices that have one; which it must be, the registry says.
        requestCert: true,
        rejectUnauthorized: false,
        ciphers: certificate ? `${CIPHERS}:${CERTIFICATE_CIPHERS}` : CIPHERS,
        minVersion: "TLSv1.2",
        maxVersion: "TLSv1.2",
        handshakeTimeout: this.signInMs,
        // A session taken up again would not ask for the key, and nobody would know whose it is.
        secureOptions: constants.SSL_OP_NO_TICKET,
        pskIdentityHint: "",
        pskCallback: (socket, identity) => {
          const device = this.options.registry.byClientId(identity);
          if (!device || device.certificate !== undefined) return null;
          this.identities.set(socket, identity);
          return pskOf(device.secret);
        },
      },
      (socket) => this.serve(aedes, socket),
    );
    tls.on("tlsClientError", (error, socket) => {
      this.options.log(
        `mqtts: handshake refused: ${this.reason(error, socket)}`,
      );
      // One that has only taken its time would stay.
      socket.destroy();
    });
    // Before TLS has a socket of its own, this one must be found at the end.
    tls.on("connection", (socket) => this.keep(socket));
    this.aedes = aedes;
    this.servers = [tcp, tls];
    try {
      this.bound.tcp = await this.listen(tcp, this.bound.tcp);
      this.bound.tls = await this.listen(tls, this.bound.tls);
    } catch (error) {
      // A port that is taken leaves nothing behind that would keep the process alive.
      await this.stop();
      throw error;
    }
  }

  /** Goes away at once, cutting every connection. */
  async stop(): Promise<void> {
    const { aedes, servers } = this;
    this.aedes = undefined;
    this.servers = [];
    const closed = servers
      .filter((server) => server.listening)
      .map((server) => once(server.close(), "close"));
    for (const socket of this.sockets) socket.destroy();
    if (aedes) await new Promise<void>((resolve) => aedes.close(resolve));
    await Promise.all(closed);
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
    if (!aedes || !persistence) throw new Error("the cloud is stopped");
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

  private async listen(server: Server, port: number): Promise<number> {
    server.maxConnections = MQTT_CONNECTIONS;
    server.listen(port, this.options.host);
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  /** Takes a connection that does not come from a port. @throws Error when the server is stopped. */
  accept(stream: Duplex): void {
    if (!this.aedes) throw new Error("the cloud is stopped");
    this.serve(this.aedes, stream);
  }

  private hears(device: Device, client: Client, topic: string): boolean {
    const filters = this.filters.get(client) ?? new Set();
    const matches = [...filters].some((filter) => covers(filter, topic));
    return matches && this.options.maySubscribe(device, topic);
  }

  private keep(socket: Duplex): void {
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
  }

  private serve(aedes: Aedes, socket: Duplex): void {
    this.keep(socket);
    const { log } = this.options;
    const client: Client = aedes.handle(
      new ClientStream(socket, {
        malformed: (why) => log(`mqtt: ${why}, connection closed`),
        unread: () =>
          log(`mqtt: ${this.nameOf(client)} does not read, connection closed`),
      }),
    );
  }

  /** Why a handshake has failed, in one line. */
  private reason(error: Error & { reason?: string }, socket: object): string {
    const identity = this.identities.get(socket);
    const device = identity && this.options.registry.byClientId(identity);
    const reason = error.reason ?? error.message;
    // OpenSSL sees only what a wrong key makes of a record.
    return device ? `${reason}; is the key ${keyOf(device)}'s?` : reason;
  }

  private nameOf(client: Client): string {
    const device = this.devices.get(client);
    return device ? keyOf(device) : "a client that has not signed in";
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
          `mqtt: ${clientId} has not taken its messages: ${messages} dropped`,
        ),
    });
    this.persistence = persistence;
    const aedes: Aedes = await Aedes.createBroker({
      keepaliveLimit: 0,
      connectTimeout: this.signInMs,
      persistence,
      preConnect: (_client, packet, done) => {
        // The platform keeps no last wills.
        delete packet.will;
        const fits = (packet.keepalive ?? 0) <= KEEPALIVE_SECONDS;
        done(fits ? null : new Error("keep-alive is too long"), fits);
      },
      authenticate: (client, userName, password, done) =>
        this.authenticate(client, userName, password, done),
      authorizePublish: (client, packet, done) => {
        const device = client && devices.get(client);
        if (!device) return done(new Error("no device"));
        if (packet.qos === 2) return done(new Error("QoS 2 is not supported"));
        if (packet.payload.length > MESSAGE_BYTES)
          return done(new Error(`a message is over ${MESSAGE_BYTES} bytes`));
        packet.retain = false;
        if (!options.mayPublish(device, packet.topic))
          options.log(`mqtt: ${keyOf(device)} may not publish to this topic`);
        else if (!this.rates.up(device))
          options.log(`mqtt: ${keyOf(device)} publishes too often: dropped`);
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
        // It vanishes without a PUBACK (FACTS.md 2.1).
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
            `mqtt: ${this.nameOf(client)} may not subscribe to this topic`,
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
      options.log(`mqtt: ${keyOf(device)} signed in`);
      options.signedIn(device);
    });
    aedes.on("clientDisconnect", (client) => {
      const device = devices.get(client);
      if (!device || this.sessions.get(device) !== client) return;
      this.sessions.delete(device);
      options.log(`mqtt: ${keyOf(device)} gone`);
      options.signedOut(device);
    });
    aedes.on("unsubscribe", (filters, client) => {
      for (const filter of filters) this.filters.get(client)?.delete(filter);
    });
    const failed = (client: Client, { message }: Error) =>
      options.log(`mqtt: ${this.nameOf(client)}: ${message}`);
    aedes.on("clientError", failed);
    aedes.on("connectionError", failed);
    aedes.on("publish", ({ topic, payload, qos }, client) => {
      const device = client && devices.get(client);
      if (!device || topic === NOWHERE) return;
      options.published(device, topic, Buffer.from(payload), qos as 0 | 1);
    });
    return aedes;
  }

  /** What TLS has proved. */
  private identityOf(client: Client, device?: Device): string | undefined {
    const { socket } = client.conn as ClientStream;
    if (device?.certificate === undefined) return this.identities.get(socket);
    const shown =
      socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    return shown?.toString() === device.certificate ? client.id : undefined;
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
        clientId: client.id,
        userName,
        password: password?.toString(),
        identity: this.identityOf(client, device),
      },
      clock,
    );
    if (!refused && device && !this.rates.signIn(device)) {
      log(`mqtt: ${keyOf(device)} refused: it signs in too often`);
      const busy = Object.assign(new Error("too often"), {
        returnCode: Refused.unavailable,
      });
      done(busy as AuthenticateError, false);
      return;
    }
    if (refused || !device) {
      const { code = 0, reason = "" } = refused ?? {};
      log(`mqtt: ${device ? keyOf(device) : "a client"} refused: ${reason}`);
      const error = Object.assign(new Error(reason), { returnCode: code });
      done(error as AuthenticateError, false);
      return;
    }
    this.devices.set(client, device);
    if (this.sessions.has(device))
      log(`mqtt: ${keyOf(device)} signs in again: its first connection ends`);
    done(null, true);
  }
}
