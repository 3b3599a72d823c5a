import type { Field } from "./types.js";

export const tlsField: Field = {
  name: "tlsMode",
  type: "number",
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
