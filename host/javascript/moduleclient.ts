/// <reference lib="esnext.disposable" preserve="true" />
import { joinFailed, joinFailures } from "../../assembly/protocol/advice.js";
import { utf8 } from "./bytes.js";
import type { Call, CallOptions, Text, Value } from "./call.js";
import { type Clock, systemClock } from "./clock.js";
import { checkSessionOf } from "./compiled.js";
import { AtError } from "./error.js";
import type { CoreEvent } from "./event.js";
import {
  type FirmwareChunk,
  type FirmwareOptions,
  readFirmware,
} from "./firmware.js";
import { movesFirmware } from "./firmwaremoves.js";
import {
  type FirmwareInfoAnswer,
  type SetDeviceInfoArguments,
  TypedCommands,
} from "./generated/commands.js";
import { checkTimeout, clockOf, optionsOf } from "./given.js";
import type { Host } from "./host.js";
import { closedError } from "./job.js";
import { phrase } from "./language.js";
import { Link } from "./link.js";
import type { LinkOptions } from "./linkoptions.js";
import { Message, type MessageOptions, MessageStream } from "./message.js";
import { type SynchroniseOptions, synchronise } from "./open.js";
import type { OpenPort, Port } from "./port.js";
import { type PublishOptions, publish } from "./publish.js";
import { report } from "./report.js";
import { Readiness } from "./restart.js";
import { Session } from "./session.js";
import type { SessionOptions } from "./sessionoptions.js";
import { isStored, saysNone, storedDevice } from "./storeddevice.js";

export interface ClientOptions
  extends Omit<LinkOptions, keyof SynchroniseOptions> {
  readonly clock?: Clock;
}

/** What `Client.open` takes. */
export interface OpenOptions extends ClientOptions, SynchroniseOptions {}

/** Milliseconds for joining an access point: a scan, the password, an address. */
const JOIN_TIMEOUT = 30_000;

/**
 * A module behind a port, whatever the host has for one. A typed method for each command and form, events, messages.
 * Commands queue, one is on the wire at a time.
 */
export class ModuleClient extends TypedCommands {
  readonly #link: Link;
  readonly #clock: Clock;
  readonly #streams = new Set<MessageStream>();
  /** Counts what moves the module's place in the firmware image. */
  #firmwareMoves = 0;

  /**
   * @throws {AtError} for what is no port
   * @throws {RangeError} for an option outside its range
   * @throws {CoreError} for a module that is no core, or of another version
   */
  protected constructor(
    source: Port | OpenPort,
    given: ClientOptions,
    host: Host,
  ) {
    super();
    const options = optionsOf(given);
    this.#clock = clockOf(options.clock ?? systemClock);
    const owner = {
      event: (event: CoreEvent) => this.#report(event),
      unplugged: (cause: Error | undefined) => {
        this.#firmwareMoves++;
        this.emit("unplugged", cause);
      },
      plugged: () => {
        this.emit("plugged");
      },
      closed: (cause: Error | undefined) => this.#closed(cause),
    };
    this.#link = new Link(source, this.#clock, options, owner, host);
  }

  /**
   * Makes a client and brings its module to a known state.
   * @param release frees the port where no client has been made
   */
  protected static async opened<C extends ModuleClient>(
    make: (options: ClientOptions) => C,
    given: OpenOptions,
    release: () => Promise<void>,
  ): Promise<C> {
    const options = optionsOf(given);
    let client: C | undefined;
    try {
      client = make(options);
      await client.#link.synchronise(options);
      return client;
    } catch (error) {
      // Why it could not be opened says more than that it could not be closed.
      const closing = client ? client.close() : release();
      await closing.catch(() => {});
      throw error;
    }
  }

  /** Whether it is closed for good: by `close`, or with its stream where it cannot be opened again. */
  get closed(): boolean {
    return this.#link.ended() !== undefined;
  }

  protected override run(call: Call, options: CallOptions): Promise<Value[][]> {
    if (movesFirmware(call)) this.#firmwareMoves++;
    return this.#link.run(call, options);
  }

  /**
   * Sends any AT command, or a line as it is.
   * @returns its data lines, each split into its values; text is a byte string
   * @throws {AtError} refused, failed, timed out, aborted or closed
   */
  command(call: Call, options: CallOptions = {}): Promise<Value[][]> {
    return this.run(call, options);
  }

  /**
   * Publishes a message of up to 2048 bytes with the command that fits it (document,
   * "AT+TCMQTTPUB", "AT+TCMQTTPUBRAW").
   * @throws {AtError} `outcomeUnknown` is set where it may have been delivered all the same: no answer came, or one that
   *   modules give to a publish that they make all the same (`FAIL,202`, `busy`)
   */
  publish(
    topic: string,
    payload: Text,
    options: PublishOptions = {},
  ): Promise<void> {
    return publish((call) => this.run(call, options), topic, payload, options);
  }

  /** Subscribes to a topic (document, "AT+TCMQTTSUB"); a module holds 10 subscriptions. */
  async subscribe(
    topic: string,
    options: CallOptions & { readonly qos?: 0 | 1 } = {},
  ): Promise<void> {
    const { qos = 0 } = optionsOf(options, "TCMQTTSUB");
    return this.mqttSubscribe({ topic, qos }, options);
  }

  /** Ends a subscription (document, "AT+TCMQTTUNSUB"). */
  unsubscribe(topic: string, options: CallOptions = {}): Promise<void> {
    return this.mqttUnsubscribe({ topic }, options);
  }

  /**
   * Messages that fit an MQTT filter (`+` and `#`), for `for await`. It only listens: `subscribe`
   * makes the module receive them. A stream that fails ends the loop with an {@link AtError}, unless `quietEnd` is set.
   */
  messages(filter = "#", options: MessageOptions = {}): MessageStream {
    const cause = this.#link.ended()?.cause;
    const stream = new MessageStream(filter, optionsOf(options), this.#streams);
    if (this.closed) stream.end(cause && closedError("", cause));
    return stream;
  }

  /**
   * Whether the module holds this device's information; the secret is compared by its BCC, the region where one is asked
   * for and the module tells its own.
   * @returns `false` where it holds another's, or none
   * @throws {AtError} refused, or where it is not known: timed out, `busy`, a download runs (CME 200)
   */
  async hasDeviceInfo(
    info: SetDeviceInfoArguments,
    options: CallOptions = {},
  ): Promise<boolean> {
    const device = storedDevice(info, this.#link.module);
    let lines: readonly Value[][];
    try {
      lines = await this.run(
        { command: "TCDEVINFOSET", form: "read" },
        options,
      );
    } catch (error) {
      if (error instanceof AtError && saysNone(error)) return false;
      throw error;
    }
    return isStored(lines, device);
  }

  /**
   * Joins an access point (ESP-AT `AT+CWMODE=1`, `AT+CWJAP`).
   * @param ssid 1 to 32 bytes
   * @throws {AtError} with CWJAP's own number as `code`: 1 timeout, 2 password, 3 none, 4 refused
   */
  async joinWifi(
    ssid: string,
    password = "",
    options: CallOptions = {},
  ): Promise<void> {
    await this.command({ command: "CWMODE", form: "set", args: [1] }, options);
    try {
      await this.command(
        { command: "CWJAP", form: "set", args: [ssid, password] },
        { timeout: JOIN_TIMEOUT, ...optionsOf(options, "CWJAP") },
      );
    } catch (error) {
      if (!(error instanceof AtError)) throw error;
      const code = error.lines[0]?.[0];
      if (typeof code !== "number") throw error;
      throw new AtError("CWJAP", error.reason, {
        code,
        text: phrase(joinFailures[code] ?? joinFailed),
        cause: error,
      });
    }
  }

  /** Restarts the module, waits until it is ready and turns its echo off. */
  async restart(given: CallOptions = {}): Promise<void> {
    const options = optionsOf(given, "RST");
    checkTimeout(options.timeout, "RST");
    const ready = new Readiness(this, this.#clock, options);
    try {
      await this.command({ command: "RST", form: "exec" }, options);
    } catch (error) {
      // Some modules are ready before they have said OK.
      if (!(error instanceof AtError && error.reason === "reset")) {
        ready.cancel();
        throw error;
      }
    }
    await ready.promise;
    const { signal } = options;
    await synchronise(this, this.#clock, { signal });
  }

  /**
   * Reads the firmware in the module's cache and checks its MD5 (document, "AT+TCREADFWDATA").
   * A module has one place from which it reads on: whatever moves it meanwhile ends the read.
   * @throws {AtError} refused, failed, or not what TCFWINFO described; `state` when another read, `firmwareInfo` or a
   *   restart came in between
   */
  readFirmware(
    options: FirmwareOptions = {},
  ): AsyncGenerator<FirmwareChunk, FirmwareInfoAnswer> {
    return readFirmware(this, options, () => this.#firmwareMoves);
  }

  /**
   * A module's life as the core keeps it: device information, Wi-Fi, connection, subscriptions and updates, again after
   * every loss. A client has one at a time.
   * @throws {CoreError} where the client was given a core without the session
   */
  session(options: SessionOptions): Session {
    checkSessionOf(this.#link.module);
    return new Session(this.#link, this, options, this.#clock);
  }

  /**
   * Ends the stream and rejects what is open.
   * @returns settles when the port is free for others
   */
  close(): Promise<void> {
    return this.#link.close();
  }

  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #closed(cause: Error | undefined): void {
    for (const stream of [...this.#streams])
      stream.end(cause && closedError("", cause));
    this.emit("close", cause);
  }

  #report(event: CoreEvent): void {
    if (event.event === "ready") this.#firmwareMoves++;
    if (event.event !== "message") {
      report(this, event);
      return;
    }
    const message = new Message(utf8(event.topic), event.payload);
    for (const stream of this.#streams) stream.push(message);
    this.emit("message", message);
  }
}
