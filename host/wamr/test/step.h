/** Work that an interrupt meets behind every instruction; for x86-64 on Linux. */

#ifndef STEP_H
#define STEP_H

#include <stdint.h>

/** The most instructions between a first and a second interrupt; each takes a trap, so that most are nearer. */
#define STEP_FAR 1500u
#define STEP_NEAR 60u
/** Of so many places one has its second interrupt anywhere up to the far end. */
#define STEP_FAR_PLACES 32u

struct step_plan {
  /** Runs on a small stack of its own. */
  void (*work)(void);
  void (*interrupt)(void);
  /** May be `NULL`: comes some instructions behind the first, or behind the work's end. */
  void (*second)(void);
  /** What is to hold when the work has gone on to its end. */
  void (*conclude)(void);
};

/**
 * Does the work once. Behind each of its instructions `interrupt` is called, the work goes on to its
 * end, `conclude` is called; then all memory of the program is put back as it was at that instruction.
 * What these functions want to keep stands in memory of their own (mmap).
 * @returns how many instructions there were; 0 where it cannot be done
 */
uint32_t step_through(const struct step_plan *plan);

#endif
