/** Checks that tell where and why, and lists of tests by noun. */

#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef CHECK_SMALL
/** 1 on a board of 8 KB: one client, short buffers, and the tests that do with these. */
#define CHECK_SMALL 0
#endif

/** A test: a behaviour's name, and what shows it. */
struct check_test {
  const char *name;
  void (*run)(void);
};

/** The tests of one noun, which is the name of their file. */
struct check_group {
  const char *noun;
  const struct check_test *tests;
  size_t count;
};

#define CHECK_TEST(behaviour) {#behaviour, behaviour}
#define CHECK_GROUP(noun) const struct check_group noun##_group = {#noun, tests, sizeof tests / sizeof *tests}

/** The first check of a test that does not hold is told; later ones are not. Each returns whether it holds. */
#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)
#define CHECK_EQUAL(actual, expected) check_equal((int64_t)(actual), (int64_t)(expected), #actual, __FILE__, __LINE__)
#define CHECK_TEXT(actual, expected) check_text((actual), (expected), #actual, __FILE__, __LINE__)
#define CHECK_BYTES(actual, expected, count) check_bytes((actual), (expected), (count), #actual, __FILE__, __LINE__)

bool check_that(bool holds, const char *what, const char *file, int line);
bool check_equal(int64_t actual, int64_t expected, const char *what, const char *file, int line);
bool check_text(const char *actual, const char *expected, const char *what, const char *file, int line);
bool check_bytes(const void *actual, const void *expected, size_t count, const char *what, const char *file, int line);

/** Whether everything in the running test has held so far. */
bool check_holds(void);

/** Runs a group's tests; `around` is called before (`true`) and after (`false`) each. */
void check_run(const struct check_group *group, void (*around)(bool before));

/** Writes `N passed, N failed`; the exit status: 0 when all passed and there were any. */
int check_end(void);

/** Where the text goes; each program has its own. */
void check_write(const char *text);

#endif
