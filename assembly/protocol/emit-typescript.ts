import { argumentRange, banner, camelName, typeName } from "./text.js";
import { typedCommands } from "./typed.js";
import {
  type Argument,
  type Command,
  type Field,
  type Form,
  hasTypedAnswer,
} from "./types.js";

/** Flags, QoS and modes are numbers from 0 to this at most. */
const LAST_MODE = 2;

/** A flag, a QoS or a mode is one of its numbers. */
function argumentType({ type, min, max }: Argument): string {
  if (type === "string") return "Text";
  if (min > 0 || max === null || max > LAST_MODE) return "number";
  return [...Array(max + 1).keys()].join(" | ");
}

const argumentsType = (command: Command, { method: name }: Form): string => {
  const lines = command.arguments.map(
    (a) =>
      `  /** ${a.doc.en}; ${argumentRange(a)}. */\n  ${camelName(a.name)}${a.optional ? "?" : ""}: ${argumentType(a)};\n`,
  );
  if (command.payload) {
    const { min, max } = command.payload;
    lines.push(
      `  /** The message; ${min} to ${max} bytes, sent as they are. */\n  payload: Text;\n`,
    );
  }
  return `/** Arguments of \`${name}\`. */\nexport interface ${typeName(name)}Arguments {\n${lines.join("")}}\n`;
};

const answerType = ({ method: name }: Form, fields: readonly Field[]): string =>
  `/** What \`${name}\` answers. */\nexport interface ${typeName(name)}Answer {\n${fields
    .map(
      (f) =>
        `  /** ${f.doc} */\n  ${f.name}${f.optional ? "?" : ""}: ${f.values?.join(" | ") ?? f.type};\n`,
    )
    .join("")}}\n`;

const method = (command: Command, form: Form, kind: string): string => {
  const takes =
    kind === "set" && (command.arguments.length > 0 || command.payload);
  const answer = hasTypedAnswer(command, form);
  const answerName = `${typeName(form.method)}Answer`;
  let result = "void";
  let body = "await this.run(call, options);";
  const schema = JSON.stringify(
    (form.answer ?? []).map((f) => [
      f.name,
      f.type,
      f.optional ? 1 : 0,
      ...(f.values ? [f.values] : []),
    ]),
  );
  if (command.name === "TCREADFWDATA") {
    result = "Uint8Array";
    body = "return firmwareBytes(await this.run(call, options));";
  } else if (form.end === "lines") {
    result = "string[]";
    body = "return wholeLines(await this.run(call, options));";
  } else if (answer) {
    result = form.end === "list" ? `${answerName}[]` : answerName;
    const decode = form.end === "list" ? "decodeAll" : "decodeOne";
    body = `return ${decode}<${answerName}>(call, ${schema}, await this.run(call, options));`;
  }
  const names = command.arguments.map((a) => camelName(a.name));
  const set = `setCall("${command.name}", args, ${JSON.stringify(names)})`;
  const withPayload = `{ ...${set}, payload: args.payload }`;
  const plain = `{ command: "${command.name}", form: "${kind}" }`;
  const call = takes ? (command.payload ? withPayload : set) : plain;
  const parameter = takes ? `args: ${typeName(form.method)}Arguments, ` : "";
  return `  /**
   * ${form.doc.en} Sends \`AT+${command.name}\` (${kind}); document: ${command.section}.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async ${form.method}(${parameter}options: CallOptions = {}): Promise<${result}> {
    const call: CommandCall = ${call};
    ${body}
  }
`;
};

const testMethod = (command: Command): string => {
  const base = command.read ?? command.set ?? command.exec;
  const name = `test${typeName(base?.method ?? "")}`;
  return `  /**
   * Asks for the syntax of \`AT+${command.name}\`; document: ${command.section}.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async ${name}(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "${command.name}", form: "test" }, options);
  }
`;
};

/** The typed commands of the Node client, as one TypeScript file. */
export function emitTypeScript(): string {
  const { types, methods } = typedCommands({
    testMethod,
    argumentsType,
    answerType,
    method,
  });
  return `${banner("//")}
import type { CallOptions, CommandCall, Text, Value } from "../call.js";
import {
  decodeAll,
  decodeOne,
  firmwareBytes,
  wholeLines,
} from "../decode.js";
import { ClientEmitter } from "../emitter.js";
import { setCall } from "../setcall.js";

${types.join("\n")}
/** A typed method for each command and form; \`run\` sends the call. */
export abstract class TypedCommands extends ClientEmitter {
  /** Sends one command and resolves to its data lines, each split into its values. */
  protected abstract run(call: CommandCall, options: CallOptions): Promise<Value[][]>;

${methods.join("\n")}}
`;
}
