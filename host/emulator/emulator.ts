import type { Duplex } from "node:stream";
import { emulatorTexts } from "../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../javascript/language.js";
import { realClock, Timers } from "./base/clock.js";
import { buildBoard, profileFor } from "./board.js";
import type { Board } from "./commands/command.js";
import { Executor } from "./commands/executor.js";
import { FaultDice } from "./faults/dice.js";
import type { Faults } from "./faults/faults.js";
import type { Firmware } from "./firmware/firmware.js";
import { checkBroker, type EmulatorOptions } from "./options.js";
import { Power } from "./power.js";
import { inDialect } from "./profiles/dialect.js";
import type { ProvisioningOutcome } from "./provisioning/provisioning.js";
import { LineInput } from "./uart/line.js";
import { UartOutput } from "./uart/output.js";
import type { Attachment, Port } from "./uart/port.js";
import { UartStream } from "./uart/stream.js";

/**
 * A module with the Tencent firmware, seen from its UART: all 28 commands of the document and ESP-AT's basics. It
 * starts as one that has been on for a while: `ready` comes with {@link Emulator.reboot}.
 */
export class Emulator {
  private readonly board: Board;
  private readonly input: LineInput;
  /** Of the module: stopped at each restart. */
  private readonly timers: Timers;
  /** Of what is around it. */
  private readonly surroundings: Timers;
  private readonly log: (text: string) => void;
  private readonly output: UartOutput;
  private dice: FaultDice;
  private port: Port | undefined;
  private readonly executor: Executor;
  private readonly power: Power;
  /** Ends the wait for the access points' return. */
  private stopReturn = () => {};
  /** Ends a deep sleep's wait. */
  private stopSleep = () => {};

  /** @throws RangeError for a broker or profile that cannot be, Error for a state file that is not one. */
  constructor(private readonly options: EmulatorOptions) {
    checkBroker(options);
    this.log = options.log ?? (() => {});
    const { clock = realClock } = options;
    this.timers = new Timers(clock);
    this.surroundings = new Timers(clock);
    this.dice = new FaultDice(options.faults ?? {});
    this.output = new UartOutput(
      (bytes) => this.port?.write(bytes),
      this.timers,
      () => this.dice,
      () => this.power.cut(),
    );
    this.power = new Power({
      timers: this.timers,
      dice: () => this.dice,
      bootMs: () => this.board.profile.bootMs,
      halt: () => {
        this.log(say(phrase(emulatorTexts.restarting)));
        this.halt();
        this.wifiAway(this.dice.lateWifiMs, false);
      },
      send: (bytes) => this.send(bytes),
      print: (text) => this.print(text),
      started: () => this.settled(this.board.network.start()),
    });
    this.input = new LineInput(
      {
        echo: (bytes) => this.send(bytes),
        line: (text) => this.executor.take(text),
        reads: () => this.power.reads,
      },
      this.timers,
      profileFor(options).lineBytes,
      options.payloadEndsAtCrlf ?? false,
    );
    this.board = buildBoard(options, {
      timers: this.timers,
      input: this.input,
      dice: () => this.dice,
      log: this.log,
      line: (text) => this.line(text),
      write: (text) => this.print(text),
      reboot: () => this.reboot(),
      whenIdle: (run) => this.executor.whenIdle(run),
      restart: () => this.executor.afterAnswer(() => this.reboot()),
      sleep: (ms) => this.executor.afterAnswer(() => this.sleep(ms)),
    });
    this.executor = new Executor({
      board: this.board,
      input: this.input,
      timers: this.timers,
      dice: () => this.dice,
      befall: () => this.befall(),
      print: (text) => this.print(text),
      reboot: () => this.reboot(),
      log: this.log,
    });
    if (options.firmware) this.setFirmware(options.firmware);
    this.board.network.settle();
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
      throw new Error(say(phrase(emulatorTexts.stateFile)));
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

  /**
   * All access points go out of reach: `WIFI DISCONNECT`, and the MQTT link breaks.
   * @param options `silently`: the connection ends without a `+TCMQTTDISCON`
   */
  loseWifi({ silently = false }: { silently?: boolean } = {}): void {
    this.stopReturn();
    this.board.network.lose(silently);
  }

  /** They are back; resolves once the module has joined what it has stored. */
  recoverWifi(): Promise<void> {
    this.stopReturn();
    return this.board.network.recover();
  }

  /** The link to the broker breaks. */
  drop(): void {
    this.board.link.cut();
  }

  /** Whether the module is connected to its broker right now. */
  get connected(): boolean {
    return this.board.link.connected;
  }

  /** Restarts the module, as power does: everything but flash is forgotten, `ready` follows. */
  reboot(): void {
    this.power.restart();
  }

  /** The power goes as soon as the module has printed `bytes` more, wherever that is, and is back at once. */
  cutPowerAfter(bytes: number): void {
    this.output.cutAfter(bytes);
  }

  /** The module stops: it reads and prints nothing for `ms` milliseconds; until {@link reboot} when left out. */
  hang(ms?: number): void {
    this.log(say(phrase(emulatorTexts.stopped)));
    this.power.hang(ms);
  }

  /** Ends everything: connection, timers and the port. */
  async close(): Promise<void> {
    this.power.off();
    this.halt();
    this.surroundings.stop();
    this.board.flash.close();
    const { port } = this;
    this.port = undefined;
    port?.close();
  }

  /** Deep sleep: all but flash and the time of waking up is forgotten. */
  private sleep(ms: number): void {
    this.log(say(phrase(emulatorTexts.asleep)));
    this.halt();
    this.power.hang(undefined);
    if (ms > 0)
      this.stopSleep = this.surroundings.after(ms, () => this.reboot());
  }

  private halt(): void {
    this.stopSleep();
    this.board.flash.restart();
    this.board.settings.reset(this.timers.now());
    this.executor.reset();
    this.timers.stop();
    this.board.network.stop();
    this.board.link.stop();
    this.board.ota.cancel();
    this.board.provisioning.reset();
    this.board.firmware.load();
    this.board.syslog = this.board.profile.syslog;
    this.input.reset();
    this.output.reset();
  }

  /** Faults that happen at a command: false when the command is lost with them. */
  private befall(): boolean {
    const { dice } = this;
    if (dice.falls("hang")) {
      this.hang(dice.hangingMs);
      return false;
    }
    if (dice.falls("drop")) this.board.link.cut();
    if (dice.falls("loseWifi")) this.wifiAway(dice.awayMs, false);
    if (dice.falls("loseWifiSilently")) this.wifiAway(dice.awayMs, true);
    return true;
  }

  /** The access points are out of reach for so long, whatever becomes of the module; not for 0. */
  private wifiAway(ms: number, silently: boolean): void {
    if (ms === 0) return;
    this.loseWifi({ silently });
    this.stopReturn = this.surroundings.after(ms, () =>
      this.settled(this.board.network.recover()),
    );
  }

  private settled(work: Promise<void>): void {
    work.catch((error: Error) => this.log(`network: ${error.message}`));
  }

  private receive(bytes: Uint8Array): void {
    this.input.receive(bytes);
  }

  /** Prints a line that has no CRLF yet. */
  private line(text: string | Buffer): void {
    this.print(
      typeof text === "string" ? `${text}\r\n` : Buffer.concat([text, CRLF]),
    );
  }

  /** Prints a line, whole; then what is to be put behind it. */
  private print(text: string | Buffer): void {
    const line =
      typeof text === "string"
        ? Buffer.from(this.inDialect(text), "latin1")
        : text;
    this.send(this.dice.spoilt(line));
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
    if (this.power.prints && bytes.length > 0) this.output.send(bytes);
  }
}

const CRLF = Buffer.from("\r\n");
