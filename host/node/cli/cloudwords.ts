import { cloudPromptTexts } from "../../../assembly/protocol/texts/prompt.js";
import type { Text } from "../../../assembly/protocol/types.js";
import type {
  Cloud,
  DeviceId,
  DeviceReport,
  Reached,
} from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
import { readFile } from "./input.js";
import { inLanguage } from "./language.js";
import { padded } from "./timeline.js";

/** One word of the prompt: its arguments as they are typed, and what it does. */
export interface CloudWord {
  readonly name: string;
  /** `…` at the end takes the rest of the line. */
  readonly takes: readonly string[];
  readonly does: Text;
  run(cloud: Cloud, args: readonly string[]): unknown;
  /** What it has given back, for people; done, where it has nothing to say. */
  readonly says?: (given: never) => string;
}

/** Columns of whether a device is online. */
const STATE_WIDTH = 7;
/** Messages of a device that `show` prints. */
export const SHOWN_MESSAGES = 10;

function idFrom(typed = ""): DeviceId {
  const [productId = "", deviceName = ""] = typed.split("/");
  return { productId, deviceName };
}

function objectFrom(typed = ""): Record<string, unknown> {
  const value: unknown = JSON.parse(typed);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(inLanguage(cloudPromptTexts.giveObject));
  return value as Record<string, unknown>;
}

function shown(report: DeviceReport): string {
  const { messages, progress, ...rest } = report;
  const last = messages
    .slice(-SHOWN_MESSAGES)
    .map(
      ({ topic, payload, qos }) =>
        `${topic} QoS ${qos}: ${JSON.stringify(payload.toString())}`,
    );
  const steps = progress.map(
    ({ version, state, percent, resultCode }) =>
      `${version} ${state} ${percent} % (${resultCode})`,
  );
  return [JSON.stringify(rest, null, 2), ...steps, ...last].join("\n");
}

/** What can be typed at the prompt of `tcat cloud`. */
export const cloudWords: readonly CloudWord[] = [
  {
    name: "devices",
    takes: [],
    does: cloudPromptTexts.devices,
    run: (cloud) => cloud.devices(),
    says: (devices: ReturnType<Cloud["devices"]>) =>
      devices
        .map(
          ({ productId, deviceName, kind, online }) =>
            `${padded(text(cloudPromptTexts[online ? "online" : "offline"]), STATE_WIDTH)}  ${productId}/${deviceName}  ${kind}`,
        )
        .join("\n"),
  },
  {
    name: "show",
    takes: ["PID/DEV"],
    does: cloudPromptTexts.show,
    run: (cloud, [device]) => cloud.reports(idFrom(device)),
    says: shown,
  },
  {
    name: "send",
    takes: ["TOPIC", "TEXT…"],
    does: cloudPromptTexts.send,
    run: (cloud, [topic = "", payload = ""]) =>
      cloud.publish(topic, payload, 1),
    says: ({ reached, kept }: Reached) => {
      if (reached + kept === 0) return text(cloudPromptTexts.nobody);
      const also = kept > 0 ? text(cloudPromptTexts.kept, { count: kept }) : "";
      return text(cloudPromptTexts.reached, { count: reached }) + also;
    },
  },
  {
    name: "update",
    takes: ["PID/DEV", "VERSION", "FILE…"],
    does: cloudPromptTexts.update,
    run: (cloud, [device, version = "", file = ""]) =>
      cloud.startUpdate(idFrom(device), { version, data: readFile(file) }),
  },
  {
    name: "property",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.property,
    run: (cloud, [device, json]) =>
      cloud.controlProperty(idFrom(device), objectFrom(json)),
  },
  {
    name: "action",
    takes: ["PID/DEV", "ID", "JSON…"],
    does: cloudPromptTexts.action,
    run: (cloud, [device, id = "", json]) =>
      cloud.callAction(idFrom(device), id, objectFrom(json)),
    says: (reply: object) => JSON.stringify(reply),
  },
  {
    name: "desired",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.desired,
    run: (cloud, [device, json]) =>
      cloud.wantShadow(idFrom(device), objectFrom(json)),
  },
  {
    name: "config",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.config,
    run: (cloud, [device, json]) =>
      cloud.configure(idFrom(device), objectFrom(json)),
  },
  {
    name: "bind",
    takes: ["PID/DEV", "PID/DEV"],
    does: cloudPromptTexts.bind,
    run: (cloud, [gateway, device]) =>
      cloud.bind(idFrom(gateway), idFrom(device)),
  },
  {
    name: "unbind",
    takes: ["PID/DEV", "PID/DEV"],
    does: cloudPromptTexts.unbind,
    run: (cloud, [gateway, device]) =>
      cloud.unbind(idFrom(gateway), idFrom(device)),
    says: (wasBound: boolean) =>
      text(wasBound ? cloudPromptTexts.unbound : cloudPromptTexts.notBound),
  },
  {
    name: "drop",
    takes: ["PID/DEV"],
    does: cloudPromptTexts.drop,
    run: (cloud, [device]) => cloud.drop(idFrom(device)),
    says: (wasThere: boolean) =>
      text(wasThere ? cloudPromptTexts.dropped : cloudPromptTexts.noConnection),
  },
  {
    name: "fault",
    takes: ["JSON…"],
    does: cloudPromptTexts.fault,
    run: (cloud, [json]) => cloud.faults.apply(objectFrom(json)),
  },
  {
    name: "clear",
    takes: [],
    does: cloudPromptTexts.clear,
    run: (cloud) => cloud.faults.clear(),
  },
];
