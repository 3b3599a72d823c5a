import type { Duplex } from "node:stream";
import type { Page } from "playwright-core";

/** What the stand-in has in the page. */
interface StandIn {
  /** Bytes that go out, as a byte string. */
  toModule(bytes: string): Promise<void>;
  serialClosed(): Promise<void>;
  serialOpened(): Promise<void>;
  fromModule(bytes: string): void;
  unplugSerial(): void;
}

/** Puts a port in the place of the browser's own: streams of the web, as Web Serial has them. */
function standIn(): void {
  const page = globalThis as unknown as StandIn;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const port = {
    readable: null as ReadableStream<Uint8Array> | null,
    writable: null as WritableStream<Uint8Array> | null,
    getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 }),
    async open({ baudRate }: { baudRate: number }) {
      if (port.readable) throw new Error("the port is open already");
      if (baudRate !== 115_200) throw new Error(`no rate: ${baudRate}`);
      port.readable = new ReadableStream({
        start: (own) => {
          controller = own;
        },
      });
      port.writable = new WritableStream({
        write: (bytes) =>
          page.toModule(
            Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
          ),
      });
      await page.serialOpened();
    },
    async close() {
      if (port.readable?.locked || port.writable?.locked)
        throw new TypeError("a stream of the port is in use");
      port.readable = null;
      port.writable = null;
      await page.serialClosed();
    },
  };
  page.fromModule = (bytes) =>
    controller?.enqueue(
      Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
    );
  page.unplugSerial = () =>
    controller?.error(new Error("The device has been lost."));
  Object.defineProperty(navigator, "serial", {
    value: { requestPort: async () => port, getPorts: async () => [port] },
  });
}

/**
 * Gives a page a serial port with a module at its other end.
 * @param open makes the module's end, each time that the page opens the port
 */
export async function giveSerial(
  page: Page,
  open: () => Duplex,
): Promise<void> {
  let wire: Duplex | undefined;
  await page.exposeFunction("toModule", (bytes: string) => {
    wire?.write(Buffer.from(bytes, "latin1"));
  });
  await page.exposeFunction("serialOpened", () => {
    wire = open();
    wire.on("data", (bytes: Buffer) => {
      const text = bytes.toString("latin1");
      page
        .evaluate(
          (piece) => (globalThis as unknown as StandIn).fromModule(piece),
          text,
        )
        // The page is closed, and what is on its way goes nowhere.
        .catch(() => {});
    });
  });
  await page.exposeFunction("serialClosed", () => {
    wire?.destroy();
  });
  await page.addInitScript(standIn);
}

/** The plug is pulled. */
export const unplugSerial = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as StandIn).unplugSerial());
