import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as abi from "./abi.js";
import { commands } from "./commands.js";
import { errorTables } from "./errors.js";
import * as session from "./session.js";
import { banner } from "./text.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

type Numbers = Readonly<Record<string, number>>;

/** `messageBegin` and `SESSION_OFF` as `message-begin` and `session-off`. */
const kebab = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();

/**
 * An enumeration of the binding's own, read where it is declared: negative numbers by their amount, and one more than
 * the one before where none is written.
 * @throws Error where the header has none of that name, or one that is not read
 */
export function declared(
  header: string,
  name: string,
  prefix: RegExp,
): Numbers {
  const text = readFileSync(`${root}host/wamr/include/${header}`, "utf8");
  const body = new RegExp(`^enum ${name} \\{\\n([\\s\\S]*?)^\\};`, "m").exec(
    text,
  )?.[1];
  if (body === undefined) throw new Error(`${header} has no enum ${name}`);
  const code = body.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  let next = 0;
  return Object.fromEntries(
    [...code.matchAll(/\w[^,]*/g)].map(([entry]) => {
      const [, constant = "", n = `${next}`] =
        /^(\w+)(?: = (-?\d+))?\s*$/.exec(entry) ?? [];
      if (constant === "") throw new Error(`${header}: ${entry} is no number`);
      next = Number(n) + 1;
      return [kebab(constant.replace(prefix, "")), Math.abs(Number(n))];
    }),
  );
}

interface Names {
  readonly noun: string;
  readonly doc: string;
  readonly values: () => Numbers;
  /** Names stand as they are. */
  readonly verbatim?: true;
  /** The numbers are negative. */
  readonly negative?: true;
}

const { none: _, ...events } = { ...abi.events, ...session.sessionEvents };
/** The binding's own event (tcat_event.h). */
const TRAPPED = 255;

const all: readonly Names[] = [
  {
    noun: "status",
    doc: "What a function returned: `version` for `TCAT_E_VERSION`; of a refusal see `tcat_refusal_name`.",
    values: () => declared("tcat.h", "tcat_status", /^TCAT_(E_)?/),
    negative: true,
  },
  {
    noun: "event",
    doc: "`message-begin` for `TCAT_EVENT_MESSAGE_BEGIN`.",
    values: () => events,
  },
  {
    noun: "reason",
    doc: "`timeout` for `TCAT_REASON_TIMEOUT`, as the transcripts write it.",
    values: () => ({ ...abi.reasons, ...session.sessionReasons }),
  },
  {
    noun: "refusal",
    doc: "`too-long` for `TCAT_REFUSAL_TOO_LONG`; `status & 0xff` of what a start returned.",
    values: () => abi.refusals,
  },
  {
    noun: "command",
    doc: "`TCMQTTPUB` for `TCAT_COMMAND_TCMQTTPUB`: what stands behind `AT+`.",
    values: () => ({
      ...Object.fromEntries(commands.map(({ name }, i) => [name, i + 1])),
      ...session.sessionCommands,
    }),
    verbatim: true,
  },
  {
    noun: "form",
    doc: "`read` for `TCAT_FORM_READ`.",
    values: () => abi.forms,
  },
  {
    noun: "field",
    doc: "`number` for `TCAT_FIELD_NUMBER`.",
    values: () => abi.fields,
  },
  {
    noun: "step",
    doc: "`connect` for `TCAT_STEP_CONNECT`.",
    values: () => session.sessionSteps,
  },
  {
    noun: "part",
    doc: "`wifi` for `TCAT_PART_WIFI`; `status >> 8` of what `tcat_session_start` returned.",
    values: () => session.sessionFields,
  },
  {
    noun: "phase",
    doc: "`starting` for `TCAT_SESSION_STARTING`.",
    values: () =>
      declared("tcat_session.h", "tcat_session_phase", /^TCAT_SESSION_/),
  },
  {
    noun: "table",
    doc: "`execution` for `TCAT_TABLE_EXECUTION`.",
    values: () => Object.fromEntries(errorTables.map(({ id }, i) => [id, i])),
  },
  {
    noun: "level",
    doc: "`warning` for `TCAT_LOG_WARNING`.",
    values: () => declared("tcat_log.h", "tcat_log_level", /^TCAT_LOG_/),
  },
  {
    noun: "model_news",
    doc: "`unwanted` for `TCAT_MODEL_UNWANTED`.",
    values: () =>
      declared("tcat_model.h", "tcat_model_news_kind", /^TCAT_MODEL_/),
  },
  {
    noun: "model_ask",
    doc: "`event-post` for `TCAT_MODEL_ASK_EVENT_POST`.",
    values: () =>
      declared("tcat_model.h", "tcat_model_ask", /^TCAT_MODEL_ASK_/),
  },
  {
    noun: "model_topic",
    doc: "`property` for `TCAT_MODEL_PROPERTY`.",
    values: () => declared("tcat_model.h", "tcat_model_topic", /^TCAT_MODEL_/),
  },
  {
    noun: "model_refusal",
    doc: "`read-only` for `TCAT_MODEL_E_READ_ONLY`.",
    values: () =>
      declared("tcat_model.h", "tcat_model_refusal", /^TCAT_MODEL_(E_)?/),
  },
  {
    noun: "shadow_news",
    doc: "`delta` for `TCAT_SHADOW_DELTA`.",
    values: () =>
      declared("tcat_shadow.h", "tcat_shadow_news_kind", /^TCAT_SHADOW_/),
  },
  {
    noun: "shadow_ask",
    doc: "`update` for `TCAT_SHADOW_ASK_UPDATE`.",
    values: () =>
      declared("tcat_shadow.h", "tcat_shadow_ask", /^TCAT_SHADOW_ASK_/),
  },
  {
    noun: "json_kind",
    doc: "`list-end` for `TCAT_JSON_LIST_END`.",
    values: () => declared("tcat_json.h", "tcat_json_kind", /^TCAT_JSON_/),
  },
];

const table = ({ noun, values, verbatim }: Names): string => {
  const names = new Map(Object.entries(values()).map(([name, n]) => [n, name]));
  const rows = Array.from({ length: Math.max(...names.keys()) + 1 }, (_, n) => {
    const name = names.get(n) ?? "";
    return `  ${JSON.stringify(verbatim ? name : kebab(name))},\n`;
  });
  return `static const char *const ${noun}_names[] = {\n${rows.join("")}};\n`;
};

const lookUp = ({ noun, negative }: Names): string =>
  negative
    ? `  return ${noun} > 0 ? "" : NAME(${noun}_names, 0u - (unsigned)${noun});\n`
    : `  return NAME(${noun}_names, ${noun});\n`;

const own = ({ noun }: Names): string =>
  noun === "event" ? `  if (event == ${TRAPPED}u) return "trapped";\n` : "";

const signature = ({ noun, negative }: Names): string =>
  `const char *tcat_${noun}_name(${negative ? "int" : "unsigned"} ${noun})`;

/** The names of all numbers, as a C file. */
export const emitCNames = (): string => `${banner("//")}
#include "tcat_names.h"

#include <stddef.h>

static const char *name_at(const char *const *names, size_t count, unsigned number) {
  return number < count ? names[number] : "";
}

#define NAME(names, number) name_at(names, sizeof names / sizeof *names, number)

${all.map((names) => `${table(names)}\n${signature(names)} {\n${own(names)}${lookUp(names)}}\n`).join("\n")}`;

/** What looks them up, as a C header. */
export const emitCNamesHeader = (): string => `${banner("//")}
/**
 * @file
 * The names of all numbers, for logs: empty for a number that is none. A table takes flash only where its function is
 * called.
 */

#ifndef TCAT_NAMES_H
#define TCAT_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

${all.map((names) => `/** ${names.doc} */\n${signature(names)};\n`).join("\n")}
#ifdef __cplusplus
}
#endif

#endif
`;
