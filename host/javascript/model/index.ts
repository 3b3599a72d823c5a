export type { Clock } from "../clock.js";
export type { Language, Wording } from "../language.js";
export type { Message } from "../message.js";
export type { AskOptions } from "./asked.js";
export type { Refusal } from "./check.js";
export {
  DataTemplate,
  type DataTemplateOptions,
  type PassedOver,
} from "./datatemplate.js";
export type {
  ActionDescriptor,
  Descriptor,
  EventDescriptor,
  Field,
  Members,
} from "./descriptor.js";
export {
  DeviceShadow,
  type DeviceShadowOptions,
  type Resolve,
  type ShadowDocument,
  type UpdateOptions,
} from "./deviceshadow.js";
export type { ModelClient, ModelSession } from "./driver.js";
export { ModelError, type ModelFailure, Refused } from "./modelerror.js";
export type { FailureReason } from "./output.js";
export type { RequestOptions } from "./requests.js";
export type { ShadowUpdate } from "./shadow.js";
export {
  type DeviceName,
  shadowTopics,
  templateTopics,
} from "./topics.js";
export type {
  ActionHandler,
  ActionName,
  ControlHandler,
  EventName,
  Input,
  Output,
  Properties,
  TemplateTypes,
  TypedDescriptor,
  TypedPost,
} from "./typed.js";
export type { Values } from "./values.js";
