/**
 * What is around the binding: a port that does what a script says, an interrupt in each of its functions, and other
 * tasks at each place where the lock is free. It watches that nothing of the binding's own is called without the lock,
 * and nothing of the application's with it.
 */

#ifndef WORLD_H
#define WORLD_H

#include "tcat.h"

/** Where a call may come from that was put off. */
enum place { IN_HANDLER, IN_DONE, IN_UNLOCK, IN_WRITE, IN_IDLE, IN_RECEIVE, IN_PIECE, PLACES };

struct world {
  struct tcat client;
  struct tcat_port port;
  struct tcat_config config;
  /** Of its own size, so that a byte too far is seen. */
  uint8_t *fifo;
  uint32_t now;
  /** A wait without `idle` needs a clock that goes on by itself. */
  bool ticks;
  /** What the UART takes in one call, and how many bytes more it says it has taken. */
  uint32_t room, excess;
  /** Bytes that come inside of the port's functions, one in so many calls; as a block, by DMA, or byte by byte. */
  const uint8_t *coming;
  size_t coming_left;
  uint32_t every, calls;
  uint8_t way;
  uint32_t locked;
  bool open;
};

/** Ends the program where something does not hold. */
void world_fail(const char *why);

/** A fresh client. @param size of the FIFO, 0 for none; @param parts bits of what the port has */
void world_open(struct world *world, uint32_t options, uint32_t quiet, uint32_t size, uint8_t parts, tcat_handler handler);
void world_close(struct world *world);

/** Polls until it has nothing to do now. */
void world_poll(struct world *world);

/** Every deadline on the way fires at its own time, but for what a port in need of calls takes. */
void world_advance(struct world *world, uint32_t ms);

/** The application's side of a place: what was put off until here. Called without the lock. */
extern void (*world_visit)(enum place place);

/** Takes note that the application is called; it may not be under the lock. */
void world_enter(struct world *world, enum place place);

#endif
