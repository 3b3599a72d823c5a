/** The module emulator: the other end of the UART, for everyone without the hardware. */

export {
  type Clock,
  fastClock,
  realClock,
  type TimerHandle,
} from "./base/clock.js";
export type { WifiCredentials } from "./base/flash.js";
export type { Json } from "./base/json.js";
export { Broker, type BrokerOptions, startBroker } from "./cloud/broker.js";
export * from "./cloud/index.js";
export { Emulator } from "./emulator.js";
export {
  checkFaults,
  type FaultName,
  type Faults,
  faultNames,
} from "./faults/faults.js";
export type { Firmware } from "./firmware/firmware.js";
export type { Api, ApiRequest } from "./http/api.js";
export { type ApiServer, serve } from "./http/apiserver.js";
export { ModuleControl } from "./modulecontrol.js";
export type { TlsOptions } from "./network/identity.js";
export type { EmulatorOptions } from "./options.js";
export { type ProfileName, profileNames } from "./profiles/profile.js";
export {
  type Found,
  type PhoneOptions,
  provisionByPhone,
} from "./provisioning/phone.js";
export type {
  ProvisioningError,
  ProvisioningOutcome,
} from "./provisioning/provisioning.js";
export { listenPty, type PtyListener } from "./uart/listenpty.js";
export { listenTcp, type TcpListener } from "./uart/listentcp.js";
export type { Attachable, Attachment, Port } from "./uart/port.js";
