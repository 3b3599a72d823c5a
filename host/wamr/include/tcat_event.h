/**
 * @file
 * What a client tells: events, results, and how an answer is taken apart.
 */

#ifndef TCAT_EVENT_H
#define TCAT_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../generated/tcat_protocol.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A text in the core's memory, not ended by NUL; valid until the handler returns. */
struct tcat_span {
  const char *at;
  uint32_t length;
};

/** This binding's own event, beside those of `enum tcat_event_kind`. */
#define TCAT_EVENT_TRAPPED 255u

/** What happened; valid until the handler returns. What an event does not have is 0. */
struct tcat_event {
  /** `TCAT_EVENT_…`. */
  uint8_t kind;
  /** `TCAT_COMMAND_…` that it speaks of; 0 for another command or a line. */
  uint8_t command;
  /** `TCAT_REASON_…` of a failed event, of a session's that failed, went down or left a topic out. */
  uint8_t reason;
  /** `TCAT_STEP_…` that a session begins or has failed at. */
  uint8_t step;
  bool has_code;
  bool has_subcode;
  int32_t code;
  int32_t subcode;
  /**
   * Length of a message or of firmware data; bytes dropped; 1 for firmware data that came as hexadecimal digits; place
   * of a session's topic that was left out, from 0; milliseconds to its next attempt, `TCAT_NEVER` where none follows.
   */
  uint32_t number;
  /** A topic, a slice, a status, a line; a CME error in words that gave no code; why the core trapped. */
  struct tcat_span text;
};

struct tcat;

/** Takes each event, from within `tcat_poll`. It may start and abort commands and read fields; it may not poll. */
typedef void (*tcat_handler)(struct tcat *client, const struct tcat_event *event, void *user);

/** How a command ended. */
struct tcat_result {
  /** 0, or `TCAT_REASON_…`. */
  uint8_t reason;
  bool has_code;
  bool has_subcode;
  int32_t code;
  int32_t subcode;
  /** A CME error in words that gave no code, for which `tcat_wait` ends at once; valid until the next poll, empty then. */
  struct tcat_span text;
};

/** A field of an answer. */
struct tcat_field {
  /** `TCAT_FIELD_…`; `TCAT_FIELD_NONE` behind the last. */
  uint32_t kind;
  int32_t number;
  struct tcat_span text;
};

/** Pulls the next field of a data event, in its handler. */
struct tcat_field tcat_next_field(struct tcat *client);

/** Pulls a field that must be a number; false when it is none or there is none. */
bool tcat_take_number(struct tcat *client, int32_t *number);

/** Pulls a field as text; a number is taken for none. */
bool tcat_take_text(struct tcat *client, struct tcat_span *text);

/** Joins the slices of a message or of firmware data in a buffer of the application. */
struct tcat_collector {
  /** `topic_size` 129 holds every topic, with a NUL behind it; `NULL` where topics do not matter. */
  char *topic;
  size_t topic_size;
  uint8_t *bytes;
  /** Firmware data that may come as hexadecimal digits takes twice its length. */
  size_t size;
  /** Bytes of the message. */
  size_t length;
  /** Messages that did not fit the buffer or were damaged. */
  uint32_t dropped;
  /** Internal: how far it is. */
  size_t filled;
  bool open;
};

/**
 * Takes an event.
 * @returns whether a message or firmware data is whole now: `bytes`, `length`, `topic`. Firmware data
 *   that came as hexadecimal digits is decoded.
 */
bool tcat_collect(struct tcat_collector *collector, const struct tcat_event *event);

#ifdef __cplusplus
}
#endif

#endif
