/** What every target has: libFuzzer's entry, and what is counted and shown. */

#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Runs one input; what does not hold ends the program. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** Polls of the core, told when the program ends: `polls: N`. */
extern uint64_t fuzz_polls;

/** Events are printed: the environment has `FUZZ_SHOW`. */
extern bool fuzz_shown;

#endif
