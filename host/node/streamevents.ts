import type { Duplex } from "node:stream";

/** Who hears a stream. */
export interface StreamListener {
  readonly data: (chunk: unknown) => void;
  /** It has ended, failed or closed; with the error where there was one. */
  ended(cause: Error | undefined): void;
}

/** What a stream reports, until it is forgotten. */
export class StreamEvents {
  readonly #stream: Duplex;
  readonly #listener: StreamListener;

  constructor(stream: Duplex, listener: StreamListener) {
    this.#stream = stream;
    this.#listener = listener;
    stream.on("data", listener.data);
    stream.on("error", this.#onError);
    stream.on("end", this.#onEnd);
    stream.on("close", this.#onEnd);
    if (stream.destroyed || stream.readableEnded || stream.writableEnded)
      listener.ended(stream.errored ?? undefined);
  }

  /** Hears nothing more. The error listener stays: a stream that is being torn down may fail once more. */
  forget(): void {
    this.#stream.off("data", this.#listener.data);
    this.#stream.off("end", this.#onEnd);
    this.#stream.off("close", this.#onEnd);
  }

  readonly #onError = (error: Error): void => this.#listener.ended(error);

  /** A serial port that was unplugged closes with the error. */
  readonly #onEnd = (error?: unknown): void =>
    this.#listener.ended(error instanceof Error ? error : undefined);
}
