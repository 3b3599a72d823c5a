/**
 * @file
 * What a client does, for a log: numbers, and of texts a trap's reason alone, since any other may hold a secret or payload.
 * Part of a build with TCAT_LOG=1.
 */

#ifndef TCAT_LOG_H
#define TCAT_LOG_H

#include "tcat_event.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How much an event matters. */
enum tcat_log_level {
  /** The client does no more. */
  TCAT_LOG_ERROR = 1,
  /** Something failed, was damaged or lost. */
  TCAT_LOG_WARNING = 2,
  /** The module's and the session's state changed. */
  TCAT_LOG_INFO = 3,
  /** All else, what is sent (`TCAT_EVENT_TRANSMIT`, `TCAT_EVENT_PAYLOAD`) included. */
  TCAT_LOG_DEBUG = 4,
};

/**
 * Takes each event up to the configured level, before the handler does; called from `tcat_poll`, without the lock. It
 * may not call the client.
 * @param client whose it is
 * @param level of this event
 * @param event numbers as the handler gets them; `text` is empty, for any text may hold a secret, but that of
 *   `TCAT_EVENT_TRAPPED`; `number` of `TCAT_EVENT_TRANSMIT` and `TCAT_EVENT_SLICE` is the text's length. Names are in
 *   tcat_names.h.
 * @param user the configuration's
 */
typedef void (*tcat_logger)(struct tcat *client, enum tcat_log_level level, const struct tcat_event *event, void *user);

#ifdef __cplusplus
}
#endif

#endif
