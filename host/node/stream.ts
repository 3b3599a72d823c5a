import { type Duplex, finished } from "node:stream";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { AtError } from "../javascript/error.js";
import { sortOf } from "../javascript/given.js";
import { phrase, text } from "../javascript/language.js";

/** What the serialport package's stream has beyond a Duplex: it is closed, not destroyed. */
interface SerialStream extends Duplex {
  readonly isOpen: boolean;
  readonly opening: boolean;
  readonly closing: boolean;
  close(done?: (error: Error | null) => void, cause?: Error | null): void;
  /** What reads and writes; on Unix it polls. */
  readonly port?: {
    readonly poller?: {
      once(event: "disconnect", told: (error: Error | null) => void): unknown;
    };
  };
}

/** Milliseconds between looks at a port that is opening: with a callback of its own it emits no error. */
const OPENING_LOOK = 10;

const isSerial = (stream: Duplex): stream is SerialStream =>
  "isOpen" in stream &&
  "opening" in stream &&
  "close" in stream &&
  typeof stream.close === "function";

/**
 * A stream that bytes come from and go to.
 * @throws {AtError} for what is none
 */
export function streamOf(stream: Duplex): Duplex {
  const { on, write } = Object(stream) as Partial<Duplex>;
  if (typeof on === "function" && typeof write === "function") return stream;
  throw new AtError("", "bad-type", {
    text: phrase(clientTexts.noStream, { sort: sortOf(stream) }),
  });
}

/** Ports that end with their devices. */
const watched = new WeakSet<Duplex>();

/**
 * Has a serial port end when its device is gone, whatever it does at that moment. By itself it learns of that where it
 * waits for bytes; a read that begins behind it gives none, which it tries again for ever.
 */
export function endWithDevice(stream: Duplex): void {
  if (!isSerial(stream) || watched.has(stream)) return;
  watched.add(stream);
  const watch = (): void => {
    stream.port?.poller?.once("disconnect", (error) => {
      // It may be closed by now, which ends the polling, too.
      if (stream.isOpen) stream.close(undefined, error);
    });
  };
  // The same stream may be opened again.
  stream.on("open", watch);
  if (stream.isOpen) watch();
}

/** Why nothing can come through the stream, where it knows. */
export function portFault(stream: Duplex): Error | undefined {
  if (stream.errored) return stream.errored;
  return isSerial(stream) && !stream.isOpen && !stream.opening
    ? new Error(text(clientTexts.portNotOpen))
    : undefined;
}

/**
 * Ends a stream the way that it wants to be ended.
 * @returns settles when the port is free for others
 */
export function release(stream: Duplex): Promise<void> {
  if (isSerial(stream)) return closeSerial(stream);
  stream.destroy();
  return new Promise((resolve) => {
    finished(stream, () => resolve());
  });
}

async function closeSerial(port: SerialStream): Promise<void> {
  while (port.opening)
    await new Promise((resolve) => setTimeout(resolve, OPENING_LOOK));
  if (port.closing)
    await new Promise<void>((resolve, reject) => {
      port.once("close", () => resolve()).once("error", reject);
    });
  if (!port.isOpen) return;
  await new Promise<void>((resolve, reject) => {
    port.close((error) => (error ? reject(error) : resolve()));
  });
}
