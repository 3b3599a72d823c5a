import { createHmac, randomInt } from "node:crypto";
import { isObject, type Json } from "../base/json.js";
import type { Channel, Requests } from "./request.js";

/** What the cloud knows of one device by name. */
export interface DeviceName {
  readonly productId: string;
  readonly deviceName: string;
}

/** "Bound already" is as good as bound (document, "网关子设备命令相关错误类型"; MODULES.md 6.4). */
const BOUND_ALREADY = 809;
const NOT_BOUND = -1;
/** "System error": a reply without a result. */
const SYSTEM_ERROR = -2;
const MOST_RANDOM = 0x7fffffff;

const system: Channel = {
  up: "$sys/operation",
  down: "$sys/operation/result",
};
const operations: Channel = {
  up: "$gateway/operation",
  down: "$gateway/operation/result",
};

const keyOf = ({ productId, deviceName }: DeviceName): string =>
  `${productId}/${deviceName}`;

const wireName = ({ productId, deviceName }: DeviceName) => ({
  product_id: productId,
  device_name: deviceName,
});

const devicesOf = (reply: Json): readonly Json[] => {
  const { payload } = reply;
  const devices = isObject(payload) ? payload.devices : undefined;
  return Array.isArray(devices) ? devices.filter(isObject) : [];
};

/** The module as a gateway: what it asks of the cloud for its sub-devices (MODULES.md 6.4). */
export class Gateway {
  private readonly online = new Map<string, DeviceName>();

  constructor(private readonly requests: Requests) {}

  /** Sub-devices that are online through this module. */
  get onlineDevices(): DeviceName[] {
    return [...this.online.values()];
  }

  /** The connection is gone: its sub-devices are offline. */
  gone(): void {
    this.online.clear();
  }

  /** Binds: 0, or the code of the refusal. The secret signs and does not leave the module. */
  async bind(device: DeviceName, secret: string): Promise<number> {
    const time = await this.requests.ask(
      system,
      { type: "get", resource: ["time"] },
      ({ type, time }) =>
        type === "get" && typeof time === "number" ? { time } : undefined,
    );
    if ("code" in time) return time.code;
    const random = randomInt(MOST_RANDOM);
    const timestamp = time.time;
    const { productId, deviceName } = device;
    const signature = createHmac("sha1", secret)
      .update(`${productId}${deviceName};${random};${timestamp}`)
      .digest("base64");
    const code = await this.operate("bind", device, {
      signature,
      random,
      timestamp,
      signmethod: "hmacsha1",
      authtype: "psk",
    });
    return code === BOUND_ALREADY ? 0 : code;
  }

  /** Unbinds: 0, or the code of the refusal. */
  async unbind(device: DeviceName): Promise<number> {
    const answer = await this.operate("unbind", device);
    // Unbinding what is not bound is no error (document, AT+TCGWBIND).
    const code = answer === NOT_BOUND ? 0 : answer;
    if (code === 0) this.online.delete(keyOf(device));
    return code;
  }

  /** Brings a sub-device online or takes it offline: 0, or the code of the refusal. */
  async setOnline(device: DeviceName, online: boolean): Promise<number> {
    const code = await this.operate(online ? "online" : "offline", device);
    if (code !== 0) return code;
    if (online) this.online.set(keyOf(device), device);
    else this.online.delete(keyOf(device));
    return 0;
  }

  /** All that are bound to this gateway, or the code of the refusal. */
  boundDevices(): Promise<DeviceName[] | { code: number }> {
    return this.requests.ask(
      operations,
      { type: "describe_sub_devices" },
      (reply) =>
        reply.type === "describe_sub_devices"
          ? devicesOf(reply).map((device) => ({
              productId: String(device.product_id),
              deviceName: String(device.device_name),
            }))
          : undefined,
    );
  }

  private async operate(
    type: string,
    device: DeviceName,
    more: object = {},
  ): Promise<number> {
    const wanted = wireName(device);
    const reply = await this.requests.ask(
      operations,
      { type, payload: { devices: [{ ...wanted, ...more }] } },
      (json) => {
        if (json.type !== type) return undefined;
        const found = devicesOf(json).find(
          (other) =>
            other.product_id === wanted.product_id &&
            other.device_name === wanted.device_name,
        );
        return found && { result: found.result };
      },
    );
    if ("code" in reply) return reply.code;
    return typeof reply.result === "number" ? reply.result : SYSTEM_ERROR;
  }
}
