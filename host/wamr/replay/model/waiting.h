/** Requests of the application that wait: C holds one, other languages as many as these. */

#ifndef WAITING_H
#define WAITING_H

#include <stdbool.h>
#include <stdint.h>

/** As many as wait in other languages. */
#define WAITING_MOST 16u
/** Memory for them: one more stays while it is on its way, one is looked at. */
#define WAITING_PLACES (WAITING_MOST + 2)

/** Nothing waits. */
void waiting_begin(void);

/** The place of the next one. */
uint32_t waiting_next(void);

/** It is there: it waits, or is refused as out of `range`, or as `busy` where too many wait; that is told of `what`. */
void waiting_add(const char *what, bool fits);

/** Takes the first; `false` where there is none. */
bool waiting_take(uint32_t *place);

#endif
