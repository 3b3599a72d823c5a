import type { RequestName, Topic } from "./output.js";

/** Members of a reply that may not stand twice; the code is the first. */
export const REPLY_MEMBERS = ["code", "method", "clientToken", "status"];

const events: readonly RequestName[] = ["event_post", "events_post"];

const replies: Readonly<
  Record<string, readonly [topic: Topic, names: readonly RequestName[]]>
> = {
  get_status_reply: ["property", ["get_status"]],
  clear_control_reply: ["property", ["clear_control"]],
  report_info_reply: ["property", ["report_info"]],
  report_reply: ["property", ["report"]],
  // A refused event is answered with the name of the other method.
  event_reply: ["event", events],
  events_reply: ["event", events],
};

/** Which requests a message of this topic and method replies to. */
export function repliedTo(
  topic: Topic,
  method: string,
): readonly RequestName[] {
  const reply = Object.hasOwn(replies, method) ? replies[method] : undefined;
  return reply?.[0] === topic ? reply[1] : [];
}
