import { platformTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Clock } from "../../base/clock.js";
import { isObject, type Json, objectsIn, textOf } from "../../base/json.js";
import { isKeepable } from "../base/keepable.js";
import { STATE_BYTES } from "../base/limits.js";
import { valuesFit } from "../registry/model.js";
import type { Device } from "../registry/registry.js";
import { answer, command, type Reply } from "./reply.js";
import type { Service } from "./topics.js";

/** Codes of the data template, as the platform's logs show them. */
export const ThingCode = {
  success: 0,
  /** A method or a request without what it must have. */
  malformed: 400,
  /** An event that the product does not have. */
  notDefined: 404,
  /** Values that do not fit the product's data template. */
  unfit: 406,
} as const;

/** An event that a device has posted. */
export interface ThingEvent {
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly eventId: string;
  readonly type: string;
  readonly params: Json;
}

interface State {
  reported: Json;
  control: Json;
  info: Json;
  events: ThingEvent[];
}

/** Events kept for each device. */
const KEPT = 1000;
const PROPERTY = "$thing/up/property";
const EVENT = "$thing/up/event";
const ACTION = "$thing/up/action";
const SERVICE = "$thing/up/service";

/** `$thing`: properties, events, actions and the binding of a user (MODULES.md 6.5, 5.5). */
export class ThingService {
  private readonly states = new Map<Device, State>();

  /** `replied` hears the reply to an action. */
  constructor(
    private readonly replied: (device: Device, reply: Json) => void,
    private readonly clock: Clock,
  ) {}

  /** What the device has reported of its properties. */
  reported(device: Device): Json {
    return this.of(device).reported;
  }

  /** Properties that were to change and have not been reported since. */
  pending(device: Device): Json {
    return this.of(device).control;
  }

  info(device: Device): Json {
    return this.of(device).info;
  }

  events(device: Device): readonly ThingEvent[] {
    return this.of(device).events;
  }

  /** Asks the device to change properties. @throws RangeError for values that the data template does not have, or more than the device could be told. */
  control(device: Device, clientToken: string, params: Json): Reply {
    const { model } = device.product;
    if (!fits(device, params))
      throw new RangeError(text(platformTexts.noValues));
    if (Object.keys(params).some((id) => model?.readOnly.has(id)))
      throw new RangeError(text(platformTexts.readOnly));
    const state = this.of(device);
    const control = { ...state.control, ...params };
    if (!isKeepable(told({ ...state, control })))
      throw new RangeError(
        text(platformTexts.properties, { most: STATE_BYTES }),
      );
    state.control = control;
    return command(PROPERTY, device, {
      method: "control",
      clientToken,
      params,
    });
  }

  /** Asks the device to do something. @throws RangeError for an action that the data template does not have. */
  action(
    device: Device,
    clientToken: string,
    { actionId, params, timestamp }: Json,
  ): Reply {
    const { model } = device.product;
    const known = model?.actions.get(String(actionId));
    if (model && !(known && isObject(params) && valuesFit(known, params)))
      throw new RangeError(text(platformTexts.noAction));
    return command(ACTION, device, {
      method: "action",
      clientToken,
      actionId,
      timestamp,
      params,
    });
  }

  handle(device: Device, service: Service, message: Json): Reply[] {
    const method = textOf(message, "method");
    const clientToken = textOf(message, "clientToken");
    if (service === ACTION) {
      if (method === "action_reply") this.replied(device, message);
      return [];
    }
    if (service === SERVICE) return bindToken(device, method, clientToken);
    if (service === EVENT)
      return this.event(device, method, clientToken, message);
    if (service !== PROPERTY) return [];
    return this.property(device, method, clientToken, message);
  }

  private property(
    device: Device,
    method: string,
    clientToken: string,
    message: Json,
  ): Reply[] {
    const state = this.of(device);
    const reply = (code: number, status: string, rest: Json = {}) => [
      answer(PROPERTY, device, {
        method: `${method}_reply`,
        clientToken,
        code,
        status,
        ...rest,
      }),
    ];
    const { params } = message;
    switch (method) {
      case "report":
        if (clientToken === "" || !isObject(params))
          return reply(ThingCode.malformed, "params or clientToken missing");
        return this.report(state, device, params)
          ? reply(ThingCode.success, "success")
          : reply(ThingCode.unfit, "checkReportData fail");
      case "report_info":
        if (!isObject(params))
          return reply(ThingCode.malformed, "params missing");
        if (!isKeepable({ ...state.info, ...params }))
          return reply(ThingCode.unfit, "too much information");
        state.info = { ...state.info, ...params };
        return reply(ThingCode.success, "success");
      case "get_status":
        return reply(ThingCode.success, "success", {
          // As the platform's logs show, one that was not asked for is not told.
          ...(typeof message.type === "string" && { type: message.type }),
          data: told(state),
        });
      case "clear_control":
        state.control = {};
        return reply(ThingCode.success, "success");
      case "control_reply":
        return [];
      default:
        return reply(ThingCode.malformed, "unknown method");
    }
  }

  /** Whether the properties are taken: they fit the data template, and what `get_status` tells then fits a message. */
  private report(state: State, device: Device, params: Json): boolean {
    const reported = { ...state.reported, ...params };
    const control = without(state.control, Object.keys(params));
    if (!fits(device, params) || !isKeepable(told({ reported, control })))
      return false;
    Object.assign(state, { reported, control });
    return true;
  }

  private event(
    device: Device,
    method: string,
    clientToken: string,
    message: Json,
  ): Reply[] {
    const many = method === "events_post";
    if (!many && method !== "event_post") return [];
    // The vendor's Python SDK has one event in a list, too.
    const listed = many || "events" in message;
    const entries = listed ? objectsIn(message, "events") : [message];
    const fault = entries
      ? entries.map((entry) => eventFault(device, entry)).find((found) => found)
      : { code: ThingCode.malformed, status: "events missing" };
    if (!fault && entries) {
      const { events } = this.of(device);
      const at = this.clock.now();
      events.push(...entries.map((entry) => ({ at, ...eventFrom(entry) })));
      events.splice(0, events.length - KEPT);
    }
    // A refused event is answered with the name of the other method, as the platform does.
    const named = many || fault ? "events_reply" : "event_reply";
    return [
      answer(EVENT, device, {
        method: named,
        clientToken,
        code: fault?.code ?? ThingCode.success,
        status: fault?.status ?? "",
        data: {},
      }),
    ];
  }

  private of(device: Device): State {
    const made = { reported: {}, control: {}, info: {}, events: [] };
    const state = this.states.get(device) ?? made;
    this.states.set(device, state);
    return state;
  }
}

/** What `get_status` is answered. */
const told = ({ reported, control }: Pick<State, "reported" | "control">) => ({
  ...(hasAny(reported) && { reported }),
  ...(hasAny(control) && { control }),
});

const hasAny = (values: Json): boolean => Object.keys(values).length > 0;

const without = (values: Json, keys: readonly string[]): Json =>
  Object.fromEntries(
    Object.entries(values).filter(([key]) => !keys.includes(key)),
  );

function fits(device: Device, params: Json): boolean {
  const { model } = device.product;
  return !model || valuesFit(model.properties, params);
}

/** The user whose app has provisioned the device is bound to it. */
function bindToken(
  device: Device,
  method: string,
  clientToken: string,
): Reply[] {
  if (method !== "app_bind_token") return [];
  return [
    answer(SERVICE, device, {
      method: "app_bind_token_reply",
      clientToken,
      code: ThingCode.success,
      status: "success",
    }),
  ];
}

function eventFault(
  device: Device,
  entry: Json,
): { code: number; status: string } | undefined {
  const eventId = textOf(entry, "eventId");
  const { params } = entry;
  if (eventId === "" || !isObject(params))
    return { code: ThingCode.malformed, status: "eventId or params missing" };
  const { model } = device.product;
  if (!model) return undefined;
  const known = model.events.get(eventId);
  // Its type is not looked at: the platform takes an event without one, or with any.
  if (!known)
    return { code: ThingCode.notDefined, status: `${eventId} not defined` };
  if (!valuesFit(known, params))
    return { code: ThingCode.unfit, status: "checkReportData fail" };
  return undefined;
}

const eventFrom = (entry: Json): Omit<ThingEvent, "at"> => ({
  eventId: textOf(entry, "eventId"),
  type: textOf(entry, "type"),
  params: isObject(entry.params) ? entry.params : {},
});
