/** Helpers for generated text. */

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
