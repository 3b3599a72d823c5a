import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { PacedStream } from "../base/pacedstream.js";

/** Bytes that all connections together have read before others have their turn, and one of them: requests are short. */
const BYTES_AT_ONCE = 16_384;
const BYTES_OF_ONE = 4_096;

/** What a server asks of a socket beside the stream. */
type Connection = Duplex & {
  readonly remoteAddress?: string;
  setTimeout?: (ms: number) => void;
};

/**
 * A connection of which so much is read at a time as its {@link Intake} has room for. What it has sent at once, hundreds
 * of requests in a piece, waits in its socket.
 */
class PacedConnection extends PacedStream {
  constructor(
    private readonly connection: Connection,
    private readonly ready: () => void,
  ) {
    super(connection);
    connection.on("timeout", () => this.emit("timeout"));
  }

  /** As of a socket: a server asks from where. */
  get remoteAddress(): string | undefined {
    return this.connection.remoteAddress;
  }

  /** As of a socket: a server ends one that has been idle for so long. */
  setTimeout(ms: number): this {
    this.connection.setTimeout?.(ms);
    return this;
  }

  /** Hands on so many bytes at most; how many. */
  feed(most: number): number {
    if (!this.wanted || this.destroyed) return 0;
    const length = Math.min(most, this.socket.readableLength);
    const chunk: Buffer | null = length > 0 ? this.socket.read(length) : null;
    if (chunk) {
      this.wanted = false;
      this.push(chunk);
    } else if (this.over) this.push(null);
    return chunk?.length ?? 0;
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.socket.write(chunk, done);
  }

  override _writev(
    chunks: { chunk: Buffer }[],
    done: (error?: Error | null) => void,
  ): void {
    this.socket.write(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  protected override offered(): void {
    if (!this.wanted) return;
    if (this.over || this.socket.readableLength > 0) this.ready();
    // An end is told to none but who reads on.
    else this.socket.read(0);
  }
}

/** Reads the connections of servers in turn, a little at a time, so that no flood keeps anybody else waiting. */
export class Intake {
  private readonly waiting = new Set<PacedConnection>();
  private scheduled = false;

  /** Has `server` read its connections this way: those of `event`, which for HTTPS are those behind their handshake. */
  pace(server: Server, event: "connection" | "secureConnection"): void {
    const takers = server.listeners(event);
    server.removeAllListeners(event);
    server.on(event, (socket: Duplex) => {
      const paced: PacedConnection = new PacedConnection(socket, () =>
        this.enter(paced),
      );
      for (const take of takers) take.call(server, paced);
    });
  }

  private enter(connection: PacedConnection): void {
    this.waiting.add(connection);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.waiting.size === 0) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    let left = BYTES_AT_ONCE;
    for (const connection of [...this.waiting]) {
      if (left <= 0) break;
      // It comes back behind the others when it has more.
      this.waiting.delete(connection);
      left -= connection.feed(Math.min(left, BYTES_OF_ONE));
    }
    this.schedule();
  }
}
