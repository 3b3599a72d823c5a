/**
 * @file
 * How a firmware is built; each the same for every file of it. A build that says nothing has the core as C, with the session.
 */

#ifndef TCAT_CONFIGURATION_H
#define TCAT_CONFIGURATION_H

/** 1: the core as C, which needs nothing beside; 0: WAMR runs it. */
#ifndef TCAT_WASM2C
#define TCAT_WASM2C 1
#endif

/** 1: the image that has the session (tcat_session.h); 0: the core alone, 7 KB of flash less, 5 KB under WAMR. */
#ifndef TCAT_SESSION
#define TCAT_SESSION 1
#endif

/** 1: `struct tcat_config` has a log hook (tcat_log.h). */
#ifndef TCAT_LOG
#define TCAT_LOG 0
#endif

/** 1: a client counts (tcat_stats.h). */
#ifndef TCAT_STATS
#define TCAT_STATS 0
#endif

/**
 * Bytes of native stack that a client needs below the task's function that opens and polls it, the handler's own not
 * counted: what was measured on 32 bits, and half as much again.
 */
#ifndef TCAT_STACK_LEAST
#if TCAT_WASM2C
#define TCAT_STACK_LEAST 720u
#else
#define TCAT_STACK_LEAST 2160u
#endif
#endif

#endif
