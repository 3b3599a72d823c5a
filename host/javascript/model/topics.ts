import type { Topic } from "./output.js";

/** A device as its topics name it. */
export interface DeviceName {
  readonly productId: string;
  readonly deviceName: string;
}

const KINDS = ["property", "event", "action"] as const;

const nameOf = ({ productId, deviceName }: DeviceName): string =>
  `${productId}/${deviceName}`;

/** Where a message of the device goes. */
export const topicUp = (device: DeviceName, topic: Topic): string =>
  topic === "shadow"
    ? `$shadow/operation/${nameOf(device)}`
    : `$thing/up/${topic}/${nameOf(device)}`;

/** Where messages for the device come from. */
export const topicDown = (device: DeviceName, topic: Topic): string =>
  topic === "shadow"
    ? `$shadow/operation/result/${nameOf(device)}`
    : `$thing/down/${topic}/${nameOf(device)}`;

/** What a session has to subscribe to for a device's data template: three topics of QoS 1. */
export const templateTopics = (
  device: DeviceName,
): { readonly topic: string; readonly qos: 1 }[] =>
  KINDS.map((kind) => ({ topic: topicDown(device, kind), qos: 1 }));

/** The same for its shadow: one topic. */
export const shadowTopics = (
  device: DeviceName,
): { readonly topic: string; readonly qos: 1 }[] => [
  { topic: topicDown(device, "shadow"), qos: 1 },
];

/** Which of a device's topics a message has come from. */
export const topicOf = (
  device: DeviceName,
  topics: readonly Topic[],
  name: string,
): Topic | undefined =>
  topics.find((topic) => topicDown(device, topic) === name);

/** Topics of a data template. */
export const templateKinds: readonly Topic[] = KINDS;
