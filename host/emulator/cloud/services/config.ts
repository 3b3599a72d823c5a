import type { Json } from "../../base/json.js";
import type { Device } from "../registry/registry.js";
import { answer, command, type Reply } from "./reply.js";

/** Results of the configuration service. */
export const ConfigResult = {
  success: 0,
  /** Nobody has configured the device yet. */
  none: 1001,
} as const;

const CONFIG = "$config/operation";

/** `$config`: what an operator sets for devices from afar, sent when it changes and told when it is asked for. */
export class ConfigService {
  private readonly payloads = new Map<Device, Json>();

  /** Sets it; the message that brings it. */
  set(device: Device, payload: Json): Reply {
    this.payloads.set(device, payload);
    const { success: result } = ConfigResult;
    return command(CONFIG, device, { type: "push", result, payload });
  }

  handle(device: Device, message: Json): Reply[] {
    if (message.type !== "get") return [];
    const payload = this.payloads.get(device);
    const result = payload ? ConfigResult.success : ConfigResult.none;
    const reply = { type: "reply", result, payload: payload ?? {} };
    return [answer(CONFIG, device, reply)];
  }
}
