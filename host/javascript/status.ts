/** States of a firmware download, as the document has them. */
export const otaStatuses = [
  "ENTERUPDATE",
  "UPDATESUCCESS",
  "UPDATEFAIL",
] as const;
/** How a firmware download goes. */
export type OtaStatus = (typeof otaStatuses)[number];

/** How provisioning went; `FAIL` as the document's examples have it. */
export type ProvisioningStatus =
  | "WIFI_CONNECT_SUCCESS"
  | "WIFI_CONNECT_FAILED"
  | "FAIL";

/** What provisions. */
export type ProvisioningCommand = "TCSTARTSMART" | "TCSAP";

/** What stands after `WIFI `. */
export type WifiStatus = "CONNECTED" | "GOT IP" | "DISCONNECT";

/** Whether the document knows a download's state. */
export const isOtaStatus = (status: string): status is OtaStatus =>
  (otaStatuses as readonly string[]).includes(status);
