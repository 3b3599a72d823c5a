/* The language of what a line says: the environment's, as in the other hosts. */

#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "line.h"

/* Of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is not empty. */
static const char *locale_name(void) {
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

const char *tcat_posix_say(const char *english, const char *chinese) {
  const char *locale = locale_name();
  bool is_chinese = strncasecmp(locale, "zh", 2) == 0 && strchr("_-.", locale[2]);
  return is_chinese ? chinese : english;
}
