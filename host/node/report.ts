import type { ClientEmitter, Explained } from "./emitter.js";
import { explain } from "./errors.js";
import type { Codes, CoreEvent } from "./event.js";

const BEYOND_ASCII = /[\x80-\xff]/;

/** Text of the wire as a program reads it. */
export const utf8 = (text: string): string =>
  BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString() : text;

function explained({ code, subcode }: Codes, command: string): Explained {
  if (code === undefined) return {};
  const explanation = explain(code, command);
  if (subcode === undefined)
    return explanation ? { code, explanation } : { code };
  return explanation ? { code, subcode, explanation } : { code, subcode };
}

/** Tells a program what the module reported unasked, messages apart. */
export function report(client: ClientEmitter, event: CoreEvent): void {
  switch (event.event) {
    case "disconnected":
      client.emit("disconnected", explained(event, "TCMQTTDISCON"));
      break;
    case "reconnecting":
    case "reconnected":
    case "ready":
      client.emit(event.event);
      break;
    case "ota": {
      const { status } = event;
      client.emit("ota", { status, ...explained(event, "TCOTASTATUS") });
      break;
    }
    case "provisioning": {
      const { command, status } = event;
      client.emit("provisioning", {
        command,
        status,
        ...explained(event, command),
      });
      break;
    }
    case "wifi":
      client.emit("wifi", event.status);
      break;
    case "line":
      client.emit("line", utf8(event.text));
      break;
    case "damaged":
      client.emit("damaged", event.dropped);
      break;
  }
}
