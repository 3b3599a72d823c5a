/** What a value has to fit, as generated code describes it. */
export type Field =
  | { readonly type: "bool" | "timestamp" }
  | {
      readonly type: "int" | "float" | "string";
      readonly min: number;
      readonly max: number;
    }
  | { readonly type: "enum"; readonly values: readonly number[] }
  | { readonly type: "stringenum"; readonly values: readonly string[] }
  | { readonly type: "struct"; readonly members: Members }
  | {
      readonly type: "array";
      readonly min: number;
      readonly max: number;
      readonly items: Field;
    };

/** Names and what each has to fit, in the order in which they are written. */
export type Members = readonly (readonly [id: string, field: Field])[];

export interface EventDescriptor {
  readonly id: string;
  readonly type: string;
  readonly params: Members;
}

export interface ActionDescriptor {
  readonly id: string;
  readonly input: Members;
  readonly output: Members;
}

/** A product's data template, as generated code hands it to a model. */
export interface Descriptor {
  readonly properties: Members;
  /** Properties of mode `r`: the device's alone to set. */
  readonly readOnly: readonly string[];
  readonly events: readonly EventDescriptor[];
  readonly actions: readonly ActionDescriptor[];
}
