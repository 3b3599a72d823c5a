/* From reset to main, on any Cortex-M. */

#include "board.h"

extern uint32_t _data_load, _data_start, _data_end, _bss_start, _bss_end, _stack_bottom, _stack_top;

int main(void);
void reset(void);
void systick(void);

static void fault(void) {
  board_log("hard fault\n");
  board_exit(3);
  for (;;) continue;
}

void reset(void) {
  const uint32_t *from = &_data_load;
  for (uint32_t *to = &_data_start; to < &_data_end;) *to++ = *from++;
  for (uint32_t *to = &_bss_start; to < &_bss_end;) *to++ = 0;
  board_stack_paint();
  board_init();
  board_exit(main());
  for (;;) continue;
}

typedef void (*vector)(void);

__attribute__((section(".vectors"), used)) static const vector vectors[16] = {
    (vector)&_stack_top, reset, fault, fault, fault, fault, fault, 0, 0, 0, 0, 0, 0, 0, 0, systick,
};

#define PAINT 0xc5c5c5c5u
/** More than this function's own frame. */
#define PAINT_MARGIN 64u

void board_stack_paint(void) {
  /* What stands at or above this function's own frame is in use. */
  uintptr_t used = (uintptr_t)__builtin_frame_address(0) - PAINT_MARGIN;
  for (volatile uint32_t *at = &_stack_bottom; (uintptr_t)at < used; at++) *at = PAINT;
}

uint32_t board_stack_used(void) {
  const uint32_t *at = &_stack_bottom;
  while (at < &_stack_top && *at == PAINT) at++;
  return (uint32_t)((uintptr_t)&_stack_top - (uintptr_t)at);
}

/* Newlib's memory functions need none of these. */
void *_sbrk(int by);
void *_sbrk(int by) {
  (void)by;
  return (void *)-1;
}
