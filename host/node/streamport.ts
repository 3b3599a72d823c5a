import type { Duplex } from "node:stream";
import { type Port, type PortListener, textFault } from "../javascript/port.js";
import { endWithDevice, portFault, release, streamOf } from "./stream.js";

/** A stream as a client's port. */
export class StreamPort implements Port {
  readonly #stream: Duplex;
  #listener: PortListener | undefined;
  /** Writes that the stream was given, and those of which it has said that they are done. */
  #given = 0;
  #done = 0;
  /** Tells of the write that is awaited. */
  #tell: (() => void) | undefined;

  /** @throws {AtError} for what is no stream */
  constructor(stream: Duplex) {
    this.#stream = streamOf(stream);
  }

  /** A write that failed is followed by the stream's own error. */
  write(bytes: Uint8Array): Promise<void> | undefined {
    const stream = this.#stream;
    this.#given++;
    stream.write(bytes, this.#written);
    // A stream that took it at once says so only at the next turn.
    const taken = stream.writableLength === 0 && !stream.destroyed;
    if (taken || this.#done === this.#given) return undefined;
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  /** The same function each time: Node then counts the calls to come instead of keeping each. */
  readonly #written = (error?: Error | null): void => {
    if (error) return;
    this.#done++;
    if (this.#done === this.#given) this.#tell?.();
  };

  /** @throws {AtError} for a stream of text */
  listen(listener: PortListener): void {
    const stream = this.#stream;
    if (stream.readableEncoding !== null) throw textFault();
    this.#listener = listener;
    stream.on("data", listener.received);
    stream.on("error", this.#onEnd);
    stream.on("end", this.#onEnd);
    stream.on("close", this.#onEnd);
    endWithDevice(stream);
    // It may have ended before anyone listened.
    if (stream.destroyed || stream.readableEnded || stream.writableEnded)
      listener.closed(stream.errored ?? undefined);
  }

  /** A serial port that was unplugged closes with the error. */
  readonly #onEnd = (error?: unknown): void =>
    this.#listener?.closed(error instanceof Error ? error : undefined);

  /** Hears nothing more. The error listener stays: a stream that is being torn down may fail once more. */
  close(): Promise<void> {
    const stream = this.#stream;
    if (this.#listener) stream.off("data", this.#listener.received);
    stream.off("end", this.#onEnd);
    stream.off("close", this.#onEnd);
    return release(stream);
  }

  /** A serial port with a callback of its own tells nobody else that it could not be opened. */
  fault(): Error | undefined {
    return portFault(this.#stream);
  }
}
