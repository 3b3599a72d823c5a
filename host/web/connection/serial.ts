import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import type { Port } from "../../javascript/port.js";
import { t } from "../speak.js";
import type { Source } from "./source.js";
import { type WebSerialPort, webSerial } from "./webserial.js";

/** The same device, plugged in again: the browser may have another object for it. */
async function presentPort(chosen: WebSerialPort): Promise<WebSerialPort> {
  const ports = (await webSerial()?.getPorts()) ?? [];
  if (ports.includes(chosen)) return chosen;
  const { usbVendorId, usbProductId } = chosen.getInfo();
  const same = ports.find((port) => {
    const info = port.getInfo();
    return (
      info.usbVendorId === usbVendorId && info.usbProductId === usbProductId
    );
  });
  return same ?? chosen;
}

async function openSerial(
  chosen: WebSerialPort,
  baudRate: number,
): Promise<Port> {
  const serial = await presentPort(chosen);
  await serial.open({ baudRate });
  const { readable, writable } = serial;
  if (!readable || !writable) throw new Error(t(pageTexts.noStreams));
  const reader = readable.getReader();
  const writer = writable.getWriter();
  return {
    write: (bytes) => writer.write(bytes),
    listen(listener) {
      const read = async () => {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          listener.received(value);
        }
      };
      read().then(
        () => listener.closed(),
        (error) => listener.closed(error),
      );
    },
    async close() {
      // What is gone already cannot be cancelled, and need not be.
      await reader.cancel().catch(() => {});
      reader.releaseLock();
      await writer.abort().catch(() => {});
      writer.releaseLock();
      await serial.close().catch(() => {});
    },
  };
}

const nameOf = (port: WebSerialPort): string => {
  const { usbVendorId, usbProductId } = port.getInfo();
  const hex = (n: number | undefined) => (n ?? 0).toString(16).padStart(4, "0");
  return usbVendorId === undefined
    ? t(pageTexts.aSerialPort)
    : `USB ${hex(usbVendorId)}:${hex(usbProductId)}`;
};

/**
 * Has the user choose one of the browser's serial ports; only a click may ask.
 * @throws {Error} where none is chosen
 */
export async function chooseSerial(baudRate: number): Promise<Source> {
  const serial = webSerial();
  if (!serial) throw new Error(t(pageTexts.noSerial));
  const chosen = await serial.requestPort();
  return {
    name: nameOf(chosen),
    isExample: false,
    open: () => openSerial(chosen, baudRate),
  };
}
