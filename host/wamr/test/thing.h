/** A device's messages in tests: what it publishes and hears, polled until nothing is left to do. */

#ifndef THING_H
#define THING_H

#include "life.h"

/** A session that is up, and what is polled beside its client. */
struct fake *thing_begin(uint32_t (*poll)(void));

/** Polls both until neither has anything to do; milliseconds like `tcat_poll`. */
uint32_t thing_settle(struct fake *fake);

/** The module takes the publish whose command is out, whichever that is. */
void thing_publish(struct fake *fake);

/** A message comes; what was sent before is forgotten. */
void thing_receive(struct fake *fake, const char *topic, const char *text);

/** Whether this has been published, a line's escapes aside. */
bool thing_said(const struct fake *fake, const char *text);

#endif
