import { descriptorOf } from "./descriptor.js";
import {
  camel,
  choiceWords,
  memberName,
  pascal,
  snake,
  wordsOf,
} from "./names.js";
import { plainLine, quoted, remarkOf } from "./remark.js";
import type { Described, Field, Member, Template } from "./template.js";
import {
  actionWords,
  allTypes,
  type DeclaredType,
  eventWords,
} from "./types.js";

/** What every generator makes: files by their names. */
export type Files = Readonly<Record<string, string>>;

const comment = (text: string, indent = ""): string =>
  text === "" ? "" : `${indent}/** ${text} */\n`;

/** Members of an interface; `optional` puts a question mark behind each. */
const members = (
  list: readonly Member[],
  words: readonly string[],
  optional: boolean,
): string =>
  list
    .map(
      (member) =>
        `${comment(remarkOf(member, member.field), "  ")}  readonly ${memberName(member.id, "typescript")}${optional ? "?" : ""}: ${typeOf(member.field, [...words, ...wordsOf(member.id)])};\n`,
    )
    .join("");

/** The type of a field; `words` name it where it has a type of its own. */
function typeOf(field: Field, words: readonly string[]): string {
  switch (field.type) {
    case "bool":
      return "boolean";
    case "int":
    case "float":
    case "timestamp":
      return "number";
    case "string":
      return "string";
    case "enum":
    case "stringenum":
    case "struct":
      return pascal(words);
    case "array":
      return field.items.type === "array"
        ? `readonly (${typeOf(field.items, words)})[]`
        : `readonly ${typeOf(field.items, words)}[]`;
  }
}

/** An object's type; one without members takes none. `words` begin the names of its members' types. */
function declareObject(
  remark: string,
  words: readonly string[],
  list: readonly Member[],
  optional: boolean,
  name = pascal(words),
): string {
  return list.length === 0
    ? `${comment(remark)}export type ${name} = Readonly<Record<string, never>>;\n`
    : `${comment(remark)}export interface ${name} {\n${members(list, words, optional)}}\n`;
}

function declareType({ words, field, of }: DeclaredType): string {
  const remark = remarkOf(of);
  if (field.type === "struct")
    return declareObject(remark, words, field.members, true);
  const name = pascal(words);
  const choices: readonly { value: number | string; label: string }[] =
    field.choices;
  const names = choiceWords(choices);
  const rows = choices.map(
    ({ value, label }, i) =>
      `${comment(remarkOf({ id: "", name: label, description: "" }), "  ")}  ${pascal(names[i] ?? [])}: ${quoted(value)},\n`,
  );
  return `${comment(remark)}export const ${name} = {\n${rows.join("")}} as const;\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
}

/** Members that are types by name: `readonly blink: LightActionBlink…;` */
const table = (
  list: readonly Described[],
  type: (one: Described) => string,
): string =>
  list
    .map(
      (one) =>
        `\n    readonly ${memberName(one.id, "typescript")}: ${type(one)};`,
    )
    .join("");

/** A list of a descriptor, an item a line. */
const lines = (items: readonly unknown[]): string =>
  items.length === 0
    ? "[]"
    : `[\n${items.map((item) => `    ${quoted(item)},\n`).join("")}  ]`;

const writeDescriptor = (template: Template): string =>
  `{\n${Object.entries(descriptorOf(template))
    .map(([name, list]) => `  ${name}: ${lines(list)},\n`)
    .join("")}}`;

/**
 * A product's template as TypeScript for `tcat/model`.
 * @param name what its types begin with: `light`
 * @param source the file that it was read from
 */
export function emitTypescript(
  template: Template,
  name: string,
  source: string,
): Files {
  const words = wordsOf(name);
  const own = pascal(words);
  const constant = `${camel(words)}Template`;
  const { properties, events, actions } = template;
  const settable = properties.filter(({ mode }) => mode !== "r");
  const keys = settable.map(({ id }) => `\n    | ${JSON.stringify(id)}`);
  const control =
    settable.length === 0
      ? "Readonly<Record<string, never>>"
      : `Pick<${own}Properties,${keys.join("")}\n  >`;
  const parts = [
    `// Made by "tcat model" of ${plainLine(source)}: what is changed here is lost when it is made again.\nimport {\n  DataTemplate,\n  type DataTemplateOptions,\n  type ModelClient,\n  type ModelSession,\n  type TypedDescriptor,\n} from "tcat/model";\n`,
    ...allTypes(template, name).map(declareType),
    declareObject(
      "Properties, by their names on the wire.",
      words,
      properties,
      false,
      `${own}Properties`,
    ),
    ...events.map((event) =>
      declareObject(
        remarkOf(event),
        eventWords(name, event),
        event.params,
        true,
      ),
    ),
    ...actions.flatMap((action) => [
      declareObject(
        remarkOf(action),
        actionWords(name, action, "input"),
        action.input,
        false,
      ),
      declareObject(
        remarkOf(action),
        actionWords(name, action, "output"),
        action.output,
        true,
      ),
    ]),
    `/** The types of the template. */
export interface ${own}Types {
  readonly properties: ${own}Properties;
  /** What the cloud may set. */
  readonly control: ${control};
  readonly events: {${table(events, (event) => pascal(eventWords(name, event)))}
  };
  readonly actions: {${table(
    actions,
    (action) =>
      `{\n      readonly input: ${pascal(actionWords(name, action, "input"))};\n      readonly output: ${pascal(actionWords(name, action, "output"))};\n    }`,
  )}
  };
}
`,
    `/** What values have to fit. */
export const ${constant}: TypedDescriptor<${own}Types> = ${writeDescriptor(template)};
`,
    `/** The product's data template on a session. */
export class ${own} extends DataTemplate<${own}Types> {
  constructor(
    client: ModelClient,
    session: ModelSession,
    options: DataTemplateOptions,
  ) {
    super(${constant}, client, session, options);
  }
}
`,
  ];
  return { [`${snake(words)}.ts`]: parts.join("\n") };
}
