import { covers } from "../base/covers.js";
import { type Device, type DeviceId, keyOf } from "../registry/registry.js";

/** Services that a device speaks to, by the head of their topics (MODULES.md 6). */
const services = [
  ["$ota/report", "$ota/update"],
  ["$gateway/operation", "$gateway/operation/result"],
  ["$sys/operation", "$sys/operation/result"],
  ["$shadow/operation", "$shadow/operation/result"],
  ["$config/operation", "$config/operation/result"],
  ["$thing/up/property", "$thing/down/property"],
  ["$thing/up/event", "$thing/down/event"],
  ["$thing/up/action", "$thing/down/action"],
  ["$thing/up/service", "$thing/down/service"],
  ["$thing/up/raw", "$thing/down/raw"],
] as const;

/** Topics that a device may use besides those of the services; what goes over them is the user's own. */
const callTopics = (own: string) => ({
  /** Replies to calls, by the call's id. */
  publish: [`$rrpc/txd/${own}/+`],
  /** Calls (RRPC), and what goes to all devices of a product. */
  subscribe: [`$rrpc/rxd/${own}/+`, `$broadcast/rxd/${own}`],
});

/** Head of the topics that devices publish a service's requests to. */
export type Service = (typeof services)[number][0];

const down = new Map<string, string>(services);

/** Where a service answers a device. */
export const answerTopic = (service: Service, device: DeviceId): string =>
  `${down.get(service)}/${keyOf(device)}`;

/** The service and the device that a topic names; undefined for a topic of the user's own. */
export function serviceOf(
  topic: string,
): ({ service: Service } & DeviceId) | undefined {
  const [, head, productId, deviceName] =
    /^(\$.+)\/([^/]+)\/([^/]+)$/.exec(topic) ?? [];
  if (!head || !productId || !deviceName || !down.has(head)) return undefined;
  return { service: head as Service, productId, deviceName };
}

/** Whether a device itself may publish to the topic. */
export const mayPublish = (device: Device, topic: string): boolean =>
  services.some(([up]) => topic === `${up}/${keyOf(device)}`) ||
  [...callTopics(keyOf(device)).publish, ...device.topics.publish].some(
    (allowed) => covers(allowed, topic),
  );

/** Whether a device itself may subscribe to the filter. */
export const maySubscribe = (device: Device, filter: string): boolean =>
  services.some(([, answers]) => filter === `${answers}/${keyOf(device)}`) ||
  [...callTopics(keyOf(device)).subscribe, ...device.topics.subscribe].some(
    (allowed) => covers(allowed, filter),
  );
