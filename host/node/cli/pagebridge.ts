import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { bridgeTexts } from "../../../assembly/protocol/texts/bridge.js";
import { text } from "../../javascript/language.js";
import { bridgeCloses } from "../../web/bridge/closes.js";
import type { OpenPort } from "../openport.js";
import { release } from "../stream.js";

/** Bytes of a close frame's reason. */
const REASON_BYTES = 123;

/** A port's name and how it is opened. */
export interface BridgedPort {
  readonly name: string;
  readonly open: OpenPort;
}

/** As much of a text as a close frame holds; no character is cut. */
function closeReason(words: string): string {
  let reason = "";
  for (const character of words) {
    if (Buffer.byteLength(reason + character) > REASON_BYTES) break;
    reason += character;
  }
  return reason;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Carries bytes both ways, none faster than the other side takes them; resolves with why that is over. */
function ended(
  port: Duplex,
  socket: WebSocket,
  signal: AbortSignal,
): Promise<string> {
  port.on("data", (bytes: Buffer) => {
    port.pause();
    socket.send(bytes, () => port.resume());
  });
  socket.on("message", (bytes: Buffer) => {
    if (port.destroyed || port.write(bytes)) return;
    socket.pause();
    port.once("drain", () => socket.resume());
  });
  return new Promise((resolve) => {
    port.once("error", (error) => resolve(messageOf(error)));
    for (const event of ["end", "close"])
      port.once(event, () => resolve(text(bridgeTexts.portGone)));
    signal.addEventListener("abort", () => resolve(messageOf(signal.reason)), {
      once: true,
    });
  });
}

/**
 * Carries the bytes of one port to one page at a time. A connection is one opening of the port: it ends when the port
 * is lost, with the reason, and the page comes again; the bridge stays.
 */
export class PageBridge {
  readonly #port: BridgedPort;
  readonly #log: (said: string) => void;
  /** Of the connection that has the port. */
  #holder: AbortController | undefined;
  #released: Promise<void> = Promise.resolve();

  constructor(port: BridgedPort, log: (said: string) => void) {
    this.#port = port;
    this.#log = log;
  }

  /** Takes a page's connection; a second one is told that the port is taken. */
  take(socket: WebSocket): void {
    // What breaks off is closed as well.
    socket.on("error", () => {});
    if (this.#holder) {
      socket.close(bridgeCloses.taken, text(bridgeTexts.taken));
      return;
    }
    const holder = new AbortController();
    this.#holder = holder;
    socket.once("close", () => {
      holder.abort(new Error(text(bridgeTexts.pageGone)));
      if (this.#holder === holder) this.#holder = undefined;
    });
    this.#released = this.#carry(socket, holder.signal);
  }

  async #carry(socket: WebSocket, signal: AbortSignal): Promise<void> {
    // A page that comes again finds the port free.
    await this.#released;
    let port: Duplex;
    try {
      port = await this.#port.open(signal);
    } catch (error) {
      this.#end(socket, bridgeCloses.notOpened, messageOf(error));
      return;
    }
    if (signal.aborted) {
      await release(port);
      return;
    }
    this.#log(text(bridgeTexts.opened, { port: this.#port.name }));
    socket.send(JSON.stringify({ port: this.#port.name }));
    const why = await ended(port, socket, signal);
    await release(port).catch((error) => {
      const { name: port } = this.#port;
      this.#log(text(bridgeTexts.notClosed, { port, why: messageOf(error) }));
    });
    this.#end(socket, bridgeCloses.lost, why);
  }

  #end(socket: WebSocket, code: number, why: string): void {
    if (socket.readyState !== socket.OPEN) return;
    this.#log(text(bridgeTexts.ended, { port: this.#port.name, why }));
    socket.close(code, closeReason(why));
  }

  /** Ends what runs. */
  async close(): Promise<void> {
    this.#holder?.abort(new Error(text(bridgeTexts.closed)));
    await this.#released;
  }
}
