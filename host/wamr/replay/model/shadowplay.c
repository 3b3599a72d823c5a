#include "shadowplay.h"

#include <stdlib.h>
#include <string.h>

#include "play.h"
#include "tcat_shadow.h"
#include "tell.h"
#include "waiting.h"

#define ROOM 2200u
#define STATE_MOST 4096u

static struct tcat_shadow shadow;
static struct tcat_shadow_config config;
static char room[ROOM], state[STATE_MOST];

static struct request {
  bool get;
  struct tcat_shadow_change update;
  char reported[STATE_MOST];
} requests[WAITING_PLACES];

static void add_document(struct tcat_json_writer *line, const struct tcat_shadow_news *news) {
  if (news->kind == TCAT_SHADOW_DOCUMENT) {
    tcat_json_add(line, "{\"shadow\":{\"version\":");
    tcat_json_integer(line, news->version);
    tcat_json_add(line, ",\"state\":");
    tcat_json_put(line, news->state.at, news->state.length);
    tcat_json_add(line, "}}");
    return;
  }
  tcat_json_add(line, news->kind == TCAT_SHADOW_DELTA ? "{\"delta\":" : "{\"conflict\":");
  tcat_json_put(line, news->state.at, news->state.length);
  tcat_json_add(line, ",\"version\":");
  tcat_json_integer(line, news->version);
  tcat_json_add(line, "}");
}

static void told(struct tcat_shadow *from, const struct tcat_shadow_news *news, void *user) {
  static const char *const asks[] = {"", "get", "update"};
  (void)from;
  (void)user;
  if (news->kind == TCAT_SHADOW_DONE || news->kind == TCAT_SHADOW_REFUSED) {
    tell_done(asks[news->ask], news->code, &news->status);
    return;
  }
  if (news->kind < TCAT_SHADOW_DOCUMENT) {
    tell_failed(asks[news->ask], (enum tell_why)(news->kind - TCAT_SHADOW_FAILED_PUBLISH));
    return;
  }
  struct tcat_json_writer *line = scene_line();
  if (news->kind == TCAT_SHADOW_MALFORMED || news->kind == TCAT_SHADOW_STRAY)
    tcat_json_add(line, news->kind == TCAT_SHADOW_STRAY ? "{\"stray\":\"shadow\"}" : "{\"malformed\":\"shadow\"}");
  else
    add_document(line, news);
  scene_end(DUTY_NONE);
}

bool shadowplay_begin(void) {
  memset(&config, 0, sizeof config);
  config.product_id = scene_product;
  config.device_name = scene_device;
  config.told = told;
  config.seed = play_options.seed;
  config.reply_ms = play_options.reply_ms;
  config.room = room;
  config.room_size = sizeof room;
  config.state = state;
  config.state_size = sizeof state;
  waiting_begin();
  return tcat_shadow_open(&shadow, &scene_client, &config) == TCAT_OK;
}

uint32_t shadowplay_poll(void) {
  uint32_t place;
  if (!tcat_shadow_asking(&shadow) && waiting_take(&place)) {
    const struct request *next = &requests[place];
    if ((next->get ? tcat_shadow_get(&shadow) : tcat_shadow_update(&shadow, &next->update)) != TCAT_OK) abort();
  }
  return tcat_shadow_poll(&shadow);
}

void shadowplay_event(const struct tcat_event *event) { tcat_shadow_event(&shadow, event); }

static void keep_text(struct frame *frame, char to[STATE_MOST]) {
  uint32_t length;
  const uint8_t *json = frame_rest(frame, &length);
  if (length >= STATE_MOST) abort();
  memcpy(to, json, length);
  to[length] = 0;
}

/* Whether the update fits a message, whatever its token: found out on a shadow of its own. */
static bool fits(const struct tcat_shadow_change *update) {
  static struct tcat_shadow trial;
  return tcat_shadow_open(&trial, &scene_client, &config) == TCAT_OK && tcat_shadow_update(&trial, update) == TCAT_OK;
}

static void ask(struct frame *frame, bool get) {
  struct request *next = &requests[waiting_next()];
  memset(next, 0, sizeof *next);
  next->get = get;
  if (!get) {
    uint32_t flags = frame_number(frame);
    next->update.overwrite = (flags & 1) != 0;
    next->update.clear = (flags & 2) != 0;
    keep_text(frame, next->reported);
    if ((flags & 4) != 0) next->update.reported = next->reported;
  }
  waiting_add(get ? "get" : "update", get || fits(&next->update));
}

static void resolve(struct frame *frame) {
  static char reported[STATE_MOST];
  bool more = frame_number(frame) != 0;
  keep_text(frame, reported);
  /* What is said behind the end of a conflict says nothing. */
  if (!shadow.unresolved || shadow.again || shadow.given_up) return;
  if (tcat_shadow_resolve(&shadow, more ? reported : NULL) != TCAT_OK) tell_refused("update", 406, "range", 5);
}

bool shadowplay_frame(struct frame *frame) {
  if (frame->type == 'r')
    resolve(frame);
  else if (frame->type == 'g' || frame->type == 'u')
    ask(frame, frame->type == 'g');
  else
    return false;
  return true;
}
