import type { Json } from "../../base/json.js";
import { KEPT_MESSAGES } from "../base/limits.js";
import type { Device, DeviceId } from "../registry/registry.js";
import type { Progress } from "./ota.js";
import type { ThingEvent } from "./thing.js";

/** A message that came from a device. */
export interface ReceivedMessage {
  /** Which one it is of all that the device has sent: 1 for the first. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly topic: string;
  readonly payload: Buffer;
  readonly qos: 0 | 1;
}

/** All that a device has reported, and how it stands; no secrets. */
export interface DeviceReport extends DeviceId {
  readonly online: boolean;
  readonly activated: boolean;
  /** When it last signed in, sent something or left, in milliseconds since 1970; undefined before it has. */
  readonly seen: number | undefined;
  /** Firmware version it has reported; undefined when it has not. */
  readonly version: string | undefined;
  /** Progress of updates, the oldest first. */
  readonly progress: readonly Progress[];
  /** The newest 1000 messages, the oldest first. */
  readonly messages: readonly ReceivedMessage[];
  readonly properties: Json;
  /** Properties that were to change and have not been reported since. */
  readonly control: Json;
  readonly info: Json;
  readonly events: readonly ThingEvent[];
  readonly shadow: Json;
  /** Sub-devices of a gateway. */
  readonly bound: readonly DeviceId[];
  /** Sub-devices that are online behind it. */
  readonly onlineBehind: readonly DeviceId[];
}

/** The newest messages of each device. */
export class MessageStore {
  private readonly messages = new Map<Device, ReceivedMessage[]>();

  of(device: Device): readonly ReceivedMessage[] {
    return this.messages.get(device) ?? [];
  }

  add(device: Device, message: Omit<ReceivedMessage, "number">): void {
    const list = this.messages.get(device) ?? [];
    this.messages.set(device, list);
    list.push({ number: (list.at(-1)?.number ?? 0) + 1, ...message });
    list.splice(0, list.length - KEPT_MESSAGES);
  }
}

/** A payload for JSON: as text when it is text, else in base64. */
export function shownPayload(payload: Buffer): Json {
  const text = payload.toString("utf8");
  return Buffer.from(text).equals(payload)
    ? { payload: text }
    : { payloadBase64: payload.toString("base64") };
}
