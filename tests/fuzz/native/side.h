/** An instance of the core as C, and what it tells as a sum that others' are compared with. */

#ifndef SIDE_H
#define SIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tcat_engine.h"
#include "tcat_protocol.h"

struct side {
  struct tcat_core core;
  /** What the layout points to. */
  uint8_t *memory, *ring, *record, *input;
  uint32_t *head, *tail, *lost, *gap;
  uint32_t ring_size, input_size;
  /** Bytes of a payload that are told as written at once; 0 for all. */
  uint32_t piece;
  /** Of all events; slices that follow each other are one. */
  uint64_t sum;
  uint32_t events;
  /** Bytes that wait for the prompt. */
  uint32_t payload;
  bool in_slice;
  /** A message or firmware data has begun. */
  bool joining;
};

/** Ends the program where something does not hold. */
void side_fail(const char *why, uint32_t now);

/** A fresh instance. @param bits what `configure` takes */
void side_open(struct side *side, uint32_t bits);

/** Polls until nothing is left, which comes after no more events than `bytes` that were written before, and some. */
void side_poll(struct side *side, uint32_t now, size_t bytes);

/** Writes to the ring, which has room at the end of each poll, and polls; how many bytes there was room for. */
size_t side_write(struct side *side, uint32_t now, const uint8_t *bytes, size_t count);

/** Bytes that pass the ring by; how many. */
size_t side_pass(struct side *side, uint32_t now, const uint8_t *bytes, size_t count);

/** Takes a value into the sum, such as what a call returned. */
void side_add(struct side *side, uint32_t value);

#endif
