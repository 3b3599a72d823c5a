/** What stands at the other end of the module's UART; one at a time. */
export interface Port {
  /** Takes bytes from the module; they are lost when it cannot, as on a UART. */
  write(bytes: Buffer): void;
  /** Another port has taken its place, or the module is gone. */
  close(): void;
}

/** A port's way to the module. */
export interface Attachment {
  /** Bytes for the module, in one piece as the UART received them; ignored once another port has taken over. */
  receive(bytes: Uint8Array): void;
  /** Lets go of the UART. */
  detach(): void;
}

/** Who takes ports: the emulator. */
export interface Attachable {
  attach(port: Port): Attachment;
}

/** A port that has this much unread loses what comes, as a UART without flow control does. */
export const UNREAD_BYTES = 1 << 20;
