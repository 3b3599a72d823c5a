/** Records of a transcript, as tests/replay/README.md writes them; strings are byte strings. */

/** The four forms of a command. */
export type Form = "test" | "read" | "set" | "exec";

/** What a `call` starts; arguments may be anything, since wrong ones are refused. */
export type Call = { readonly timeout?: number } & (
  | {
      readonly command: string;
      readonly form: Form;
      readonly args?: readonly unknown[];
      readonly payload?: string;
    }
  | { readonly line: string }
);

/** What `options` may hold. */
export interface Options {
  readonly escape?: string;
  readonly firmware?: "auto" | "raw" | "hex";
  readonly quiet?: number;
}

/** What a `session` is to bring about (tests/replay/README.md, "Configuration"); what is in a list may be wrong. */
export interface Plan {
  readonly device?: readonly unknown[];
  readonly product?: readonly unknown[];
  readonly wifi?: readonly unknown[] | false;
  readonly mqtt?: readonly unknown[];
  readonly topics?: readonly (readonly unknown[])[];
  readonly version?: unknown;
  readonly keep?: boolean;
  readonly check?: number;
}

/** What a record holds beside its time. */
export type Action =
  | { readonly options: Options }
  | { readonly call: Call }
  | { readonly session: Plan | null }
  | { readonly abort: true }
  | { readonly rx: string }
  | { readonly lost: number }
  | { readonly tick: true };

/** One record of a transcript. */
export type Input = { readonly t: number } & Action;

/** One record of what a transcript gives; its keys stand in the contract's order. */
export type Output = Readonly<Record<string, unknown>>;

/** Records as the text of a transcript. */
export const textOf = (records: readonly (Input | Output)[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");
