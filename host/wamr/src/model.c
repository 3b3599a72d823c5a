/*
 * A model's life: what has come is taken while it streams, what is due goes out one by one.
 *
 *   said by model_say.c into the room → OUT when it is submitted → published, or not
 *   a request is AWAITED from when it is said until its reply, its limit, or the end of the session
 *
 * What other tasks may call changes a model under the client's lock; the task that polls owns the rest.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

void tcat_model_tell(struct tcat_model *model, enum tcat_model_news_kind kind, uint32_t ask, const struct tcat_model_reply *reply) {
  uint8_t topic = TCAT_MODEL_PROPERTY;
  if (kind >= TCAT_MODEL_MALFORMED) topic = model->message.topic;
  if (ask == TCAT_MODEL_ASK_ACTION) topic = TCAT_MODEL_ACTION;
  struct tcat_model_news news = {kind, (enum tcat_model_ask)ask, (enum tcat_model_topic)topic, 0, {"", 0}};
  if (reply) {
    news.code = reply->code;
    news.status = reply->status;
  }
  if (model->config->told) model->config->told(model, &news, model->config->user);
}

/* What has not been answered has changed, and goes out again, behind what delayed it. */
static void end_report(struct tcat_model *model, bool answered) {
  uint32_t words = tcat_model_words(model), *changed = tcat_model_changed(model);
  for (uint32_t i = 0; i < words; i++) {
    if (!answered) changed[i] |= changed[words + i];
    changed[words + i] = 0;
  }
  if (!answered && tcat_model_reply_ms(model) > model->report_pause) model->report_pause = tcat_model_reply_ms(model);
}

void tcat_model_end_request(struct tcat_model *model, enum tcat_model_news_kind kind, const struct tcat_model_reply *reply) {
  uint32_t ask = model->awaited;
  tcat_lock(model->client);
  if (ask == TCAT_MODEL_ASK_REPORT) end_report(model, kind <= TCAT_MODEL_REFUSED);
  if (ask == model->asked_as) TCAT_PUT(tcat_model_asked, model->asked, NULL);
  model->awaited = TCAT_MODEL_ASK_NONE;
  tcat_unlock(model->client);
  tcat_model_tell(model, kind, ask, reply);
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
    if (tcat_cancel(model->client, &model->request)) tcat_model_end_publish(model, false);
  } else {
    tcat_model_forget(model);
  }
  if (model->awaited) tcat_model_end_request(model, TCAT_MODEL_FAILED_DOWN, NULL);
  model->report_pause = 0;
}

void tcat_model_follow(struct tcat_model *model) {
  bool up = tcat_session_state(model->client) == TCAT_SESSION_UP;
  if (up && !model->up) come_up(model);
  if (!up && model->up) go_down(model);
}

int tcat_model_open(struct tcat_model *model, const struct tcat_model_form *form, struct tcat *client,
                    const struct tcat_model_config *config) {
  if (!form || !client || !config || !config->product_id || !config->device_name) return TCAT_E_ARGUMENT;
  /* Counted, and written nowhere: that of the longest kind. */
  if (tcat_put_topic(NULL, 0, "$thing/up/", tcat_model_topics, config->product_id, config->device_name) >= TCAT_MODEL_TOPIC)
    return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  if (tcat_is_queued(client, &model->request)) return TCAT_E_ARGUMENT;
  /* All of its struct, of which the room is the end. */
  memset(model, 0, (size_t)form->room + form->room_size);
  model->form = form;
  model->client = client;
  model->config = config;
  tcat_model_follow(model);
  return TCAT_OK;
}

#endif
