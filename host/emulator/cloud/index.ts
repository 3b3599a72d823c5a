/** The cloud that a module talks to, for everyone without an account or a network. */

export type * from "../../model/template.js";
export type { Certificate } from "./base/certificate.js";
export { cloudFaults } from "./base/cloudfaults.js";
export { Faults as CloudFaults } from "./base/faults.js";
export { Cloud } from "./cloud.js";
export {
  decryptPayload,
  encryptPayload,
  LEGACY_PATH,
  legacySignature,
  PATH as REGISTRATION_PATH,
  RegistrationCode,
  type SignedRequest,
  signature as registrationSignature,
} from "./http/registration.js";
export type { Reached } from "./mqtt/mqtt.js";
export type { CloudListener, CloudOptions, Update } from "./options.js";
export type { Fields, Model } from "./registry/model.js";
export {
  type Device,
  type DeviceId,
  type NewDevice,
  type Product,
  Registry,
  sampleRegistry,
  type Topics,
} from "./registry/registry.js";
export {
  clientIdOf,
  credentialsOf,
  passwordOf,
  pskOf,
  type SignMethod,
} from "./registry/signin.js";
export {
  type BindingSeed,
  bindingSignature,
  GatewayCode,
} from "./services/gateway.js";
export type { Progress } from "./services/ota.js";
export type { DeviceReport, ReceivedMessage } from "./services/reports.js";
export { ConflictError } from "./services/shadow.js";
export type { ThingEvent } from "./services/thing.js";
export { startCloud } from "./startcloud.js";
export type { ListedDevice } from "./told.js";
export type { ChangeListener } from "./watch.js";
