import { Code } from "../base/codes.js";
import type { Flash } from "../base/flash.js";
import { isObject } from "../base/json.js";
import type { ConnectParams } from "../network/connection.js";
import type { MqttLink } from "../network/mqttlink.js";
import type { Channel, Requests } from "../network/request.js";
import { NO_DEVICE, type ProvisioningError } from "./provisioning.js";

/** How the firmware connects for itself; the MCU has not said. */
const CONNECTION: ConnectParams = {
  timeout: 5_000,
  keepalive: 240,
  cleanSession: true,
  reconnect: false,
};
const services: Channel = {
  up: "$thing/up/service",
  down: "$thing/down/service",
};
/** Types of the document's table and MODULES.md 5.5. */
const MQTT_ERROR = 1;
const TOKEN_REPLY = 24;

/** Connects, tells the cloud the token of the phone's user, and disconnects; what went wrong, or nothing. */
export async function bindToken(
  token: string,
  flash: Flash,
  link: MqttLink,
  requests: Requests,
): Promise<ProvisioningError | undefined> {
  const { device } = flash.get();
  if (!device) return { type: NO_DEVICE, code: Code.flash };
  const connected = await link.connect(device, CONNECTION);
  if (connected !== 0) {
    link.stop();
    return { type: MQTT_ERROR, code: connected };
  }
  const clientToken = `${device.productId}-0`;
  const reply = await requests.ask(
    services,
    { method: "app_bind_token", clientToken, params: { token } },
    (json) =>
      isObject(json) && json.clientToken === clientToken
        ? { result: json.code }
        : undefined,
  );
  link.stop();
  if ("code" in reply) return { type: TOKEN_REPLY, code: reply.code };
  if (reply.result === 0) return undefined;
  return { type: TOKEN_REPLY, code: Number(reply.result) };
}
