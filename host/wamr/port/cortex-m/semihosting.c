/* The debugger's side of an emulated board: a console, its streams and an end. */

#include "board.h"

enum { SYS_OPEN = 0x01, SYS_WRITE0 = 0x04, SYS_WRITE = 0x05, SYS_READ = 0x06, SYS_EXIT_EXTENDED = 0x20 };
#define APPLICATION_EXIT 0x20026u

static int call(int operation, const void *argument) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

void board_log(const char *text) { call(SYS_WRITE0, text); }

void board_log_number(const char *text, uint32_t number) {
  char digits[12];
  char *at = digits + sizeof digits;
  *--at = 0;
  *--at = '\n';
  do {
    *--at = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  board_log(text);
  board_log(at);
}

void board_exit(int status) {
  uint32_t block[2] = {APPLICATION_EXIT, (uint32_t)status};
  call(SYS_EXIT_EXTENDED, block);
}

/* What the debugger's own streams are opened by, as C's fopen counts its modes: "r" and "w". */
static const char STREAMS[] = ":tt";
enum { MODE_READ = 0, MODE_WRITE = 4, FAILED = -1 };

/* The log and the end are all that is left to tell it by. */
static void fail(const char *why) {
  board_log(why);
  board_exit(1);
}

static uint32_t open(uint32_t mode) {
  uint32_t block[3] = {(uint32_t)(uintptr_t)STREAMS, mode, sizeof STREAMS - 1};
  int stream = call(SYS_OPEN, block);
  if (stream == FAILED) fail("the debugger opens no stream\n");
  return (uint32_t)stream;
}

/* Both calls tell how many bytes are left of those that were asked for: more where they failed. */
static size_t moved(int operation, uint32_t stream, const uint8_t *bytes, size_t count) {
  uint32_t block[3] = {stream, (uint32_t)(uintptr_t)bytes, count};
  size_t left = (size_t)call(operation, block);
  return left < count ? count - left : 0;
}

size_t board_debugger_read(uint8_t *bytes, size_t most) {
  static uint32_t stream;
  if (stream == 0) stream = open(MODE_READ);
  return moved(SYS_READ, stream, bytes, most);
}

void board_debugger_write(const uint8_t *bytes, size_t count) {
  static uint32_t stream;
  if (stream == 0) stream = open(MODE_WRITE);
  for (size_t written = 0; written < count;) {
    size_t more = moved(SYS_WRITE, stream, bytes + written, count - written);
    if (more == 0) fail("the debugger takes nothing more\n");
    written += more;
  }
}
