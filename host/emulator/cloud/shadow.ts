import type { Clock } from "../clock.js";
import { isKeepable, isObject, type Json } from "./json.js";
import type { Device } from "./registry.js";
import { answer, command, type Reply } from "./reply.js";

/** Results of the shadow service. */
export const ShadowResult = {
  success: 0,
  malformed: 5001,
  /** The version in the request is not the cloud's. */
  conflict: 5005,
} as const;

interface State {
  reported: Json;
  desired: Json;
  version: number;
  /** Seconds since 1970; of the last change. */
  timestamp: number;
}

const SHADOW = "$shadow/operation";

/** `$shadow`: the state a device last reported, and the one it is to take (FACTS.md 6.6). */
export class ShadowService {
  private readonly states = new Map<Device, State>();

  constructor(private readonly clock: Clock) {}

  /** The shadow as `get` tells it. */
  document(device: Device): Json {
    const { reported, desired, version, timestamp } = this.of(device);
    const delta = difference(desired, reported);
    const wanted = Object.keys(desired).length > 0;
    const differs = Object.keys(delta).length > 0;
    const state = {
      reported,
      ...(wanted && { desired }),
      ...(differs && { delta }),
    };
    // One that nobody has changed yet is as of now.
    return { state, timestamp: version === 0 ? this.now : timestamp, version };
  }

  /** Sets what the device is to become; the message that tells it, when it is not so already. */
  want(device: Device, desired: Json): Reply[] {
    const state = this.of(device);
    state.desired = merge(state.desired, desired);
    this.change(state);
    return this.delta(device);
  }

  handle(device: Device, message: Json): Reply[] {
    const { type, clientToken } = message;
    const reply = (result: number, payload: Json) =>
      answer(SHADOW, device, {
        clientToken: String(clientToken ?? ""),
        payload,
        result,
        timestamp: this.now,
        type,
      });
    if (type === "get")
      return [reply(ShadowResult.success, this.document(device))];
    if (type === "delete") {
      this.states.delete(device);
      return [reply(ShadowResult.success, this.document(device))];
    }
    if (type !== "update") return [];
    const result = this.update(device, message);
    if (result !== ShadowResult.success)
      return [reply(result, this.document(device))];
    const { version, timestamp } = this.of(device);
    const accepted = { state: message.state, version, timestamp };
    return [reply(result, accepted), ...this.delta(device)];
  }

  private update(device: Device, message: Json): number {
    const { state: changes, version, overwriteUpdate } = message;
    if (!isObject(changes)) return ShadowResult.malformed;
    const { reported, desired } = changes;
    if (![reported, desired].every(isPart)) return ShadowResult.malformed;
    const state = this.of(device);
    // Version 0 asks for no check.
    const checked = typeof version === "number" && version !== 0;
    if (checked && version !== state.version) return ShadowResult.conflict;
    const whole = overwriteUpdate === true;
    const parts = {
      reported: part(state.reported, reported, whole),
      desired: part(state.desired, desired, whole),
    };
    if (!Object.values(parts).every(isKeepable)) return ShadowResult.malformed;
    Object.assign(state, parts);
    this.change(state);
    return ShadowResult.success;
  }

  private delta(device: Device): Reply[] {
    const { reported, desired, version, timestamp } = this.of(device);
    const state = difference(desired, reported);
    if (Object.keys(state).length === 0) return [];
    const metadata = Object.fromEntries(
      Object.keys(state).map((key) => [key, { timestamp }]),
    );
    return [
      command(SHADOW, device, {
        type: "delta",
        timestamp: this.now,
        payload: { state, metadata, version, timestamp },
      }),
    ];
  }

  private change(state: State): void {
    state.version++;
    state.timestamp = this.now;
  }

  private get now(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  private of(device: Device): State {
    const made = { reported: {}, desired: {}, version: 0, timestamp: 0 };
    const state = this.states.get(device) ?? made;
    this.states.set(device, state);
    return state;
  }
}

/** Left out, null or an object. */
const isPart = (value: unknown): boolean =>
  value === undefined || value === null || isObject(value);

/** A part of the shadow after an update: null clears it, an overwriting update leaves nothing else of it. */
function part(old: Json, change: unknown, overwrite: boolean): Json {
  if (change === null) return {};
  if (!isObject(change)) return old;
  return overwrite ? merge({}, change) : merge(old, change);
}

/** `old` with the members of `change`, null ones taken away. */
function merge(old: Json, change: Json): Json {
  const changed = Object.entries(change).map(([key, value]) => {
    const before = old[key];
    const both = isObject(before) && isObject(value);
    return [key, both ? merge(before, value) : value] as const;
  });
  return Object.fromEntries(
    [...Object.entries(old), ...changed].filter(
      ([key]) => change[key] !== null,
    ),
  );
}

/** Members of `desired` that are not so in `reported`. */
function difference(desired: Json, reported: Json): Json {
  return Object.fromEntries(
    Object.entries(desired).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(reported[key]),
    ),
  );
}
