import { Duplex } from "node:stream";

/** The client's end of a line that does something to what the module sends; what the client sends passes. */
export abstract class NearEnd extends Duplex {
  constructor(private readonly module: Duplex) {
    super();
    module.on("data", (piece: Buffer) => this.hear(piece));
    module.on("close", () => this.destroy());
  }

  /** The module has sent this, in one piece. */
  protected abstract hear(piece: Buffer): void;

  /** Hands bytes to the client in pieces of up to `longest` bytes, as `next` has it. */
  protected pushCut(
    bytes: Buffer,
    longest: number,
    next: (below: number) => number,
  ): void {
    for (let at = 0; at < bytes.length && !this.destroyed; ) {
      const end = at + 1 + next(longest);
      this.push(bytes.subarray(at, end));
      at = end;
    }
  }

  override _read(): void {
    // The module sends when it likes.
  }

  override _write(
    bytes: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.module.write(bytes, done);
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.module.destroy();
    done(error);
  }
}
