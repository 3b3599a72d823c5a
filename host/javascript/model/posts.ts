import { checkMembers, notDefined, type Refusal } from "./check.js";
import type { Descriptor } from "./descriptor.js";
import { objectOf, ordered, type Values } from "./values.js";
import { writeJson } from "./writejson.js";

/** An event that the application posts. */
export interface Post {
  readonly event: string;
  readonly params: Values;
}

/** An event's members in a message, from `eventId` on, in two parts with the time between. */
export interface Written {
  readonly head: string;
  readonly params: string;
}

/** Events as they are written; what is wrong with the first that does not fit. */
export function writePosts(
  { events }: Descriptor,
  posts: readonly Post[],
): Written[] | Refusal {
  const written: Written[] = [];
  for (const { event, params } of posts) {
    const known = events.find(({ id }) => id === event);
    if (!known) return notDefined;
    const json = objectOf(known.params, params);
    const refusal = checkMembers(known.params, json);
    if (refusal) return refusal;
    written.push({
      head: `"eventId":"${event}","type":"${known.type}",`,
      params: `"params":${writeJson(ordered(known.params, json))}`,
    });
  }
  return written;
}

/** The request for one event or several; `time` is the member `timestamp` with its comma, or nothing. */
export function writeEvents(
  events: readonly Written[],
  token: string,
  time: string,
): string {
  const [only] = events;
  const inside = ({ head, params }: Written) => `${head}${time}${params}`;
  return events.length === 1 && only
    ? `{"method":"event_post","clientToken":"${token}","version":"1.0",${inside(only)}}`
    : `{"method":"events_post","clientToken":"${token}","events":[${events
        .map((event) => `{${inside(event)}}`)
        .join(",")}]}`;
}
