/** What has an id on the wire, and names for people in the platform's console. */
export interface Described {
  /** As it stands in messages: a letter, then letters, digits and `_`; `.` and `-` are taken, too. */
  readonly id: string;
  /** The name in the console, often Chinese; "" where there is none. */
  readonly name: string;
  readonly description: string;
}

/** A value of a mapping, and what the console calls it. */
export interface Choice<T extends number | string> {
  readonly value: T;
  readonly label: string;
}

/** The numbers 0 and 1 on the wire. */
export interface BoolField {
  readonly type: "bool";
  /** Labels of 0 and 1, where the template has some. */
  readonly choices: readonly Choice<number>[];
}

/** A number from `min` to `max`; both are finite where the template was read with a device's limits. */
export interface NumberField {
  readonly type: "int" | "float";
  readonly min: number;
  readonly max: number;
  /** What the console steps by; values between the steps fit, too. */
  readonly step: number | undefined;
  /** What the console begins at. */
  readonly start: number | undefined;
  /** "" for none. */
  readonly unit: string;
}

/** `min` to `max` bytes of UTF-8. */
export interface StringField {
  readonly type: "string";
  readonly min: number;
  readonly max: number;
}

/** A whole number of the mapping: one choice at least, in the order of their values. */
export interface EnumField {
  readonly type: "enum";
  readonly choices: readonly Choice<number>[];
}

/** A text of the mapping: one choice at least, in the order of the template. */
export interface StringEnumField {
  readonly type: "stringenum";
  readonly choices: readonly Choice<string>[];
}

/** A whole number from 0 to 2^53 - 1. */
export interface TimestampField {
  readonly type: "timestamp";
}

export interface StructField {
  readonly type: "struct";
  /** One at least. */
  readonly members: readonly Member[];
}

export interface ArrayField {
  readonly type: "array";
  /** Items at least and at most. */
  readonly min: number;
  readonly max: number;
  readonly items: Field;
}

/** What a value has to fit. */
export type Field =
  | BoolField
  | NumberField
  | StringField
  | EnumField
  | StringEnumField
  | TimestampField
  | StructField
  | ArrayField;

/** A value with a name: a member of a struct, a parameter of an event or an action. */
export interface Member extends Described {
  readonly field: Field;
}

/** `r`: the device alone sets it; `w` and `rw`: the cloud may. */
export type Mode = "r" | "w" | "rw";

export interface Property extends Member {
  readonly mode: Mode;
  readonly required: boolean;
}

export interface EventTemplate extends Described {
  readonly type: "info" | "alert" | "fault";
  readonly params: readonly Member[];
}

export interface ActionTemplate extends Described {
  readonly input: readonly Member[];
  readonly output: readonly Member[];
}

/** A product's data template, in the order of the platform's export. */
export interface Template {
  /** Of the product, where the export names it. */
  readonly productId: string | undefined;
  readonly properties: readonly Property[];
  readonly events: readonly EventTemplate[];
  readonly actions: readonly ActionTemplate[];
}
