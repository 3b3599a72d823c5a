/*
 * A shadow's life: one request at a time, with its reply, or with the conflict that an update runs into.
 *
 *   asked → AWAITED when it is said → its reply, its limit, or the end of the session
 *   AWAITED → UNRESOLVED at a conflict → AWAITED once more, or refused, as the application says
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "shadow.h"

/* A module that says `busy` is asked again for so long. */
#define BUSY_MS 5000u

static const char head[] = "$shadow/";

static uint32_t reply_ms(const struct tcat_shadow *shadow) {
  return shadow->config->reply_ms ? shadow->config->reply_ms : TCAT_SHADOW_REPLY_MS;
}

void tcat_shadow_end_request(struct tcat_shadow *shadow, enum tcat_shadow_news_kind kind, int32_t code,
                             struct tcat_span status) {
  struct tcat_shadow_news news = {kind, (enum tcat_shadow_ask)shadow->awaited, code, status, {"", 0}, 0};
  tcat_lock(shadow->client);
  shadow->awaited = TCAT_SHADOW_ASK_NONE;
  shadow->unresolved = shadow->again = shadow->given_up = false;
  shadow->update = NULL;
  tcat_unlock(shadow->client);
  shadow->config->told(shadow, &news, shadow->config->user);
}

static void fail(struct tcat_shadow *shadow, enum tcat_shadow_news_kind kind) {
  struct tcat_span none = {"", 0};
  tcat_shadow_end_request(shadow, kind, 0, none);
}

static void end_publish(struct tcat_shadow *shadow, bool sent) {
  shadow->out = false;
  /* Its reply may have come first, or the session has gone down. */
  if (!shadow->awaited || shadow->unresolved || shadow->again) return;
  if (!sent) {
    fail(shadow, TCAT_SHADOW_FAILED_PUBLISH);
    return;
  }
  shadow->published = true;
  shadow->since = tcat_now(shadow->client);
}

static void take_published(struct tcat *client, struct tcat_request *request) {
  (void)client;
  end_publish((struct tcat_shadow *)request->user, request->status == TCAT_OK);
}

static void write_message(struct tcat_json_writer *writer, const struct tcat_shadow *shadow, uint32_t ask,
                          const struct tcat_shadow_change *update, const char *reported, int64_t version) {
  char token[OWN_TOKEN];
  uint32_t length = tcat_shadow_token(shadow, token);
  if (ask == TCAT_SHADOW_ASK_GET) {
    tcat_json_add(writer, "{\"type\":\"get\"");
  } else {
    tcat_json_add(writer, "{\"type\":\"update\"");
    if (update->overwrite) tcat_json_add(writer, ",\"overwriteUpdate\":true");
    tcat_json_add(writer, ",\"state\":{");
    if (update->clear) tcat_json_add(writer, reported ? "\"desired\":null," : "\"desired\":null");
    if (reported) {
      tcat_json_add(writer, "\"reported\":");
      tcat_json_add(writer, reported);
    }
    tcat_json_add_integer(writer, "},\"version\":", version);
  }
  tcat_json_add(writer, ",\"clientToken\":");
  tcat_json_text(writer, token, length);
  tcat_json_add(writer, "}");
}

/* Whether it fits, whatever its token and the version are when it goes out; under the lock. */
static bool fits(const struct tcat_shadow *shadow, const struct tcat_shadow_change *update, const char *reported) {
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  char token[OWN_TOKEN];
  write_message(&writer, shadow, TCAT_SHADOW_ASK_UPDATE, update, reported, VERSION_MOST);
  uint32_t length = writer.length + OWN_TOKEN - 1 - tcat_shadow_token(shadow, token);
  return length <= TCAT_SIZE_PAYLOAD && length <= shadow->config->room_size - TCAT_SHADOW_TOPIC;
}

static void say(struct tcat_shadow *shadow, uint32_t ask) {
  const struct tcat_shadow_config *config = shadow->config;
  char *room = config->room + TCAT_SHADOW_TOPIC;
  struct tcat_json_writer writer = {room, config->room_size - TCAT_SHADOW_TOPIC, 0, 0};
  struct tcat_request *request = &shadow->request;
  tcat_lock(shadow->client);
  shadow->number++;
  write_message(&writer, shadow, ask, shadow->update, shadow->reported, shadow->version);
  if (shadow->awaited == TCAT_SHADOW_ASK_NONE) shadow->asked = TCAT_SHADOW_ASK_NONE;
  shadow->awaited = (uint8_t)ask;
  shadow->published = shadow->unresolved = shadow->again = false;
  shadow->out = true;
  tcat_unlock(shadow->client);
  tcat_put_topic(config->room, TCAT_SHADOW_TOPIC, head, "operation", config->product_id, config->device_name);
  request->done = take_published;
  request->user = shadow;
  request->retry_ms = BUSY_MS;
  int status = tcat_fill_publish(shadow->client, request, config->room, 1, room, writer.length);
  if (status == TCAT_OK) status = tcat_submit(shadow->client, request);
  if (status != TCAT_OK) end_publish(shadow, false);
}

static void follow_session(struct tcat_shadow *shadow) {
  bool up = tcat_session_state(shadow->client) == TCAT_SESSION_UP;
  bool lost = shadow->up && !up;
  shadow->up = up;
  if (!lost) return;
  if (shadow->out && tcat_cancel(shadow->client, &shadow->request)) shadow->out = false;
  if (shadow->awaited) fail(shadow, TCAT_SHADOW_FAILED_DOWN);
}

static bool is_topic(const struct tcat_shadow_config *config, struct tcat_span text) {
  return tcat_is_topic(&text, head, "operation/result", config->product_id, config->device_name);
}

bool tcat_shadow_event(struct tcat_shadow *shadow, const struct tcat_event *event) {
  const struct tcat_shadow_config *config = shadow->config;
  bool mine = shadow->reading;
  switch (event->kind) {
    case TCAT_EVENT_MESSAGE_BEGIN:
      shadow->reading = false;
      mine = is_topic(config, event->text);
      if (mine) tcat_shadow_begin_message(shadow);
      return mine;
    case TCAT_EVENT_SLICE:
      if (mine) tcat_shadow_read(shadow, event->text.at, event->text.length);
      return mine;
    case TCAT_EVENT_DAMAGED:
      if (mine) shadow->bad = true;
      /* fall through */
    case TCAT_EVENT_MESSAGE_END:
      shadow->reading = false;
      if (mine) tcat_shadow_end_message(shadow);
      return mine;
    default:
      if (event->kind >= TCAT_EVENT_SESSION_SKIPPED) follow_session(shadow);
      return false;
  }
}

uint32_t tcat_shadow_poll(struct tcat_shadow *shadow) {
  uint32_t now = tcat_now(shadow->client);
  bool awaits = shadow->awaited && shadow->published;
  if (awaits && tcat_left(shadow->since, reply_ms(shadow), now) == 0) fail(shadow, TCAT_SHADOW_FAILED_TIMEOUT);
  if (shadow->given_up) {
    struct tcat_span status = {shadow->status, tcat_json_cut(shadow->status, shadow->status_length, TCAT_SHADOW_STATUS)};
    tcat_shadow_end_request(shadow, TCAT_SHADOW_REFUSED, TCAT_SHADOW_E_VERSION, status);
  }
  if (shadow->up && !shadow->out && (shadow->again || (shadow->asked && !shadow->awaited))) {
    say(shadow, shadow->again ? (uint32_t)TCAT_SHADOW_ASK_UPDATE : shadow->asked);
    return 0;
  }
  return shadow->awaited && shadow->published ? tcat_left(shadow->since, reply_ms(shadow), now) : TCAT_NEVER;
}

int tcat_shadow_open(struct tcat_shadow *shadow, struct tcat *client, const struct tcat_shadow_config *config) {
  if (!shadow || !client || !config || !config->product_id || !config->device_name || !config->told) return TCAT_E_ARGUMENT;
  if (!config->room || !config->state || config->room_size <= TCAT_SHADOW_TOPIC) return TCAT_E_ARGUMENT;
  if (tcat_put_topic(NULL, 0, head, "operation", config->product_id, config->device_name) >= TCAT_SHADOW_TOPIC)
    return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  if (tcat_is_queued(client, &shadow->request)) return TCAT_E_ARGUMENT;
  memset(shadow, 0, sizeof *shadow);
  shadow->client = client;
  shadow->config = config;
  follow_session(shadow);
  return TCAT_OK;
}

static int ask(struct tcat_shadow *shadow, uint32_t what, const struct tcat_shadow_change *update) {
  static const struct tcat_shadow_change none = {NULL, false, false};
  int status = TCAT_E_ARGUMENT;
  tcat_lock(shadow->client);
  if (!tcat_shadow_asking(shadow) && fits(shadow, update ? update : &none, update ? update->reported : NULL)) {
    shadow->update = update;
    shadow->reported = update ? update->reported : NULL;
    shadow->conflicts = 0;
    shadow->asked = (uint8_t)what;
    status = TCAT_OK;
  }
  tcat_unlock(shadow->client);
  return status;
}

int tcat_shadow_get(struct tcat_shadow *shadow) { return ask(shadow, TCAT_SHADOW_ASK_GET, NULL); }

int tcat_shadow_update(struct tcat_shadow *shadow, const struct tcat_shadow_change *update) {
  return update ? ask(shadow, TCAT_SHADOW_ASK_UPDATE, update) : TCAT_E_ARGUMENT;
}

int tcat_shadow_resolve(struct tcat_shadow *shadow, const char *reported) {
  int status = TCAT_E_ARGUMENT;
  tcat_lock(shadow->client);
  if (shadow->unresolved && !shadow->again && (!reported || fits(shadow, shadow->update, reported))) {
    shadow->reported = reported;
    shadow->again = reported != NULL;
    shadow->given_up = !shadow->again;
    status = TCAT_OK;
  }
  tcat_unlock(shadow->client);
  return status;
}

bool tcat_shadow_asking(const struct tcat_shadow *shadow) { return shadow->asked || shadow->awaited; }

#endif
