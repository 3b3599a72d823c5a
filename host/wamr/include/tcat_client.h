/**
 * @file
 * What a client is made of: the application keeps it, its members are the binding's own.
 */

#ifndef TCAT_CLIENT_H
#define TCAT_CLIENT_H

#include "tcat_engine.h"
#include "tcat_event.h"
#if TCAT_STATS
#include "tcat_stats.h"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct tcat_config;
struct tcat_request;
struct tcat_update;

/**
 * Received bytes before the ring: one producer, one consumer, one byte always free. On one processor an interrupt finds
 * all that stands before the place where it came; on two the order is what is said here.
 */
struct tcat_fifo {
  /* Constants while reception is on. */
  uint8_t *bytes;
  uint32_t size;
  /* The producer's: released behind the bytes, acquired before they are read. */
  uint32_t head;
  /* The consumer's: released behind the reading of the bytes, acquired before others are written over them. */
  uint32_t tail;
  /* The producer's: written before `gap` is released, read behind a fence that follows the clearing of it. */
  uint32_t lost;
  /* The consumer's alone. */
  uint32_t lost_seen;
  /*
   * Set by the producer, cleared by the consumer, who has found it set and behind that found nothing left: while it is
   * set `head` stands still. The fence keeps the reading of `lost` behind the clearing: a loss whose flag was cleared
   * with that of the one before is counted now, one behind that sets the flag anew. That holds where a store is seen by
   * all other processors at once, as on Arm, RISC-V and x86.
   */
  uint32_t gap;
};

/** One UART's client; the application keeps it, its members are the binding's own. */
struct tcat {
  /*
   * What an interrupt handler reads: constants since `tcat_open`, and whether to receive at all, which a fence keeps
   * behind them. The words that they point to are the ring's, with the same orders as those of the FIFO; without a FIFO
   * the core is their consumer, which has none of its own: then the interrupt is one of the processor that polls. Who
   * closes on one processor while another one's interrupt receives turns that off first.
   */
  uint8_t *ring;
  uint32_t ring_mask;
  uint32_t *head;
  uint32_t *tail;
  uint32_t *lost;
  uint32_t *gap;
  volatile bool receiving;
  struct tcat_fifo fifo;
  /* The producer's alone. */
  uint32_t dma_position;
  /* Bytes of the FIFO that the core has been given in all; of them those that it was done with. */
  uint32_t given;
  uint32_t done_with;

  struct tcat_engine engine;
  const struct tcat_module *module;
  const struct tcat_config *config;
  const uint8_t *record;
  uint8_t *input;
  uint32_t input_size;

  const uint8_t *outgoing;
  uint32_t outgoing_left;
  uint32_t outgoing_length;
  const uint8_t *payload;
  uint32_t payload_length;
  uint32_t payload_left;
  uint32_t write_since;
  uint32_t now;
  uint32_t as_of;
  uint32_t wake;
  uint32_t limit;
  /*
   * What tasks share changes under the lock, which gives it its order. `tcat_poll` looks at some of it without the lock,
   * to see whether to take it, by TCAT_PEEK: `requests`, `payload_left`, `command`, `tap`, `given_up`, `aborting`,
   * `stirred`, `received`. It decides nothing for good by that: what it then does it does under the lock, where it looks
   * again, and who changes one of them sets `stirred` in the same section, so that the next turn sees it. `polling`,
   * `waiting`, `line_began`, `running` and `session` are peeked at by others, `update` by either side.
   */
  struct tcat_request *requests;
  struct tcat_request *active;
  struct tcat_update *update;
  bool (*tap)(struct tcat *client, const struct tcat_event *event);
  /* Each accepted start has a number: that of the last, of the one to wait for, of the one whose result is kept. */
  uint32_t started;
  uint32_t awaited;
  uint32_t ended;
  struct tcat_result result;
  int refused;
  uint8_t command;
  uint8_t session;
  bool running;
  bool waiting;
  bool line_tells;
  bool line_began;
  bool given_up;
  bool aborting;
  bool joining;
  bool stirred;
  bool settled;
  bool received;
  bool behind;
  uint8_t severed;
  bool polling;
  bool trap_reported;
  bool active_ended;
#if TCAT_STATS
  struct tcat_stats stats;
  uint32_t head_seen;
  uint32_t lost_seen;
#endif
};

#ifdef __cplusplus
}
#endif

#endif
