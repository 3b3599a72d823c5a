/*
 * The table in the place of WAMR's search: the linker (`--wrap`) puts this file's function before WAMR's
 * own, which is left to modules that the table was not made from. Without that nothing here is called,
 * and the interpreter is slower, as it is with blocks that the table has no room for.
 */

#include <stdbool.h>
#include <stddef.h>

#include "tcat_blocks.h"

/** What of WAMR (wasm_loader.h): its kinds of labels, and its opcode of an `else`. */
#define LABEL_IF 2
#define OPCODE_ELSE 0x05

/* One module at a time: of two that are the same, the one that was loaded last is the fast one. */
static const void *owner;
static const uint8_t *code;

void tcat_blocks_loaded(const void *module, const uint8_t *bytes, uint32_t crc32) {
  if (crc32 != tcat_block_crc32) return;
  owner = module;
  code = bytes;
}

void tcat_blocks_unloaded(const void *module) {
  if (owner == module) code = NULL;
}

/* How far on the block ends that is known by this place, 0 where the table has none. */
static inline uint32_t way_from(uint32_t at) {
  const uint16_t *page = tcat_block_pages + at / TCAT_BLOCK_PAGE;
  for (uint32_t i = page[0]; i < page[1]; i++) {
    uint32_t mark = tcat_block_marks[i];
    if (mark % TCAT_BLOCK_PAGE == at % TCAT_BLOCK_PAGE) return mark >> TCAT_BLOCK_PLACE;
  }
  return 0;
}

bool __real_wasm_loader_find_block_addr(void *environment, void *cache, const uint8_t *start, const uint8_t *end,
                                        uint8_t label, uint8_t **otherwise, uint8_t **finish);
bool __wrap_wasm_loader_find_block_addr(void *environment, void *cache, const uint8_t *start, const uint8_t *end,
                                        uint8_t label, uint8_t **otherwise, uint8_t **finish);

bool __wrap_wasm_loader_find_block_addr(void *environment, void *cache, const uint8_t *start, const uint8_t *end,
                                        uint8_t label, uint8_t **otherwise, uint8_t **finish) {
  uint8_t *bytes = (uint8_t *)(uintptr_t)code;
  /* An address before the module makes a large number of this. */
  uintptr_t at = (uintptr_t)start - 1 - (uintptr_t)bytes;
  uint32_t way = bytes && at < tcat_block_length ? way_from((uint32_t)at) : 0;
  uint8_t *to = bytes + at + way, *branch = NULL;
  if (way > 0 && *to == OPCODE_ELSE) {
    branch = to;
    way = way_from((uint32_t)at + way);
    to += way;
  }
  if (way == 0) return __real_wasm_loader_find_block_addr(environment, cache, start, end, label, otherwise, finish);
  if (label == LABEL_IF) *otherwise = branch;
  *finish = to;
  return true;
}
