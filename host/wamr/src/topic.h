/** What a model and a shadow share: topics of a device, tokens, times. */

#ifndef TCAT_TOPIC_H
#define TCAT_TOPIC_H

#include "../include/tcat_json.h"
#include "internal.h"

/** Digits of a seed, `-`, of a number, and a NUL. */
#define OWN_TOKEN 20u
/** A topic that something comes from, and a NUL: what a model or a shadow may publish to, and 12 bytes. */
#define TOPIC_MOST 96u

/** Writes `HEAD KIND/PRODUCT/DEVICE` and a NUL, as far as there is room; how many bytes it has, but for the NUL. */
uint32_t tcat_put_topic(char *to, uint32_t room, const char *head, const char *kind, const char *product, const char *device);

/** Whether a text is that topic, which has at most `TOPIC_MOST - 1` bytes. */
bool tcat_is_topic(const struct tcat_span *text, const char *head, const char *kind, const char *product, const char *device);

/** The text of so many before it in a list of texts that are each ended by NUL. */
const char *tcat_nth(const char *list, uint32_t index);

/** Which of `count` texts of such a list a reader has found, whole; `count` where none. */
uint32_t tcat_find(const struct tcat_json_reader *reader, const char *list, uint32_t count);

/** The token of a request; its length. */
uint32_t tcat_put_token(char token[OWN_TOKEN], uint32_t seed, uint32_t number);

/** Whether a reader has found this name or text, whole. */
bool tcat_is_text(const struct tcat_json_reader *reader, const char *text);

/** Bytes of a status as it is told: whole characters, `most` at most. */
uint32_t tcat_cut(const char *status, uint32_t length, uint32_t most);

/** Whether a request waits or runs, whatever its memory says: what stands in a queue is not to be cleared. */
static inline bool tcat_is_queued(struct tcat *client, const struct tcat_request *request) {
  tcat_lock(client);
  const struct tcat_request *at = client->requests;
  while (at && at != request) at = at->next;
  bool queued = at || client->active == request;
  tcat_unlock(client);
  return queued;
}

/** Milliseconds that are left of a limit. */
static inline uint32_t tcat_left(uint32_t since, uint32_t limit, uint32_t now) {
  uint32_t gone = now - since;
  return gone >= limit ? 0 : limit - gone;
}

#endif
