import type { Duplex } from "node:stream";
import {
  platformLogTexts,
  platformTexts,
} from "../../../assembly/protocol/texts/platform.js";
import { text } from "../../javascript/language.js";
import { type Clock, realClock, Timers } from "../base/clock.js";
import { type Json, NO_OBJECT } from "../base/json.js";
import type { Api } from "../http/api.js";
import { Faults } from "./base/faults.js";
import { isKeepable } from "./base/keepable.js";
import { MESSAGE_BYTES, STATE_BYTES, TOPIC_BYTES } from "./base/limits.js";
import { urlTo } from "./base/url.js";
import { Files } from "./http/files.js";
import { HttpServer } from "./http/http.js";
import { RegistrationService } from "./http/registration.js";
import { MqttServer, type Reached } from "./mqtt/mqtt.js";
import type { CloudListener, CloudOptions, Update } from "./options.js";
import {
  type Device,
  type DeviceId,
  keyOf,
  type NewDevice,
  Registry,
  sampleRegistry,
} from "./registry/registry.js";
import { Actions } from "./services/actions.js";
import type { Reply } from "./services/reply.js";
import type { DeviceReport } from "./services/reports.js";
import { Services } from "./services/services.js";
import { type ListedDevice, named, Told } from "./told.js";
import { Updates } from "./updates.js";
import { type ChangeListener, Watch } from "./watch.js";

/** A stand-in for the platform: MQTT with sign-in, registration, OTA and the services behind them. */
export class Cloud {
  readonly registry: Registry;
  readonly faults = new Faults();
  private readonly clock: Clock;
  private readonly log: (text: string) => void;
  private readonly timers: Timers;
  private readonly services: Services;
  private readonly mqtt: MqttServer;
  private readonly http: HttpServer;
  private readonly updates: Updates;
  private readonly listeners = new Set<CloudListener>();
  private readonly actions: Actions;
  private readonly watch: Watch;
  private readonly told: Told;
  private readonly host: string;
  private readonly secure: boolean;
  private tokens = 0;

  constructor(options: CloudOptions = {}) {
    const { registry = sampleRegistry(), clock = realClock } = options;
    const { host = "127.0.0.1", log = () => {} } = options;
    this.registry =
      typeof registry === "string" ? Registry.fromFile(registry) : registry;
    this.clock = clock;
    this.log = log;
    this.host = host;
    this.secure = options.certificate !== undefined;
    this.timers = new Timers(clock);
    this.watch = new Watch(clock);
    this.registry.onAdd((device) => this.watch.changed([device]));
    this.actions = new Actions(this.timers);
    const files = new Files(this.faults, log);
    this.updates = new Updates(files, this.faults, (device) =>
      this.baseFor(device),
    );
    this.services = new Services(this.registry, clock, (device, reply) =>
      this.actions.replied(device, reply),
    );
    this.mqtt = new MqttServer({
      host,
      ports: { tcp: options.mqttPort ?? 0, tls: options.mqttsPort ?? 0 },
      certificate: options.certificate,
      registry: this.registry,
      clock,
      log,
      mayPublish: (device, topic) => this.services.mayPublish(device, topic),
      maySubscribe: (device, filter) =>
        this.services.maySubscribe(device, filter),
      acknowledgesFirst: () =>
        options.acknowledges === "first" || this.faults.takeAckFirst(),
      limitsRates: options.limitsRates ?? false,
      signedIn: (device) => {
        device.activated = true;
        this.watch.saw(device);
      },
      signedOut: (device) => {
        const behind = this.services.gateway.onlineBehind(device);
        this.services.gateway.gone(device);
        this.watch.saw(device);
        this.watch.changed(behind);
      },
      published: (device, topic, payload, qos) =>
        this.received(device, topic, payload, qos),
    });
    this.told = new Told(this.services, this.watch, (device) =>
      this.mqtt.isOnline(device),
    );
    this.http = new HttpServer({
      host,
      ports: { plain: options.httpPort ?? 0, tls: options.httpsPort ?? 0 },
      certificate: options.certificate,
      remoteControl: options.remoteControl ?? false,
      page: options.page,
      registration: new RegistrationService(
        this.registry,
        this.faults,
        // A device signs with the time of the world, whatever clock the cloud runs on.
        options.wallClock ?? Date.now,
        log,
      ),
      files,
      log,
    });
  }

  /** For plain TCP with user name and password. */
  get mqttUrl(): string {
    return urlTo("mqtt", this.host, this.mqtt.ports.tcp);
  }

  /** For TLS with a pre-shared key, or with the cloud's certificate and a password. */
  get mqttsUrl(): string {
    return urlTo("mqtts", this.host, this.mqtt.ports.tls);
  }

  /** For registration, firmware and what {@link offer} has brought. */
  get httpUrl(): string {
    return urlTo("http", this.host, this.http.ports.plain);
  }

  /** The same over HTTPS; undefined without a certificate. */
  get httpsUrl(): string | undefined {
    return this.secure
      ? urlTo("https", this.host, this.http.ports.tls)
      : undefined;
  }

  /** Where people look at it, on this machine; undefined without a page. */
  get pageUrl(): string | undefined {
    const { address, ports } = this.http;
    // Of names "localhost" alone is answered: any other may be an attacker's that leads here.
    const here = ANY_ADDRESS.has(address) ? "127.0.0.1" : address;
    return this.http.pageAt(urlTo("http", here, ports.plain));
  }

  async start(): Promise<void> {
    await this.http.start();
    try {
      await this.mqtt.start();
    } catch (error) {
      await this.http.stop();
      throw error;
    }
  }

  /** Goes away at once, cutting every connection. What devices have reported stays. */
  async close(): Promise<void> {
    this.timers.stop();
    await this.mqtt.stop();
    await this.http.stop();
  }

  /** {@link close} and {@link start} on the same ports. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** Has `api` answer at {@link httpUrl} what is asked below its path. */
  offer(api: Api): void {
    this.http.offer(api);
  }

  /** Takes a connection for MQTT that is not from a port, such as one inside this process; sign-in is by password. @throws Error when the cloud is stopped. */
  accept(stream: Duplex): void {
    this.mqtt.accept(stream);
  }

  /** The same for HTTP: registration and firmware. @throws Error when the cloud is stopped. */
  acceptHttp(stream: Duplex): void {
    this.http.accept(stream);
  }

  /** Sends a message to everyone who has subscribed; whom it has reached. @throws RangeError for one over 16 KB, or a topic that is none. */
  async publish(
    topic: string,
    payload: string | Uint8Array,
    qos: 0 | 1 = 0,
  ): Promise<Reached> {
    const bytes = Buffer.from(payload as Uint8Array);
    if (bytes.length > MESSAGE_BYTES)
      throw new RangeError(
        text(platformTexts.messageBytes, { most: MESSAGE_BYTES }),
      );
    const length = typeof topic === "string" ? Buffer.byteLength(topic) : 0;
    if (length < 1 || length > TOPIC_BYTES || /[#+\0]/.test(topic))
      throw new RangeError(text(platformTexts.topic, { most: TOPIC_BYTES }));
    return this.mqtt.publish(topic, bytes, qos);
  }

  /** Calls back for each message of a device that it was allowed to send; the result stops it. */
  onPublish(listener: CloudListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back with each device that is another than before: there, gone, told or having told something; the result stops it. */
  onChange(listener: ChangeListener): () => void {
    return this.watch.onChange(listener);
  }

  /** Announces an update, at once and at each version report until it is done or has failed. @throws RangeError for an unknown device or an unfit update. */
  startUpdate(id: DeviceId, update: Update): void {
    const device = this.deviceOf(id);
    const announcement = this.updates.prepare(device, update);
    this.watch.changed([device]);
    this.send(this.services.ota.start(device, announcement));
  }

  /** Cuts a device's connection; false when it has none. @throws RangeError for an unknown device. */
  drop(id: DeviceId): boolean {
    return this.mqtt.drop(this.deviceOf(id));
  }

  /** Binds a sub-device to a gateway, as the platform's console does. @throws RangeError for an unknown device, or a pair that cannot be bound. */
  bind(gateway: DeviceId, device: DeviceId): void {
    const { services } = this;
    const both = [this.deviceOf(gateway), this.deviceOf(device)] as const;
    services.gateway.bindByHand(...both);
    this.watch.changed(both);
  }

  /** Takes a sub-device from a gateway; false when it was not bound. @throws RangeError for an unknown device. */
  unbind(gateway: DeviceId, device: DeviceId): boolean {
    const both = [this.deviceOf(gateway), this.deviceOf(device)] as const;
    const wasBound = this.services.gateway.unbindByHand(...both);
    this.watch.changed(both);
    return wasBound;
  }

  /** What a device has reported and how it stands. @throws RangeError for an unknown device. */
  reports(id: DeviceId): DeviceReport {
    return this.told.report(this.deviceOf(id));
  }

  /** All devices, without their secrets. */
  devices(): ListedDevice[] {
    return this.registry.all().map((device) => this.told.listed(device));
  }

  /** A device as the list has it. @throws RangeError for an unknown device. */
  listed(id: DeviceId): ListedDevice {
    return this.told.listed(this.deviceOf(id));
  }

  /** The data template of a device's product, as the platform exports it; undefined where it has none. @throws RangeError for an unknown device. */
  template(id: DeviceId): Json | undefined {
    return this.deviceOf(id).product.model?.json;
  }

  /** Adds a device. @throws RangeError for a wrong or taken name, a wrong secret or an unknown product. */
  addDevice(device: NewDevice): void {
    this.registry.add(device);
  }

  /** Asks a device to change properties; the token of its `control_reply`. @throws RangeError for an unknown device, unfit or too many values. */
  controlProperty(id: DeviceId, params: Json): string {
    const token = this.token();
    const device = this.deviceOf(id);
    this.send(this.services.thing.control(device, token, params));
    this.watch.changed([device]);
    return token;
  }

  /** Asks a device to do something, for its `action_reply`. @throws NoReplyError when none comes within 10 s; RangeError for an unknown device or action. */
  async callAction(
    id: DeviceId,
    actionId: string,
    params: Json = {},
  ): Promise<Json> {
    const device = this.deviceOf(id);
    const clientToken = this.token();
    const timestamp = this.clock.now();
    const request = this.services.thing.action(device, clientToken, {
      actionId,
      timestamp,
      params,
    });
    return this.actions.ask(device, clientToken, () => this.send(request));
  }

  /**
   * Sets what the shadow is to become, members that are null taken away; the device is told what differs.
   * @param version that the shadow must have, where one is given
   * @throws RangeError for an unknown device or too large a shadow, ConflictError for another version
   */
  wantShadow(id: DeviceId, desired: Json, version?: number): void {
    const device = this.deviceOf(id);
    const { shadow } = this.services;
    for (const reply of shadow.want(device, desired, version)) this.send(reply);
    this.watch.changed([device]);
  }

  /** Configures a device from afar: it is told, and told again when it asks. @throws RangeError for an unknown device or too large a configuration. */
  configure(id: DeviceId, payload: Json): void {
    const device = this.deviceOf(id);
    if (!isKeepable(payload))
      throw new RangeError(
        text(platformTexts.configuration, { most: STATE_BYTES }),
      );
    this.send(this.services.config.set(device, payload));
  }

  private received(
    sender: Device,
    topic: string,
    payload: Buffer,
    qos: 0 | 1,
  ): void {
    const device = this.services.ownerOf(topic, sender);
    const at = this.clock.now();
    const behind = this.services.gateway.boundTo(sender);
    this.told.messages.add(device, { at, topic, payload, qos });
    for (const listener of this.listeners)
      listener(topic, payload, qos, named(sender));
    try {
      const replies = this.services.handle(device, topic, payload);
      if (!replies)
        this.log(
          text(platformLogTexts.noObject, {
            device: keyOf(device),
            what: NO_OBJECT,
          }),
        );
      for (const reply of replies ?? []) this.send(reply);
    } catch (error) {
      // Whatever a device sends, it harms itself alone.
      this.log(
        text(platformLogTexts.notServed, {
          device: keyOf(device),
          why: (error as Error).name,
        }),
      );
    }
    this.watch.saw(sender);
    if (device !== sender) this.watch.saw(device);
    // What a gateway says may bind them, take them, and have them come and go.
    this.watch.changed([...behind, ...this.services.gateway.boundTo(sender)]);
    if (this.faults.takeDrop()) this.mqtt.drop(sender);
  }

  private send({ topic, payload, qos }: Reply): void {
    this.publish(topic, JSON.stringify(payload), qos).catch((error: Error) =>
      this.log(text(platformLogTexts.notSent, { why: error.message })),
    );
  }

  /** Where the device reaches the file server: where it has reached the broker. */
  private baseFor(device: Device): string {
    const link = this.services.gateway.gatewayOf(device) ?? device;
    const address = this.mqtt.addressFor(link) ?? this.host;
    const { plain, tls } = this.http.ports;
    return this.secure
      ? urlTo("https", address, tls)
      : urlTo("http", address, plain);
  }

  private deviceOf(id: DeviceId): Device {
    const device = this.registry.device(id);
    if (!device) throw new RangeError(text(platformTexts.noDevice));
    return device;
  }

  private token(): string {
    return `cloud-${++this.tokens}`;
  }
}

/** Addresses that stand for all that a machine has. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);
