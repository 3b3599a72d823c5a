#include "waiting.h"

#include "tell.h"

/* The protocol's codes. */
#define UNFIT 406
#define BUSY 503

static uint32_t first, count;

void waiting_begin(void) { first = count = 0; }

uint32_t waiting_next(void) { return (first + count) % WAITING_PLACES; }

void waiting_add(const char *what, bool fits) {
  if (!fits)
    tell_refused(what, UNFIT, "range", 5);
  else if (count == WAITING_MOST)
    tell_refused(what, BUSY, "busy", 4);
  else
    count++;
}

bool waiting_take(uint32_t *place) {
  if (count == 0) return false;
  *place = first++ % WAITING_PLACES;
  count--;
  return true;
}
