/** Which nouns a program tests. */

#ifndef PROGRAM_H
#define PROGRAM_H

#include "check.h"
#include "tcat_engine.h"

#if TCAT_SESSION
#define TEST_SESSION(X) X(session) X(hold)
#else
#define TEST_SESSION(X)
#endif

#if TCAT_LOG && TCAT_STATS
#define TEST_OBSERVE(X) X(observe)
#else
#define TEST_OBSERVE(X)
#endif

#define TEST_CLIENT(X)                                                                                           \
  X(unopened) X(rx) X(fifo) X(dma) X(poll) X(wait) X(abort) X(write) X(handler) X(request) X(cancel) X(publish) X(collect) X(commands) \
  X(errors) X(names) X(image) X(md5) TEST_OBSERVE(X) TEST_SESSION(X)
#ifdef TEST_LINE
#define TEST_PORT(X) X(line)
#else
#define TEST_PORT(X)
#endif
#ifdef TEST_LOSSES
#define TEST_LONG(X) X(losses)
#else
#define TEST_LONG(X)
#endif
#if TCAT_SESSION
#define TEST_MODEL(X) X(json) X(characters) X(model) X(template) X(shadow)
#else
#define TEST_MODEL(X) X(json) X(characters)
#endif
#define TEST_LARGE(X) TEST_CLIENT(X) TEST_MODEL(X) X(payload) X(two_uarts) X(update) TEST_PORT(X) TEST_LONG(X)

#ifdef TEST_TRAP_CORE
/* The module that traps alone, where the engine can have only one. */
#define TEST_GROUPS(X) X(trap) X(two_uarts)
#elif CHECK_SMALL
/* Without what needs a second client, or more than 8 KB for whole payloads. */
#define TEST_GROUPS(X) TEST_CLIENT(X)
#elif defined TEST_INTERRUPT
#define TEST_GROUPS(X) TEST_LARGE(X) X(interrupt) X(meanwhile)
#elif TCAT_WASM2C
#define TEST_GROUPS(X) TEST_LARGE(X)
#elif TEST_CLASSIC
#define TEST_GROUPS(X) X(blocks) TEST_LARGE(X) X(trap)
#else
#define TEST_GROUPS(X) TEST_LARGE(X) X(trap)
#endif

/** Runs all of it; the exit status. */
int test_main(void);

#endif
