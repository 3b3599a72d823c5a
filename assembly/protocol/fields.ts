import type { Field } from "./types.js";

/** What a flag or a QoS may be. */
export const bit: readonly number[] = [0, 1];

export const tlsField: Field = {
  name: "tlsMode",
  type: "number",
  values: [0, 1, 2],
  doc: "sign-in mode",
};
export const productField: Field = {
  name: "productId",
  type: "string",
  doc: "product id",
};
export const deviceField: Field = {
  name: "deviceName",
  type: "string",
  doc: "device name",
};
export const regionField: Field = {
  name: "region",
  type: "string",
  optional: true,
  doc: "product region; older firmware leaves it out",
};
