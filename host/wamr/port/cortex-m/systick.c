/* Time: one interrupt a millisecond. */

#include "systick.h"

#include "board.h"

#define SYST_CSR (*(volatile uint32_t *)0xe000e010)
#define SYST_RVR (*(volatile uint32_t *)0xe000e014)
#define SYST_CVR (*(volatile uint32_t *)0xe000e018)

static volatile uint32_t milliseconds;

void systick(void);
void systick(void) { milliseconds++; }

void systick_start(uint32_t clock) {
  SYST_RVR = clock / 1000 - 1;
  SYST_CVR = 0;
  SYST_CSR = 7; /* on, interrupt, the processor's own clock */
}

void systick_count_down(void) {
  SYST_RVR = SYSTICK_MOST;
  SYST_CVR = 0;
  SYST_CSR = 5; /* on, the processor's own clock */
}

uint32_t systick_left(void) { return SYST_CVR; }

uint32_t board_now_ms(void) { return milliseconds; }

void board_idle(void) { __asm__ volatile("wfi"); }
