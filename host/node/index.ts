export { bcc } from "../javascript/bcc.js";
export type {
  Call,
  CallOptions,
  CommandCall,
  FormName,
  LineCall,
  Text,
  Value,
} from "../javascript/call.js";
export {
  Client,
  type ClientOptions,
  type OpenOptions,
} from "../javascript/client.js";
export { type Clock, systemClock } from "../javascript/clock.js";
export { CoreError } from "../javascript/coreerror.js";
export type { DialogueOptions } from "../javascript/dialogueoptions.js";
export type { ClientEvents, Explained } from "../javascript/emitter.js";
export {
  AtError,
  type AtErrorDetails,
  type AtReason,
  type HostReason,
} from "../javascript/error.js";
export {
  allExplanations,
  type Explanation,
  explain,
} from "../javascript/errors.js";
export type {
  Codes,
  CoreEvent,
  Reason,
  Refusal,
  SessionEvent,
  SessionReason,
  SessionStep,
} from "../javascript/event.js";
export type { FirmwareChunk, FirmwareOptions } from "../javascript/firmware.js";
export type { FirmwareInfoAnswer } from "../javascript/generated/commands.js";
export * from "../javascript/generated/commands.js";
export type { HeldOutcome, HoldOptions } from "../javascript/heldmessage.js";
export {
  HELD_BYTES,
  HELD_MESSAGES,
  type Held,
  type WhenFull,
} from "../javascript/heldmessages.js";
export {
  chooseLanguage,
  type Language,
  type Phrase,
} from "../javascript/language.js";
export type { LinkOptions } from "../javascript/linkoptions.js";
export {
  MESSAGE_QUEUE,
  Message,
  type MessageOptions,
  type MessageStream,
} from "../javascript/message.js";
export type { SynchroniseOptions } from "../javascript/open.js";
export type { OpenPort } from "../javascript/portkeeper.js";
export type { PublishOptions } from "../javascript/publish.js";
export { Session } from "../javascript/session.js";
export type { ByteSession } from "../javascript/sessionconfig.js";
export type {
  SessionEvents,
  SessionFailure,
  SessionLoss,
  SessionStatus,
} from "../javascript/sessionevent.js";
export type {
  SessionOptions,
  SessionTopic,
} from "../javascript/sessionoptions.js";
export type {
  OtaStatus,
  ProvisioningCommand,
  ProvisioningStatus,
  WifiStatus,
} from "../javascript/status.js";
export {
  replayable,
  type TraceRecord,
  type TraceSink,
} from "../javascript/trace.js";
export type { UpdateOptions, UpdateProgress } from "../javascript/update.js";
export type { WaitOptions } from "../javascript/waiters.js";
export type { WireOptions } from "../javascript/wireoptions.js";
export {
  openSerial,
  openTcp,
  type SerialMatch,
  type SerialOptions,
  type SerialSettings,
} from "./openport.js";
