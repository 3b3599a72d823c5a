import type { forms } from "../../assembly/protocol/abi.js";

/** Text for the module: a string goes out as UTF-8, bytes go out as they are. */
export type Text = string | Uint8Array;

/** One value of a data line: a number of 32 bits, text, or firmware bytes. */
export type Value = string | number | Uint8Array;

/** Form of a command: `AT+X=?`, `AT+X?`, `AT+X=…` or `AT+X`. */
export type FormName = keyof typeof forms;

/** A command with its arguments; limits stand in the reference page. */
export interface CommandCall {
  /** One of the 28 commands, or any other ESP-AT command's name without `AT+`. */
  readonly command: string;
  readonly form: FormName;
  readonly args?: readonly (Text | number)[];
  /** For TCMQTTPUBL and TCMQTTPUBRAW: 1 to 2048 bytes, copied at the call. */
  readonly payload?: Text;
}

/** A line that is sent as it is and ended by its `OK` or `ERROR`. */
export interface LineCall {
  readonly line: Text;
}

export type Call = CommandCall | LineCall;

/** A call as the core takes it: strings are byte strings, arguments of any type. */
export type ByteCall =
  | {
      readonly command: string;
      readonly form: FormName;
      readonly args: readonly unknown[];
      /** Length of the payload in bytes. */
      readonly payload?: number;
    }
  | { readonly line: string };

/** Values up to the last that was given: what was left out behind it is not sent. */
export function givenOf<T>(values: readonly T[]): T[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === undefined) end--;
  return values.slice(0, end);
}

export interface CallOptions {
  /** Limit of each phase in milliseconds, 1 to 2^31 - 1, in place of the command's own. */
  readonly timeout?: number;
  /** Gives the command up when it fires, on the wire or still in the queue; its `reason` is the error's `cause`. */
  readonly signal?: AbortSignal;
  /**
   * Whether a command that `busy` refused is sent again: after 100 ms, then less often, within its own limit. Where
   * left out it is, but for a publish of QoS 0: modules have said `busy` and published all the same.
   */
  readonly resend?: boolean;
}

/** A line's name in events and errors: its text up to `=` or `?`, less `AT+` or `AT`. */
export function lineName(line: string): string {
  const text = line.startsWith("AT+")
    ? line.slice(3)
    : line.startsWith("AT")
      ? line.slice(2)
      : line;
  return /^[^=?]*/s.exec(text)?.[0] ?? "";
}
