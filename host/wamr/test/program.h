/** Which nouns a program tests. */

#ifndef PROGRAM_H
#define PROGRAM_H

#include "check.h"

#define TEST_GROUPS(X) X(rx) X(dma) X(poll) X(write) X(errors)

/** Runs all of it; the exit status. */
int test_main(void);

#endif
