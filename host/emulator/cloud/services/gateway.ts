import { platformTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Clock } from "../../base/clock.js";
import { type Json, objectsIn, textOf } from "../../base/json.js";
import { SIGNATURE_SECONDS } from "../base/limits.js";
import {
  type Device,
  type DeviceId,
  keyOf,
  type Registry,
} from "../registry/registry.js";
import {
  clientIdOf,
  hmac,
  type SignMethod,
  sameText,
} from "../registry/signin.js";
import { answer, type Reply } from "./reply.js";

/** The document, "网关子设备命令相关错误类型". */
export const GatewayCode = {
  success: 0,
  notBound: -1,
  system: -2,
  parameter: 801,
  noDevice: 802,
  signature: 803,
  method: 804,
  expired: 805,
  boundElsewhere: 806,
  notBindable: 807,
  notAllowed: 808,
  boundAlready: 809,
  unsupported: 810,
} as const;

/** What a binding is signed with. */
export interface BindingSeed extends DeviceId {
  readonly secret: string;
  readonly random: number;
  /** Unix seconds. */
  readonly timestamp: number;
}

/** Signature of a binding: the key is the secret as it is written, and the bytes are what base64 holds. */
export function bindingSignature(
  seed: BindingSeed,
  method: SignMethod = "hmacsha1",
): string {
  const text = `${clientIdOf(seed)};${seed.random};${seed.timestamp}`;
  return hmac(method, seed.secret, text).toString("base64");
}

/** `$gateway`: which sub-devices a gateway has, and which of them are online behind it (MODULES.md 6.4). */
export class GatewayService {
  /** Gateways by sub-device. */
  private readonly bound = new Map<Device, Device>();
  /** Gateways by sub-device that is online. */
  private readonly online = new Map<Device, Device>();

  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  boundTo(gateway: Device): Device[] {
    return devicesOf(this.bound, gateway);
  }

  /** Sub-devices that a gateway may speak for. */
  onlineBehind(gateway: Device): Device[] {
    return devicesOf(this.online, gateway);
  }

  /** The gateway behind which the sub-device is online. */
  gatewayOf(device: Device): Device | undefined {
    return this.online.get(device);
  }

  /** Binds as the platform's console does, where no signature is asked for. @throws RangeError for a pair that cannot be bound, or is already. */
  bindByHand(gateway: Device, device: Device): void {
    const code =
      gateway.product.kind === "gateway"
        ? this.join(gateway, device)
        : GatewayCode.notAllowed;
    if (code === GatewayCode.success) return;
    throw new RangeError(
      text(platformTexts.notBound, {
        device: keyOf(device),
        gateway: keyOf(gateway),
        code,
      }),
    );
  }

  /** Unbinds as the platform's console does; false when they are not bound. */
  unbindByHand(gateway: Device, device: Device): boolean {
    return this.unbind(gateway, device) === GatewayCode.success;
  }

  /** The gateway's connection has ended: its sub-devices are offline. */
  gone(gateway: Device): void {
    for (const device of this.onlineBehind(gateway)) this.online.delete(device);
  }

  handle(gateway: Device, message: Json): Reply[] {
    const type = textOf(message, "type");
    if (type === "describe_sub_devices") {
      const devices = this.boundTo(gateway).map(nameOf);
      return [reply(gateway, type, devices)];
    }
    const work = this.workOf(type);
    const entries = objectsIn(message.payload, "devices");
    if (!work || !entries) return [];
    const devices = entries.map((entry) => ({
      product_id: textOf(entry, "product_id"),
      device_name: textOf(entry, "device_name"),
      result: this.resultOf(gateway, entry, work),
    }));
    return [reply(gateway, type, devices)];
  }

  private workOf(type: string) {
    const works: Partial<Record<string, Work>> = {
      bind: (gateway, device, entry) => this.bind(gateway, device, entry),
      unbind: (gateway, device) => this.unbind(gateway, device),
      online: (gateway, device) => this.setOnline(gateway, device),
      offline: (gateway, device) => this.setOffline(gateway, device),
    };
    return Object.hasOwn(works, type) ? works[type] : undefined;
  }

  private resultOf(gateway: Device, entry: Json, work: Work): number {
    const id = {
      productId: textOf(entry, "product_id"),
      deviceName: textOf(entry, "device_name"),
    };
    if (id.productId === "" || id.deviceName === "")
      return GatewayCode.parameter;
    if (gateway.product.kind !== "gateway") return GatewayCode.notAllowed;
    const device = this.registry.device(id);
    return device ? work(gateway, device, entry) : GatewayCode.noDevice;
  }

  private bind(gateway: Device, device: Device, entry: Json): number {
    const { random, timestamp } = entry;
    const method = textOf(entry, "signmethod");
    if (typeof random !== "number" || typeof timestamp !== "number")
      return GatewayCode.parameter;
    if (method !== "hmacsha1" && method !== "hmacsha256")
      return GatewayCode.method;
    if (textOf(entry, "authtype") !== "psk") return GatewayCode.parameter;
    const right = bindingSignature(
      { ...nameAndSecret(device), random, timestamp },
      method,
    );
    if (!sameText(textOf(entry, "signature"), right))
      return GatewayCode.signature;
    const age = this.clock.now() / 1000 - timestamp;
    if (Math.abs(age) > SIGNATURE_SECONDS) return GatewayCode.expired;
    return this.join(gateway, device);
  }

  private join(gateway: Device, device: Device): number {
    if (device.product.kind !== "subdevice") return GatewayCode.notBindable;
    const { subProducts } = gateway.product;
    if (subProducts && !subProducts.includes(device.productId))
      return GatewayCode.unsupported;
    const owner = this.bound.get(device);
    if (owner === gateway) return GatewayCode.boundAlready;
    if (owner) return GatewayCode.boundElsewhere;
    this.bound.set(device, gateway);
    return GatewayCode.success;
  }

  private unbind(gateway: Device, device: Device): number {
    if (this.bound.get(device) !== gateway) return GatewayCode.notBound;
    this.bound.delete(device);
    this.online.delete(device);
    return GatewayCode.success;
  }

  private setOnline(gateway: Device, device: Device): number {
    if (this.bound.get(device) !== gateway) return GatewayCode.notBound;
    this.online.set(device, gateway);
    device.activated = true;
    return GatewayCode.success;
  }

  private setOffline(gateway: Device, device: Device): number {
    if (this.bound.get(device) !== gateway) return GatewayCode.notBound;
    this.online.delete(device);
    return GatewayCode.success;
  }
}

type Work = (gateway: Device, device: Device, entry: Json) => number;

const devicesOf = (owners: Map<Device, Device>, gateway: Device): Device[] =>
  [...owners]
    .filter(([, owner]) => owner === gateway)
    .map(([device]) => device);

const nameOf = (device: Device): Json => ({
  product_id: device.productId,
  device_name: device.deviceName,
});

const nameAndSecret = ({ productId, deviceName, secret }: Device) => ({
  productId,
  deviceName,
  secret,
});

const reply = (gateway: Device, type: string, devices: Json[]): Reply =>
  answer("$gateway/operation", gateway, { type, payload: { devices } });
