/** Every command and form as the document's example has it (build/ctest/examples.c). */

#ifndef EXAMPLES_H
#define EXAMPLES_H

#include "tcat_commands.h"

struct example {
  const char *name;
  /** Calls the typed function with the example's arguments. */
  int (*send)(struct tcat *client);
  void (*fill)(struct tcat_request *request);
  /** What must go out, and what comes back: until the payload, and behind it. */
  const char *line;
  const char *answer;
  const char *payload;
  const char *result;
};

extern const struct example examples[];
extern const size_t example_count;

#endif
