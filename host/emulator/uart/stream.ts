import { Duplex } from "node:stream";
import { type Attachable, type Attachment, UNREAD_BYTES } from "./port.js";

/** The client's end of the module's UART inside this process. */
export class UartStream extends Duplex {
  private readonly attachment: Attachment;

  constructor(module: Attachable) {
    super();
    this.attachment = module.attach({
      write: (bytes) => {
        if (!this.destroyed && this.readableLength < UNREAD_BYTES) {
          this.push(bytes);
        }
      },
      close: () => {
        this.push(null);
        this.destroy();
      },
    });
  }

  override _read(): void {
    // The module sends when it likes.
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.attachment.receive(chunk);
    done();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.attachment.detach();
    done(error);
  }
}
