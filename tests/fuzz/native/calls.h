/** Every function of the binding, by number: what an application may do at a place. */

#ifndef CALLS_H
#define CALLS_H

#include "world.h"

/** Begins anew: nothing is pending, nothing is kept. */
void calls_begin(struct world *world);

/** Takes a call. @param which any number; @param operand of the call's own use; @param text of a call from the script */
void calls_take(uint8_t which, uint32_t operand, const uint8_t *text, size_t length);

/** Collects messages in buffers of all sizes, and takes answers apart. */
void calls_event(const struct tcat_event *event);

/** Closes the client: all that was accepted has ended once. */
void calls_end(void);

#endif
