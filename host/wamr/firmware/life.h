/**
 * How the module is brought to where the device works, and back there after each loss: by the session, or by commands of
 * the device's own where the core has none.
 */

#ifndef LIFE_H
#define LIFE_H

#include "device.h"

/** Begins, also anew with a fresh core; `device_up` and `device_stop` are told from `tcat_poll`. */
int life_start(struct device *device);

/** Takes an event of the client's. */
void life_take(struct device *device, const struct tcat_event *event);

/** Does what is due; milliseconds until more is, or `TCAT_NEVER`. */
uint32_t life_go_on(struct device *device);

#endif
