import type { ClientEmitter } from "./emitter.js";
import { explain } from "./errors.js";
import type { Codes, CoreEvent } from "./event.js";

/** What a module reports unasked, messages apart. */
type Urc = Exclude<CoreEvent, { event: "message" | "session" }>;

const utf8 = (text: string): string => Buffer.from(text, "latin1").toString();

const explained = (codes: Codes, command: string) => {
  const { code, subcode } = codes;
  if (code === undefined) return {};
  const explanation = explain(code, command);
  return {
    code,
    ...(subcode === undefined ? {} : { subcode }),
    ...(explanation ? { explanation } : {}),
  };
};

/** Emits what a module reports unasked, its codes explained. */
export function emitUrc(client: ClientEmitter, event: Urc): void {
  switch (event.event) {
    case "disconnected":
      client.emit("disconnected", explained(event, "TCMQTTDISCON"));
      break;
    case "ready":
    case "reconnecting":
    case "reconnected":
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
