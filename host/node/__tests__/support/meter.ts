import { bcc } from "../../../javascript/bcc.js";

/** A device; its secret is one of nothing. */
const deviceSecret = "c2VjcmV0IG9mIGEgbWV0ZXI=";

export const METER = {
  productId: "METER77777",
  deviceName: "meter1",
  deviceSecret,
  bcc: bcc(deviceSecret),
} as const;

export const { bcc: _, ...meterDevice } = METER;
