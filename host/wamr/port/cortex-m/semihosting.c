/* The debugger's side of an emulated board: a console and an end. */

#include "board.h"

enum { SYS_WRITE0 = 0x04, SYS_EXIT_EXTENDED = 0x20 };
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
