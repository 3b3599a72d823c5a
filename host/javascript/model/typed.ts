import type { Descriptor } from "./descriptor.js";

/** The types that generated code gives a template; an action has an `input` and an `output`. */
export interface TemplateTypes {
  /** All properties. */
  readonly properties: object;
  /** Those that the cloud may set. */
  readonly control: object;
  /** Parameters by event. */
  readonly events: object;
  readonly actions: object;
}

/** A template whose values have types. */
export interface TypedDescriptor<T extends TemplateTypes> extends Descriptor {
  /** Never there: it carries the types. */
  readonly types?: T;
}

export type Properties<T extends TemplateTypes> = Partial<T["properties"]>;
export type EventName<T extends TemplateTypes> = keyof T["events"] & string;
export type ActionName<T extends TemplateTypes> = keyof T["actions"] & string;

export type Input<
  T extends TemplateTypes,
  A extends ActionName<T>,
> = T["actions"][A] extends { readonly input: infer I } ? I : never;

export type Output<
  T extends TemplateTypes,
  A extends ActionName<T>,
> = T["actions"][A] extends { readonly output: infer O } ? O : never;

/** An event with its parameters. */
export type TypedPost<T extends TemplateTypes> = {
  readonly [E in EventName<T>]: {
    readonly event: E;
    readonly params: T["events"][E];
  };
}[EventName<T>];

/** Takes what the cloud sets; throws {@link Refused} for what it does not take, now or later. */
export type ControlHandler<T extends TemplateTypes> = (
  params: Partial<T["control"]>,
) => void | Promise<void>;

/** Does what an action asks for; its outputs, now or later. Throws {@link Refused} for what it does not do. */
export type ActionHandler<T extends TemplateTypes, A extends ActionName<T>> = (
  input: Input<T, A>,
) => Output<T, A> | undefined | Promise<Output<T, A> | undefined>;
