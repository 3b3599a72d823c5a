/** The typed functions of every command: started, as a request, asked what it takes, its answer taken apart. */

#ifndef COMMANDS_H
#define COMMANDS_H

#include "tcat_commands.h"

/** What stands for the arguments. */
struct command_values {
  int32_t number;
  const char *text;
  /** An argument that may be left out: the text or `NULL`. */
  const char *last;
  const void *payload;
  size_t length;
};

/** Starts a command. @param which any number */
int commands_start(struct tcat *client, uint32_t which, const struct command_values *values);

/** The same as a request. */
void commands_fill(struct tcat_request *request, uint32_t which, const struct command_values *values);

/** Takes the fields that are left as the answer to a command. */
void commands_take(struct tcat *client, uint32_t which);

#endif
