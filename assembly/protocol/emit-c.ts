import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as abi from "./abi.js";
import { commands } from "./commands.js";
import * as session from "./session.js";
import { argumentRange, banner, constantName, snakeName } from "./text.js";
import type { Argument, Command, Field, Form } from "./types.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** This version, whole for logs and in numbers for the preprocessor. */
function version(): string {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1) ?? [];
  const parts = ["MAJOR", "MINOR", "PATCH"].map(
    (part, i) => `#define TCAT_VERSION_${part} ${numbers[i]}\n`,
  );
  return `#define TCAT_VERSION ${JSON.stringify(version)}\n${parts.join("")}`;
}

const comment = (text: string): string => `/** ${text} */\n`;

const enumeration = (
  name: string,
  doc: string,
  prefix: string,
  values: Readonly<Record<string, number>>,
): string =>
  `${comment(doc)}enum ${name} {\n${Object.entries(values)
    .map(([key, n]) => `  TCAT_${prefix}_${constantName(key)} = ${n},\n`)
    .join("")}};\n`;

const numbered = (
  names: readonly string[],
  from: number,
): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, i + from]));

const defines = (
  prefix: string,
  values: Readonly<Record<string, number>>,
): string =>
  Object.entries(values)
    .map(([key, n]) => `#define TCAT_${prefix}_${constantName(key)} ${n}u\n`)
    .join("");

const prefixed = (
  values: Readonly<Record<string, number>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, n]) => [`session-${name}`, n]),
  );

const milliseconds = (
  name: string,
  values: Readonly<Record<string, number>>,
): string =>
  Object.entries(values)
    .map(([key, n]) => `#define TCAT_${name}_${constantName(key)}_MS ${n}u\n`)
    .join("");

const withoutNone = ({ none: _, ...rest }: Record<string, number>) => rest;

/** The numbers that cross the boundary of the module, as a C header. */
export function emitCNumbers(): string {
  return `${banner("//")}
#ifndef TCAT_PROTOCOL_H
#define TCAT_PROTOCOL_H

${comment("The version of all of this.")}${version()}
${comment("What a module has to speak: the same major, this minor at least.")}${defines("ABI", abi.abiVersion)}
${enumeration("tcat_form", "Forms of a command.", "FORM", abi.forms)}
${enumeration("tcat_event_kind", "What an event is; `struct tcat_event` says what it holds then.", "EVENT", { ...withoutNone(abi.events), ...session.sessionEvents })}
${enumeration("tcat_reason", "Why a command failed, or a session went down.", "REASON", { ...abi.reasons, ...session.sessionReasons })}
${enumeration("tcat_refusal", "Why a call was not sent.", "REFUSAL", abi.refusals)}
${enumeration("tcat_option", "Options of a client, to be joined by `|`.", "OPTION", abi.options)}
${enumeration("tcat_flag", "Bits of the event record's flags.", "FLAG", abi.flags)}
${enumeration("tcat_field_kind", "What the next field of an answer is.", "FIELD", abi.fields)}
${enumeration("tcat_step", "Steps of a session.", "STEP", session.sessionSteps)}
${enumeration("tcat_part", "Fields of a session's configuration: where a refusal lies.", "PART", session.sessionFields)}
${enumeration("tcat_session_flag", "What the module's `engage` takes.", "SESSION", session.sessionFlags)}
${enumeration("tcat_layout_word", "Words of the record that the module's `layout` points to.", "LAYOUT", numbered(abi.layoutWords, 0))}
${enumeration("tcat_record_word", "Words of the module's event record.", "RECORD", numbered(abi.eventWords, 0))}
${enumeration(
  "tcat_command",
  "The commands' numbers; 0 is another ESP-AT command or a line. Those behind the set are a session's own.",
  "COMMAND",
  {
    ...numbered(
      commands.map((c) => c.name),
      1,
    ),
    ...session.sessionCommands,
  },
)}
${comment("The most arguments that a command has.")}#define TCAT_ARGUMENTS_MOST ${Math.max(...commands.map((c) => c.arguments.length))}u

${comment('Sizes in bytes (README, "Limits").')}${defines("SIZE", { ...abi.sizes, ...prefixed(session.sessionSizes) })}
${comment("What a module's silence within a line may be set to, in milliseconds.")}${milliseconds("QUIET", abi.quietRange)}
${comment("Milliseconds between a session's looks at a module that says nothing.")}${milliseconds("CHECK", { least: session.sessionLimits.leastCheck, most: session.sessionLimits.mostCheck, default: session.sessionLimits.check })}
#endif
`;
}

const cType = (argument: Argument): string =>
  argument.type === "number" ? "int32_t " : "const char *";

const omitted = (argument: Argument): string => {
  if (!argument.optional) return "";
  return argument.type === "number"
    ? "; `TCAT_OMIT` leaves it out"
    : "; `NULL` leaves it out";
};

const isSet = (command: Command, kind: string): boolean =>
  kind === "set" && (command.arguments.length > 0 || command.payload != null);

/** What a typed function does: it starts the command, or fills a request with it. */
const fillPrefix = "fill_";
const clientParameter = "struct tcat *client";
const requestParameter = "struct tcat_request *request";

const parameters = (command: Command, kind: string, first: string): string => {
  const list = [first];
  if (isSet(command, kind)) {
    for (const a of command.arguments) list.push(`${cType(a)}${a.name}`);
    if (command.payload) list.push("const void *payload", "size_t length");
  }
  return list.join(", ");
};

const signature = (command: Command, form: Form, kind: string): string =>
  `int tcat_${snakeName(form.method)}(${parameters(command, kind, clientParameter)})`;

const fillSignature = (command: Command, form: Form, kind: string): string =>
  `void tcat_${fillPrefix}${snakeName(form.method)}(${parameters(command, kind, requestParameter)})`;

const testSignature = (command: Command): string => {
  const base = command.read ?? command.set ?? command.exec;
  return `int tcat_test_${snakeName(base?.method ?? "")}(struct tcat *client)`;
};

const functionDoc = (command: Command, form: Form, kind: string): string => {
  const lines = [
    ` * ${form.doc.en} Sends \`AT+${command.name}\` (${kind}); document: ${command.section}.`,
  ];
  if (isSet(command, kind)) {
    for (const a of command.arguments)
      lines.push(
        ` * @param ${a.name} ${a.doc.en}; ${argumentRange(a)}${omitted(a)}`,
      );
    if (command.payload)
      lines.push(
        " * @param payload the message, sent as it is; it must stay as it is until the command ends",
        ` * @param length its bytes, ${command.payload.min} to ${command.payload.max}`,
      );
  }
  return `/**\n${lines.join("\n")}\n * @returns \`TCAT_OK\` when it is on its way, a refusal or a \`TCAT_E_…\`\n */\n`;
};

const forms = ["read", "set", "exec"] as const;

const eachForm = <T>(
  make: (command: Command, form: Form, kind: string) => T,
): T[] =>
  commands.flatMap((command) =>
    forms.flatMap((kind) => {
      const form = command[kind];
      return form ? [make(command, form, kind)] : [];
    }),
  );

/** Answers that have fields of their own; lines and firmware data are read as they come. */
const answered = (command: Command, form: Form): readonly Field[] =>
  form.end === "lines" || command.name === "TCREADFWDATA"
    ? []
    : (form.answer ?? []);

const answerStruct = (command: Command, form: Form): string => {
  const fields = answered(command, form);
  if (fields.length === 0) return "";
  const name = snakeName(form.method);
  const members = fields.map((f) => {
    const type = f.type === "number" ? "int32_t" : "struct tcat_span";
    const note = f.optional ? "; empty or 0 where it is left out" : "";
    return `  /** ${f.doc}${note} */\n  ${type} ${snakeName(f.name)};\n`;
  });
  return `/** A data line that answers \`tcat_${name}\`. */
struct tcat_${name}_answer {
${members.join("")}};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_${name}(struct tcat *client, struct tcat_${name}_answer *answer);
`;
};

/** Typed functions for every command and form, as a C header. */
export function emitCCommandsHeader(): string {
  const functions = commands
    .filter((c) => c.test)
    .map(
      (c) =>
        `/** Asks for the syntax of \`AT+${c.name}\`; document: ${c.section}. */\n${testSignature(c)};\n`,
    );
  return `${banner("//")}
#ifndef TCAT_COMMANDS_H
#define TCAT_COMMANDS_H

#include "../include/tcat_request.h"

#ifdef __cplusplus
extern "C" {
#endif

${eachForm((command, form, kind) => `${functionDoc(command, form, kind)}${signature(command, form, kind)};\n`).join("\n")}
/*
 * The same for requests (tcat_request.h): each fills one with the command; its texts and payload stay where they are
 * until the request has ended.
 */

${eachForm((command, form, kind) => `${fillSignature(command, form, kind)};\n`).join("")}
${functions.join("\n")}
${eachForm(answerStruct)
  .filter((text) => text !== "")
  .join("\n")}
#ifdef __cplusplus
}
#endif

#endif
`;
}

const constantOf = (command: Command): string => `TCAT_COMMAND_${command.name}`;

/** An optional argument in front of one that is given cannot be left out: the core refuses it. */
const addArgument = (
  argument: Argument,
  index: number,
  all: readonly Argument[],
  to: string,
): string => {
  const type = argument.type === "number" ? "number" : "string";
  const put = `tcat_${to}${type}(${to === "" ? "client" : "request"}, ${argument.name});`;
  if (!argument.optional) return `  ${put}\n`;
  const given = all
    .slice(index)
    .map((a) =>
      a.type === "number" ? `${a.name} != TCAT_OMIT` : `${a.name} != NULL`,
    );
  return `  if (${given.join(" || ")}) ${put}\n`;
};

const body = (command: Command, kind: string): string => {
  const form = `TCAT_FORM_${kind.toUpperCase()}`;
  const payload = isSet(command, kind) && command.payload;
  const args = isSet(command, kind)
    ? command.arguments.map((a, i, all) => addArgument(a, i, all, ""))
    : [];
  return ` {
  tcat_begin(client, ${constantOf(command)}, ${form});
${args.join("")}  return tcat_start${payload ? "_payload(client, payload, length)" : "(client)"};
}
`;
};

const fillBody = (command: Command, kind: string): string => {
  const set = isSet(command, kind);
  const args = set
    ? command.arguments.map((a, i, all) => addArgument(a, i, all, "add_"))
    : [];
  const payload = set && command.payload;
  return ` {
  tcat_fill(request, ${constantOf(command)}, TCAT_FORM_${kind.toUpperCase()});
${args.join("")}${payload ? "  tcat_add_payload(request, payload, length);\n" : ""}}
`;
};

const take = (f: Field): string => {
  const call = `tcat_take_${f.type === "number" ? "number" : "text"}(client, &answer->${snakeName(f.name)})`;
  return f.optional ? `  (void)${call};\n` : `  if (!${call}) return false;\n`;
};

const fieldKind = (f: Field): string =>
  `TCAT_FIELD_${f.type === "number" ? "NUMBER" : "TEXT"}`;

const member = (f: Field): string =>
  f.type === "number" ? "field.number" : "field.text";

/** Where a field in front is left out, what was pulled for it is the next one. */
const takeEither = (
  f: Field,
  next: Field,
): string => `  struct tcat_field field = tcat_next_field(client);
  answer->${snakeName(f.name)} = ${member(f)};
  if (field.kind == ${fieldKind(f)}) field = tcat_next_field(client);
  if (field.kind != ${fieldKind(next)}) return false;
  answer->${snakeName(next.name)} = ${member(next)};
`;

const answerFunction = (command: Command, form: Form): string => {
  const fields = answered(command, form);
  const [first, second] = fields;
  if (first === undefined) return "";
  const name = snakeName(form.method);
  const head = first.optional && second ? takeEither(first, second) : undefined;
  const takes = (head === undefined ? fields : fields.slice(2)).map(take);
  return `bool tcat_take_${name}(struct tcat *client, struct tcat_${name}_answer *answer) {
${head ?? ""}${takes.join("")}  return true;
}
`;
};

/** The typed functions themselves, and the commands' names. */
export function emitCCommands(): string {
  return `${banner("//")}
#include "tcat_commands.h"

${eachForm((command, form, kind) => `${signature(command, form, kind)}${body(command, kind)}`).join("\n")}
${eachForm((command, form, kind) => `${fillSignature(command, form, kind)}${fillBody(command, kind)}`).join("\n")}
${commands
  .filter((c) => c.test)
  .map((c) => `${testSignature(c)}${body(c, "test")}`)
  .join("\n")}
${eachForm(answerFunction)
  .filter((text) => text !== "")
  .join("\n")}`;
}
