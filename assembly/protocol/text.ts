/** Helpers for generated text. */

import type { Argument } from "./types.js";

const MADE_BY =
  "Made from assembly/protocol by `npm run generate`; do not edit.";

/** The line that heads each generated file. */
export const banner = (comment: string): string => `${comment} ${MADE_BY}\n`;

/** `line-too-long` and `messageBegin` as `LINE_TOO_LONG` and `MESSAGE_BEGIN`. */
export const constantName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toUpperCase();

/** `device_secret` as `deviceSecret`. */
export const camelName = (name: string): string =>
  name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** `setDeviceInfo` as `set_device_info`. */
export const snakeName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `mqttPublish` as `MqttPublish`. */
export const typeName = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1);

/** A text as a Rust literal, of bytes with the prefix `b`. */
export const rustText = (text: string, prefix: "" | "b" = ""): string =>
  prefix + JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, "\\u{$1}");

/** What an argument may be, in words. */
export const argumentRange = (argument: Argument): string => {
  if (argument.type === "number") {
    const step = argument.step ? `, a multiple of ${argument.step}` : "";
    return `${argument.min} to ${argument.max}${step}`;
  }
  return argument.max === null
    ? "as long as the line holds"
    : `${argument.min} to ${argument.max} bytes`;
};
