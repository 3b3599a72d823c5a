#include "fuzz.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

uint64_t fuzz_polls;
bool fuzz_shown;

static void tell(void) { fprintf(stderr, "polls: %" PRIu64 "\n", fuzz_polls); }

/* libFuzzer calls it before the first input, and so does main.c. */
int LLVMFuzzerInitialize(int *count, char ***arguments);

int LLVMFuzzerInitialize(int *count, char ***arguments) {
  (void)count;
  (void)arguments;
  fuzz_shown = getenv("FUZZ_SHOW") != NULL;
  return atexit(tell);
}
