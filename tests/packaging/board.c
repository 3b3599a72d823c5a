/* A board for the quick start that has nothing: what is built with it links, and ends at once where it is run. */

#include <stdbool.h>
#include <stdlib.h>

#include "board.h"

int run(const char *secret, const char *password);
void report(const char *reading);
void obey(const char *topic, const uint8_t *bytes, size_t length);
bool flash_write(uint32_t offset, const void *bytes, size_t count);
void uart_interrupt(void);

static uint32_t milliseconds;
static size_t written;

uint32_t board_ms(void) { return milliseconds; }
uint8_t board_read(void) { return '\n'; }

size_t board_write(const uint8_t *bytes, size_t count) {
  if (written == 0 && count > 0 && bytes[0] == '+') written = count;
  return count;
}

/* The first line of a life is out: enough has been seen of it. */
void board_sleep(uint32_t ms) {
  milliseconds += ms;
  if (written == 5) _Exit(0);
  uart_interrupt();
  report("1");
}

void obey(const char *topic, const uint8_t *bytes, size_t length) {
  (void)topic;
  (void)bytes;
  (void)length;
}

bool flash_write(uint32_t offset, const void *bytes, size_t count) {
  (void)offset;
  (void)bytes;
  return count > 0;
}

int main(void) { return run("bWV0ZXIxKioqKioqKioqKg==", "password") == 0 ? 1 : 2; }
