import type { Clock } from "../../base/clock.js";
import { type Json, parseObject } from "../../base/json.js";
import type { Device, Registry } from "../registry/registry.js";
import { ConfigService } from "./config.js";
import { GatewayService } from "./gateway.js";
import { OtaService } from "./ota.js";
import type { Reply } from "./reply.js";
import { ShadowService } from "./shadow.js";
import { SystemService } from "./system.js";
import { ThingService } from "./thing.js";
import { mayPublish, maySubscribe, serviceOf } from "./topics.js";

/** The platform's services behind the broker: a message of a device in, messages to devices out. */
export class Services {
  readonly ota: OtaService;
  readonly gateway: GatewayService;
  readonly thing: ThingService;
  readonly shadow: ShadowService;
  readonly config = new ConfigService();
  private readonly system: SystemService;

  constructor(
    private readonly registry: Registry,
    clock: Clock,
    replied: (device: Device, reply: Json) => void,
  ) {
    this.ota = new OtaService(clock);
    this.gateway = new GatewayService(registry, clock);
    this.thing = new ThingService(replied, clock);
    this.shadow = new ShadowService(clock);
    this.system = new SystemService(clock);
  }

  /** A device and those that are online behind it. */
  private speakers(device: Device): Device[] {
    // Of thousands of filters in one packet each asks.
    return device.product.kind === "gateway"
      ? [device, ...this.gateway.onlineBehind(device)]
      : [device];
  }

  mayPublish(device: Device, topic: string): boolean {
    return this.speakers(device).some((one) => mayPublish(one, topic));
  }

  maySubscribe(device: Device, filter: string): boolean {
    return this.speakers(device).some((one) => maySubscribe(one, filter));
  }

  /** The device that a topic belongs to; `sender` for one that names none. */
  ownerOf(topic: string, sender: Device): Device {
    const [productId = "", deviceName = ""] = topic.split("/");
    const id = serviceOf(topic) ?? { productId, deviceName };
    return this.registry.device(id) ?? sender;
  }

  /** Answers to a message; undefined for a payload that is not the JSON object that its service takes. */
  handle(device: Device, topic: string, payload: Buffer): Reply[] | undefined {
    const { service } = serviceOf(topic) ?? {};
    // What is raw, or on a topic of the user's own, is nothing to be understood here.
    if (!service || service === "$thing/up/raw") return [];
    const message = parseObject(payload);
    if (!message) return undefined;
    switch (service) {
      case "$ota/report":
        return this.ota.handle(device, message);
      case "$gateway/operation":
        return this.gateway.handle(device, message);
      case "$sys/operation":
        return this.system.handle(device, message);
      case "$shadow/operation":
        return this.shadow.handle(device, message);
      case "$config/operation":
        return this.config.handle(device, message);
      default:
        return this.thing.handle(device, service, message);
    }
  }
}
