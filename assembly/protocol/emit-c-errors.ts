import * as abi from "./abi.js";
import { errorTables } from "./errors.js";
import { sessionReasons } from "./session.js";
import { banner, constantName } from "./text.js";

const quoted = (text: string): string => JSON.stringify(text);

const nameList = (
  symbol: string,
  values: Readonly<Record<string, number>>,
): string => {
  const names = new Map(Object.entries(values).map(([name, n]) => [n, name]));
  const last = Math.max(...names.keys());
  const rows = Array.from({ length: last + 1 }, (_, n) => {
    const name = names.get(n);
    return `  ${name === undefined ? "NULL" : quoted(name)},\n`;
  });
  return `static const char *const ${symbol}[] = {\n${rows.join("")}};\n`;
};

/** The document's error tables and the names of reasons and refusals, as a C file. */
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

${nameList("reasons", { ...abi.reasons, ...sessionReasons })}
${nameList("refusals", abi.refusals)}
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

const char *tcat_reason_name(unsigned reason) {
  if (reason >= sizeof reasons / sizeof *reasons || !reasons[reason]) return "";
  return reasons[reason];
}

const char *tcat_refusal_name(unsigned refusal) {
  if (refusal >= sizeof refusals / sizeof *refusals || !refusals[refusal]) return "";
  return refusals[refusal];
}
`;
}

/** What reads them, as a C header. */
export function emitCErrorsHeader(): string {
  return `${banner("//")}
#ifndef TCAT_ERRORS_H
#define TCAT_ERRORS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef TCAT_ERROR_TEXTS
/** 1 keeps the tables' Chinese and English texts in the firmware, about 10 KB of flash. */
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

/** \`timeout\` and the like, as the transcripts write them; empty for a number that is none. */
const char *tcat_reason_name(unsigned reason);

/** \`too-long\` and the like. */
const char *tcat_refusal_name(unsigned refusal);

#ifdef __cplusplus
}
#endif

#endif
`;
}
