import { platformTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Clock } from "../../base/clock.js";
import { isObject, type Json } from "../../base/json.js";
import { isKeepable } from "../base/keepable.js";
import { STATE_BYTES } from "../base/limits.js";
import type { Device } from "../registry/registry.js";
import { answer, command, type Reply } from "./reply.js";

/** Results of the shadow service. */
export const ShadowResult = {
  success: 0,
  malformed: 5001,
  /** The version in the request is not the cloud's. */
  conflict: 5005,
} as const;

/** The shadow has another version than the one that was to be changed. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

interface Parts {
  reported: Json;
  desired: Json;
}

interface State extends Parts {
  version: number;
  /** Seconds since 1970; of the last change. */
  timestamp: number;
}

const SHADOW = "$shadow/operation";

/** `$shadow`: the state a device last reported, and the one it is to take (MODULES.md 6.6). */
export class ShadowService {
  private readonly states = new Map<Device, State>();

  constructor(private readonly clock: Clock) {}

  /** The shadow as `get` tells it. */
  document(device: Device): Json {
    const state = this.of(device);
    // One that nobody has changed yet is as of now.
    return told(
      state.version === 0 ? { ...state, timestamp: this.now } : state,
    );
  }

  /**
   * Sets what the device is to become; the message that tells it, when it is not so already.
   * @throws RangeError for more than the device could be told, ConflictError where the version is not the one given
   */
  want(device: Device, desired: Json, version?: number): Reply[] {
    const state = this.of(device);
    if (version !== undefined && version !== state.version)
      throw new ConflictError(
        text(platformTexts.conflict, { wanted: version, is: state.version }),
      );
    const { reported } = state;
    const parts = { reported, desired: merge(state.desired, desired) };
    if (!this.change(state, parts))
      throw new RangeError(text(platformTexts.shadow, { most: STATE_BYTES }));
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
    return this.change(state, parts)
      ? ShadowResult.success
      : ShadowResult.malformed;
  }

  private delta(device: Device): Reply[] {
    const payload = differing(this.of(device));
    if (Object.keys(payload.state).length === 0) return [];
    return [
      command(SHADOW, device, { type: "delta", timestamp: this.now, payload }),
    ];
  }

  /** Whether the parts are taken: not when the device could not be told of them in one message. */
  private change(state: State, parts: Parts): boolean {
    const version = state.version + 1;
    const changed = { ...parts, version, timestamp: this.now };
    if (![told(changed), differing(changed)].every(isKeepable)) return false;
    Object.assign(state, changed);
    return true;
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

/** What `get` is answered. */
function told({ reported, desired, version, timestamp }: State): Json {
  const delta = difference(desired, reported);
  const wanted = Object.keys(desired).length > 0;
  const differs = Object.keys(delta).length > 0;
  const state = {
    reported,
    ...(wanted && { desired }),
    ...(differs && { delta }),
  };
  return { state, timestamp, version };
}

/** What a delta tells. */
function differing({ reported, desired, version, timestamp }: State) {
  const state = difference(desired, reported);
  const metadata = Object.fromEntries(
    Object.keys(state).map((key) => [key, { timestamp }]),
  );
  return { state, metadata, version, timestamp };
}

/** Members of `desired` that are not so in `reported`. */
function difference(desired: Json, reported: Json): Json {
  return Object.fromEntries(
    Object.entries(desired).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(reported[key]),
    ),
  );
}
