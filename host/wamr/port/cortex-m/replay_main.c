/*
 * The replay application: frames on the debugger's streams, by the piece. A UART would take each byte by itself. What has
 * not been written where the board stops at a fault is not seen: the last frames before it.
 */

#include "board.h"
#include "replay.h"

/** Bytes that are read and written at once, at most; a frame may be longer. */
#define PIECE 512u

static uint8_t in[PIECE], out[PIECE];
static size_t in_at, in_count, out_count;

static void flush(void) {
  if (out_count > 0) board_debugger_write(out, out_count);
  out_count = 0;
}

/* What was written goes out before it waits: the driver may be waiting for that. */
static int read_byte(void) {
  if (in_at == in_count) {
    flush();
    in_at = 0;
    in_count = board_debugger_read(in, sizeof in);
    if (in_count == 0) return -1;
  }
  return in[in_at++];
}

static void write_bytes(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (out_count == sizeof out) flush();
    out[out_count++] = bytes[i];
  }
}

int main(void) {
  static const struct replay_link link = {read_byte, write_bytes};
  int status = replay_run(&link);
  flush();
  return status;
}
