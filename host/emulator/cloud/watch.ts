import type { Clock } from "../base/clock.js";
import type { Device, DeviceId } from "./registry/registry.js";

/** Hears that something about a device is another than before. */
export type ChangeListener = (device: DeviceId) => void;

/** When each device was last heard of, and who is told what changes. */
export class Watch {
  private readonly times = new Map<Device, number>();
  private readonly listeners = new Set<ChangeListener>();

  constructor(private readonly clock: Clock) {}

  /** When the device last signed in, sent something or left, in milliseconds since 1970; undefined before it has. */
  seen(device: Device): number | undefined {
    return this.times.get(device);
  }

  /** The result stops it. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The device has shown itself. */
  saw(device: Device): void {
    this.times.set(device, this.clock.now());
    this.changed([device]);
  }

  changed(devices: readonly Device[]): void {
    for (const { productId, deviceName } of devices)
      for (const listener of this.listeners)
        listener({ productId, deviceName });
  }
}
