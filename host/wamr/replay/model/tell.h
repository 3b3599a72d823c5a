/** Outputs that a model and a shadow have in common. */

#ifndef TELL_H
#define TELL_H

#include "scene.h"

/** A request of this name has been replied to. */
void tell_done(const char *name, int32_t code, const struct tcat_span *status);

/** Why a request has no reply, in the order of the news of a model and of a shadow. */
enum tell_why { TELL_PUBLISH, TELL_DOWN, TELL_TIMEOUT };
void tell_failed(const char *name, enum tell_why why);

/** Something is refused: `what` the application asked for, or was to be asked. */
void tell_refused(const char *what, int32_t code, const char *status, uint32_t length);

#endif
