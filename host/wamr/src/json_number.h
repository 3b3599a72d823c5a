/** What reader and writer share of numbers. */

#ifndef TCAT_JSON_NUMBER_H
#define TCAT_JSON_NUMBER_H

#include "../include/tcat_json.h"

/** A tenth, rounded down, and the rest. */
uint64_t tcat_json_tenth(uint64_t value, uint32_t *rest);

#endif
