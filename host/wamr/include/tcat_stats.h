/**
 * @file
 * What a client has counted. Part of a build with TCAT_STATS=1.
 */

#ifndef TCAT_STATS_H
#define TCAT_STATS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct tcat;

/** Counts since `tcat_open` or `tcat_clear_stats`, modulo 2^32; `tcat_reopen` goes on with them. */
struct tcat_stats {
  /** Received bytes that the client has taken. */
  uint32_t bytes;
  /** Events that were handed out, those of an update included. */
  uint32_t events;
  /** Bytes of `TCAT_EVENT_DAMAGED`. */
  uint32_t damaged;
  /** Received bytes that found no room, or that the UART lost. */
  uint32_t lost;
  /** Commands, and attempts of the session, that ended with `TCAT_REASON_TIMEOUT`. */
  uint32_t timeouts;
  /** How often the core has trapped. */
  uint32_t traps;
  /** The most bytes that have waited in the core's ring, and in the FIFO, when `tcat_poll` came to take them. */
  uint32_t ring_most;
  uint32_t fifo_most;
  /** The longest `tcat_poll` in milliseconds of the port, handlers included. */
  uint32_t poll_most_ms;
};

/** What has been counted; from the task that polls. */
struct tcat_stats tcat_read_stats(const struct tcat *client);

/** Begins to count anew; from the task that polls. */
void tcat_clear_stats(struct tcat *client);

#ifdef __cplusplus
}
#endif

#endif
