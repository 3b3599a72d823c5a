/** The processor's own timer. */

#ifndef SYSTICK_H
#define SYSTICK_H

#include <stdint.h>

/** Ticks of a whole round of the timer when it counts down freely. */
#define SYSTICK_MOST 0x00ffffffu

/** One interrupt a millisecond at a clock of so many hertz. */
void systick_start(uint32_t clock);

/** Counts down freely without an interrupt, to measure. */
void systick_count_down(void);
uint32_t systick_left(void);

#endif
