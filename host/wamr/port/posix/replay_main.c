/* `tcat replay --runtime wamr`: frames on standard input and output. */

#include <stdio.h>
#include <unistd.h>

#include "replay.h"

/** Bytes that one read takes. */
#define PIECE 4096

static uint8_t piece[PIECE];
static ssize_t taken, held;

/* What has been written goes out before anything is waited for: the other side may wait for it. */
static int read_byte(void) {
  if (taken == held) {
    fflush(stdout);
    taken = 0;
    held = read(STDIN_FILENO, piece, sizeof piece);
    if (held <= 0) {
      held = 0;
      return -1;
    }
  }
  return piece[taken++];
}

static void write_bytes(const uint8_t *bytes, size_t count) { fwrite(bytes, 1, count, stdout); }

int main(void) {
  static const struct replay_link link = {read_byte, write_bytes};
  int status = replay_run(&link);
  fflush(stdout);
  return status;
}
