import { stringOf } from "../given.js";
import type { Topic } from "./output.js";

/** A device as its topics name it. */
export interface DeviceName {
  readonly productId: string;
  readonly deviceName: string;
}

const KINDS = ["property", "event", "action"] as const;

/** @throws {AtError} where one of its names is no text: nothing would ever come from such a topic */
const nameOf = ({ productId, deviceName }: DeviceName): string =>
  `${stringOf(productId, "productId")}/${stringOf(deviceName, "deviceName")}`;

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

/** Topics of a data template. */
export const templateKinds: readonly Topic[] = KINDS;
