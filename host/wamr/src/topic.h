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

/** The token of a request; its length. */
uint32_t tcat_put_token(char token[OWN_TOKEN], uint32_t seed, uint32_t number);

/** Milliseconds that are left of a limit. */
static inline uint32_t tcat_left(uint32_t since, uint32_t limit, uint32_t now) {
  uint32_t gone = now - since;
  return gone >= limit ? 0 : limit - gone;
}

#endif
