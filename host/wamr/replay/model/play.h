/** A transcript of a model, line by line. */

#ifndef PLAY_H
#define PLAY_H

#include "frames.h"

/** Options of the frame O, behind those that it shares with the shadow's. */
struct play_options {
  uint32_t reply_ms;
  uint32_t report_ms;
  uint32_t seed;
  uint32_t cut;
  bool has_clock;
  bool later;
  bool asked;
  bool shadow;
  int64_t clock;
};

extern struct play_options play_options;

/** Begins a model of a template, or a shadow; `false` where there is no such template. */
bool play_begin(const char *name);

/** Takes a frame; `false` for one of an unknown type. */
bool play_frame(struct frame *frame);

/** Moves on to a time, and tells everything on the way. */
void play_advance(uint32_t to);

/** Goes on with what is due, and tells it. */
void play_settle(void);

#endif
