/** What a model and a shadow share: topics of a device, tokens, times. */

#ifndef TCAT_TOPIC_H
#define TCAT_TOPIC_H

#include "../include/tcat_json.h"
#include "internal.h"

/** Digits of a seed, `-`, of a number, and a NUL. */
#define OWN_TOKEN 20u

/** Writes `HEAD PRODUCT/DEVICE` and a NUL. */
void tcat_put_topic(char *to, uint32_t room, const char *head, const char *product, const char *device);

/** Whether that is the topic. */
bool tcat_is_topic(const struct tcat_span *topic, const char *head, const char *product, const char *device);

/** Whether the longest head leaves room for these names. */
bool tcat_names_fit(uint32_t room, const char *head, const char *product, const char *device);

/** The token of a request; its length. */
uint32_t tcat_put_token(char token[OWN_TOKEN], uint32_t seed, uint32_t number);

/** Whether a reader has found this name or text, whole. */
bool tcat_is_text(const struct tcat_json_reader *reader, const char *text);

/** Bytes of a status as it is told: whole characters, `most` at most. */
uint32_t tcat_cut(const char *status, uint32_t length, uint32_t most);

/** Milliseconds that are left of a limit. */
static inline uint32_t tcat_left(uint32_t since, uint32_t limit, uint32_t now) {
  uint32_t gone = now - since;
  return gone >= limit ? 0 : limit - gone;
}

#endif
