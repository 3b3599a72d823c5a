import type { Duplex } from "node:stream";
import { READY } from "./answers.js";
import { buildBoard } from "./board.js";
import { realClock, Timers } from "./clock.js";
import type { Board } from "./command.js";
import { inDialect } from "./dialect.js";
import { Executor } from "./executor.js";
import { FaultDice, type Faults } from "./faults.js";
import type { Firmware } from "./firmware.js";
import { LineInput } from "./line.js";
import { checkBroker, type EmulatorOptions } from "./options.js";
import { UartOutput } from "./output.js";
import type { Attachment, Port } from "./port.js";
import type { ProvisioningOutcome } from "./provisioning.js";
import { UartStream } from "./stream.js";

/**
 * A module with the Tencent firmware, seen from its UART: all 28 commands of the document and ESP-AT's basics. It
 * starts as one that has been on for a while: `ready` comes with {@link Emulator.reboot}.
 */
export class Emulator {
  private readonly board: Board;
  private readonly input: LineInput;
  private readonly timers: Timers;
  private readonly log: (text: string) => void;
  private readonly output: UartOutput;
  private dice: FaultDice;
  private port: Port | undefined;
  private readonly executor: Executor;
  private booting = false;
  private closed = false;

  /** @throws RangeError for a broker or profile that cannot be, Error for a state file that is not one. */
  constructor(private readonly options: EmulatorOptions) {
    this.log = options.log ?? (() => {});
    checkBroker(options.broker);
    this.timers = new Timers(options.clock ?? realClock);
    this.dice = new FaultDice(options.faults ?? {});
    this.output = new UartOutput(
      (bytes) => this.port?.write(bytes),
      this.timers,
      () => this.dice,
    );
    this.input = new LineInput(
      {
        echo: (bytes) => this.send(bytes),
        line: (text) => this.executor.take(text),
      },
      this.timers,
      options.payloadEndsAtCrlf ?? false,
    );
    this.board = buildBoard(options, {
      timers: this.timers,
      input: this.input,
      log: this.log,
      line: (text) => this.line(text),
      write: (text) => this.print(text),
      reboot: () => this.reboot(),
      restart: () => this.executor.restart(),
    });
    this.executor = new Executor({
      board: this.board,
      input: this.input,
      timers: this.timers,
      dice: () => this.dice,
      print: (text) => this.print(text),
      reboot: () => this.reboot(),
      log: this.log,
    });
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

  /** UDP port on which provisioning hears the phone; undefined while none is running. */
  get provisioningPort(): number | undefined {
    return this.board.phone?.port;
  }

  /** Prints a line that nobody asked for; strings as UTF-8. */
  emitUrc(line: string | Uint8Array): void {
    this.print(Buffer.concat([Buffer.from(line as string), CRLF]));
  }

  /** What goes wrong from now on; `{}` for nothing. @throws RangeError for a value that cannot be */
  setFaults(faults: Faults): void {
    this.dice = new FaultDice(faults);
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
    this.executor.reset();
    this.timers.stop();
    this.board.link.stop();
    this.board.ota.cancel();
    this.board.provisioning.reset();
    this.board.firmware.load();
    this.board.syslog = this.board.profile.syslog;
    this.input.reset();
    this.output.reset();
  }

  private receive(bytes: Uint8Array): void {
    if (!this.booting && !this.closed) this.input.receive(bytes);
  }

  /** Prints a line that has no CRLF yet. */
  private line(text: string | Buffer): void {
    this.print(
      typeof text === "string" ? `${text}\r\n` : Buffer.concat([text, CRLF]),
    );
  }

  /** Prints a line, whole; then what is to be put behind it. */
  private print(text: string | Buffer): void {
    this.send(
      typeof text === "string"
        ? Buffer.from(this.inDialect(text), "latin1")
        : text,
    );
    const extra = this.options.interject?.(text.toString("latin1").trim());
    if (extra !== undefined) {
      this.send(Buffer.concat([Buffer.from(extra), CRLF]));
    }
    for (const line of this.dice.extraLines())
      this.send(Buffer.from(`${line}\r\n`, "latin1"));
  }

  private inDialect(text: string): string {
    return text.replace(/^[^\r\n]+/, (line) =>
      inDialect(line, this.board.profile.lines),
    );
  }

  private send(bytes: Buffer): void {
    this.output.send(bytes);
  }
}

const CRLF = Buffer.from("\r\n");
