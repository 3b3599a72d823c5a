/** Which nouns a program tests. */

#ifndef PROGRAM_H
#define PROGRAM_H

#include "check.h"

#define TEST_CLIENT(X) X(rx) X(dma) X(poll) X(wait) X(write) X(handler) X(publish) X(commands) X(errors)
#if CHECK_SMALL
/* Without what needs a second client, or more than 8 KB for messages, FIFOs and payloads. */
#define TEST_GROUPS(X) TEST_CLIENT(X)
#else
#define TEST_GROUPS(X) TEST_CLIENT(X) X(fifo) X(payload) X(collect)
#endif

/** Runs all of it; the exit status. */
int test_main(void);

#endif
