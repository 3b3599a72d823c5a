import type { Timers } from "../base/clock.js";
import { PAYLOAD_END_WAIT_MS, PAYLOAD_WAIT_MS } from "../base/limits.js";

const CR = 13;
const LF = 10;
const CRLF = "\r\n";
const ABORT = Buffer.from("+++\r\n");

/** What the line input reports; all of it within the call that brought the bytes. */
export interface LineReader {
  /** Sends the echo of received bytes. */
  echo(bytes: Buffer): void;
  /** A whole line without its CRLF, in Latin-1; undefined when it was longer than the module takes. */
  line(text: string | undefined): void;
  /** Whether the module reads: a line may have stopped it, and what came in one piece with that is lost. */
  reads(): boolean;
}

interface DataPhase {
  readonly length: number;
  readonly buffer: Buffer;
  received: number;
  readonly done: (payload: Buffer | undefined) => void;
  stopTimer: () => void;
}

/**
 * The receiving side of the module's UART: lines that end with CRLF (a lone LF belongs to the line), with their
 * echo, and the data phase of PUBL and PUBRAW (MODULES.md 2.2).
 */
export class LineInput {
  echo = true;
  private pending: number[] = [];
  private overlong = false;
  private data: DataPhase | undefined;

  constructor(
    private readonly reader: LineReader,
    private readonly timers: Timers,
    /** Bytes of a line, its CRLF counted. */
    private readonly lineBytes: number,
    /** The module's early end: a piece that ends with CRLF before the payload is whole gives it up. */
    private readonly payloadEndsAtCrlf: boolean,
  ) {}

  /** Takes bytes as they came in one piece from the UART. */
  receive(bytes: Uint8Array): void {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    while (at < piece.length && this.reader.reads()) {
      at = this.data
        ? this.takeData(this.data, piece, at)
        : this.takeLine(piece, at);
    }
    if (this.data) this.pieceEnded(this.data);
  }

  /**
   * Opens a data phase: the next `length` bytes and a CRLF go to `done`; nothing goes to it when they do not come
   * in time, `+++` CRLF stands anywhere in them, or no CRLF follows.
   */
  expectData(
    length: number,
    done: (payload: Buffer | undefined) => void,
  ): void {
    this.data = {
      length,
      buffer: Buffer.alloc(length + CRLF.length),
      received: 0,
      done,
      stopTimer: () => {},
    };
    this.wait(this.data);
  }

  /** Forgets a line in progress and a data phase, as a restart does. */
  reset(): void {
    this.data?.stopTimer();
    this.data = undefined;
    this.pending = [];
    this.overlong = false;
    this.echo = true;
  }

  private takeLine(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] as number;
      const last = this.pending.at(-1);
      // A lone LF between two lines is what is left of a data phase that ended badly.
      if (byte === LF && last === undefined && !this.overlong) continue;
      if (byte === LF && last === CR) {
        this.sendEcho(piece.subarray(from, at + 1));
        this.lineEnded();
        return at + 1;
      }
      if (this.pending.length + 1 >= this.lineBytes) {
        this.overlong = true;
        this.pending = [];
      }
      this.pending.push(byte);
    }
    this.sendEcho(piece.subarray(from));
    return piece.length;
  }

  private lineEnded(): void {
    const text = this.overlong
      ? undefined
      : Buffer.from(this.pending.slice(0, -1)).toString("latin1");
    this.pending = [];
    this.overlong = false;
    if (text !== "") this.reader.line(text);
  }

  private sendEcho(bytes: Buffer): void {
    if (this.echo && bytes.length > 0) this.reader.echo(bytes);
  }

  private takeData(data: DataPhase, piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at++) {
      data.buffer[data.received++] = piece[at] as number;
      const seen = data.buffer.subarray(0, data.received);
      if (seen.subarray(-ABORT.length).equals(ABORT)) {
        this.finish(data, false);
        return at + 1;
      }
      if (data.received === data.buffer.length) {
        this.finish(data, seen.subarray(data.length).equals(Buffer.from(CRLF)));
        return at + 1;
      }
    }
    return piece.length;
  }

  private pieceEnded(data: DataPhase): void {
    const seen = data.buffer.subarray(0, data.received);
    const short = data.received < data.length;
    if (
      this.payloadEndsAtCrlf &&
      short &&
      seen.subarray(-CRLF.length).equals(Buffer.from(CRLF))
    ) {
      this.finish(data, false);
    } else {
      this.wait(data);
    }
  }

  private wait(data: DataPhase): void {
    data.stopTimer();
    const ms =
      data.received < data.length ? PAYLOAD_WAIT_MS : PAYLOAD_END_WAIT_MS;
    data.stopTimer = this.timers.after(ms, () => this.finish(data, false));
  }

  private finish(data: DataPhase, whole: boolean): void {
    data.stopTimer();
    this.data = undefined;
    data.done(
      whole ? Buffer.from(data.buffer.subarray(0, data.length)) : undefined,
    );
  }
}
