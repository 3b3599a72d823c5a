import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
} from "yaml";
import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import { type Phrase, phrase, text } from "../../../javascript/language.js";
import { UserFault } from "../fault.js";

/** Where a script's values stand. */
export interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A value of a script, and its place: what is wrong with it is said with file and line. */
export class Item {
  readonly #source: Source;
  readonly #node: unknown;
  /** What it is, for faults. */
  readonly #what: Phrase | string;
  readonly line: number;

  constructor(source: Source, node: unknown, what: Phrase | string, line = 1) {
    this.#source = source;
    this.#node = isAlias(node) ? node.resolve(source.document) : node;
    this.#what = what;
    const start = (node as Node | undefined)?.range?.[0];
    this.line =
      start === undefined ? line : source.lines.linePos(start).line || line;
  }

  /** @throws {UserFault} with the place of this value */
  fail(what: Phrase | string): never {
    const { file } = this.#source;
    throw new UserFault(text(scriptTexts.at, { file, line: this.line, what }));
  }

  #wrong(right: Phrase): never {
    return this.fail(phrase(scriptTexts.must, { what: this.#what, right }));
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  /** Its members by name. @throws {UserFault} for one whose name is not among `names` */
  members<Name extends string>(
    names: readonly Name[],
  ): Partial<Record<Name, Item>> {
    if (!isMap(this.#node))
      return this.#wrong(
        phrase(scriptTexts.object, { names: names.join(", ") }),
      );
    const members: Partial<Record<Name, Item>> = {};
    for (const { key, value } of this.#node.items) {
      const name = String(isScalar(key) ? key.value : key) as Name;
      const item = new Item(
        this.#source,
        value,
        name,
        new Item(this.#source, key, name, this.line).line,
      );
      if (!names.includes(name))
        item.fail(
          phrase(scriptTexts.noMember, {
            what: this.#what,
            name: JSON.stringify(name),
            names: names.join(", "),
          }),
        );
      members[name] = item;
    }
    return members;
  }

  list(): Item[] {
    if (!isSeq(this.#node)) return this.#wrong(phrase(scriptTexts.list));
    return this.#node.items.map(
      (node) => new Item(this.#source, node, this.#what, this.line),
    );
  }

  text(): string {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return typeof value === "string"
      ? value
      : this.#wrong(phrase(scriptTexts.text));
  }

  /** A text of so many bytes of UTF-8. */
  bytes(least: number, most: number): string {
    const text = this.text();
    const length = Buffer.byteLength(text);
    return length >= least && length <= most
      ? text
      : this.#wrong(phrase(scriptTexts.textBytes, { least, most }));
  }

  word<Word extends string>(words: readonly Word[]): Word {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    const word = words.find((one) => one === value);
    return (
      word ?? this.#wrong(phrase(scriptTexts.word, { words: words.join(", ") }))
    );
  }

  number(least: number, most: number): number {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    const fits =
      typeof value === "number" &&
      Number.isInteger(value) &&
      value >= least &&
      value <= most;
    return fits
      ? (value as number)
      : this.#wrong(phrase(scriptTexts.number, { least, most }));
  }

  boolean(): boolean {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return typeof value === "boolean"
      ? value
      : this.#wrong(phrase(scriptTexts.boolean));
  }

  /** Whatever it is, as JSON has it. */
  json(): unknown {
    return (this.#node as Node | null | undefined)?.toJS(this.#source.document);
  }
}
