/** What the parts of JSON share. */

#ifndef TCAT_JSON_PARTS_H
#define TCAT_JSON_PARTS_H

#include "../include/tcat_compiler.h"
#include "../include/tcat_json.h"

/** A tenth, rounded down, and the rest. */
uint64_t tcat_json_tenth(uint64_t value, uint32_t *rest);

/** A character as UTF-8; how many bytes. */
uint32_t tcat_json_encode(uint32_t code, uint8_t bytes[4]);

#endif
