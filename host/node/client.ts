import type { Duplex } from "node:stream";
import { followLanguage } from "../javascript/language.js";
import {
  type ClientOptions,
  ModuleClient,
  type OpenOptions,
} from "../javascript/moduleclient.js";
import { environmentLanguage } from "./environment.js";
import { nodeHost } from "./host.js";
import type { OpenPort } from "./openport.js";
import { release, streamOf } from "./stream.js";
import { StreamPort } from "./streamport.js";

// Whatever of the package a program uses speaks the language of its environment then.
followLanguage(environmentLanguage);

const portOf = (source: Duplex | OpenPort) =>
  typeof source === "function"
    ? async (signal: AbortSignal) => new StreamPort(await source(signal))
    : new StreamPort(source);

/** Frees a port that no client has taken. */
async function released(source: Duplex | OpenPort): Promise<void> {
  if (typeof source !== "function") await release(streamOf(source));
}

/**
 * A module behind a stream of bytes: a serial port, a socket, a pipe. A typed method for each
 * command and form, events, messages. Commands queue, one is on the wire at a time.
 */
export class Client extends ModuleClient {
  /**
   * Takes a stream as it is; `Client.open` finds out what state the module is in first. Where a function opens the port
   * (`openSerial`, `openTcp`, the program's own), it is opened at once, and again after each loss, until `close`.
   * @param source any Duplex of bytes, which the client owns from here on, or what opens one
   * @throws {AtError} for a stream of text
   * @throws {RangeError} for an option outside its range
   * @throws {CoreError} for a module that is no core, or of another version
   */
  constructor(source: Duplex | OpenPort, options: ClientOptions = {}) {
    super(portOf(source), options, nodeHost);
  }

  /**
   * Brings a module to a known state, whatever it was left in (a data phase, echo on, half a
   * line), and turns its echo off.
   * @throws {AtError} when the port cannot be opened or no module answers; the port is free again then
   */
  static open(
    source: Duplex | OpenPort,
    options: OpenOptions = {},
  ): Promise<Client> {
    return Client.opened(
      (given) => new Client(source, given),
      options,
      () => released(source),
    );
  }
}
