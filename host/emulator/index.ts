/** The module emulator: the other end of the UART, for everyone without the hardware. */
export { Broker, type BrokerOptions, startBroker } from "./broker.js";
export {
  type Clock,
  fastClock,
  realClock,
  type TimerHandle,
} from "./clock.js";
export * from "./cloud/index.js";
export { Emulator } from "./emulator.js";
export { checkFaults, type Faults, faultNames } from "./faults.js";
export type { Firmware } from "./firmware.js";
export type { WifiCredentials } from "./flash.js";
export { listenPty, type PtyListener } from "./listenpty.js";
export { listenTcp, type TcpListener } from "./listentcp.js";
export type { EmulatorOptions } from "./options.js";
export { type Found, type PhoneOptions, provisionByPhone } from "./phone.js";
export type { Attachment, Port } from "./port.js";
export { type ProfileName, profileNames } from "./profile.js";
export type { ProvisioningOutcome } from "./provisioning.js";
export type { TlsOptions } from "./signin.js";
