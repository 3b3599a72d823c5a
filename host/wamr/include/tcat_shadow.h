/**
 * @file
 * A device's shadow over the session: the document that the cloud keeps of it. Its state is JSON of any kind, which is
 * handed on as text (tcat_json.h reads it). No heap: messages are put together in the application's room, and the state
 * of a document that comes is gathered in another; one that is larger is malformed.
 *
 * `tcat_shadow_event` goes into the client's handler, `tcat_shadow_poll` behind `tcat_poll`; all else may be called from
 * any task, under the port's `lock`: wake the task that polls.
 */

#ifndef TCAT_SHADOW_H
#define TCAT_SHADOW_H

#include "tcat_json.h"
#include "tcat_request.h"
#include "tcat_session.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Milliseconds that a reply is waited for, where the configuration says nothing. */
#define TCAT_SHADOW_REPLY_MS 5000u
/** Times that an update is sent again with another version; then it is refused. */
#define TCAT_SHADOW_CONFLICTS 3u
/** Bytes of a reply's status that are told; more are cut off. */
#define TCAT_SHADOW_STATUS 64u
/** Of the room, for the topic: the longest names, and a NUL. */
#define TCAT_SHADOW_TOPIC 84u
/** The platform's code for a version that has moved on. */
#define TCAT_SHADOW_E_VERSION 5005

struct tcat_shadow;

/** What is told of a shadow. */
enum tcat_shadow_news_kind {
  /** The platform has taken a request, or has refused it: `code` and `status`. */
  TCAT_SHADOW_DONE,
  TCAT_SHADOW_REFUSED,
  /** A request has ended without a reply: it could not be published, the session went down, or none came in time. */
  TCAT_SHADOW_FAILED_PUBLISH,
  TCAT_SHADOW_FAILED_DOWN,
  TCAT_SHADOW_FAILED_TIMEOUT,
  /** The document that was asked for; what is wanted of the device: `state` and `version`. */
  TCAT_SHADOW_DOCUMENT,
  TCAT_SHADOW_DELTA,
  /** The document that an update did not know of: `tcat_shadow_resolve`, there or later. */
  TCAT_SHADOW_CONFLICT,
  /** A message that could not be read; a reply that nothing waits for. */
  TCAT_SHADOW_MALFORMED,
  TCAT_SHADOW_STRAY,
};

/** What a shadow asks for. */
enum tcat_shadow_ask {
  TCAT_SHADOW_ASK_NONE,
  TCAT_SHADOW_ASK_GET,
  TCAT_SHADOW_ASK_UPDATE,
};

/** What is told, from `tcat_poll` or `tcat_shadow_poll`; what it does not have is 0. */
struct tcat_shadow_news {
  enum tcat_shadow_news_kind kind;
  enum tcat_shadow_ask ask;
  int32_t code;
  struct tcat_span status;
  /** An object as it came, whole; valid while it is told. */
  struct tcat_span state;
  int64_t version;
};

/** What a shadow needs to know; it must stay as it is. */
struct tcat_shadow_config {
  const char *product_id;
  const char *device_name;
  void (*told)(struct tcat_shadow *shadow, const struct tcat_shadow_news *news, void *user);
  void *user;
  /** In the tokens of requests; a number that is another each time the device starts tells its requests apart. */
  uint32_t seed;
  /** 0: `TCAT_SHADOW_REPLY_MS`. */
  uint32_t reply_ms;
  /** For a topic, and a message on its way out. */
  char *room;
  uint32_t room_size;
  /** For the state of a document. */
  char *state;
  uint32_t state_size;
};

/** A change of the document; the application's memory until it is done. */
struct tcat_shadow_change {
  /** Members that the device reports, an object of JSON; `NULL` for none. */
  const char *reported;
  /** Forgets what is wanted of the device. */
  bool clear;
  /** The state becomes what is reported, and nothing else. */
  bool overwrite;
};

/** A shadow, all zero at first; its members are its own. */
struct tcat_shadow {
  const struct tcat_shadow_config *config;
  struct tcat *client;
  /* Members of the message that is being read. */
  uint8_t member;
  struct tcat_json_members members;
  uint8_t inner;
  struct tcat_json_members inner_members;
  uint8_t type;
  uint8_t status_length;
  bool reading;
  bool bad;
  bool has_type;
  bool has_code;
  bool has_state;
  bool has_version;
  bool gathering;
  /** `enum tcat_shadow_ask`: what waits, what is awaited. */
  uint8_t asked;
  uint8_t awaited;
  uint8_t conflicts;
  bool out;
  bool published;
  bool up;
  bool unresolved;
  bool again;
  bool given_up;
  int32_t code;
  /** The number of the request that was awaited when its token came; 0: the token is another's. */
  uint32_t own;
  uint32_t state_length;
  const struct tcat_shadow_change *update;
  const char *reported;
  uint32_t number;
  uint32_t since;
  int64_t told_version;
  int64_t version;
  struct tcat_json_reader reader;
  char text[24];
  char status[TCAT_SHADOW_STATUS + 1];
  struct tcat_request request;
};

/**
 * Opens a shadow.
 * @returns `TCAT_OK`; `TCAT_E_ARGUMENT` for `NULL`, names that are too long, a room without room, or one that is open and has
 *   a message on its way; `TCAT_E_NOT_OPEN`
 */
int tcat_shadow_open(struct tcat_shadow *shadow, struct tcat *client, const struct tcat_shadow_config *config);

/** Takes an event of the client, in its handler; whether it was a message of this shadow, or a part of one. */
bool tcat_shadow_event(struct tcat_shadow *shadow, const struct tcat_event *event);

/** Goes on with what is due; in the task that polls, behind `tcat_poll`. @returns milliseconds like `tcat_poll` */
uint32_t tcat_shadow_poll(struct tcat_shadow *shadow);

/**
 * Asks for the document.
 * @returns `TCAT_OK`, or `TCAT_E_ARGUMENT` while an earlier request is not over
 */
int tcat_shadow_get(struct tcat_shadow *shadow);

/**
 * Changes the document, at the version that the shadow knows.
 * @returns the same, `TCAT_E_ARGUMENT` also for one that fits neither the room nor a message
 */
int tcat_shadow_update(struct tcat_shadow *shadow, const struct tcat_shadow_change *update);

/**
 * Says what becomes of an update behind a conflict.
 * @param reported what is sent in its place, which stays until it is done; `NULL`: nothing, and the update is refused
 * @returns the same, `TCAT_E_ARGUMENT` where there is no conflict, too
 */
int tcat_shadow_resolve(struct tcat_shadow *shadow, const char *reported);

/** Whether a request waits or is on its way. */
bool tcat_shadow_asking(const struct tcat_shadow *shadow);

#ifdef __cplusplus
}
#endif

#endif
