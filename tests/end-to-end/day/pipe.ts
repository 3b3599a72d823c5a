import { Duplex } from "node:stream";

/** One end of a connection inside this process. */
class End extends Duplex {
  other: End | undefined;

  constructor(private readonly stir: () => void) {
    super();
  }

  override _read(): void {
    // What comes is pushed.
  }

  override _write(
    bytes: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.later((other) => other.push(bytes));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.later((other) => other.push(null));
    done();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.later((other) => other.destroy());
    done(error);
  }

  /** In order, and never from within the call that causes it: a network does not answer at once. */
  private later(work: (other: End) => void): void {
    this.stir();
    setImmediate(() => {
      this.stir();
      if (this.other && !this.other.destroyed) work(this.other);
    });
  }
}

/** Both ends of a connection; `stir` hears that something moves. */
export function pipe(stir: () => void): [Duplex, Duplex] {
  const [one, two] = [new End(stir), new End(stir)];
  one.other = two;
  two.other = one;
  return [one, two];
}

/** A connection that is refused. */
export function refused(): Duplex {
  const stream = new Duplex({ read() {}, write: (_b, _e, done) => done() });
  setImmediate(() => stream.destroy(new Error("connection refused")));
  return stream;
}
