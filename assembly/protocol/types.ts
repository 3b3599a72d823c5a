/** The vocabulary in which the command set is described; every generated file is made from it. */

/** What a user reads, in each language; `{name}` in both stands for a value that is given with it. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** One argument of a `set` form. Lengths are bytes before escaping; both bounds are inclusive. */
export interface Argument {
  /** The document's name in words: lower case, underscores between them. */
  readonly name: string;
  readonly type: "string" | "number";
  readonly min: number;
  /** `null`: the table has no length, the command line's 256 bytes are the limit. */
  readonly max: number | null;
  /** A number must be a multiple of this. */
  readonly step?: number;
  readonly optional?: true;
  /** A `+` or `#` in it is refused as `bad-character`: nobody can publish to a filter. */
  readonly noWildcards?: true;
  /** Never shown in a trace, a log or an error. */
  readonly secret?: true;
  readonly doc: Text;
}

/** One field of a data line; a type of `lines` stands for a whole line of text. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number";
  readonly optional?: true;
  /** The numbers that it may be, where there are few. */
  readonly values?: readonly number[];
  readonly doc: string;
}

/**
 * How a form ends (tests/replay/README.md, "A command's life").
 * - `ok`: at `OK`; data lines of its own name come before it
 * - `result`: `OK`, then `+NAME:OK` or `+NAME:FAIL`
 * - `prompt`: the same with a payload after `>` in between
 * - `both`: when the `OK` and one data line have come, in either order
 * - `list`: at an `OK` that follows data, or a quiet time after one that does not
 * - `second-ok`: like `result`, with one more `OK` allowed after it
 * - `lines`: at `OK`; lines without a prefix are data too
 */
export type End =
  | "ok"
  | "result"
  | "prompt"
  | "both"
  | "list"
  | "second-ok"
  | "lines";

/** One form of a command that is not its test form. */
export interface Form {
  readonly end: End;
  /** Name of the typed method that hosts generate for it, in camel case. */
  readonly method: string;
  readonly doc: Text;
  /** Fields of each data line, where the form answers with data. */
  readonly answer?: readonly Field[];
  /** A line to send and what a module answers. */
  readonly example: readonly string[];
}

/** One AT command. */
export interface Command {
  readonly name: string;
  /** The section of the command-set document that describes it. */
  readonly section: string;
  readonly doc: Text;
  readonly arguments: readonly Argument[];
  /** Bytes sent after the prompt, counted by the command's last argument. */
  readonly payload?: { readonly min: number; readonly max: number };
  readonly test?: { readonly example: readonly string[] };
  readonly read?: Form;
  readonly set?: Form;
  readonly exec?: Form;
}

/** Whether hosts give the form's data lines a type of their own: plain lines and firmware are none. */
export const hasTypedAnswer = (command: Command, form: Form): boolean =>
  form.answer !== undefined &&
  form.end !== "lines" &&
  command.name !== "TCREADFWDATA";

/** A line that a module sends unasked. */
export interface Urc {
  /** The line's name with its `+`, or the whole line. */
  readonly name: string;
  readonly event: string;
  readonly section: string;
  readonly doc: string;
  readonly example: string;
}

/** One row of an error table. */
export interface ErrorEntry extends Text {
  readonly code: number;
  /** The document's own identifier, empty where it has none. */
  readonly name: string;
}

/** One of the document's six error tables. */
export interface ErrorTable {
  readonly id: string;
  readonly section: string;
  readonly doc: string;
  readonly entries: readonly ErrorEntry[];
}
