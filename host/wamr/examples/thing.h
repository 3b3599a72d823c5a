/** A program that is a device of a data template: its line, its client, its session. */

#ifndef THING_H
#define THING_H

#include "tcat_posix.h"
#include "tcat_session.h"

extern struct tcat thing_client;

/**
 * Opens what the words name, `tcp HOST PORT` or `serial DEVICE [SPEED]`, and starts the session of a device. The secret is
 * the environment's `DEVICE_SECRET`.
 * @param handler takes the client's events
 * @returns whether it runs; else it has said why not
 */
bool thing_start(int count, char **words, tcat_handler handler, struct tcat_session_config *life);

/** Polls the client and whatever goes with it, until the line ends. */
void thing_run(uint32_t (*poll)(void));

/** Milliseconds since 1970. */
int64_t thing_clock(void *user);

#endif
