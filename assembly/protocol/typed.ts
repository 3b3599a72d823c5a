import { commands } from "./commands.js";
import {
  type Command,
  type Field,
  type Form,
  hasTypedAnswer,
} from "./types.js";

/** How a language writes the parts of its typed commands. */
export interface TypedParts {
  testMethod(command: Command): string;
  argumentsType(command: Command, form: Form): string;
  answerType(form: Form, fields: readonly Field[]): string;
  method(command: Command, form: Form, kind: "read" | "set" | "exec"): string;
}

/** The types and the methods of every command and form, in the description's order. */
export function typedCommands(parts: TypedParts): {
  types: string[];
  methods: string[];
} {
  const types: string[] = [];
  const methods: string[] = [];
  for (const command of commands) {
    if (command.test) methods.push(parts.testMethod(command));
    for (const kind of ["read", "set", "exec"] as const) {
      const form = command[kind];
      if (!form) continue;
      if (kind === "set") types.push(parts.argumentsType(command, form));
      if (form.answer && hasTypedAnswer(command, form))
        types.push(parts.answerType(form, form.answer));
      methods.push(parts.method(command, form, kind));
    }
  }
  return { types, methods };
}
