import { BlankStream } from "./blankstream.js";
import { byteString, byteStringBytes } from "./bytes.js";
import type { Value } from "./call.js";
import { CallSecrets } from "./callsecrets.js";
import type { Codes, CoreEvent } from "./event.js";
import { hideText } from "./hide.js";

/** So many bytes in a row in common with what was sent make text of an answer a broken echo. */
const ECHO_RUN = 3;

/**
 * What of a client's traffic is a secret: one for each trace, and one for a client's errors. The rule: an argument of a
 * command of the set is shown where the description fits it and does not call it a secret. Every text of any other
 * command or line, and of a call that is refused, is blanked, and so is every run of its bytes that comes back, and
 * what follows `password`, `psk`, `secret` or `key` and a `:` or `=`.
 */
export class Secrets extends CallSecrets {
  /** A received line that belongs to nothing. */
  line(text: string): string {
    return BlankStream.blank(text, this.context());
  }

  /** A value of a data line. */
  value(value: Value): Value {
    if (value instanceof Uint8Array) {
      const text = byteString(value);
      const shown = this.text(text);
      return shown === text ? value : byteStringBytes(shown);
    }
    return typeof value === "number"
      ? this.#number(value)
      : this.#ofAnswer(value);
  }

  /** A number of an answer may be a run, too: its digits stay digits. */
  #number(value: number): number {
    const digits = `${value}`;
    const shown = this.text(digits);
    return Number(/^-?\d+$/.test(shown) ? shown : digits.replace(/\d/g, "1"));
  }

  /** Data lines, each split into its values. */
  lines(lines: readonly (readonly Value[])[]): Value[][] {
    return lines.map((line) => line.map((value) => this.value(value)));
  }

  #ofAnswer(text: string): string {
    const whole = this.runs.isShort(text) || this.#isBrokenEcho(text);
    return whole ? hideText(text, "") : this.text(text);
  }

  #isBrokenEcho(text: string): boolean {
    if (!this.doubtful) return false;
    for (let i = 0; i + ECHO_RUN <= text.length; i++) {
      const run = text.slice(i, i + ECHO_RUN);
      if (this.hidden.some((hidden) => hidden.includes(run))) return true;
    }
    return false;
  }

  /** An event without what it repeats of a secret. */
  event(event: CoreEvent): CoreEvent {
    const shown = this.#coded(this.#named(event));
    switch (shown.event) {
      case "data":
        return { ...shown, values: this.lines([shown.values])[0] ?? [] };
      case "failed":
        return this.failure(shown);
      case "message":
        return {
          ...shown,
          topic: this.#ofAnswer(shown.topic),
          payload: byteStringBytes(this.text(byteString(shown.payload))),
        };
      case "line":
        return { ...shown, text: this.line(shown.text) };
      case "ota":
      case "provisioning":
      case "wifi":
        return { ...shown, status: this.text(shown.status) };
      default:
        return shown;
    }
  }

  /** The end of a command without what it repeats of a secret. */
  failure<E extends Codes & { readonly text?: string }>(event: E): E {
    const { text } = event;
    return {
      ...this.#coded(event),
      ...(text !== undefined && { text: this.#ofAnswer(text) }),
    };
  }

  /** A module may say anything for a code. */
  #coded<E extends object>(event: E): E {
    const { code, subcode } = event as Codes;
    return {
      ...event,
      ...(code !== undefined && { code: this.#number(code) }),
      ...(subcode !== undefined && { subcode: this.#number(subcode) }),
    };
  }

  #named(event: CoreEvent): CoreEvent {
    return "command" in event && event.command === this.running?.name
      ? { ...event, command: this.running.shownName }
      : event;
  }
}
