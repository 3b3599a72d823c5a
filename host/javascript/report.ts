import { utf8 } from "./bytes.js";
import type { ClientEmitter, Explained } from "./emitter.js";
import { explain } from "./errors.js";
import type { Codes, CoreEvent } from "./event.js";
import {
  isOtaStatus,
  type ProvisioningCommand,
  type ProvisioningStatus,
  type WifiStatus,
} from "./status.js";

function explained({ code, subcode }: Codes, command: string): Explained {
  if (code === undefined) return {};
  const explanation = explain(code, command);
  if (subcode === undefined)
    return explanation ? { code, explanation } : { code };
  return explanation ? { code, subcode, explanation } : { code, subcode };
}

/** The line of a state that no program knows what to do with. */
function unknownOta(status: string, { code, subcode }: Codes): string {
  const parts = [utf8(status), code, subcode];
  const line = parts.filter((part) => part !== undefined).join(",");
  return `+TCOTASTATUS:${line}`;
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
      if (isOtaStatus(status))
        client.emit("ota", { status, ...explained(event, "TCOTASTATUS") });
      else client.emit("line", unknownOta(status, event));
      break;
    }
    case "provisioning": {
      // The core takes no other command and status for one.
      const command = event.command as ProvisioningCommand;
      const status = event.status as ProvisioningStatus;
      client.emit("provisioning", {
        command,
        status,
        ...explained(event, command),
      });
      break;
    }
    case "wifi":
      // Nor another line.
      client.emit("wifi", event.status as WifiStatus);
      break;
    case "line":
      client.emit("line", utf8(event.text));
      break;
    case "damaged":
      client.emit("damaged", event.dropped);
      break;
  }
}
