import type { Duplex } from "node:stream";
import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import { PacedStream } from "../../base/pacedstream.js";
import {
  MESSAGE_BYTES,
  MESSAGE_HEAD_BYTES,
  UNREAD_BYTES,
  UNREAD_MS,
} from "../base/limits.js";
import { checkId, isOtherVersion, PacketError, Packets } from "./packets.js";
import { Subscribes } from "./subscribes.js";

/** CONNACK with the return code 1, "unacceptable protocol version" (MQTT 3.1.1, 3.2.2.3). */
const OTHER_VERSION = Buffer.from([0x20, 2, 0, 1]);

/** Packets that are handed on before others have their turn, and bytes in them: a packet may hold thousands of filters. */
const AT_ONCE = 32;
const BYTES_AT_ONCE = 4096;

export interface ClientStreamOptions {
  /** What the client sends is no MQTT that anybody may send; the connection is closed. */
  readonly malformed: (why: string) => void;
  /** The client has not read for too long; the connection is closed. */
  readonly unread: () => void;
}

/**
 * A client's connection as the broker sees it. Packets come whole, a few at a time, so that nobody's flood keeps others
 * waiting; and writing never waits: what a client does not read is its own queue, and in the end its own loss.
 */
export class ClientStream extends PacedStream {
  private readonly packets = new Packets(MESSAGE_BYTES + MESSAGE_HEAD_BYTES);
  private readonly subscribes = new Subscribes();
  private first = true;
  private scheduled = false;
  private patience: NodeJS.Timeout | undefined;

  constructor(
    socket: Duplex,
    private readonly options: ClientStreamOptions,
  ) {
    super(socket, UNREAD_BYTES);
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.pass(chunk);
    done();
  }

  override _writev(
    chunks: { chunk: Buffer }[],
    done: (error?: Error | null) => void,
  ): void {
    this.pass(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    clearTimeout(this.patience);
    super._destroy(error, done);
  }

  /** The broker reads on while it is still at its last packet: what follows may only come once it is through with that. */
  protected override offered(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.feed();
    });
  }

  private feed(): void {
    if (!this.wanted || this.destroyed) return;
    try {
      let bytes = 0;
      for (let taken = 0; taken < AT_ONCE && bytes < BYTES_AT_ONCE; ) {
        const packet = this.packets.next();
        if (packet) {
          this.wanted = false;
          if (this.first && isOtherVersion(packet)) {
            this.refuseVersion();
            return;
          }
          this.first = false;
          checkId(packet);
          taken++;
          bytes += packet.length;
          this.push(this.subscribes.taken(packet));
          continue;
        }
        const chunk: Buffer | null = this.socket.read();
        if (chunk === null) break;
        this.packets.add(chunk);
      }
      // An end in mid-packet is one all the same.
      if (this.wanted && this.over) this.push(null);
    } catch (error) {
      if (!(error instanceof PacketError)) throw error;
      this.options.malformed(error.message);
      this.destroy();
    }
  }

  /** The broker takes older ones, and answers newer ones nothing. */
  private refuseVersion(): void {
    this.options.malformed(text(platformLogTexts.otherVersion));
    this.socket.end(OTHER_VERSION, () => this.destroy());
  }

  private pass(bytes: Buffer): void {
    const { socket } = this;
    if (socket.destroyed || !socket.writable) return;
    socket.write(this.subscribes.answered(bytes));
    if (socket.writableLength > UNREAD_BYTES) this.giveUp();
    else if (socket.writableNeedDrain && !this.patience) this.waitForReader();
  }

  /** The network's own time: a module's clock may run as it likes. */
  private waitForReader(): void {
    this.patience = setTimeout(() => {
      // Where this process itself has stood still, what was read meanwhile is heard of first.
      setImmediate(() => {
        if (this.patience) this.giveUp();
      });
    }, UNREAD_MS);
    this.socket.once("drain", () => {
      clearTimeout(this.patience);
      this.patience = undefined;
    });
  }

  private giveUp(): void {
    if (this.destroyed) return;
    this.options.unread();
    this.destroy();
  }
}
