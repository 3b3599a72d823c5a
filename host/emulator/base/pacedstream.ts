import { Duplex } from "node:stream";

/** A connection that is read at a pace of one's own: what it has sent beyond that waits in its socket. */
export abstract class PacedStream extends Duplex {
  /** Whoever reads it has asked for more. */
  protected wanted = false;
  /** The other end has said all. */
  protected over = false;

  constructor(
    /** The connection itself. */
    readonly socket: Duplex,
    writableHighWaterMark?: number,
  ) {
    super({
      readableHighWaterMark: 1,
      ...(writableHighWaterMark !== undefined && { writableHighWaterMark }),
    });
    socket.on("readable", () => this.offered());
    socket.once("end", () => {
      this.over = true;
      this.offered();
    });
    // Whoever breaks off has gone: "close" follows.
    socket.on("error", () => {});
    socket.once("close", () => this.destroy());
  }

  /** There may be something to hand on. */
  protected abstract offered(): void;

  override _read(): void {
    this.wanted = true;
    this.offered();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.socket.end();
    done();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.socket.destroy();
    done(error);
  }
}
