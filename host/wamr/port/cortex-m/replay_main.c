/* The replay application: frames on UART 0, from interrupt to main loop through a small queue. */

#include "board.h"
#include "replay.h"

/** Bytes on their way; a sender that does not stop finds the UART held back at half of it. */
#define QUEUE 64u

static volatile uint8_t queue[QUEUE];
static volatile uint32_t head, tail;

/* The driver waits where the UART is held back: there is no overrun. */
static void receive(void *context, uint8_t byte, bool overrun) {
  (void)context;
  (void)overrun;
  queue[head % QUEUE] = byte;
  head = head + 1;
  if (head - tail > QUEUE / 2) board_uart_receive(0, false);
}

static int read_byte(void) {
  while (head == tail) {
    board_uart_receive(0, true);
    board_idle();
  }
  uint8_t byte = queue[tail % QUEUE];
  tail = tail + 1;
  return byte;
}

static void write_bytes(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    size_t written = board_uart_write(0, bytes, count);
    bytes += written;
    count -= written;
  }
}

int main(void) {
  static const struct replay_link link = {read_byte, write_bytes};
  board_uart_open(0, receive, 0);
  return replay_run(&link);
}
