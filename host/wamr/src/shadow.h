/** What the parts of the shadow share. */

#ifndef TCAT_SHADOW_PARTS_H
#define TCAT_SHADOW_PARTS_H

#include "../include/tcat_shadow.h"
#include "topic.h"

/** Largest version. */
#define VERSION_MOST ((int64_t)0x1fffffffffffff)

/** What a message is. */
enum { SHADOW_OTHER, SHADOW_GET, SHADOW_UPDATE, SHADOW_IS_DELTA };

/** Begins a message; takes it in. */
void tcat_shadow_begin_message(struct tcat_shadow *shadow);
void tcat_shadow_read(struct tcat_shadow *shadow, const char *bytes, uint32_t count);

/** A whole message has been read: what it brings. */
void tcat_shadow_end_message(struct tcat_shadow *shadow);

/** Ends the request whose reply is awaited. */
void tcat_shadow_end_request(struct tcat_shadow *shadow, enum tcat_shadow_news_kind kind, int32_t code,
                             struct tcat_span status);

/** The token of the request that was sent last; its length. */
static inline uint32_t tcat_shadow_token(const struct tcat_shadow *shadow, char token[OWN_TOKEN]) {
  return tcat_put_token(token, shadow->config->seed, shadow->number);
}

#endif
