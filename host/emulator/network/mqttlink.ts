import type { MqttClient } from "mqtt";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { Timers } from "../base/clock.js";
import { Code } from "../base/codes.js";
import {
  MQTT_PACKET_BYTES,
  RECONNECT_FIRST_MS,
  RECONNECT_LAST_MS,
  SUBSCRIPTIONS,
} from "../base/limits.js";
import { fitsOnLine } from "../base/text.js";
import {
  type ConnectParams,
  openConnection,
  packetSize,
  subscribeOn,
  type Task,
  type Way,
} from "./connection.js";
import type { Identity } from "./identity.js";
import { SdkCode } from "./sdkcodes.js";
import { takeTurn } from "./turns.js";

/** In `+TCMQTTDISCON,2`: the module was told to. */
const MANUAL_DISCONNECT = 2;
/** Of the module's own subscriptions. */
const OWN_QOS = 1;
/** A polite DISCONNECT is given this long to leave. */
const GOODBYE_MS = 500;

/** Takes messages for the module itself. */
export type Listener = (payload: Buffer) => void;

export interface MqttLinkOptions extends Way {
  /** Where to connect, asked for each time. */
  readonly url: () => string;
  readonly timers: Timers;
  /** Whether there is a network to connect over. */
  readonly online: () => boolean;
  readonly urc: (line: string | Buffer) => void;
  /** A received message, as it is printed. */
  readonly message: (line: Buffer) => void;
  /** What a received message begins with. */
  readonly messageHead: string;
  /** Whether the first attempt says again that it is reconnecting, as the loss has said. */
  readonly repeatsReconnecting: boolean;
  readonly log: (text: string) => void;
  /** So many subscriptions have been renewed after a reconnection. */
  readonly renewed: (topics: number) => void;
  /** The connection is gone for good. */
  readonly ended: () => void;
}

/** The module's MQTT task: the connection, its subscriptions, and what it does when the link is lost. */
export class MqttLink {
  /** What is connected, connecting or reconnecting; undefined when the task does not run. */
  private task: Task | undefined;
  private client: MqttClient | undefined;
  private up = false;
  private readonly topics = new Map<string, 0 | 1>();
  /** What the module has subscribed for itself: it does not show in {@link subscriptions}. */
  private readonly own = new Map<string, Listener>();

  constructor(private readonly options: MqttLinkOptions) {}

  /** The task runs: connected, connecting or reconnecting. */
  get running(): boolean {
    return this.task !== undefined;
  }

  get connected(): boolean {
    return this.up;
  }

  /** Who is signed in, or tries to. */
  get device(): Identity | undefined {
    return this.task?.device;
  }

  get params(): ConnectParams | undefined {
    return this.task?.params;
  }

  get subscriptions(): ReadonlyMap<string, 0 | 1> {
    return this.topics;
  }

  /**
   * Connects: 0, or the code of `FAIL`. After 202 the attempt goes on and may still succeed (MODULES.md 5.4); after
   * any other code the task has ended.
   */
  async connect(device: Identity, params: ConnectParams): Promise<number> {
    const task = { device, params };
    this.task = task;
    const code = await this.attempt(task, (opened) => {
      if (opened !== 0 && this.task === task) this.end();
    });
    return code ?? Code.timeout;
  }

  /** One attempt, in its turn: 0, 202 when its time is up, or the SDK's number; undefined when the task is over before. */
  private async attempt(
    task: Task,
    opened: (code: number) => void = () => {},
  ): Promise<number | undefined> {
    const turn = takeTurn();
    const leave = turn instanceof Promise ? await turn : turn;
    if (this.task !== task) {
      leave();
      return undefined;
    }
    const open = this.open().then((code) => {
      leave();
      opened(code);
      return code;
    });
    const { timers } = this.options;
    const code = await timers.within(task.params.timeout, open, Code.timeout);
    leave();
    return code;
  }

  /** Ends the connection as told; prints `+TCMQTTDISCON,2`. Subscriptions are gone afterwards. */
  async disconnect(): Promise<void> {
    const client = this.client;
    this.end();
    if (client?.connected) {
      const goodbye = client.endAsync(false).then(() => true);
      const left = await this.options.timers.within(GOODBYE_MS, goodbye, false);
      if (!left) client.stream.destroy();
    } else {
      client?.end(true);
    }
    this.options.urc(`+TCMQTTDISCON,${MANUAL_DISCONNECT}`);
  }

  /** 0, 202 when no PUBACK came in time, or the SDK's number. */
  publish(topic: string, payload: Buffer, qos: 0 | 1): Promise<number> {
    return this.ask(SdkCode.failure, async (client) => {
      await client.publishAsync(topic, payload, { qos });
      return 0;
    });
  }

  /** 0, 202, -107 for one too many, -108 when the broker refuses. */
  async subscribe(topic: string, qos: 0 | 1): Promise<number> {
    if (!this.topics.has(topic) && this.topics.size >= SUBSCRIPTIONS) {
      return SdkCode.maxSubscriptions;
    }
    const code = await this.ask(SdkCode.subscribe, (client) =>
      subscribeOn(client, topic, qos),
    );
    if (code === 0) this.topics.set(topic, qos);
    return code;
  }

  /** Subscribes for the module itself: 0, or the code; `listener` hears what comes in place of the UART. */
  async listen(topic: string, listener: Listener): Promise<number> {
    const code = this.own.has(topic)
      ? 0
      : await this.ask(SdkCode.subscribe, (client) =>
          subscribeOn(client, topic, OWN_QOS),
        );
    if (code === 0) this.own.set(topic, listener);
    return code;
  }

  /** 0, 202, or -121 for a topic that is not subscribed. */
  async unsubscribe(topic: string): Promise<number> {
    if (!this.topics.has(topic)) return SdkCode.unsubscribe;
    const code = await this.ask(SdkCode.unsubscribe, async (client) => {
      // The broker knows one subscription of a topic: the module may need it itself.
      if (!this.own.has(topic)) await client.unsubscribeAsync(topic);
      return 0;
    });
    if (code === 0) this.topics.delete(topic);
    return code;
  }

  /** What `work` resolves to, undefined when that takes longer than the link's time limit. */
  within<T>(work: Promise<T>): Promise<T | undefined> {
    const ms = this.task?.params.timeout ?? 0;
    return this.options.timers.within<T | undefined>(ms, work, undefined);
  }

  /** The network is gone: what runs over it breaks. */
  cut(): void {
    this.client?.stream.destroy();
  }

  /** Stops at once and says nothing, as at a restart. */
  stop(): void {
    const client = this.client;
    this.end();
    client?.end(true);
  }

  private end(): void {
    const ran = this.running;
    this.task = undefined;
    this.client = undefined;
    this.up = false;
    this.topics.clear();
    this.own.clear();
    if (ran) this.options.ended();
  }

  private ask(
    failure: number,
    work: (client: MqttClient) => Promise<number>,
  ): Promise<number> {
    const { client, task } = this;
    if (!client || !task) return Promise.resolve(SdkCode.noConnection);
    const answer = work(client).catch((error: Error) => {
      this.options.log(`mqtt: ${error.message}`);
      // Nothing tells the module's waiting command that the link broke: it waits its time out.
      if (this.client !== client || !this.up)
        return new Promise<number>(() => {});
      return failure;
    });
    return this.options.timers.within(
      task.params.timeout,
      answer,
      Code.timeout,
    );
  }

  /** One attempt to connect: 0 or the SDK's number. */
  private open(): Promise<number> {
    const { task, options } = this;
    if (!task || !options.online()) return Promise.resolve(SdkCode.unknownHost);
    const { client, opened } = openConnection(
      options.url(),
      task,
      options,
      options.log,
    );
    this.client = client;
    client.on("message", (topic, payload, packet) => {
      if (this.client === client) this.deliver(topic, payload, packet.length);
    });
    client.once("connect", () => {
      if (this.client === client) this.up = true;
    });
    client.once("close", () => {
      if (this.client === client && this.up) this.lost();
    });
    return opened;
  }

  private deliver(topic: string, payload: Buffer, remaining = 0): void {
    const size = packetSize(remaining);
    if (size > MQTT_PACKET_BYTES) {
      this.options.log(text(emulatorTexts.messageTooLong, { size }));
      return;
    }
    if (!fitsOnLine(topic)) {
      this.options.log(text(emulatorTexts.messageTopic));
      return;
    }
    const listener = this.own.get(topic);
    listener?.(payload);
    if (listener && !this.topics.has(topic)) return;
    const head = `${this.options.messageHead}"${topic}",${payload.length},"`;
    this.options.message(
      Buffer.concat([Buffer.from(head), payload, Buffer.from('"')]),
    );
  }

  private lost(): void {
    this.up = false;
    this.client = undefined;
    this.options.log(text(emulatorTexts.linkLost));
    this.options.urc(`+TCMQTTDISCON,${SdkCode.noConnection}`);
    if (!this.task?.params.reconnect) {
      this.end();
      return;
    }
    this.options.urc("+TCMQTTRECONNECTING");
    this.reconnectAfter(RECONNECT_FIRST_MS);
  }

  private reconnectAfter(ms: number): void {
    const { task, options } = this;
    options.timers.after(ms, () => {
      // Disconnected, or connected anew, in the meantime.
      if (!task || this.task !== task) return;
      if (ms !== RECONNECT_FIRST_MS || options.repeatsReconnecting)
        options.urc("+TCMQTTRECONNECTING");
      this.reconnect(task, ms).catch((error: Error) =>
        options.log(`mqtt: ${error.message}`),
      );
    });
  }

  private async reconnect(task: Task, pause: number): Promise<void> {
    const { urc } = this.options;
    const code = await this.attempt(task);
    if (this.task !== task) return;
    if (code === 0) {
      await this.resubscribe();
      return;
    }
    this.client?.end(true);
    this.client = undefined;
    const next = pause * 2;
    if (next <= RECONNECT_LAST_MS) {
      this.reconnectAfter(next);
      return;
    }
    urc(`+TCMQTTDISCON,${SdkCode.reconnectTimeout}`);
    this.end();
  }

  /** Renews what was subscribed, then says so; when the link breaks over it, {@link lost} has taken over. */
  private async resubscribe(): Promise<void> {
    const client = this.client;
    const own = [...this.own.keys()].map((topic) => [topic, OWN_QOS] as const);
    let renewed = 0;
    for (const [topic, qos] of [...this.topics, ...own]) {
      const code = await this.ask(SdkCode.subscribe, (link) =>
        subscribeOn(link, topic, qos),
      );
      if (this.client !== client || !this.up) return;
      if (code !== 0) {
        this.options.log(text(emulatorTexts.notRenewed, { code }));
      } else if (this.topics.has(topic)) {
        renewed++;
      }
    }
    this.options.urc("+TCMQTTRECONNECTED");
    this.options.renewed(renewed);
  }
}
