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

/* Of `enum tcat_model_topic`. */
static const char kinds[] = "property\0event\0action";

/* A module that says `busy` is asked again for so long. */
#define BUSY_MS 5000u

int64_t tcat_model_time(const struct tcat_model *model) {
  return model->config->clock ? model->config->clock(model->config->user) : 0;
}

static uint32_t reply_ms(const struct tcat_model *model) {
  return model->config->reply_ms ? model->config->reply_ms : TCAT_MODEL_REPLY_MS;
}

void tcat_model_tell(struct tcat_model *model, enum tcat_model_news_kind kind, uint32_t ask, int32_t code,
                     const struct tcat_span *status) {
  struct tcat_model_news news = {kind, (enum tcat_model_ask)ask, TCAT_MODEL_PROPERTY, code, {"", 0}};
  if (status) news.status = *status;
  if (kind >= TCAT_MODEL_MALFORMED) news.topic = (enum tcat_model_topic)model->message.topic;
  if (ask == TCAT_MODEL_ASK_ACTION) news.topic = TCAT_MODEL_ACTION;
  if (model->config->told) model->config->told(model, &news, model->config->user);
}

/* What a report has not brought to the platform has changed, and goes out again; behind what delayed it. */
static void end_report(struct tcat_model *model, bool answered) {
  uint32_t *changed = tcat_model_bits(tcat_model_at(model, model->form->changed));
  uint32_t *reported = tcat_model_bits(tcat_model_at(model, model->form->reported));
  for (uint32_t i = 0; i < tcat_model_words(model); i++) {
    if (!answered) changed[i] |= reported[i];
    reported[i] = 0;
  }
  if (!answered && reply_ms(model) > model->report_pause) model->report_pause = reply_ms(model);
}

void tcat_model_end_request(struct tcat_model *model, enum tcat_model_news_kind kind, int32_t code,
                            const struct tcat_span *status) {
  uint32_t ask = model->awaited;
  tcat_lock(model->client);
  if (ask == TCAT_MODEL_ASK_REPORT) end_report(model, kind <= TCAT_MODEL_REFUSED);
  if (ask == model->asked_as) TCAT_PUT(tcat_model_asked, model->asked, NULL);
  model->awaited = TCAT_MODEL_ASK_NONE;
  tcat_unlock(model->client);
  tcat_model_tell(model, kind, ask, code, status);
}

static void fail_request(struct tcat_model *model, enum tcat_model_news_kind kind) {
  tcat_model_end_request(model, kind, 0, NULL);
}

/* What is out has gone, or has not, or the session has gone down with it: then an answer stays, to go out again. */
static void end_publish(struct tcat_model *model, bool sent) {
  uint32_t ask = model->out;
  model->out = TCAT_MODEL_ASK_NONE;
  if (!model->up) {
    tcat_model_forget(model);
    return;
  }
  tcat_model_drop_first(model);
  if (ask >= TCAT_MODEL_ASK_CONTROL) {
    if (!sent) tcat_model_tell(model, TCAT_MODEL_FAILED_PUBLISH, ask, 0, NULL);
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

static void publish_first(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  char *topic = (char *)tcat_model_at(model, model->form->room);
  struct tcat_request *request = &model->request;
  const struct tcat_model_config *config = model->config;
  tcat_put_topic(topic, TCAT_MODEL_TOPIC, "$thing/up/", tcat_json_nth(kinds, tcat_model_topic_of(entry.ask)), config->product_id, config->device_name);
  request->done = take_published;
  request->user = model;
  request->retry_ms = BUSY_MS;
  model->out = entry.ask;
  int status = tcat_fill_publish(model->client, request, topic, 1, tcat_model_first_bytes(model), entry.length);
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
  if (model->out) {
    /* One that runs ends later, and its room is free then. */
    if (tcat_cancel(model->client, &model->request)) end_publish(model, false);
  } else {
    tcat_model_forget(model);
  }
  if (model->awaited) fail_request(model, TCAT_MODEL_FAILED_DOWN);
  model->report_pause = 0;
}

static void follow_session(struct tcat_model *model) {
  bool up = tcat_session_state(model->client) == TCAT_SESSION_UP;
  if (up && !model->up) come_up(model);
  if (!up && model->up) go_down(model);
}

/* Whose message it is: the model's, of one of its topics. */
static bool is_topic(const struct tcat_model *model, const struct tcat_span *text, uint8_t *topic) {
  const struct tcat_model_config *config = model->config;
  for (*topic = 0; *topic <= TCAT_MODEL_ACTION; ++*topic)
    if (tcat_is_topic(text, "$thing/down/", tcat_json_nth(kinds, *topic), config->product_id, config->device_name)) return true;
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

uint32_t tcat_model_poll(struct tcat_model *model) {
  uint32_t now = tcat_now(model->client), left = TCAT_NEVER;
  int64_t time = tcat_model_time(model);
  if (model->awaited && model->published) {
    left = tcat_left(model->since, reply_ms(model), now);
    if (left == 0) {
      fail_request(model, TCAT_MODEL_FAILED_TIMEOUT);
      left = TCAT_NEVER;
    }
  }
  if (!model->up || model->out) return left;
  tcat_lock(model->client);
  uint32_t pause = model->queued > 0 ? 0 : tcat_model_say_next(model, now, time);
  tcat_unlock(model->client);
  if (pause == 0) publish_first(model);
  return pause < left ? pause : left;
}

int tcat_model_open(struct tcat_model *model, const struct tcat_model_form *form, struct tcat *client,
                    const struct tcat_model_config *config) {
  if (!form || !client || !config || !config->product_id || !config->device_name) return TCAT_E_ARGUMENT;
  /* Counted, and written nowhere: that of the longest kind. */
  if (tcat_put_topic(NULL, 0, "$thing/up/", kinds, config->product_id, config->device_name) >= TCAT_MODEL_TOPIC)
    return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  if (tcat_is_queued(client, &model->request)) return TCAT_E_ARGUMENT;
  /* All of its struct, of which the room is the end. */
  memset(model, 0, (size_t)form->room + form->room_size);
  model->form = form;
  model->client = client;
  model->config = config;
  follow_session(model);
  return TCAT_OK;
}

#endif
