import { errorTables } from "./errors.js";
import { banner, constantName } from "./text.js";

const quoted = (text: string): string => JSON.stringify(text);

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

#ifdef __cplusplus
}
#endif

#endif
`;
}
