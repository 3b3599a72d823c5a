import type { Field } from "../../../model/template.js";

/** What a value of a field is entered with. */
export interface EntryProps<F extends Field> {
  readonly id: string;
  readonly label: string;
  readonly field: F;
  /** undefined where there is none yet. */
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}
