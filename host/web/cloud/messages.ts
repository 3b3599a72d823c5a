import { signal } from "@preact/signals";
import { TopicStore } from "../messages/store.js";
import { base64Bytes } from "./base64.js";
import { wordOf } from "./json.js";
import type { Message } from "./types.js";

/** What a device has said to a request. */
export interface DeviceReply {
  /** Its code is 0. */
  readonly isDone: boolean;
  readonly code: string;
  readonly status: string;
}

/** Replies that are kept; of more the oldest goes. */
const MOST_REPLIES = 100;

/** What the chosen device has sent, by topic. */
export const sent = new TopicStore();
/** Its replies to what it was to set, by the request's token. */
export const replies = signal<ReadonlyMap<string, DeviceReply>>(new Map());

function replyIn({ topic, payload = "" }: Message) {
  if (!topic.startsWith("$thing/up/property/")) return undefined;
  try {
    const { method, clientToken, code, status = "" } = JSON.parse(payload);
    if (method !== "control_reply") return undefined;
    const words = { code: wordOf(code), status: wordOf(status) };
    return [wordOf(clientToken), { isDone: code === 0, ...words }] as const;
  } catch {
    // What is no JSON is no reply.
    return undefined;
  }
}

/** Takes messages, the oldest first. */
export function keepMessages(messages: readonly Message[]): void {
  for (const message of messages) {
    const { topic, at, payload, payloadBase64 = "" } = message;
    const bytes =
      payload === undefined
        ? base64Bytes(payloadBase64)
        : new TextEncoder().encode(payload);
    sent.keep(topic, bytes, new Date(at));
    const reply = replyIn(message);
    if (reply)
      replies.value = new Map([...replies.value, reply].slice(-MOST_REPLIES));
  }
}

/** Forgets them: another device is looked at. */
export function forgetMessages(): void {
  sent.clear();
  replies.value = new Map();
}
