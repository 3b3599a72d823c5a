/** A transcript of the shadow, line by line. */

#ifndef SHADOWPLAY_H
#define SHADOWPLAY_H

#include "frames.h"
#include "tcat_event.h"

/** Begins a shadow. */
bool shadowplay_begin(void);

/** Takes a frame that is the shadow's own; `false` for one of an unknown type. */
bool shadowplay_frame(struct frame *frame);

/** Goes on with what is due. */
uint32_t shadowplay_poll(void);

/** An event of the client. */
void shadowplay_event(const struct tcat_event *event);

#endif
