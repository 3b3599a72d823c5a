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

/** Received bytes before the ring: one producer, one consumer, one byte always free. */
struct tcat_fifo {
  uint8_t *bytes;
  uint32_t size;
  uint32_t head;
  uint32_t tail;
  uint32_t lost;
  uint32_t lost_seen;
  uint32_t gap;
};

/** One UART's client; the application keeps it, its members are the binding's own. */
struct tcat {
  /* What an interrupt handler reads: constants since `tcat_open`, and whether to receive at all. */
  uint8_t *ring;
  uint32_t ring_mask;
  uint32_t *head;
  uint32_t *tail;
  uint32_t *lost;
  uint32_t *gap;
  volatile bool receiving;
  struct tcat_fifo fifo;
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
