/* A message of the shadow's: its members in any order, the state of its document gathered as it comes. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "shadow.h"

enum { TYPE, TOKEN, RESULT, STATUS, PAYLOAD, OTHER };
enum { STATE, VERSION, OTHER_INNER };
#define BIT(member) (1u << (member))

static void take_name(struct tcat_shadow *shadow) {
  static const char names[] = "type\0" "clientToken\0" "result\0" "status\0" "payload";
  /* Of two the first one counts. */
  shadow->member = (uint8_t)tcat_json_find_member(&shadow->reader, names, OTHER, &shadow->members);
}

static void take_text(struct tcat_shadow *shadow) {
  char own[OWN_TOKEN];
  if (shadow->member == TYPE) {
    shadow->has_type = true;
    shadow->type = (uint8_t)((tcat_json_find(&shadow->reader, "get\0" "update\0" "delta", 3) + 1) % 4);
  }
  if (shadow->member == TOKEN) {
    tcat_shadow_token(shadow, own);
    shadow->own = shadow->awaited && tcat_json_is(&shadow->reader, own) ? shadow->number : 0;
  }
  /* That of a conflict stays: the update may be refused with it. */
  if (shadow->member != STATUS || shadow->unresolved) return;
  shadow->status_length = (uint8_t)tcat_json_keep(&shadow->reader, shadow->status, shadow->status_length, sizeof shadow->status);
}

static void take_member(struct tcat_shadow *shadow, enum tcat_json_kind kind) {
  int64_t code;
  if (kind == TCAT_JSON_NAME) take_name(shadow);
  if (kind == TCAT_JSON_TEXT) take_text(shadow);
  if (kind == TCAT_JSON_NUMBER && shadow->member == RESULT &&
      tcat_json_take_whole(&shadow->reader.number, -INT32_MAX, INT32_MAX, &code)) {
    shadow->code = (int32_t)code;
    shadow->has_code = true;
  }
}

static void take_document(struct tcat_shadow *shadow, enum tcat_json_kind kind) {
  if (kind == TCAT_JSON_NAME) {
    shadow->inner = (uint8_t)tcat_json_find_member(&shadow->reader, "state\0" "version", OTHER_INNER, &shadow->inner_members);
  } else if (kind == TCAT_JSON_OBJECT && shadow->inner == STATE) {
    shadow->gathering = true;
    shadow->state_length = 0;
  } else if (kind == TCAT_JSON_OBJECT_END && shadow->inner == STATE) {
    shadow->has_state = true;
    shadow->gathering = false;
  } else if (kind == TCAT_JSON_NUMBER && shadow->inner == VERSION) {
    shadow->has_version = tcat_json_take_whole(&shadow->reader.number, 0, VERSION_MOST, &shadow->told_version);
  }
}

static void take(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  struct tcat_shadow *shadow = (struct tcat_shadow *)reader->user;
  if (reader->depth == 0)
    shadow->bad = kind != TCAT_JSON_OBJECT && kind != TCAT_JSON_OBJECT_END;
  else if (reader->depth == 1)
    take_member(shadow, kind);
  else if (reader->depth == 2 && shadow->member == PAYLOAD)
    take_document(shadow, kind);
}

void tcat_shadow_begin_message(struct tcat_shadow *shadow) {
  tcat_json_begin(&shadow->reader, take, shadow, shadow->text, sizeof shadow->text);
  if (!shadow->unresolved) shadow->status_length = 0;
  shadow->member = OTHER;
  shadow->inner = OTHER_INNER;
  shadow->members.seen = shadow->members.doubled = shadow->inner_members.seen = shadow->inner_members.doubled = 0;
  shadow->type = SHADOW_OTHER;
  shadow->reading = true;
  shadow->own = 0;
  shadow->bad = shadow->has_type = shadow->has_code = false;
  shadow->has_state = shadow->has_version = shadow->gathering = false;
}

void tcat_shadow_read(struct tcat_shadow *shadow, const char *bytes, uint32_t count) {
  for (uint32_t i = 0; i < count && !shadow->bad; i++) {
    bool before = shadow->gathering;
    if (!tcat_json_read(&shadow->reader, bytes + i, 1)) shadow->bad = true;
    if (!before && !shadow->gathering) continue;
    /* One that is too long is counted, and is none. */
    if (shadow->state_length < shadow->config->state_size) shadow->config->state[shadow->state_length] = bytes[i];
    shadow->state_length++;
  }
}

/* Whether it has a whole document. */
static bool has_document(const struct tcat_shadow *shadow) {
  return shadow->has_state && shadow->has_version && shadow->inner_members.doubled == 0 &&
         shadow->state_length <= shadow->config->state_size;
}

/* Other tasks' updates are held against a message's size with it. */
static void know_version(struct tcat_shadow *shadow) {
  tcat_lock(shadow->client);
  shadow->version = shadow->told_version;
  tcat_unlock(shadow->client);
}

static void tell(struct tcat_shadow *shadow, enum tcat_shadow_news_kind kind) {
  struct tcat_shadow_news news = {kind, TCAT_SHADOW_ASK_NONE, 0, {"", 0}, {"", 0}, 0};
  if (kind == TCAT_SHADOW_DOCUMENT || kind == TCAT_SHADOW_DELTA || kind == TCAT_SHADOW_CONFLICT) {
    news.state.at = shadow->config->state;
    news.state.length = shadow->state_length;
    news.version = shadow->told_version;
    know_version(shadow);
  }
  shadow->config->told(shadow, &news, shadow->config->user);
}

/* Whether a reply with this code lacks what it must have. */
static bool lacks(const struct tcat_shadow *shadow) {
  if (shadow->code == TCAT_SHADOW_E_VERSION && shadow->type == SHADOW_UPDATE) return !has_document(shadow);
  if (shadow->code != 0) return false;
  return shadow->type == SHADOW_GET ? !has_document(shadow) : !shadow->has_version;
}

static void end_reply(struct tcat_shadow *shadow) {
  uint8_t named = (uint8_t)(BIT(TYPE) | BIT(TOKEN) | BIT(RESULT) | BIT(PAYLOAD));
  struct tcat_span status = {shadow->status, tcat_json_cut(shadow->status, shadow->status_length, TCAT_SHADOW_STATUS)};
  int32_t code = shadow->code;
  /* One that was awaited when its token came may be another by now. */
  if (shadow->own != shadow->number || shadow->type != shadow->awaited || shadow->unresolved) {
    tell(shadow, TCAT_SHADOW_STRAY);
    return;
  }
  if (!shadow->has_code || (shadow->members.doubled & named) != 0 || lacks(shadow)) {
    struct tcat_span malformed = {"malformed", 9};
    status = malformed;
    code = 400;
  }
  if (code == TCAT_SHADOW_E_VERSION && shadow->type == SHADOW_UPDATE && shadow->conflicts < TCAT_SHADOW_CONFLICTS) {
    shadow->conflicts++;
    shadow->unresolved = true;
    shadow->published = false;
    tell(shadow, TCAT_SHADOW_CONFLICT);
    return;
  }
  bool get = shadow->type == SHADOW_GET;
  tcat_shadow_end_request(shadow, code == 0 ? TCAT_SHADOW_DONE : TCAT_SHADOW_REFUSED, code, status);
  if (code != 0) return;
  if (get)
    tell(shadow, TCAT_SHADOW_DOCUMENT);
  else
    know_version(shadow);
}

void tcat_shadow_end_message(struct tcat_shadow *shadow) {
  if (!tcat_json_end(&shadow->reader) || shadow->bad || !shadow->has_type) {
    tell(shadow, TCAT_SHADOW_MALFORMED);
  } else if (shadow->type == SHADOW_IS_DELTA) {
    bool whole = has_document(shadow) && (shadow->members.doubled & (BIT(TYPE) | BIT(PAYLOAD))) == 0;
    tell(shadow, whole ? TCAT_SHADOW_DELTA : TCAT_SHADOW_MALFORMED);
  } else if (shadow->type == SHADOW_OTHER) {
    tell(shadow, TCAT_SHADOW_STRAY);
  } else {
    end_reply(shadow);
  }
}

#endif
