import type { Device, DeviceId } from "./registry/registry.js";
import { type DeviceReport, MessageStore } from "./services/reports.js";
import type { Services } from "./services/services.js";
import type { Watch } from "./watch.js";

/** A device in the list of all. */
export interface ListedDevice extends DeviceId {
  readonly kind: string;
  readonly online: boolean;
  readonly activated: boolean;
  /** When it last signed in, sent something or left, in milliseconds since 1970; undefined before it has. */
  readonly seen: number | undefined;
}

/** A device's name without what else is known of it. */
export const named = ({ productId, deviceName }: DeviceId): DeviceId => ({
  productId,
  deviceName,
});

/** What is told of devices: how they stand and what they have reported, never a secret. */
export class Told {
  /** What they have sent. */
  readonly messages = new MessageStore();

  /** @param isConnected whether a device has a connection of its own */
  constructor(
    private readonly services: Services,
    private readonly watch: Watch,
    private readonly isConnected: (device: Device) => boolean,
  ) {}

  listed(device: Device): ListedDevice {
    return { ...this.standing(device), kind: device.product.kind };
  }

  report(device: Device): DeviceReport {
    const { ota, thing, shadow, gateway } = this.services;
    return {
      ...this.standing(device),
      version: ota.version(device),
      progress: [...ota.progress(device)],
      messages: [...this.messages.of(device)],
      properties: thing.reported(device),
      control: thing.pending(device),
      info: thing.info(device),
      events: [...thing.events(device)],
      shadow: shadow.document(device),
      bound: gateway.boundTo(device).map(named),
      onlineBehind: gateway.onlineBehind(device).map(named),
    };
  }

  private standing(device: Device) {
    const behind = this.services.gateway.gatewayOf(device) !== undefined;
    return {
      ...named(device),
      online: behind || this.isConnected(device),
      activated: device.activated,
      seen: this.watch.seen(device),
    };
  }
}
