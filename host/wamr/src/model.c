/*
 * A model's life: what has come is taken while it streams, what is due goes out one by one.
 *
 *   said by model_say.c and model_ask.c into the room → OUT when it is submitted → published, or not
 *   a request is AWAITED from when it is said until its reply, its limit, or the end of the session
 *
 * What other tasks may call changes a model under the client's lock; the task that polls owns the rest.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* A module that says `busy` is asked again for so long. */
#define BUSY_MS 5000u

int64_t tcat_model_time(const struct tcat_model *model) {
  return model->config->clock ? model->config->clock(model->config->user) : 0;
}

static uint32_t reply_ms(const struct tcat_model *model) {
  return model->config->reply_ms ? model->config->reply_ms : TCAT_MODEL_REPLY_MS;
}

void tcat_model_tell(struct tcat_model *model, const struct tcat_model_news *news) {
  if (model->config->told) model->config->told(model, news, model->config->user);
}

static uint32_t left_of(uint32_t since, uint32_t limit, uint32_t now) {
  uint32_t gone = now - since;
  return gone >= limit ? 0 : limit - gone;
}

/* What a report has not brought to the platform has changed, and goes out again; behind what delayed it. */
static void restore_report(struct tcat_model *model, uint32_t pause) {
  uint32_t *changed = tcat_model_bits(tcat_model_at(model, model->form->changed));
  const uint32_t *reported = tcat_model_bits(tcat_model_at(model, model->form->reported));
  for (uint32_t i = 0; i < tcat_model_words(model); i++) changed[i] |= reported[i];
  if (pause > model->report_pause) model->report_pause = pause;
  model->paced = pause > 0 || model->paced;
}

void tcat_model_end_request(struct tcat_model *model, enum tcat_model_news_kind kind, int32_t code,
                            struct tcat_span status) {
  struct tcat_model_news news = {kind, (enum tcat_model_ask)model->awaited, TCAT_MODEL_PROPERTY, code, status};
  tcat_lock(model->client);
  if (news.ask == TCAT_MODEL_ASK_REPORT) {
    bool answered = kind == TCAT_MODEL_DONE || kind == TCAT_MODEL_REFUSED;
    if (!answered) restore_report(model, kind == TCAT_MODEL_FAILED_DOWN ? 0 : reply_ms(model));
    memset(tcat_model_at(model, model->form->reported), 0, 4 * tcat_model_words(model));
  }
  if (news.ask == TCAT_MODEL_ASK_REPORT_INFO) model->infos = NULL;
  if (news.ask == TCAT_MODEL_ASK_EVENT_POST || news.ask == TCAT_MODEL_ASK_EVENTS_POST) model->post = NULL;
  model->awaited = TCAT_MODEL_ASK_NONE;
  tcat_unlock(model->client);
  tcat_model_tell(model, &news);
}

static void fail_request(struct tcat_model *model, enum tcat_model_news_kind kind) {
  struct tcat_span none = {"", 0};
  tcat_model_end_request(model, kind, 0, none);
}

/* What is out has gone, or has not, or the session has gone down with it: then an answer stays, to go out again. */
static void end_publish(struct tcat_model *model, bool sent) {
  uint32_t ask = model->out;
  const char *bytes;
  struct tcat_model_entry entry = tcat_model_first(model, &bytes);
  model->out = TCAT_MODEL_ASK_NONE;
  if (!model->up) {
    tcat_model_forget(model);
    return;
  }
  tcat_model_drop_first(model);
  if (ask >= TCAT_MODEL_ASK_CONTROL) {
    struct tcat_model_news news = {TCAT_MODEL_FAILED_PUBLISH, (enum tcat_model_ask)ask,
                                   (enum tcat_model_topic)entry.topic, 0, {"", 0}};
    if (!sent) tcat_model_tell(model, &news);
    return;
  }
  /* Its reply may have come first. */
  if (model->awaited != ask || model->published) return;
  if (sent) {
    model->published = true;
    model->since = tcat_now(model->client);
  } else {
    fail_request(model, TCAT_MODEL_FAILED_PUBLISH);
  }
}

static void take_published(struct tcat *client, struct tcat_request *request) {
  (void)client;
  end_publish((struct tcat_model *)request->user, request->status == TCAT_OK);
}

static void put_topic(const struct tcat_model *model, uint8_t topic) {
  static const char *const kinds[] = {"property/", "event/", "action/"};
  struct tcat_json_writer writer = {(char *)tcat_model_at(model, model->form->room), TCAT_MODEL_TOPIC, 0, 0};
  tcat_json_add(&writer, "$thing/up/");
  tcat_json_add(&writer, kinds[topic]);
  tcat_json_add(&writer, model->config->product_id);
  tcat_json_add(&writer, "/");
  tcat_json_add(&writer, model->config->device_name);
  tcat_json_put(&writer, "", 1);
}

static void publish_first(struct tcat_model *model) {
  const char *bytes;
  struct tcat_model_entry entry = tcat_model_first(model, &bytes);
  const char *topic = (const char *)tcat_model_at(model, model->form->room);
  struct tcat_request *request = &model->request;
  put_topic(model, entry.topic);
  request->done = take_published;
  request->user = model;
  request->retry_ms = BUSY_MS;
  model->out = entry.ask;
  int status = tcat_fill_publish(model->client, request, topic, 1, bytes, entry.length);
  if (status == TCAT_OK) status = tcat_submit(model->client, request);
  if (status != TCAT_OK) end_publish(model, false);
}

static void come_up(struct tcat_model *model) {
  model->up = true;
  model->get_status = true;
  /* What was wanted is asked for anew. */
  model->clear_control = false;
}

static void go_down(struct tcat_model *model) {
  model->up = false;
  model->paced = false;
  if (model->out) {
    /* One that runs ends later, and its room is free then. */
    if (tcat_cancel(model->client, &model->request)) end_publish(model, false);
  } else {
    tcat_model_forget(model);
  }
  if (model->awaited) fail_request(model, TCAT_MODEL_FAILED_DOWN);
}

static void follow_session(struct tcat_model *model) {
  bool up = tcat_session_state(model->client) == TCAT_SESSION_UP;
  if (up && !model->up) come_up(model);
  if (!up && model->up) go_down(model);
}

/* Whose message it is: `$thing/down/KIND/PRODUCT/DEVICE`. */
static bool is_topic(const struct tcat_model *model, const struct tcat_span *text, uint8_t *topic) {
  static const char *const kinds[] = {"property/", "event/", "action/"};
  const char *parts[] = {"$thing/down/", "", model->config->product_id, "/", model->config->device_name};
  for (*topic = 0; *topic < sizeof kinds / sizeof *kinds; ++*topic) {
    uint32_t at = 0;
    bool same = true;
    parts[1] = kinds[*topic];
    for (uint32_t i = 0; i < sizeof parts / sizeof *parts && same; i++) {
      uint32_t length = (uint32_t)strlen(parts[i]);
      same = length <= text->length - at && memcmp(text->at + at, parts[i], length) == 0;
      at += length;
    }
    if (same && at == text->length) return true;
  }
  return false;
}

bool tcat_model_event(struct tcat_model *model, const struct tcat_event *event) {
  struct tcat_model_message *message = &model->message;
  bool mine = message->reading;
  uint8_t topic;
  switch (event->kind) {
    case TCAT_EVENT_MESSAGE_BEGIN:
      message->reading = false;
      mine = is_topic(model, &event->text, &topic);
      if (mine) tcat_model_begin_message(model, topic);
      return mine;
    case TCAT_EVENT_SLICE:
      if (mine) tcat_model_read(model, event->text.at, event->text.length);
      return mine;
    case TCAT_EVENT_DAMAGED:
      if (mine) message->bad = true;
      /* fall through */
    case TCAT_EVENT_MESSAGE_END:
      message->reading = false;
      if (mine) tcat_model_end_message(model);
      return mine;
    default:
      if (event->kind >= TCAT_EVENT_SESSION_SKIPPED) follow_session(model);
      return false;
  }
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

uint32_t tcat_model_poll(struct tcat_model *model) {
  uint32_t now = tcat_now(model->client), left = TCAT_NEVER;
  int64_t time = tcat_model_time(model);
  if (model->awaited && model->published && left_of(model->since, reply_ms(model), now) == 0)
    fail_request(model, TCAT_MODEL_FAILED_TIMEOUT);
  bool free = model->up && !model->out;
  tcat_lock(model->client);
  bool due = free && (model->queued > 0 || tcat_model_say_next(model, now, time));
  uint32_t pause = tcat_model_report_left(model, now);
  if (pause == 0) model->paced = false;
  if (!due && free && !model->awaited && tcat_model_has_changed(model)) left = pause;
  tcat_unlock(model->client);
  if (due) {
    publish_first(model);
    return 0;
  }
  if (model->awaited && model->published) left = least(left, left_of(model->since, reply_ms(model), now));
  return left;
}

int tcat_model_open(struct tcat_model *model, const struct tcat_model_form *form, struct tcat *client,
                    const struct tcat_model_config *config) {
  if (!form || !client || !config || !config->product_id || !config->device_name) return TCAT_E_ARGUMENT;
  /* The topic, its longest kind, and a slash. */
  if (strlen(config->product_id) + strlen(config->device_name) + sizeof "$thing/up/property//" > TCAT_MODEL_TOPIC)
    return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  memset(model, 0, sizeof *model);
  model->form = form;
  model->client = client;
  model->config = config;
  follow_session(model);
  return TCAT_OK;
}

#endif
