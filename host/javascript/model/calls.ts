import {
  Code,
  checkMembers,
  malformed,
  notDefined,
  type Refusal,
} from "./check.js";
import type { ActionDescriptor } from "./descriptor.js";
import { JsonObject } from "./json.js";
import type { Call, Owed } from "./owed.js";
import type { Properties } from "./properties.js";
import { ordered } from "./values.js";
import { bytesIn } from "./writejson.js";

/** Bytes of a token of the platform at most. */
export const TOKEN_BYTES = 64;

/** A message that is answered without the application. */
export interface Answered {
  readonly token: string;
  readonly answer: Refusal;
}

/** What becomes of a message: malformed, answered, or the application is called. */
export type Heard = "malformed" | Answered | Call;

const MEMBERS = ["method", "clientToken", "params", "actionId"];

/** The token of a call; none makes its message malformed. */
function tokenOf(json: JsonObject): string | undefined {
  const token = json.text("clientToken") ?? "";
  return token !== "" && bytesIn(token) <= TOKEN_BYTES ? token : undefined;
}

export function hearControl(
  message: JsonObject,
  owed: Owed,
  properties: Properties,
): Heard {
  const token = tokenOf(message);
  if (token === undefined) return "malformed";
  const values = message.object("params");
  const wanted = message.object("data")?.get("control");
  const isDoubled = message.doubles(MEMBERS.slice(0, 3));
  if (!values || wanted !== undefined || isDoubled)
    return { token, answer: malformed };
  const refusal = owed.refusal ?? properties.check(values, "cloud");
  if (refusal) return { token, answer: refusal };
  if (values.members.length === 0)
    return { token, answer: { code: Code.success, status: "" } };
  return { token, values: properties.ordered(values) };
}

export function hearAction(
  message: JsonObject,
  owed: Owed,
  actions: readonly ActionDescriptor[],
): Heard {
  const token = tokenOf(message);
  if (token === undefined) return "malformed";
  const values = message.object("params");
  const action = message.text("actionId");
  const isBefore = message.indexOf("actionId") < message.indexOf("params");
  if (!values || action === undefined || !isBefore || message.doubles(MEMBERS))
    return { token, answer: malformed };
  const known = actions.find(({ id }) => id === action);
  const refusal =
    owed.refusal ??
    (known ? checkMembers(known.input, values, { all: true }) : notDefined);
  if (refusal || !known) return { token, answer: refusal ?? notDefined };
  return { token, action, values: ordered(known.input, values) };
}

/** What a `get_status_reply` says was wanted meanwhile: a call, why it is none, or nothing. */
export function hearWanted(
  message: JsonObject,
  owed: Owed,
  properties: Properties,
): Call | Refusal | undefined {
  const data = message.get("data");
  if (data === undefined) return undefined;
  const isObject = data instanceof JsonObject;
  const values = isObject ? data.get("control") : undefined;
  if (message.doubles(["data"]) || !isObject) return malformed;
  if (values === undefined) return undefined;
  if (data.doubles(["control"]) || !(values instanceof JsonObject))
    return malformed;
  if (values.members.length === 0) return undefined;
  return (
    owed.refusal ??
    properties.check(values, "cloud") ?? {
      token: undefined,
      values: properties.ordered(values),
    }
  );
}
