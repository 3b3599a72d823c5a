import { randomBytes } from "node:crypto";

/** What the cloud knows of one device by name. */
export interface DeviceName {
  readonly productId: string;
  readonly deviceName: string;
}

/** Registration refused: the device has been activated already (document, "设备动态注册错误码"). */
export const ALREADY_REGISTERED = 1021;
/** Gateway: the sub-device is not bound to it (document, "网关子设备命令相关错误类型"). */
export const NOT_BOUND = -1;
const SECRET_BYTES = 16;

/**
 * The cloud's side of registration and gateway, kept here as long as no cloud stands behind the emulator: it says
 * yes to everything a real one would say yes to. It outlives the module's restarts.
 */
export class LocalCloud {
  private readonly activated = new Set<string>();
  private readonly bound = new Map<string, DeviceName>();
  private readonly online = new Map<string, DeviceName>();

  /** The device has signed in once. */
  activate(device: DeviceName): void {
    this.activated.add(keyOf(device));
  }

  /** A new secret for the device, or the code of the refusal. */
  register(device: DeviceName): { secret: string } | { code: number } {
    if (this.activated.has(keyOf(device))) return { code: ALREADY_REGISTERED };
    return { secret: randomBytes(SECRET_BYTES).toString("base64") };
  }

  /** Binding twice is no error, nor is unbinding what is not bound. */
  bind(device: DeviceName): void {
    this.bound.set(keyOf(device), named(device));
  }

  unbind(device: DeviceName): void {
    this.bound.delete(keyOf(device));
    this.online.delete(keyOf(device));
  }

  /** 0, or the code of the refusal. */
  setOnline(device: DeviceName, online: boolean): number {
    if (!this.bound.has(keyOf(device))) return NOT_BOUND;
    if (online) {
      this.online.set(keyOf(device), named(device));
      this.activate(device);
    } else {
      this.online.delete(keyOf(device));
    }
    return 0;
  }

  /** The gateway's connection ended: its sub-devices are offline. */
  gatewayGone(): void {
    this.online.clear();
  }

  get boundDevices(): DeviceName[] {
    return [...this.bound.values()];
  }

  get onlineDevices(): DeviceName[] {
    return [...this.online.values()];
  }
}

function keyOf({ productId, deviceName }: DeviceName): string {
  return `${productId}/${deviceName}`;
}

/** Nothing but the names: what comes in may carry a secret. */
function named({ productId, deviceName }: DeviceName): DeviceName {
  return { productId, deviceName };
}
