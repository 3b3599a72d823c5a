import type { Duplex } from "node:stream";
import {
  ACCEPTED,
  BUSY,
  COMMAND_PROCESSING,
  cme,
  ERROR,
  errorCode,
  READY,
  Refusal,
  UNSUPPORTED_COMMAND,
} from "./answers.js";
import { realClock, Timers } from "./clock.js";
import { LocalCloud } from "./cloud.js";
import type { Answer, Board, Command } from "./command.js";
import { registerDevice } from "./commands/device.js";
import { callOf } from "./dispatch.js";
import { type Firmware, FirmwareCache } from "./firmware.js";
import { Flash, factoryContent, type WifiCredentials } from "./flash.js";
import { LineInput } from "./line.js";
import { MqttLink } from "./mqttlink.js";
import { checkBroker, type EmulatorOptions } from "./options.js";
import { OtaTask } from "./ota.js";
import type { Attachment, Port } from "./port.js";
import { profileNamed } from "./profile.js";
import { Provisioning, type ProvisioningOutcome } from "./provisioning.js";
import { UartStream } from "./stream.js";
import { Wifi } from "./wifi.js";

/** "Unknown error" of the document's table: something in the emulator itself went wrong; the log says what. */
const UNKNOWN_ERROR = 210;
/** What a module from the factory has joined, so that MQTT works without AT+CWJAP. */
const FACTORY_WIFI: WifiCredentials = { ssid: "emulated-ap", password: "" };

/**
 * A module with the Tencent firmware, seen from its UART: all 28 commands of the document and ESP-AT's basics. It
 * starts as one that has been on for a while: `ready` comes with {@link Emulator.reboot}.
 */
export class Emulator {
  private readonly board: Board;
  private readonly input: LineInput;
  private readonly timers: Timers;
  private readonly log: (text: string) => void;
  private port: Port | undefined;
  private processing = false;
  private booting = false;
  private closed = false;
  private restartWanted = false;
  /** Counts restarts: what a command from before one answers is not printed. */
  private life = 0;

  /** @throws RangeError for a broker or profile that cannot be, Error for a state file that is not one. */
  constructor(private readonly options: EmulatorOptions) {
    this.log = options.log ?? (() => {});
    checkBroker(options.broker);
    this.timers = new Timers(options.clock ?? realClock);
    this.input = new LineInput(
      { echo: (bytes) => this.send(bytes), line: (text) => this.take(text) },
      this.timers,
      options.payloadEndsAtCrlf ?? false,
    );
    this.board = this.build();
    if (options.firmware) this.setFirmware(options.firmware);
    this.board.wifi.settle();
  }

  /** Connects a port to the UART; the one before is closed. */
  attach(port: Port): Attachment {
    const before = this.port;
    this.port = port;
    before?.close();
    return {
      receive: (bytes) => {
        if (this.port === port) this.receive(bytes);
      },
      detach: () => {
        if (this.port === port) this.port = undefined;
      },
    };
  }

  /** The UART as a stream inside this process. */
  stream(): Duplex {
    return new UartStream(this);
  }

  /** Puts an MCU image into the cache, as if OTA had just brought it. @throws RangeError when it does not fit. */
  setFirmware(firmware: Firmware): void {
    const { space } = this.board.moduleInfo();
    if (!this.board.firmware.store(firmware, space)) {
      throw new Error("the state file cannot be written");
    }
  }

  /** OTA starts to download: `ENTERUPDATE`; again for another try. @throws Error unless TCOTASET=1 was taken. */
  beginUpdate(firmware: Firmware): void {
    this.board.ota.begin(firmware);
  }

  /** The download ends well; with `self`, it was the module's own firmware and the module restarts after 2 s. */
  finishUpdate(options: { self?: boolean } = {}): void {
    if (options.self) this.board.ota.succeedSelf();
    else this.board.ota.succeed();
  }

  /** The download ends with `UPDATEFAIL,code`. */
  failUpdate(code: number): void {
    this.board.ota.fail(code);
  }

  /** Ends SmartConfig or softAP provisioning in the phone's place. @throws Error when none is running. */
  finishProvisioning(outcome: ProvisioningOutcome): Promise<void> {
    return this.board.provisioning.finish(outcome);
  }

  /** Prints a line that nobody asked for; strings as UTF-8. */
  emitUrc(line: string | Uint8Array): void {
    this.print(Buffer.concat([Buffer.from(line as string), CRLF]));
  }

  /** The access point goes out of reach: `WIFI DISCONNECT`, and the MQTT link breaks. */
  loseWifi(): void {
    this.board.wifi.drop();
  }

  /** The access point is back; resolves once the module has joined. */
  recoverWifi(): Promise<void> {
    return this.board.wifi.recover();
  }

  /** Whether the module is connected to its broker right now. */
  get connected(): boolean {
    return this.board.link.connected;
  }

  /** Restarts the module, as power does: everything but flash is forgotten, `ready` follows. */
  reboot(): void {
    this.halt();
    this.booting = true;
    this.log("restarting");
    this.timers.after(this.board.profile.bootMs, () => {
      this.booting = false;
      this.print(READY);
      this.board.wifi
        .start()
        .catch((error: Error) => this.log(`wifi: ${error.message}`));
    });
  }

  /** Ends everything: connection, timers and the port. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.halt();
    this.closed = true;
    const { port } = this;
    this.port = undefined;
    port?.close();
  }

  private halt(): void {
    this.life++;
    this.timers.stop();
    this.board.link.stop();
    this.board.ota.cancel();
    this.board.provisioning.reset();
    this.board.firmware.load();
    this.board.syslog = this.board.profile.syslog;
    this.input.reset();
    this.processing = false;
    this.restartWanted = false;
  }

  private build(): Board {
    const { options, timers, log, input } = this;
    const profile = profileNamed(options.profile ?? "esp32");
    const factory = factoryContent(
      (options.joined ?? true) ? FACTORY_WIFI : undefined,
    );
    const flash = new Flash(options.state, factory, log);
    const cloud = new LocalCloud();
    const urc = (line: string | Buffer) => this.emitUrc(line);
    const link = new MqttLink({
      url: options.broker,
      tls: options.tls,
      timers,
      online: () => wifi.online,
      urc,
      log,
      signedIn: () => {
        const { device } = flash.get();
        if (device) cloud.activate(device);
      },
      ended: () => cloud.gatewayGone(),
    });
    const wifi = new Wifi({
      flash,
      profile,
      timers,
      accessPoints: options.accessPoints,
      urc,
      lost: () => link.cut(),
    });
    const moduleInfo = () => flash.get().moduleInfo ?? profile.moduleInfo;
    const firmware = new FirmwareCache(flash);
    const ota = new OtaTask({
      cache: firmware,
      space: () => moduleInfo().space,
      timers,
      urc,
      reboot: () => this.reboot(),
    });
    const provisioning = new Provisioning({
      timers,
      urc,
      join: (credentials) => wifi.join(credentials),
      // A module with product information alone registers itself now (document, "使用建议" 2).
      joined: () => {
        if (!flash.get().device && flash.get().product) registerDevice(board);
      },
    });
    const board: Board = {
      profile,
      flash,
      wifi,
      link,
      firmware,
      ota,
      provisioning,
      cloud,
      timers,
      hexFirmwareData: options.hexFirmwareData ?? false,
      get echo() {
        return input.echo;
      },
      set echo(on) {
        input.echo = on;
      },
      syslog: profile.syslog,
      moduleInfo,
      line: (text) => this.print(`${text}\r\n`),
      write: (text) => this.print(text),
      restart: () => {
        this.restartWanted = true;
      },
    };
    return board;
  }

  private receive(bytes: Uint8Array): void {
    if (!this.booting && !this.closed) this.input.receive(bytes);
  }

  private take(text: string | undefined): void {
    if (this.processing) {
      this.printWithCode(COMMAND_PROCESSING, BUSY);
      return;
    }
    if (text === undefined) {
      this.log("a line of more than 256 bytes");
      this.print(ERROR);
      return;
    }
    this.processing = true;
    this.run(text);
  }

  private run(text: string): void {
    const call = callOf(text);
    if (!call) {
      this.log("a line that is no command");
      this.processing = false;
      this.printWithCode(UNSUPPORTED_COMMAND, ERROR);
      return;
    }
    const { life } = this;
    this.log(call.shown);
    const failed = (error: unknown) =>
      this.answer(life, this.refused(call.command, error));
    try {
      const outcome = call.run(this.board);
      if (typeof outcome === "string" || Buffer.isBuffer(outcome)) {
        this.answer(life, outcome);
      } else if (outcome instanceof Promise) {
        outcome.then((answer) => this.answer(life, answer)).catch(failed);
      } else {
        this.input.expectData(outcome.length, (payload) => {
          const last = outcome.done(payload);
          if (!(last instanceof Promise)) this.answer(life, last);
          else last.then((answer) => this.answer(life, answer)).catch(failed);
        });
        this.print(ACCEPTED);
        this.print(PROMPT);
      }
    } catch (error) {
      failed(error);
    }
  }

  private refused(command: Command, error: unknown): string {
    if (error instanceof Refusal) {
      // ESP-AT's own commands know no other error.
      return command.name.startsWith("+TC") ? error.answer : ERROR;
    }
    this.log(`AT${command.name}: ${(error as Error).message}`);
    return cme(UNKNOWN_ERROR);
  }

  /** Ready for the next command before the last line is out: whoever reads it may send at once. */
  private answer(life: number, answer: Answer): void {
    if (life !== this.life) return;
    const restart = this.restartWanted;
    this.processing = false;
    this.print(answer);
    if (restart) this.reboot();
  }

  private printWithCode(code: number, text: string): void {
    if (this.board.syslog) this.print(errorCode(code));
    this.print(text);
  }

  /** Prints a line, whole; then what is to be put behind it. */
  private print(text: string | Buffer): void {
    this.send(Buffer.from(text as string, "latin1"));
    const extra = this.options.interject?.(text.toString("latin1").trim());
    if (extra !== undefined) {
      this.send(Buffer.concat([Buffer.from(extra), CRLF]));
    }
  }

  private send(bytes: Buffer): void {
    // A copy: what was received belongs to whoever sent it.
    this.port?.write(Buffer.from(bytes));
  }
}

const CRLF = Buffer.from("\r\n");
const PROMPT = ">\r\n";
