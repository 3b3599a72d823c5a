import { sizes } from "../../assembly/protocol/abi.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { byteString, bytesOf, ownBytesOf } from "./bytes.js";
import type { CallOptions, CommandCall, Text } from "./call.js";
import { AtError } from "./error.js";
import { checkWord, optionsOf } from "./given.js";
import { phrase } from "./language.js";

export interface PublishOptions extends CallOptions {
  /** MQTT quality of service; 0 where left out. */
  readonly qos?: 0 | 1;
  /**
   * How a payload goes that no command line can carry: `raw` by TCMQTTPUBRAW, byte for byte;
   * `long` by TCMQTTPUBL, for modules without PUBRAW. With `long` an Espressif module turns `\"`
   * and `\,` in the payload into a quote or comma and a space, which ruins JSON that has them.
   */
  readonly long?: "raw" | "long";
}

/** In a data phase this ends it, at once before CRLF and at the payload's end. */
const LEAVE = "+++";

/** Whether a command line can carry the payload: UTF-8 text without CR, LF or NUL. */
function isLineText(payload: Uint8Array): boolean {
  if (payload.some((byte) => byte === 0 || byte === 10 || byte === 13))
    return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(payload);
    return true;
  } catch {
    return false;
  }
}

/**
 * Publishes with the command that fits: TCMQTTPUB when the line holds it, else the long one.
 * @param run sends a call
 * @throws {AtError} before anything is sent when no command can carry the payload
 */
export async function publish(
  run: (call: CommandCall) => Promise<unknown>,
  topic: string,
  payload: Text,
  given: PublishOptions,
): Promise<void> {
  const options = optionsOf(given, "TCMQTTPUB");
  const { qos = 0, long = "raw" } = options;
  checkPayload(payload, options);
  let bytes = bytesOf(payload);
  if (isLineText(bytes) && bytes.length <= sizes.commandLine) {
    // What the line does not hold goes out later: the caller may have written over its own by then.
    bytes = ownBytesOf(payload);
    try {
      await run({
        command: "TCMQTTPUB",
        form: "set",
        args: [topic, qos, bytes],
      });
      return;
    } catch (error) {
      // The core knows best what a line holds; it has sent nothing then.
      if (!(error instanceof AtError && error.reason === "line-too-long"))
        throw error;
    }
  }
  const command = longCommand(long);
  checkLong(command, bytes);
  await run({ command, form: "set", args: [topic, qos], payload: bytes });
}

const longCommand = (long: PublishOptions["long"]): string =>
  long === "long" ? "TCMQTTPUBL" : "TCMQTTPUBRAW";

/**
 * Whether a command can carry a payload.
 * @throws {AtError} when none can
 */
export function checkPayload(payload: Text, options: PublishOptions): void {
  const { long = "raw" } = options;
  if (typeof payload !== "string" && !(payload instanceof Uint8Array))
    throw new AtError("TCMQTTPUB", "bad-type", {
      arg: 3,
      text: phrase(clientTexts.payloadNoBytes),
    });
  checkWord(long, ["raw", "long"], "long", "TCMQTTPUB");
  const bytes = bytesOf(payload);
  if (!isLineText(bytes) || bytes.length > sizes.commandLine)
    checkLong(longCommand(long), bytes);
}

function checkLong(command: string, bytes: Uint8Array): void {
  if (bytes.length > sizes.payload)
    throw new AtError(command, "too-long", {
      arg: 3,
      text: phrase(clientTexts.payloadTooLong, {
        length: bytes.length,
        most: sizes.payload,
      }),
    });
  const text = byteString(bytes);
  if (text.includes(`${LEAVE}\r\n`) || text.endsWith(LEAVE))
    throw new AtError(command, "payload", {
      text: phrase(clientTexts.payloadEndsPhase, { leave: LEAVE }),
    });
}
