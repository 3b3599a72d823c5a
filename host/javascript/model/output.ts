import type { JsonObject } from "./json.js";
import type { Sent } from "./properties.js";
import type { Values } from "./values.js";

/** Where a message goes or comes from: the KIND of a `$thing` topic, or the shadow's. */
export type Topic = "property" | "event" | "action" | "shadow";

/** What awaits a reply of the platform, by its method; `get` and `update` are the shadow's. */
export type RequestName =
  | "get_status"
  | "clear_control"
  | "report_info"
  | "event_post"
  | "events_post"
  | "report"
  | "get"
  | "update";

/** Why there is no reply: the publish failed, the session went down, none came in time. */
export type FailureReason = "publish" | "down" | "timeout";

/** What is refused where the application asks for it, or was wanted meanwhile and does not fit. */
export type Refused =
  | "set"
  | "post"
  | "info"
  | "answer"
  | "get"
  | "update"
  | "control";

/** What a model or a shadow wants done, or tells. */
export type Output =
  | {
      readonly type: "publish";
      readonly topic: Topic;
      readonly text: string;
    }
  /** The application is to take these values, and to answer. */
  | {
      readonly type: "control";
      readonly params: Values;
      readonly json: JsonObject;
    }
  | {
      readonly type: "action";
      readonly action: string;
      readonly params: Values;
      readonly json: JsonObject;
    }
  | {
      readonly type: "refused";
      readonly what: Refused;
      readonly code: number;
      readonly status: string;
    }
  /** The platform has replied: with 0, or with why it refuses. */
  | {
      readonly type: "done";
      readonly what: RequestName;
      /** Which one, as it was asked for. */
      readonly id: number;
      readonly code: number;
      readonly status: string;
      /** What a report had in it. */
      readonly sent?: Sent | undefined;
    }
  | {
      readonly type: "failed";
      readonly what: RequestName | "control_reply" | "action_reply";
      readonly id: number;
      readonly why: FailureReason;
    }
  /** Passed over: no JSON, damaged; of nothing that is awaited; not answered because too many refusals wait. */
  | {
      readonly type: "malformed" | "stray" | "dropped";
      readonly topic: Topic;
    }
  /** The shadow's document, what is wanted of the device, and a document that an update did not know of. */
  | {
      readonly type: "shadow" | "delta" | "conflict";
      /** Of which request; 0 for a delta. */
      readonly id: number;
      readonly state: JsonObject;
      readonly version: number;
    };
