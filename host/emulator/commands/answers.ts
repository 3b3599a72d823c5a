/** The lines a module answers with (MODULES.md 4, 5). */

/** From ESP-AT's core: ends test, read and execute forms. */
export const OK = "\r\nOK\r\n";
/** From the TC commands themselves, which print it before they start to work. */
export const ACCEPTED = "OK\r\n";
export const ERROR = "\r\nERROR\r\n";
export const BUSY = "\r\nbusy p...\r\n";
export const READY = "\r\nready\r\n";

/** ESP-AT's numbers for `ERR CODE:`; the two that are on record. */
export const UNSUPPORTED_COMMAND = 0x01090000;
export const COMMAND_PROCESSING = 0x010b0000;

/** `ERR CODE:0x…`, printed before ERROR and busy while AT+SYSLOG is on. */
export function errorCode(code: number): string {
  return `ERR CODE:0x${code.toString(16).padStart(8, "0")}\r\n`;
}

export function cme(code: number): string {
  return `+CME ERROR:${code}\r\n`;
}

/** `+NAME:OK` for 0, else `+NAME:FAIL,code`. */
export function result(name: string, code: number): string {
  return code === 0 ? `+${name}:OK\r\n` : `+${name}:FAIL,${code}\r\n`;
}

/** Thrown by a command that is not taken: `answer` is all it prints. */
export class Refusal extends Error {
  constructor(readonly answer: string) {
    super(answer.trim());
  }
}
