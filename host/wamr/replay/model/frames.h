/** Transcripts of the model protocol as frames on standard input, what the model does as lines on standard output. */

#ifndef FRAMES_H
#define FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A frame is its type, the length of its body in four bytes, and the body; numbers are little-endian, texts end with NUL.
 *
 * O a new model or shadow: reply limit, report interval, seed, how messages are cut (0 whole, n behind n bytes, -1 behind
 *   each), flags (1: there is a clock, 2: the application answers later, 4: outcomes of publishes are told, 8: a shadow),
 *   4 bytes each, clock (8 bytes), template, product, device
 * T time (4 bytes) · U up · D down · S properties (JSON) · M message (KIND, bytes) · X the same, damaged · P outcome (1: published)
 * C, A answer to a control, an action (code, 4 bytes; status; response, JSON) · E event (1 where another follows; name;
 *   parameters, JSON) · I information (name, value) · G get_status · g shadow: get · u update (flags: 1 overwrite, 2 clear,
 *   4 reported; JSON) · r resolution (1 for one; JSON) · J JSON by itself: is it? (how it is cut, 4 bytes) · Q the end
 */

struct frame {
  char type;
  uint32_t length;
  const uint8_t *body;
  /** How far it has been read. */
  uint32_t at;
};

/** The next frame; `false` at the end of the input. */
bool frame_read(struct frame *frame);

uint32_t frame_number(struct frame *frame);
const char *frame_text(struct frame *frame);
/** The rest, without a NUL behind it. */
const uint8_t *frame_rest(struct frame *frame, uint32_t *length);

/** Takes a message's bytes as they are cut. */
typedef void (*frame_taker)(const void *bytes, uint32_t count);
void frame_cut(const uint8_t *bytes, uint32_t length, uint32_t cut, frame_taker take);

#endif
