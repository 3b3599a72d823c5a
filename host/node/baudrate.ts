import type { Duplex } from "node:stream";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { type Clock, systemClock } from "../javascript/clock.js";
import { phrase, say } from "../javascript/language.js";

/** A serial port whose speed can be changed. */
export interface SpeedPort extends Duplex {
  update(
    options: { readonly baudRate: number },
    done: (error: Error | null) => void,
  ): void;
}

/** Speeds that modules are set to (`AT+UART_DEF`), the usual ones first. */
const RATES = [
  115_200, 9_600, 921_600, 460_800, 230_400, 57_600, 38_400, 19_200, 74_880,
];
/** Milliseconds for an answer, and how often each speed is tried: the first line may end a broken one. */
const ANSWER = 300;
const TRIES = 2;
/** Ends a data phase or half a line; then a module that listens answers. */
const LINES = ["+++\r\n", "AT\r\n"];
/** Milliseconds between these two lines. */
const BETWEEN = 50;
/** In clear text at one speed alone. */
const HEARD = /(?:^|\n)(?:OK|ERROR|busy [ps]\.\.\.)\r?\n/;

/**
 * Finds out at which speed a module answers, and leaves the port at it.
 * @throws {Error} where it answers at none; the signal's reason
 */
export async function findBaudRate(
  port: SpeedPort,
  first: number,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Promise<number> {
  const rates = [...new Set([first, ...RATES])];
  for (const baudRate of rates) {
    await new Promise<void>((resolve, reject) =>
      port.update({ baudRate }, (error) => (error ? reject(error) : resolve())),
    );
    for (let i = 0; i < TRIES; i++)
      if (await answers(port, signal, clock)) return baudRate;
  }
  throw new Error(
    say(phrase(clientTexts.noBaudRate, { rates: rates.join(", ") })),
  );
}

/** Whether a module answers at the port's speed. What else comes is of another speed, and worth nothing. */
function answers(
  port: Duplex,
  signal: AbortSignal,
  clock: Clock,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let text = "";
    const timers = LINES.map((line, i) =>
      clock.setTimeout(() => port.write(line), i * BETWEEN),
    );
    timers.push(clock.setTimeout(() => settle(() => resolve(false)), ANSWER));
    const onData = (bytes: Buffer) => {
      text += bytes.toString("latin1");
      if (HEARD.test(text)) settle(() => resolve(true));
    };
    const onAbort = () => settle(() => reject(signal.reason));
    const onError = (error?: Error | null) =>
      settle(() =>
        reject(error ?? new Error(say(phrase(clientTexts.portClosed)))),
      );
    const settle = (how: () => void) => {
      for (const timer of timers) clock.clearTimeout(timer);
      port.off("data", onData).off("error", onError).off("close", onError);
      signal.removeEventListener("abort", onAbort);
      how();
    };
    port.on("data", onData).once("error", onError).once("close", onError);
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}
