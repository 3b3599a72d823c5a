import type { Clock } from "../../base/clock.js";
import type { Json } from "../../base/json.js";
import type { Device } from "../registry/registry.js";
import { answer, type Reply } from "./reply.js";

/** `$sys`: the time (MODULES.md 6.4). */
export class SystemService {
  constructor(private readonly clock: Clock) {}

  handle(device: Device, message: Json): Reply[] {
    const { type, resource } = message;
    if (type !== "get" || !Array.isArray(resource)) return [];
    if (!resource.includes("time")) return [];
    // The cloud takes no time between receiving and answering.
    const now = this.clock.now();
    const time = Math.floor(now / 1000);
    const payload = { type, time, ntptime1: now, ntptime2: now };
    return [answer("$sys/operation", device, payload)];
  }
}
