/**
 * What goes out and what an answer does: a command's life, owed prompts, the watched wire (tests/replay/README.md,
 * "A command's life").
 */

import {
  dataOf,
  errorCodeOf,
  failureOf,
  lateOf,
  okOf,
  resultOf,
} from "./answer.js";
import type { Command, End, Failure, Line, Surrender } from "./command.js";
import type { Surroundings } from "./listener.js";
import type { Output } from "./record.js";
import { Sent } from "./sent.js";
import { type Urc, urcOf } from "./urc.js";

/** The wire is watched: behind `+++`, or for the answer to a command that was given up. */
interface Watch {
  readonly end: number;
  /** Left out behind `+++`. */
  readonly command?: Command;
  errorCode?: number;
}

const AFTER_PLUS = 300;
const AFTER_COMMAND = 1000;
const PLUS = "+++\r\n";

/** One UART's commands. */
export class Wire {
  readonly #around: Surroundings;
  command: Command | undefined;
  #watch: Watch | undefined;
  /** A prompt may still come that nobody awaits. */
  #owed = false;
  readonly #sent = new Sent();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get watched(): boolean {
    return this.#watch !== undefined;
  }

  /** The command that was given up, while its answer is watched for. */
  get watchedFor(): Command | undefined {
    return this.#watch?.command;
  }

  get watchEnd(): number | undefined {
    return this.#watch?.end;
  }

  /** Begins a command; `greeted` where the `+++` that an owed prompt wants has just gone out. */
  start(command: Command, greeted = false): void {
    this.command = command;
    if (this.#owed && !greeted) this.plusAndWatch();
    if (!this.#watch) this.#sendLine(command);
  }

  /** Sends `+++` and watches the wire behind it. */
  plusAndWatch(): void {
    this.#sendPlus();
    this.#watch = { end: this.#around.now + AFTER_PLUS };
  }

  /** The watch is over: a command that waited for it goes out. */
  endWatch(): void {
    this.#watch = undefined;
    const { command } = this;
    if (command && !command.out) this.#sendLine(command);
  }

  /** The running command's phase is over. */
  expire(command: Command): void {
    if (command.state === "given up")
      this.#finish({ reason: command.surrender });
    else if (command.state === "list" || command.state === "second ok")
      this.#finish(undefined);
    else this.giveUp("timeout");
  }

  /** Gives up the running command. */
  giveUp(reason: Surrender): void {
    const { command } = this;
    if (!command || command.state === "given up") return;
    if (!command.out) {
      this.#finish({ reason });
    } else if (command.prompting) {
      this.#sendPlus();
      command.surrender = reason;
      command.wait("given up", AFTER_PLUS, this.#around.now);
    } else {
      this.#watch = { end: this.#around.now + AFTER_COMMAND, command };
      this.#finish({ reason });
    }
  }

  /** A `>` that began a line. */
  prompt(): void {
    if (this.#sent.takesEcho(">")) return;
    const { command } = this;
    const wanted =
      command?.prompting && ["ok", "prompt"].includes(command.state);
    const late = command?.prompting && command.state === "given up";
    if (wanted || late) {
      this.#owed = false;
      command.prompted = true;
      if (late) return;
      command.paid = true;
      command.enter("result", this.#around.now);
      this.#emit({ tx: `${command.payload}\r\n` });
    } else if (this.#watch && !this.#watch.command) {
      this.#owed = false;
    } else if (this.#owed) {
      this.#owed = false;
      if (command?.out) this.#sendPlus();
      else this.plusAndWatch();
      if (!command) this.#around.listener?.greeted();
    } else if (!this.#sent.isPlus) this.#tell(">");
  }

  /** A line that is no prompt. */
  line(text: string): void {
    if (this.#sent.takesEcho(text)) return;
    const { command } = this;
    const out = command?.out ? command : undefined;
    const given = this.watchedFor;
    // Such a result is a line, a FAIL of provisioning too.
    const late = given && resultOf(text, given.name);
    const urc = late
      ? undefined
      : urcOf(text, (name) => out?.name === name && out.later);
    if (urc) this.#takeUrc(urc);
    else if (out) this.#takeAnswer(text, out);
    else if (this.#watch) this.#takeLate(text, this.#watch);
    else this.#tell(text);
  }

  /** The firmware line that a read waits for. */
  firmware(length: number, bytes: string): void {
    const { command } = this;
    if (!command) return;
    this.#emitData(command, [length, bytes]);
    command.restart(this.#around.now);
    command.dataSeen = true;
    if (command.both && command.okSeen) this.#finish(undefined);
  }

  #emit(record: Output): void {
    this.#around.emit(record);
  }

  #tell(text: string): void {
    this.#emit({ event: "line", text });
  }

  #emitData(command: Command, values: readonly (string | number)[]): void {
    if (command.owner === "user")
      this.#emit({ event: "data", command: command.name, values });
  }

  #sendPlus(): void {
    this.#emit({ tx: PLUS });
    this.#sent.plus();
  }

  #sendLine(command: Command): void {
    this.#emit({ tx: `${command.line}\r\n` });
    this.#sent.line(command.line);
    command.enter("ok", this.#around.now);
  }

  #finish(end: End): void {
    const { command } = this;
    if (!command) return;
    this.command = undefined;
    if (command.prompting && !command.prompted && command.out) {
      const left = command.state === "given up" && !command.answered;
      if (left || (command.state !== "given up" && end?.reason === "busy"))
        this.#owed = true;
    }
    const { listener } = this.#around;
    if (command.owner === "session") {
      if (!command.stale) listener?.ownEnd(command, end);
      return;
    }
    const { name } = command;
    if (!end) this.#emit({ event: "done", command: name });
    else {
      const { reason, code, subcode, text } = end;
      this.#emit({
        ...{ event: "failed", command: name, reason, code, subcode, text },
      });
    }
    listener?.usersEnd(command, end);
  }

  #takeUrc(urc: Urc): void {
    const { command } = this;
    const { listener } = this.#around;
    if (urc.event === "ready") {
      this.#watch = undefined;
      this.#owed = false;
      this.command = undefined;
      if (command?.owner === "user")
        this.#emit({ event: "failed", command: command.name, reason: "reset" });
    }
    this.#emit({ ...urc });
    listener?.urc(urc);
    if (urc.event !== "provisioning") return;
    if (!command?.out || command.name !== urc.command || !command.later) return;
    const { status, code, subcode } = urc;
    if (status === "WIFI_CONNECT_SUCCESS") this.#finish(undefined);
    else this.#finish({ reason: "fail", code, subcode });
  }

  #takeAnswer(text: string, command: Command): void {
    const errorCode = errorCodeOf(text);
    if (errorCode !== undefined) {
      command.errorCode = errorCode;
      return;
    }
    if (text === "OK") {
      this.#takeOk(command);
      return;
    }
    const failure = failureOf(text, command);
    if (failure) {
      this.#takeFailure(failure, command);
      return;
    }
    if (command.form !== "test" && this.#takeResult(text, command)) return;
    const line = dataOf(text, command);
    if (line) this.#takeData(line, command);
    else this.#tell(text);
  }

  #takeFailure(failure: Failure, command: Command): void {
    if (command.state === "given up") {
      command.answered = failure.reason !== "busy";
      this.#finish({ reason: command.surrender });
    } else this.#finish(failure);
  }

  #takeOk(command: Command): void {
    const { now } = this.#around;
    const ok = okOf(command);
    if (ok === "end") this.#finish(undefined);
    else if (ok === "list") command.wait("list", command.listWait, now);
    else if (ok !== undefined) {
      command.okSeen = true;
      command.enter(ok, now);
      if (ok !== "both" && command.owner === "user")
        this.#emit({ event: "accepted", command: command.name });
    }
  }

  /** Whether a line was the running command's result. */
  #takeResult(text: string, command: Command): boolean {
    const { name, later, both, paid, state } = command;
    if (!later && !both) return false;
    const result =
      resultOf(text, name) ?? (paid ? resultOf(text, "TCMQTTPUB") : undefined);
    if (!result) return false;
    const { codes } = result;
    if (!codes && (both || state === "second ok")) return false;
    // The module has come to this command, whatever still follows.
    this.#owed = false;
    if (!codes && command.twice)
      command.wait("second ok", AFTER_PLUS, this.#around.now);
    else this.#finish(codes && { reason: "fail", ...codes });
    return true;
  }

  #takeData({ own, fields }: Line, command: Command): void {
    command.dataSeen = true;
    command.lines.push({ own, fields });
    this.#emitData(
      command,
      fields.map(({ value }) => value),
    );
    if (own) {
      if (command.state === "list") command.state = "ok";
      command.restart(this.#around.now);
    }
    if (command.both && command.okSeen) this.#finish(undefined);
  }

  /** A line that comes while the wire is watched. */
  #takeLate(text: string, watch: Watch): void {
    const errorCode = errorCodeOf(text);
    if (errorCode !== undefined) {
      watch.errorCode = errorCode;
      return;
    }
    const late = lateOf(text, watch.command);
    if (late === "line" || late === "result") this.#tell(text);
    if (late === "denial") this.#owed = false;
    if (late === "busy") {
      this.#watch = undefined;
      this.#finish({ reason: "busy", code: watch.errorCode });
    } else if (late !== "nothing" && late !== "line") this.endWatch();
  }
}
