import type { Json } from "../../base/json.js";
import type { Device } from "../registry/registry.js";
import { answerTopic, type Service } from "./topics.js";

/** A message that the cloud sends to a device. */
export interface Reply {
  readonly topic: string;
  readonly payload: Json;
  /** 0 for answers, 1 for what the cloud sends of its own accord. */
  readonly qos: 0 | 1;
}

/** An answer to a device, on the topic of the service that it has asked. */
export const answer = (
  service: Service,
  device: Device,
  payload: Json,
): Reply => ({ topic: answerTopic(service, device), payload, qos: 0 });

/** What the cloud tells a device without having been asked. */
export const command = (
  service: Service,
  device: Device,
  payload: Json,
): Reply => ({ topic: answerTopic(service, device), payload, qos: 1 });
