import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import type { Timers } from "../base/clock.js";
import type { FaultDice } from "../faults/dice.js";
import type { LineInput } from "../uart/line.js";
import {
  ACCEPTED,
  BUSY,
  COMMAND_PROCESSING,
  cme,
  ERROR,
  errorCode,
  Refusal,
  UNSUPPORTED_COMMAND,
} from "./answers.js";
import type { Answer, Board, Command } from "./command.js";
import { callOf } from "./dispatch.js";

/** "Unknown error" of the document's table: something in the emulator itself went wrong; the log says what. */
const UNKNOWN_ERROR = 210;
const PROMPT = ">\r\n";

export interface ExecutorOptions {
  readonly board: Board;
  readonly input: LineInput;
  readonly timers: Timers;
  readonly dice: () => FaultDice;
  /** What befalls the module at a command that it takes; false when it does not take it. */
  readonly befall: () => boolean;
  readonly print: (text: string | Buffer) => void;
  readonly reboot: () => void;
  readonly log: (text: string) => void;
}

/** Runs one command at a time; what comes meanwhile is answered with busy. */
export class Executor {
  private processing = false;
  /** What is to happen once the answer to the running command is out. */
  private afterwards: (() => void) | undefined;
  /** Counts restarts: what a command from before one answers is not printed. */
  private life = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: ExecutorOptions) {}

  /** Forgets the command that runs, as a restart does. */
  reset(): void {
    this.life++;
    this.processing = false;
    this.afterwards = undefined;
    this.waiting = [];
  }

  /** Runs `run` now, or behind the answer of the command that runs. */
  whenIdle(run: () => void): void {
    if (this.processing) this.waiting.push(run);
    else run();
  }

  /** Has something happen once the answer to the running command is out. */
  afterAnswer(run: () => void): void {
    this.afterwards = run;
  }

  /** Takes a line without its CRLF; undefined for one that is too long. */
  take(text: string | undefined): void {
    const { befall, board, log, print, reboot } = this.options;
    const dice = this.options.dice();
    if (this.processing || dice.falls("busy")) {
      this.printWithCode(COMMAND_PROCESSING, BUSY);
      return;
    }
    if (text === undefined) {
      log(
        say(phrase(emulatorTexts.longLine, { most: board.profile.lineBytes })),
      );
      print(ERROR);
      return;
    }
    if (!befall()) return;
    this.processing = true;
    const { life } = this;
    this.run(text);
    if (life === this.life && dice.falls("reboot")) reboot();
  }

  private run(text: string): void {
    const call = callOf(text, this.options.board.profile);
    if (!call) {
      this.options.log(say(phrase(emulatorTexts.noCommand)));
      this.processing = false;
      this.printWithCode(UNSUPPORTED_COMMAND, ERROR);
      return;
    }
    const { life } = this;
    this.options.log(call.shown);
    const failed = (error: unknown) =>
      this.answer(life, this.refused(call.command, error));
    try {
      const outcome = call.run(this.options.board);
      if (typeof outcome === "string" || Buffer.isBuffer(outcome)) {
        this.answer(life, outcome);
      } else if (outcome instanceof Promise) {
        outcome.then((answer) => this.answer(life, answer)).catch(failed);
      } else {
        this.options.input.expectData(outcome.length, (payload) => {
          const last = outcome.done(payload);
          if (!(last instanceof Promise)) this.answer(life, last);
          else last.then((answer) => this.answer(life, answer)).catch(failed);
        });
        this.options.print(ACCEPTED);
        this.options.print(PROMPT);
      }
    } catch (error) {
      failed(error);
    }
  }

  private refused(command: Command, error: unknown): string {
    if (error instanceof Refusal) {
      // ESP-AT's own commands know no other error.
      if (!command.name.startsWith("+TC")) return ERROR;
      return command.name.startsWith("+TCMQTTPUB")
        ? error.answer.replace(
            "CME ERROR",
            this.options.board.profile.payloadError,
          )
        : error.answer;
    }
    this.options.log(`AT${command.name}: ${(error as Error).message}`);
    return cme(UNKNOWN_ERROR);
  }

  /** Ready for the next command before the last line is out: whoever reads it may send at once. */
  private answer(life: number, answer: Answer): void {
    if (life !== this.life) return;
    const lateness = this.options.dice().lateness();
    if (lateness === 0) this.end(answer);
    else this.options.timers.after(lateness, () => this.end(answer));
  }

  private end(answer: Answer): void {
    const { afterwards } = this;
    this.afterwards = undefined;
    this.processing = false;
    if (!this.options.dice().falls("missing")) this.options.print(answer);
    const { waiting } = this;
    this.waiting = [];
    for (const run of waiting) run();
    afterwards?.();
  }

  private printWithCode(code: number, text: string): void {
    if (this.options.board.syslog) this.options.print(errorCode(code));
    this.options.print(text);
  }
}
