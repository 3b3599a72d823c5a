import type { SessionOptions } from "../../javascript/sessionoptions.js";

/** What is typed into the session's form. */
export interface TypedSession {
  readonly productId: string;
  readonly deviceName: string;
  readonly deviceSecret: string;
  readonly region: string;
  readonly ssid: string;
  readonly password: string;
  /** A topic a line, its QoS behind a blank. */
  readonly topics: string;
  readonly version: string;
}

export const emptySession: TypedSession = {
  productId: "",
  deviceName: "",
  deviceSecret: "",
  region: "",
  ssid: "",
  password: "",
  topics: "",
  version: "",
};

/** The document's own example, which the emulator's cloud and the demo know. */
export const exampleSession: TypedSession = {
  ...emptySession,
  productId: "CTQS08Y5LG",
  deviceName: "Dev01",
  deviceSecret: "ZHNkIGRzZCA=",
  topics: "CTQS08Y5LG/Dev01/control 1\nCTQS08Y5LG/Dev01/data",
  version: "1.0.0",
};

/** A session's options; what is left open is left out. */
export function optionsOf(typed: TypedSession): SessionOptions {
  const { productId, deviceName, deviceSecret, region } = typed;
  const { ssid, password, topics, version } = typed;
  return {
    device: {
      productId,
      deviceName,
      deviceSecret,
      ...(region !== "" && { region }),
    },
    ...(ssid !== "" && {
      wifi: { ssid, ...(password !== "" && { password }) },
    }),
    subscriptions: topics
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => {
        const [, topic = line, qos] = /^(.*?)\s+([01])$/.exec(line) ?? [];
        return { topic, qos: qos === "1" ? 1 : 0 };
      }),
    ...(version !== "" && { version }),
  };
}
