import * as abi from "./abi.js";
import { advice, joinFailures } from "./advice.js";
import { declared } from "./emit-c-names.js";
import { errorTables } from "./errors.js";
import { sessionReasons } from "./session.js";
import { banner, constantName } from "./text.js";
import { statusTexts } from "./texts/status.js";
import type { Text } from "./types.js";

const quoted = (text: string): string => JSON.stringify(text);

/** A table of texts by small numbers. */
const texts = (
  noun: string,
  rows: Readonly<Record<number, Text | undefined>>,
): string => {
  const lines = Array.from(
    { length: Math.max(...Object.keys(rows).map(Number)) + 1 },
    (_, n) => {
      const text = rows[n];
      return text
        ? `  {${quoted(text.zh)}, ${quoted(text.en)}},\n`
        : "  {NULL, NULL},\n";
    },
  );
  return `static const struct tcat_advice ${noun}_rows[] = {\n${lines.join("")}};\n`;
};

/** Texts by the numbers that stand under the same names. */
const numbered = (
  numbers: Readonly<Record<string, number>>,
  texts: Readonly<Record<string, Text>>,
): Record<number, Text> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, n]) => {
      const text = texts[name];
      if (!text) throw new Error(`${name} has no text`);
      return [n, text];
    }),
  );

const adviceTables = {
  reason: numbered({ ...abi.reasons, ...sessionReasons }, advice),
  refusal: numbered(abi.refusals, advice),
  status: numbered(
    declared("tcat.h", "tcat_status", /^TCAT_(E_)?/),
    statusTexts,
  ),
  join: joinFailures,
};

/** The document's error tables, as a C file. */
export function emitCErrors(): string {
  const tables = errorTables.map((table) => {
    const rows = table.entries.map(
      (e) =>
        `  ROW(${e.code}, ${quoted(e.name)}, ${quoted(e.zh)}, ${quoted(e.en)}),\n`,
    );
    return `/* ${table.section} */\nstatic const struct tcat_error_row ${table.id}_rows[] = {\n${rows.join("")}};\n`;
  });
  return `${banner("//")}
#include "tcat_errors.h"

#include <stddef.h>

#if TCAT_ERROR_TEXTS
#define ROW(code, name, chinese, english) {code, name, chinese, english}
#else
#define ROW(code, name, chinese, english) {code, name}
#endif

${tables.join("\n")}
#define TABLE(rows) {rows, sizeof rows / sizeof *rows}

static const struct {
  const struct tcat_error_row *rows;
  size_t count;
} tables[] = {
${errorTables.map((t) => `  TABLE(${t.id}_rows), /* TCAT_TABLE_${constantName(t.id)} */\n`).join("")}};

const struct tcat_error_row *tcat_error(enum tcat_table table, int32_t code) {
  if ((size_t)table >= sizeof tables / sizeof *tables) return NULL;
  for (size_t i = 0; i < tables[table].count; i++)
    if (tables[table].rows[i].code == code) return &tables[table].rows[i];
  return NULL;
}

#if TCAT_ERROR_TEXTS

${Object.entries(adviceTables)
  .map(([noun, rows]) => texts(noun, rows))
  .join("\n")}
#define ADVICE(rows, number) advice_at(rows, sizeof rows / sizeof *rows, number)

static const struct tcat_advice *advice_at(const struct tcat_advice *rows, size_t count, unsigned number) {
  return number < count && rows[number].english ? &rows[number] : NULL;
}

const struct tcat_advice *tcat_reason_advice(unsigned reason) {
  return ADVICE(reason_rows, reason);
}

const struct tcat_advice *tcat_refusal_advice(unsigned refusal) {
  return ADVICE(refusal_rows, refusal);
}

const struct tcat_advice *tcat_status_advice(int status) {
  return status > 0 ? NULL : ADVICE(status_rows, 0u - (unsigned)status);
}

const struct tcat_advice *tcat_join_advice(unsigned code) {
  return ADVICE(join_rows, code);
}

#endif
`;
}

/** What reads them, as a C header. */
export function emitCErrorsHeader(): string {
  return `${banner("//")}
#ifndef TCAT_ERRORS_H
#define TCAT_ERRORS_H

#include <stdint.h>

#include "tcat_names.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifndef TCAT_ERROR_TEXTS
/** 1 keeps the Chinese and English texts of tables and advice in the firmware, about 12 KB of flash. */
#define TCAT_ERROR_TEXTS 0
#endif

/** The document's error tables. */
enum tcat_table {
${errorTables.map((t) => `  /** ${t.doc} Document: ${t.section}. */\n  TCAT_TABLE_${constantName(t.id)},\n`).join("")}};

/** One row of an error table. */
struct tcat_error_row {
  int32_t code;
  /** The document's own identifier, empty where it has none. */
  const char *name;
#if TCAT_ERROR_TEXTS
  /** What it means, in UTF-8. */
  const char *chinese;
  const char *english;
#endif
};

/** The row of a code in one of the tables, \`NULL\` where it has none. */
const struct tcat_error_row *tcat_error(enum tcat_table table, int32_t code);

#if TCAT_ERROR_TEXTS
/** What happened and what to do, in UTF-8. */
struct tcat_advice {
  const char *chinese;
  const char *english;
};

/** Of a \`TCAT_REASON_...\`; \`NULL\` for a number that is none, here and below. */
const struct tcat_advice *tcat_reason_advice(unsigned reason);

/** Of a \`TCAT_REFUSAL_...\`: \`status & 0xff\` of what a start returned. */
const struct tcat_advice *tcat_refusal_advice(unsigned refusal);

/** Of a \`TCAT_OK\` or \`TCAT_E_...\`. */
const struct tcat_advice *tcat_status_advice(int status);

/** Of the number with which \`AT+CWJAP\` failed. */
const struct tcat_advice *tcat_join_advice(unsigned code);
#endif

#ifdef __cplusplus
}
#endif

#endif
`;
}
