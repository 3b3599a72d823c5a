export type { ErrorEntry } from "../../assembly/protocol/types.js";
export { bcc } from "./bcc.js";
export type {
  Call,
  CallOptions,
  CommandCall,
  FormName,
  LineCall,
  Text,
  Value,
} from "./call.js";
export { Client } from "./client.js";
export { type Clock, systemClock } from "./clock.js";
export { CoreError } from "./coreerror.js";
export type { CoreModule } from "./coremodule.js";
export type { DialogueOptions } from "./dialogueoptions.js";
export type { ClientEmitter, ClientEvents, Explained } from "./emitter.js";
export {
  AtError,
  type AtErrorDetails,
  type AtReason,
  type HostReason,
} from "./error.js";
export {
  allExplanations,
  type Explanation,
  explain,
} from "./errors.js";
export type {
  Codes,
  CoreEvent,
  Reason,
  Refusal,
  SessionEvent,
  SessionReason,
  SessionStep,
} from "./event.js";
export type { EventEmitter, EventValues, Listener } from "./eventemitter.js";
export type { FirmwareChunk, FirmwareOptions } from "./firmware.js";
export type { FirmwareInfoAnswer } from "./generated/commands.js";
export * from "./generated/commands.js";
export type { HeldOutcome, HoldOptions } from "./heldmessage.js";
export {
  HELD_BYTES,
  HELD_MESSAGES,
  type Held,
  type WhenFull,
} from "./heldmessages.js";
export {
  chooseLanguage,
  type Language,
  type Phrase,
  type PhraseValue,
  type Wording,
} from "./language.js";
export type { LinkOptions } from "./linkoptions.js";
export {
  MESSAGE_QUEUE,
  Message,
  type MessageOptions,
  type MessageStream,
} from "./message.js";
export type {
  ClientOptions,
  ModuleClient,
  OpenOptions,
} from "./moduleclient.js";
export type { SynchroniseOptions } from "./open.js";
export type { OpenPort, Port, PortListener } from "./port.js";
export type { PublishOptions } from "./publish.js";
export { Session } from "./session.js";
export type { CarriedSession, SessionCarrier } from "./sessioncarrier.js";
export type {
  ByteSession,
  SessionField,
  SessionRefusal,
} from "./sessionconfig.js";
export type {
  SessionEvents,
  SessionFailure,
  SessionLoss,
  SessionStatus,
} from "./sessionevent.js";
export type {
  SessionOptions,
  SessionTopic,
} from "./sessionoptions.js";
export type {
  OtaStatus,
  ProvisioningCommand,
  ProvisioningStatus,
  WifiStatus,
} from "./status.js";
export {
  replayable,
  type TraceRecord,
  type TraceSink,
} from "./trace.js";
export type { UpdateOptions, UpdateProgress, UpdateSource } from "./update.js";
export type { WaitOptions } from "./waiters.js";
export type { WireOptions } from "./wireoptions.js";
