/* The table of block ends, held against WAMR's own search. */

#include <string.h>

#include "../engine/tcat_blocks.h"
#include "bench.h"
#include "check.h"

/** Of WAMR: the opcodes of those that are looked up, and its numbers of the labels. */
enum { OPCODE_IF = 0x04, OPCODE_ELSE = 0x05, LABEL_BLOCK = 0, LABEL_IF = 2 };
/** Room for the ends that WAMR remembers, more than it takes. */
#define REMEMBERED 4096u

typedef bool search(void *environment, void *cache, const uint8_t *start, const uint8_t *end, uint8_t label,
                    uint8_t **otherwise, uint8_t **finish);
search __real_wasm_loader_find_block_addr, __wrap_wasm_loader_find_block_addr;

static uint64_t cache[REMEMBERED / 8];

/* By the search itself: it must have forgotten what it found before. */
static bool search_anew(const uint8_t *start, uint8_t label, uint8_t **otherwise, uint8_t **finish) {
  memset(cache, 0, sizeof cache);
  return __real_wasm_loader_find_block_addr(NULL, cache, start, (const uint8_t *)UINTPTR_MAX, label, otherwise, finish);
}

static bool look_up(const uint8_t *start, uint8_t label, uint8_t **otherwise, uint8_t **finish) {
  return __wrap_wasm_loader_find_block_addr(NULL, cache, start, (const uint8_t *)UINTPTR_MAX, label, otherwise, finish);
}

static void the_table_tells_of_each_block_what_wamr_finds(void) {
  const uint8_t *bytes = bench_copy(&tcat_image);
  uint32_t pages = (tcat_block_length + TCAT_BLOCK_PAGE - 1) / TCAT_BLOCK_PAGE, seen = 0;
  for (uint32_t page = 0; page < pages; page++)
    for (uint32_t i = tcat_block_pages[page]; i < tcat_block_pages[page + 1]; i++) {
      const uint8_t *type = bytes + page * TCAT_BLOCK_PAGE + tcat_block_marks[i] % TCAT_BLOCK_PAGE;
      if (*type == OPCODE_ELSE) continue;
      uint8_t label = type[-1] == OPCODE_IF ? LABEL_IF : LABEL_BLOCK;
      uint8_t *found[2] = {NULL, NULL}, *told[2] = {NULL, NULL};
      if (!CHECK(search_anew(type + 1, label, &found[0], &found[1]))) return;
      memset(cache, 0xff, sizeof cache);
      if (!CHECK(look_up(type + 1, label, &told[0], &told[1]))) return;
      if (!CHECK_EQUAL(told[0] - bytes, found[0] - bytes) || !CHECK_EQUAL(told[1] - bytes, found[1] - bytes)) return;
      seen++;
    }
  CHECK(seen > 100);
}

static void a_block_of_another_module_is_searched_for(void) {
  static const uint8_t other[] = {0x02, 0x40, 0x04, 0x40, 0x0b, 0x0b, 0x0b};
  uint8_t *otherwise = NULL, *finish = NULL;
  memset(cache, 0, sizeof cache);
  CHECK(look_up(other + 2, LABEL_BLOCK, &otherwise, &finish));
  CHECK_EQUAL(finish - other, 5);
}

static void a_place_of_the_module_that_is_no_block_is_searched_for(void) {
  /* Its first bytes are its name: WAMR's search reads them as code, and finds no end within them. */
  const uint8_t *bytes = bench_copy(&tcat_image);
  uint8_t *otherwise = NULL, *finish = NULL;
  memset(cache, 0, sizeof cache);
  CHECK(!__wrap_wasm_loader_find_block_addr(NULL, cache, bytes + 1, bytes + 4, LABEL_BLOCK, &otherwise, &finish));
}

static const struct check_test tests[] = {
    CHECK_TEST(the_table_tells_of_each_block_what_wamr_finds),
    CHECK_TEST(a_block_of_another_module_is_searched_for),
    CHECK_TEST(a_place_of_the_module_that_is_no_block_is_searched_for),
};

CHECK_GROUP(blocks);
