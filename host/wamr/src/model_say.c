/*
 * What a model says, put together in its room: the topic in front, then messages in their order, each behind its entry.
 * Refusals are put behind one another as they come; anything else goes into an empty room alone.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* A module that says `busy` is asked again for so long. */
#define BUSY_MS 5000u

const char tcat_model_topics[sizeof TCAT_MODEL_TOPICS] = TCAT_MODEL_TOPICS;
const char tcat_model_asks[sizeof TCAT_MODEL_ASKS] = TCAT_MODEL_ASKS;

uint8_t tcat_model_topic_of(uint32_t ask) {
  if (ask == TCAT_MODEL_ASK_ACTION) return TCAT_MODEL_ACTION;
  return ask == TCAT_MODEL_ASK_EVENT_POST || ask == TCAT_MODEL_ASK_EVENTS_POST ? TCAT_MODEL_EVENT : TCAT_MODEL_PROPERTY;
}

/* A writer behind what the room holds. */
static TCAT_NOINLINE struct tcat_json_writer writer_of(const struct tcat_model *model) {
  uint32_t held = model->queued + TCAT_MODEL_TOPIC + (uint32_t)sizeof(struct tcat_model_entry);
  uint32_t room = model->form->room_size;
  struct tcat_json_writer writer = {tcat_model_first_bytes(model) + model->queued, room > held ? room - held : 0, 0, 0};
  if (writer.room > MESSAGE_MOST) writer.room = MESSAGE_MOST;
  return writer;
}

uint8_t tcat_model_check_length(const struct tcat_model *model, uint8_t refusal, uint32_t length) {
  uint32_t around = TCAT_MODEL_TOPIC + (uint32_t)sizeof(struct tcat_model_entry);
  if (refusal != TCAT_MODEL_FITS) return refusal;
  return length <= MESSAGE_MOST && length + around <= model->form->room_size ? TCAT_MODEL_FITS : TCAT_MODEL_E_RANGE;
}

static TCAT_NOINLINE bool end_writing(struct tcat_model *model, const struct tcat_json_writer *writer, uint32_t ask, bool answer) {
  if (writer->length > writer->room) return false;
  struct tcat_model_entry entry = {(uint16_t)writer->length, (uint8_t)ask, answer};
  TCAT_MEMCPY(writer->to - sizeof entry, &entry, sizeof entry);
  model->queued = (uint16_t)(model->queued + sizeof entry + writer->length);
  if (ask >= TCAT_MODEL_ASK_CONTROL) model->answers++;
  return true;
}

static void drop_first(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  char *bytes = tcat_model_first_bytes(model);
  model->queued = (uint16_t)(model->queued - sizeof entry - entry.length);
  memmove(bytes - sizeof entry, bytes + entry.length, model->queued);
  if (entry.ask >= TCAT_MODEL_ASK_CONTROL) model->answers--;
}

void tcat_model_forget(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  bool keeps = model->queued > 0 && entry.answer;
  model->queued = keeps ? (uint16_t)(sizeof entry + entry.length) : 0;
  model->answers = keeps;
}

void tcat_model_begin_writing(struct tcat_json_writer *writer, uint32_t ask, const char *token, uint32_t length) {
  const char *behind = ask < TCAT_MODEL_ASK_EVENT_POST ? "" : ask < TCAT_MODEL_ASK_CONTROL ? "_post" : "_reply";
  tcat_json_fill(writer, "{\"method\":\"%%\",\"clientToken\":", tcat_json_nth(tcat_model_asks, ask), behind);
  tcat_json_text(writer, token, length);
}

static uint32_t ask_of(const struct tcat_model_owed *owed) {
  return owed->action == UINT16_MAX ? TCAT_MODEL_ASK_CONTROL : TCAT_MODEL_ASK_ACTION;
}

static uint8_t write_answer(struct tcat_json_writer *writer, const struct tcat_model *model, const struct tcat_model_owed *owed) {
  const struct tcat_model_actor *actor = model->form->actor;
  const char *end = "}";
  uint8_t refusal = TCAT_MODEL_FITS;
  tcat_model_begin_writing(writer, ask_of(owed), owed->token, owed->token_length);
  tcat_json_add_integer(writer, ",\"code\":", owed->code);
  tcat_json_add(writer, ",\"status\":");
  if (!tcat_json_text(writer, owed->status, owed->status_length)) refusal = TCAT_MODEL_E_VALUE;
  if (owed->action != UINT16_MAX) {
    tcat_json_add(writer, ",\"response\":");
    /* What has no actions answers one, too. */
    if (actor)
      refusal |= actor->respond(writer, model, owed);
    else
      end = "{}}";
  }
  tcat_json_add(writer, end);
  return refusal;
}

static TCAT_NOINLINE void begin_owing(const struct tcat_model *model, struct tcat_model_owed *owed, uint32_t ask, bool answers) {
  const struct tcat_model_message *message = &model->message;
  owed->token_length = answers ? message->kept_length : 0;
  memcpy(owed->token, model->kept, owed->token_length);
  owed->action = ask == TCAT_MODEL_ASK_ACTION ? message->action : UINT16_MAX;
  owed->code = INT32_MIN;
  owed->status = "";
  owed->status_length = 0;
  owed->response = NULL;
}

/* Puts an answer behind what the room holds; whether there was room for it. */
static bool say(struct tcat_model *model, const struct tcat_model_owed *owed, bool answer) {
  struct tcat_json_writer writer = writer_of(model);
  write_answer(&writer, model, owed);
  return end_writing(model, &writer, ask_of(owed), answer);
}

static bool say_refusal(struct tcat_model *model, uint32_t ask, const struct tcat_model_reply *reply) {
  uint32_t waiting = model->answers - (uint32_t)(model->out >= TCAT_MODEL_ASK_CONTROL);
  if (waiting >= TCAT_MODEL_REFUSALS) return false;
  struct tcat_model_owed owed;
  begin_owing(model, &owed, ask, true);
  owed.code = reply->code;
  owed.status = reply->status.at;
  owed.status_length = (uint8_t)tcat_json_cut(owed.status, reply->status.length, TCAT_MODEL_STATUS);
  return say(model, &owed, false);
}

enum tcat_model_news_kind tcat_model_refuse(struct tcat_model *model, uint32_t ask, uint8_t refusal, bool kept) {
  char text[REASON_MOST];
  struct tcat_json_writer writer = {text, sizeof text, 0, 0};
  model->message.refusal = refusal;
  tcat_model_write_reason(&writer, model);
  struct tcat_model_reply reply = {tcat_model_code(refusal), {text, writer.length}};
  if (kept) {
    tcat_model_tell(model, TCAT_MODEL_UNWANTED, ask, &reply);
    return TCAT_MODEL_DONE;
  }
  /* Nobody waits for it while the session is down. */
  return !model->up || say_refusal(model, ask, &reply) ? TCAT_MODEL_DONE : TCAT_MODEL_DROPPED;
}

uint8_t tcat_model_check_answer(const struct tcat_model *model, const struct tcat_model_owed *owed) {
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  uint8_t refusal = write_answer(&writer, model, owed);
  return tcat_model_check_length(model, refusal, writer.length);
}

bool tcat_model_owe(struct tcat_model *model, uint32_t ask, struct tcat_model_owed *owed, uint32_t state) {
  tcat_lock(model->client);
  /* What was wanted meanwhile has no token: a reply's status is kept there. */
  begin_owing(model, owed, ask, state == OWES_TO_CLOUD);
  bool fits = tcat_model_check_answer(model, owed) == TCAT_MODEL_FITS;
  if (fits) tcat_store_release(&owed->state, state);
  tcat_unlock(model->client);
  return fits;
}

static bool say_answer(struct tcat_model *model, struct tcat_model_owed *owed) {
  if (owed->state != HAS_ANSWER) return false;
  /* It was found to fit when it was given. */
  bool said = say(model, owed, true);
  tcat_store_release(&owed->state, OWES_NOTHING);
  return said;
}

void tcat_model_begin_request(struct tcat_json_writer *writer, const struct tcat_model *model, uint32_t ask) {
  char token[OWN_TOKEN];
  uint32_t length = tcat_model_own_token(model, token);
  tcat_model_begin_writing(writer, ask, token, length);
}

void tcat_model_add_time(struct tcat_json_writer *writer, int64_t time) {
  if (time != 0) tcat_json_add_integer(writer, ",\"timestamp\":", time);
}

/* Those that have changed, up to the first that does not fit; from now on they are reported, and no longer changed. */
static void write_report(struct tcat_model *model, struct tcat_json_writer *writer, int64_t time) {
  const struct tcat_model_form *form = model->form;
  const uint8_t *values = tcat_model_at(model, form->values);
  const char *before = "{";
  tcat_model_begin_request(writer, model, TCAT_MODEL_ASK_REPORT);
  tcat_model_add_time(writer, time);
  tcat_json_add(writer, ",\"params\":");
  for (uint32_t i = 0; i < form->properties.count; i++) {
    uint32_t *changed = tcat_model_changed(model) + i / 32, bit = (uint32_t)1 << i % 32, length = writer->length;
    if ((*changed & bit) == 0) continue;
    tcat_json_add(writer, before);
    before = ",";
    tcat_model_write_member(writer, &form->properties, i, values + form->properties.fields[i].offset);
    if (writer->length + 2 > writer->room) {
      writer->length = length;
      break;
    }
    *changed ^= bit;
    changed[tcat_model_words(model)] |= bit;
  }
  tcat_json_add(writer, "}}");
}

/* What is asked for next; `TCAT_MODEL_ASK_NONE` for nothing, and while a reply is awaited. */
static uint32_t next_ask(const struct tcat_model *model) {
  if (model->awaited) return TCAT_MODEL_ASK_NONE;
  if (model->get_status) return TCAT_MODEL_ASK_GET_STATUS;
  if (model->clear_control) return TCAT_MODEL_ASK_CLEAR_CONTROL;
  if (model->asked) return model->asked_as;
  return tcat_model_has_any(model, tcat_model_changed(model)) ? TCAT_MODEL_ASK_REPORT : TCAT_MODEL_ASK_NONE;
}

static uint32_t say_next(struct tcat_model *model, uint32_t now, int64_t time) {
  uint32_t pause = tcat_left(model->report_since, model->report_pause, now);
  /* Or time that comes round would bring it back. */
  if (pause == 0) model->report_pause = 0;
  if (say_answer(model, &model->owed)) return 0;
  if (model->form->actor && say_answer(model, tcat_model_owed_to(model, TCAT_MODEL_ASK_ACTION))) return 0;
  uint32_t ask = next_ask(model);
  if (ask == TCAT_MODEL_ASK_NONE) return TCAT_NEVER;
  if (ask == TCAT_MODEL_ASK_REPORT && pause > 0) return pause;
  struct tcat_json_writer writer = writer_of(model);
  model->number++;
  if (ask == TCAT_MODEL_ASK_REPORT) {
    write_report(model, &writer, time);
    model->report_since = now;
    model->report_pause = model->config->report_ms;
  } else if (ask > TCAT_MODEL_ASK_CLEAR_CONTROL) {
    model->asked(&writer, model, model->asked_of, model->asked_count, time);
  } else {
    bool status = model->get_status;
    tcat_model_begin_request(&writer, model, ask);
    tcat_json_add(&writer, status ? ",\"type\":\"report\",\"showmeta\":0}" : "}");
    if (!status) model->clear_control = false;
    model->get_status = false;
  }
  if (!end_writing(model, &writer, ask, false)) return TCAT_NEVER;
  model->awaited = (uint8_t)ask;
  model->published = false;
  return 0;
}

/* What is out has gone, or has not, or the session has gone down with it: then an answer stays, to go out again. */
void tcat_model_end_publish(struct tcat_model *model, bool sent) {
  uint32_t ask = model->out;
  model->out = TCAT_MODEL_ASK_NONE;
  if (!model->up) {
    tcat_model_forget(model);
    return;
  }
  drop_first(model);
  if (ask >= TCAT_MODEL_ASK_CONTROL) {
    if (!sent) tcat_model_tell(model, TCAT_MODEL_FAILED_PUBLISH, ask, NULL);
    return;
  }
  /* Its reply may have come first. */
  if (model->awaited != ask || model->published) return;
  if (sent) {
    model->published = true;
    model->since = tcat_now(model->client);
  } else {
    tcat_model_end_request(model, TCAT_MODEL_FAILED_PUBLISH, NULL);
  }
}

static void take_published(struct tcat *client, struct tcat_request *request) {
  (void)client;
  tcat_model_end_publish((struct tcat_model *)request->user, request->status == TCAT_OK);
}

static void publish_first(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  char *bytes = tcat_model_first_bytes(model), *topic = bytes - sizeof entry - TCAT_MODEL_TOPIC;
  struct tcat_request *request = &model->request;
  const struct tcat_model_config *config = model->config;
  tcat_put_topic(topic, TCAT_MODEL_TOPIC, "$thing/up/", tcat_json_nth(tcat_model_topics, tcat_model_topic_of(entry.ask)), config->product_id, config->device_name);
  request->done = take_published;
  request->user = model;
  request->retry_ms = BUSY_MS;
  model->out = entry.ask;
  int status = tcat_fill_publish(model->client, request, topic, 1, bytes, entry.length);
  if (status == TCAT_OK) status = tcat_submit(model->client, request);
  if (status != TCAT_OK) tcat_model_end_publish(model, false);
}

uint32_t tcat_model_poll(struct tcat_model *model) {
  uint32_t now = tcat_now(model->client), left = TCAT_NEVER;
  int64_t time = model->config->clock ? model->config->clock(model->config->user) : 0;
  if (model->awaited && model->published) {
    left = tcat_left(model->since, tcat_model_reply_ms(model), now);
    if (left == 0) {
      tcat_model_end_request(model, TCAT_MODEL_FAILED_TIMEOUT, NULL);
      left = TCAT_NEVER;
    }
  }
  if (!model->up || model->out) return left;
  tcat_lock(model->client);
  uint32_t pause = model->queued > 0 ? 0 : say_next(model, now, time);
  tcat_unlock(model->client);
  if (pause == 0) publish_first(model);
  return pause < left ? pause : left;
}

#endif
