import { plainHost } from "./host.js";
import {
  type ClientOptions,
  ModuleClient,
  type OpenOptions,
} from "./moduleclient.js";
import { type OpenPort, type Port, portOf, release } from "./port.js";

/** Frees a port that no client has taken. */
async function released(source: Port | OpenPort): Promise<void> {
  if (typeof source !== "function") await release(portOf(source));
}

/** A client over a {@link Port}, in any JavaScript: a page, a worker, Deno, Bun, Node. */
export class Client extends ModuleClient {
  /**
   * Takes a port as it is; `Client.open` finds out what state the module is in first. Where a function opens the port it
   * is opened at once, and again after each loss, until `close`.
   * @param source a port, which the client owns from here on, or what opens one
   * @throws {AtError} for what is neither
   * @throws {RangeError} for an option outside its range
   * @throws {CoreError} for a module that is no core, or of another version
   */
  constructor(source: Port | OpenPort, options: ClientOptions = {}) {
    super(source, options, plainHost);
  }

  /**
   * Brings a module to a known state, whatever it was left in (a data phase, echo on, half a line), and turns its echo
   * off.
   * @throws {AtError} when the port cannot be opened or no module answers; the port is free again then
   */
  static open(
    source: Port | OpenPort,
    options: OpenOptions = {},
  ): Promise<Client> {
    return Client.opened(
      (given) => new Client(source, given),
      options,
      () => released(source),
    );
  }
}
