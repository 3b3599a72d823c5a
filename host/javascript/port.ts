import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { AtError } from "./error.js";
import { sortOf } from "./given.js";
import { phrase } from "./language.js";

/** Who hears a port. */
export interface PortListener {
  /** Bytes came, in pieces of any length. */
  received(bytes: Uint8Array): void;
  /** Nothing comes any more: with the error that ended it, where it was one. */
  closed(cause?: Error): void;
}

/** The way to a module: a serial port, a socket, a pipe, whatever a host has. */
export interface Port {
  /**
   * Sends bytes; the next ones come when these are taken.
   * @returns settles when the port has taken them, and rejects where it never will; nothing where it has taken them
   */
  write(bytes: Uint8Array): PromiseLike<void> | void;
  /** Hands on from here on what comes. It is called once. */
  listen(listener: PortListener): void;
  /**
   * Ends it, whatever is on its way. It is called once, behind an error, too.
   * @returns settles when it is free for others
   */
  close?(): PromiseLike<void> | void;
  /** Why nothing can come through it, where it knows and has not told. */
  fault?(): Error | undefined;
}

/**
 * Opens a port. It is called again after each loss.
 * @param signal fires when the port is not wanted any more, or opening it takes too long
 */
export type OpenPort = (signal: AbortSignal) => PromiseLike<Port>;

/**
 * A port that bytes come from and go to.
 * @throws {AtError} for what is none
 */
export function portOf(port: Port): Port {
  const { write, listen } = Object(port) as Partial<Port>;
  if (typeof write === "function" && typeof listen === "function") return port;
  throw new AtError("", "bad-type", {
    text: phrase(clientTexts.noPort, { sort: sortOf(port) }),
  });
}

/** What is wrong with a port that gives anything but bytes. */
export const textFault = (): AtError =>
  new AtError("", "bad-type", { text: phrase(clientTexts.streamOfText) });

/** @returns settles when the port is free for others */
export async function release(port: Port): Promise<void> {
  await port.close?.();
}
