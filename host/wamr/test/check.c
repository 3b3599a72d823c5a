#include "check.h"

#include <string.h>

static const struct check_group *group_;
static const struct check_test *test_;
static bool holds_so_far;
static uint32_t passed, failed;

static void write_number(int64_t number) {
  char digits[24];
  char *at = digits + sizeof digits;
  uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
  *--at = 0;
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (number < 0) *--at = '-';
  check_write(at);
}

/* Control characters as escapes: a failure stays one line. */
static void write_quoted(const char *text) {
  check_write("\"");
  for (; *text; text++) {
    char one[] = {*text, 0};
    if (*text == '\n')
      check_write("\\n");
    else if (*text == '\r')
      check_write("\\r");
    else
      check_write(one);
  }
  check_write("\"");
}

static void write_name(void) {
  check_write(group_->noun);
  check_write(".");
  check_write(test_->name);
}

/* Begins the line of a failure; false where the test has failed already. */
static bool begin_failure(const char *what, const char *file, int line) {
  if (!holds_so_far) return false;
  holds_so_far = false;
  check_write("not ok ");
  write_name();
  check_write(": ");
  check_write(file);
  check_write(":");
  write_number(line);
  check_write(": ");
  check_write(what);
  return true;
}

bool check_that(bool holds, const char *what, const char *file, int line) {
  if (!holds && begin_failure(what, file, line)) check_write(" does not hold\n");
  return holds;
}

bool check_equal(int64_t actual, int64_t expected, const char *what, const char *file, int line) {
  if (actual == expected) return true;
  if (!begin_failure(what, file, line)) return false;
  check_write(" is ");
  write_number(actual);
  check_write(", not ");
  write_number(expected);
  check_write("\n");
  return false;
}

bool check_text(const char *actual, const char *expected, const char *what, const char *file, int line) {
  if (strcmp(actual, expected) == 0) return true;
  if (!begin_failure(what, file, line)) return false;
  check_write(" is ");
  write_quoted(actual);
  check_write(", not ");
  write_quoted(expected);
  check_write("\n");
  return false;
}

bool check_bytes(const void *actual, const void *expected, size_t count, const char *what, const char *file, int line) {
  const uint8_t *a = actual, *e = expected;
  for (size_t i = 0; i < count; i++) {
    if (a[i] == e[i]) continue;
    if (!begin_failure(what, file, line)) return false;
    check_write(" differs at byte ");
    write_number((int64_t)i);
    check_write("\n");
    return false;
  }
  return true;
}

bool check_holds(void) { return holds_so_far; }

void check_run(const struct check_group *group, void (*around)(bool before)) {
  group_ = group;
  for (size_t i = 0; i < group->count; i++) {
    test_ = &group->tests[i];
    holds_so_far = true;
    around(true);
    test_->run();
    around(false);
    if (!holds_so_far) {
      failed++;
      continue;
    }
    passed++;
    check_write("ok ");
    write_name();
    check_write("\n");
  }
}

int check_end(void) {
  write_number(passed);
  check_write(" passed, ");
  write_number(failed);
  check_write(" failed\n");
  return failed == 0 && passed > 0 ? 0 : 1;
}
