/** What of the Web Serial API is used here; TypeScript has no types of it. */
export interface WebSerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  getInfo(): { usbVendorId?: number; usbProductId?: number };
}

interface WebSerial {
  requestPort(): Promise<WebSerialPort>;
  getPorts(): Promise<WebSerialPort[]>;
}

/** The browser's serial ports; `undefined` where it has none. */
export const webSerial = (): WebSerial | undefined =>
  (navigator as { serial?: WebSerial }).serial;
