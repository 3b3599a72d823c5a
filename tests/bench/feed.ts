import { Duplex } from "node:stream";

/** A port at which the module says what it is told to say; what is sent there is forgotten. */
export class Feed extends Duplex {
  override _read(): void {}

  override _write(_: unknown, __: unknown, done: () => void): void {
    done();
  }

  /** Hands pieces on, each by itself. */
  say(pieces: readonly Buffer[]): void {
    for (const piece of pieces) this.push(piece);
  }
}
