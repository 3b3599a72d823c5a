/* `tcat replay --runtime wamr`: frames on standard input and output. */

#include <stdio.h>

#include "replay.h"

static int read_byte(void) {
  int byte = getc(stdin);
  return byte;
}

static void write_bytes(const uint8_t *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  /* A start, an end or a fault is what the other side waits for. */
  if (count > 0 && (bytes[0] == 'E' || bytes[0] == 'F' || bytes[0] == 'H')) fflush(stdout);
}

int main(void) {
  static const struct replay_link link = {read_byte, write_bytes};
  int status = replay_run(&link);
  fflush(stdout);
  return status;
}
