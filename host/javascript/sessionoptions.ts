import { sessionMqtt } from "../../assembly/protocol/session.js";
import {
  clientTexts,
  subjectTexts,
} from "../../assembly/protocol/texts/client.js";
import { byteString, bytesOf } from "./bytes.js";
import { givenOf, type Text } from "./call.js";
import { AtError } from "./error.js";
import { objectOf } from "./given.js";
import type { WhenFull } from "./heldmessages.js";
import { type Phrase, phrase } from "./language.js";
import type { ByteSession, SessionField } from "./sessionconfig.js";

/** A topic of a session. */
export interface SessionTopic {
  readonly topic: string;
  readonly qos: 0 | 1;
}

/** What a session is to bring about. The core checks it: see the session's part of the reference page. */
export interface SessionOptions {
  /** What the module is to hold. */
  readonly device?: {
    readonly productId: string;
    readonly deviceName: string;
    readonly deviceSecret: Text;
    readonly region?: string;
  };
  /** In place of `device`: the module registers the device where it holds none of that name. */
  readonly product?: {
    readonly productId: string;
    readonly productSecret: Text;
    readonly deviceName: string;
    readonly region?: string;
  };
  /**
   * Joined where the module is in no network; `false`: not looked at (a cellular module). Where left out the module must
   * have been provisioned.
   */
  readonly wifi?: { readonly ssid: Text; readonly password?: Text } | false;
  readonly mqtt?: {
    /** Milliseconds, 1000 to 60000; 5000 where left out. */
    readonly commandTimeout?: number;
    /** Seconds, 60 to 690; 240 where left out. */
    readonly keepalive?: number;
    /** 1 starts a clean MQTT session, 0 resumes one; 1 where left out. */
    readonly cleanSession?: 0 | 1;
    /** 1 lets the module reconnect by itself; 1 where left out. */
    readonly reconnect?: 0 | 1;
  };
  /** Topics to subscribe to, 10 at most, with QoS 0 or a QoS of their own. */
  readonly subscriptions?: readonly (string | SessionTopic)[];
  /** Version of the firmware that runs; listens for updates when given. */
  readonly version?: string;
  /** Everything again for as long as it takes, the first start too; `true` where left out. */
  readonly keep?: boolean;
  /**
   * What happens to messages beyond the limits of what `publish` holds: the oldest is dropped, and counted, or the new one
   * refused; `drop` where left out.
   */
  readonly whenFull?: WhenFull;
  /** Milliseconds between looks at a module that says nothing, 1,000 to 3,600,000, 0 for none; 30,000 where left out. */
  readonly check?: number;
}

/** Where the options of another name than the core's fields stand. */
const optionNames: Readonly<Partial<Record<SessionField, string>>> = {
  topics: "subscriptions",
};

/** How a field of the core is called in the options. */
export const optionName = (field: SessionField): string =>
  optionNames[field] ?? field;

/** Arguments as the core takes them; what was left out at the end is not there. */
function args(...values: readonly unknown[]): readonly unknown[] {
  return givenOf(values).map((value) =>
    typeof value === "string" || value instanceof Uint8Array
      ? byteString(bytesOf(value))
      : value,
  );
}

/** A topic with its QoS. */
export const topicOf = (item: string | SessionTopic): SessionTopic =>
  typeof item === "string" ? { topic: item, qos: 0 } : item;

/** An error of what is of a wrong type, with the option's name as `field`. */
const badType = (field: string, text: Phrase): AtError =>
  new AtError("session", "bad-type", { field, text });

/**
 * What happens beyond the limits of what is held.
 * @throws {AtError} for what is none of it
 */
export function whenFullOf({ whenFull = "drop" }: SessionOptions): WhenFull {
  if (whenFull === "drop" || whenFull === "refuse") return whenFull;
  throw badType("whenFull", phrase(clientTexts.whenFull));
}

/**
 * What may be left out has these names; another one is a slip that nobody would hear of. A device may come with
 * more than is asked for, as a module tells it.
 */
const NAMES = {
  session: [
    ...["device", "product", "wifi", "mqtt", "subscriptions"],
    ...["version", "keep", "whenFull", "check"],
  ],
  wifi: ["ssid", "password"],
  mqtt: ["commandTimeout", "keepalive", "cleanSession", "reconnect"],
} as const;

function checkNames(part: keyof typeof NAMES, given: object): void {
  const names: readonly string[] = NAMES[part];
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw badType(
      part === "session" ? unknown : part,
      phrase(clientTexts.unknownOption, {
        name: unknown,
        names: names.join(", "),
      }),
    );
}

/** What a core cannot tell of options that are of a wrong type. */
function checkTypes(options: SessionOptions): void {
  const { wifi, subscriptions = [], keep = true } = options;
  checkNames("session", options);
  for (const field of ["device", "product", "mqtt"] as const)
    if (options[field] !== undefined)
      objectOf(options[field], field, "session", field);
  if (options.mqtt !== undefined) checkNames("mqtt", options.mqtt);
  if (wifi !== undefined && wifi !== false)
    checkNames("wifi", objectOf(wifi, "wifi", "session", "wifi"));
  if (!Array.isArray(subscriptions))
    throw badType(
      "subscriptions",
      phrase(clientTexts.noList, { what: "subscriptions" }),
    );
  for (const topic of subscriptions)
    if (typeof topic !== "string")
      objectOf(topic, phrase(subjectTexts.aTopic), "session", "subscriptions");
  if (typeof keep !== "boolean")
    throw badType("keep", phrase(clientTexts.noBoolean, { what: "keep" }));
}

/**
 * The options as the core takes them.
 * @throws {AtError} for what is of a wrong type, with the option's name as `field`
 */
export function toByteSession(options: SessionOptions): ByteSession {
  checkTypes(options);
  const { device, product, wifi, mqtt, subscriptions, version } = options;
  const { keep, check } = options;
  return {
    ...(device && {
      device: args(
        device.productId,
        device.deviceName,
        device.deviceSecret,
        device.region,
      ),
    }),
    ...(product && {
      product: args(
        product.productId,
        product.productSecret,
        product.deviceName,
        product.region,
      ),
    }),
    ...(wifi !== undefined && {
      wifi: wifi && args(wifi.ssid, wifi.password),
    }),
    ...(mqtt && {
      mqtt: args(
        mqtt.commandTimeout ?? sessionMqtt[0],
        mqtt.keepalive ?? sessionMqtt[1],
        mqtt.cleanSession ?? sessionMqtt[2],
        mqtt.reconnect ?? sessionMqtt[3],
      ),
    }),
    ...(subscriptions && {
      topics: subscriptions
        .map(topicOf)
        .map(({ topic, qos }) => args(topic, qos)),
    }),
    ...(version !== undefined && { version: args(version)[0] }),
    ...(keep !== undefined && { keep }),
    ...(check !== undefined && { check }),
  };
}
