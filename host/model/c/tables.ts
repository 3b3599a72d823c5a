/** Tables that lists and types point to, in the order in which they are needed; those with the same content are one. */
export class Tables {
  text = "";
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;

  /** None is called by one of these names. */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** The name of what says `content` of itself; the first has its own, with an underline where that is another's. */
  of(content: string, own: string, line: (name: string) => string): string {
    const known = this.#names.get(content);
    if (known !== undefined) return known;
    let name = own;
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    this.#names.set(content, name);
    this.text += `static const ${line(name)};\n`;
    return name;
  }

  /** A table of these values. */
  list(type: string, own: string, values: readonly string[]): string {
    const content = `{${values.join(", ")}}`;
    const line = (name: string) => `${type} ${name}[] = ${content}`;
    return this.of(type + content, own, line);
  }

  /** What has been asked for since. */
  take(): string {
    const { text } = this;
    this.text = "";
    return text;
  }
}

/** Values in braces, a line each. */
export const inLines = (values: readonly string[]): string =>
  `{\n${values.map((value) => `    ${value},\n`).join("")}}`;

/** The types of one table, in their order: those with the same content share their place. */
export class Types {
  readonly #lines = new Map<string, string>();

  get lines(): readonly string[] {
    return [...this.#lines.values()];
  }

  /** The place of a type. */
  of(content: string, line: string): number {
    const at = [...this.#lines.keys()].indexOf(content);
    if (at >= 0) return at;
    this.#lines.set(content, line);
    return this.#lines.size - 1;
  }

  /** The name of the table, or `NULL` where nobody has asked for any. */
  name(tables: Tables, own: string): string {
    if (this.#lines.size === 0) return "NULL";
    const content = inLines(this.lines);
    const line = (name: string) =>
      `struct tcat_model_type ${name}[] = ${content}`;
    return tables.of(content, own, line);
  }
}
