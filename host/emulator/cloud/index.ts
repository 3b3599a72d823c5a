/** The cloud that a module talks to, for everyone without an account or a network. */
export { Cloud, startCloud } from "./cloud.js";
export { cloudFaults, Faults as CloudFaults } from "./faults.js";
export { bindingSignature, GatewayCode } from "./gateway.js";
export type {
  Certificate,
  CloudListener,
  CloudOptions,
  Update,
} from "./options.js";
export type { Progress } from "./ota.js";
export {
  decryptPayload,
  encryptPayload,
  LEGACY_PATH,
  legacySignature,
  PATH as REGISTRATION_PATH,
  RegistrationCode,
  signature as registrationSignature,
} from "./registration.js";
export {
  type DeviceId,
  type NewDevice,
  Registry,
  sampleRegistry,
} from "./registry.js";
export type { DeviceReport, ReceivedMessage } from "./reports.js";
export {
  clientIdOf,
  credentialsOf,
  passwordOf,
  pskOf,
  type SignMethod,
} from "./signin.js";
