import {
  sessionFields,
  sessionFlags,
  sessionLimits,
} from "../../assembly/protocol/session.js";
import type { Refusal } from "./event.js";
import { refusalName } from "./refusal.js";

/** What a session is to bring about; strings are byte strings, arguments of any type. */
export interface ByteSession {
  /** Product id, device name, device secret, perhaps a region. */
  readonly device?: readonly unknown[];
  /** Product id, product secret, device name, perhaps a region. */
  readonly product?: readonly unknown[];
  /** SSID, perhaps a password; `false`: the network is not looked at. */
  readonly wifi?: readonly unknown[] | false;
  /** Command timeout, keep-alive, clean session, reconnect. */
  readonly mqtt?: readonly unknown[];
  /** Each a topic and its QoS. */
  readonly topics?: readonly (readonly unknown[])[];
  readonly version?: unknown;
  /** Everything again for as long as it takes; `true` where left out. */
  readonly keep?: boolean;
  /** Milliseconds between looks at a module that says nothing; 30,000 where left out. */
  readonly check?: number;
}

/** A field of a configuration. */
export type SessionField = keyof typeof sessionFields;

/** Why a configuration was refused, and where. */
export interface SessionRefusal {
  readonly reason: Refusal;
  readonly field: SessionField;
}

/** How a core takes a configuration: the exports of the module with the session. */
export interface SessionExports {
  prepare(keep: number): void;
  part(which: number): void;
  engage(flags: number, check: number, now: number): number;
  disengage(now: number): void;
}

const fieldNames = new Map<number, SessionField>(
  Object.entries(sessionFields).map(([name, n]) => [n, name as SessionField]),
);

/** More than a session may wait; numbers that are none of 32 bits are told as this one. */
const TOO_LONG_A_CHECK = 2 ** 32 - 1;

const asCheck = (ms: number): number =>
  Number.isInteger(ms) && ms >= 0 && ms < TOO_LONG_A_CHECK
    ? ms
    : TOO_LONG_A_CHECK;

/** What `engage` returned as a refusal, `undefined` where it refused nothing. */
export function sessionRefusal(status: number): SessionRefusal | undefined {
  const field = fieldNames.get(status >>> 8);
  return field && { reason: refusalName(status), field };
}

/** The fields in their order, each with its arguments; a topic is one of its own. */
function* partsOf(
  config: ByteSession,
): Generator<[number, readonly unknown[]]> {
  const { device, product, wifi, mqtt, topics = [], version } = config;
  if (device) yield [sessionFields.device, device];
  if (product) yield [sessionFields.product, product];
  if (wifi) yield [sessionFields.wifi, wifi];
  if (mqtt) yield [sessionFields.mqtt, mqtt];
  for (const topic of topics) yield [sessionFields.topics, topic];
  if (version !== undefined) yield [sessionFields.version, [version]];
}

/** Hands a configuration over, to be checked (0) or to be kept (1). */
function hand(
  keep: 0 | 1,
  exports: SessionExports,
  add: (arg: unknown) => void,
  config: ByteSession,
  now: number,
): SessionRefusal | undefined {
  const flags =
    (config.keep === false ? 0 : sessionFlags.keep) |
    (config.wifi === false ? sessionFlags.noWifi : 0);
  exports.prepare(keep);
  for (const [which, args] of partsOf(config)) {
    exports.part(which);
    for (const arg of args) add(arg);
  }
  const checkMs = asCheck(config.check ?? sessionLimits.check);
  return sessionRefusal(exports.engage(flags, checkMs, now >>> 0));
}

/**
 * Has a core check a configuration.
 * @param add gives the core one argument
 * @returns `undefined`, or the refusal
 */
export const check = (
  exports: SessionExports,
  add: (arg: unknown) => void,
  config: ByteSession,
): SessionRefusal | undefined => hand(0, exports, add, config, 0);

/**
 * Hands a configuration to a core, twice: to be checked, and to be kept.
 * @param add gives the core one argument
 * @returns `undefined` where the session has begun, or the refusal
 */
export const engage = (
  exports: SessionExports,
  add: (arg: unknown) => void,
  config: ByteSession,
  now: number,
): SessionRefusal | undefined =>
  check(exports, add, config) ?? hand(1, exports, add, config, now);
