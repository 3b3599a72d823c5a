/*
 * A message of the cloud's: the members that the protocol names, in any order. Nobody knows before its end what it is,
 * so what it asks for is kept aside meanwhile.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void take_name(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  static const char names[] = "method\0" "clientToken\0" "params\0" "actionId\0" "code\0" "status\0" "data";
  /* Of two the first one counts. */
  message->member = (uint8_t)tcat_json_find_member(&model->reader, names, MEMBER_OTHER, &message->members);
  message->in_control = false;
}

/* As long as the longest that is of use, and one byte: a token that is too long is known by it, and a status cut. */
static void keep(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  message->kept_length = (uint8_t)tcat_json_keep(&model->reader, model->kept, message->kept_length, sizeof model->kept);
}

/* A token that is none of the model's own is kept: it goes before a status, of which then nobody has to know. */
static void take_token(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  char own[OWN_TOKEN];
  tcat_model_own_token(model, own);
  message->has_token = true;
  message->own = model->awaited && tcat_json_is(&model->reader, own) ? model->number : 0;
  if (message->own) return;
  if (model->reader.from == 0) message->kept_length = 0;
  keep(model);
}

static void take_method(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  message->method = TCAT_MODEL_ASK_NONE;
  bool replies = tcat_json_cut_end(&model->reader, "_reply");
  uint32_t ask = tcat_json_find(&model->reader, tcat_model_asks, TCAT_MODEL_ASK_ACTION + 1);
  bool is_one = ask <= TCAT_MODEL_ASK_ACTION && replies == (ask < TCAT_MODEL_ASK_CONTROL);
  if (is_one && tcat_model_topic_of(ask) == message->topic) message->method = (uint8_t)ask;
}

static void take_action(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  /* In any other message it is a member like any. */
  if (message->topic != TCAT_MODEL_ACTION) return;
  message->named = true;
  if (model->form->actor) model->form->actor->find(model);
}

static void take_text(struct tcat_model *model, uint8_t member) {
  const struct tcat_model_message *message = &model->message;
  if (member == MEMBER_METHOD) {
    take_method(model);
  } else if (member == MEMBER_TOKEN) {
    take_token(model);
  } else if (member == MEMBER_ACTION) {
    take_action(model);
  } else if (member == MEMBER_STATUS) {
    bool foreign = (message->members.seen & MEMBER_BIT(TOKEN)) != 0 && !message->own;
    if (!foreign) keep(model);
  }
}

static void take_code(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  int64_t code;
  if (!tcat_json_take_whole(&model->reader.number, -INT32_MAX, INT32_MAX, &code)) return;
  message->code = (int32_t)code;
  message->has_code = true;
}

void tcat_model_keep_values(struct tcat_model *model, uint32_t ask, const struct tcat_model_list *list, uint16_t to) {
  struct tcat_model_message *message = &model->message;
  /* What is kept aside for an answer that is owed stays as it is. */
  message->busy = tcat_model_is_owed(model, ask);
  message->refusal = TCAT_MODEL_FITS;
  message->level = 0;
  if (!message->busy) tcat_model_push(model, list, tcat_model_at(model, to));
}

/* Properties that the cloud wants are kept aside. */
static TCAT_NOINLINE void keep_wanted(struct tcat_model *model) {
  tcat_model_keep_values(model, TCAT_MODEL_ASK_CONTROL, &model->form->properties, model->form->wanted);
}

static void begin_params(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_model_actor *actor = model->form->actor;
  message->there = true;
  if (message->topic == TCAT_MODEL_PROPERTY) {
    /* Beside `data.control` they are those of nothing: a control has none, a reply no `params`. */
    if (!message->named) keep_wanted(model);
  } else if (!message->named) {
    /* Whose input it is has to stand before it. */
    message->members.doubled |= MEMBER_BIT(ACTION);
  } else if (actor) {
    actor->begin(model);
  }
}

static void take_inside_data(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) {
    message->in_control = tcat_json_is(&model->reader, "control");
    return;
  }
  if (!message->in_control || kind == TCAT_JSON_OBJECT_END || message->topic != TCAT_MODEL_PROPERTY) return;
  if (kind != TCAT_JSON_OBJECT || message->named) message->members.doubled |= MEMBER_BIT(DATA);
  if (kind == TCAT_JSON_OBJECT && !message->named) keep_wanted(model);
  message->named = true;
}

/* A value of the message itself: one of another kind is as if it were not there, but for those that must be objects. */
static void take_member(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  uint8_t member = message->member;
  if (kind == TCAT_JSON_NAME)
    take_name(model);
  else if (kind == TCAT_JSON_OBJECT && member == MEMBER_PARAMS)
    begin_params(model);
  else if (kind > TCAT_JSON_OBJECT_END && member == MEMBER_DATA)
    message->members.doubled |= MEMBER_BIT(DATA);
  else if (kind == TCAT_JSON_TEXT)
    take_text(model, member);
  else if (kind == TCAT_JSON_NUMBER && member == MEMBER_CODE)
    take_code(model);
}

static void take(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  struct tcat_model *model = (struct tcat_model *)reader->user;
  struct tcat_model_message *message = &model->message;
  if (message->values)
    tcat_model_take_value(model, kind);
  else if (reader->depth == 0)
    message->bad = kind != TCAT_JSON_OBJECT && kind != TCAT_JSON_OBJECT_END;
  else if (reader->depth == 1)
    take_member(model, kind);
  else if (reader->depth == 2 && message->member == MEMBER_DATA)
    take_inside_data(model, kind);
  else if (reader->depth == 3 && message->in_control)
    message->wants = true;
}

void tcat_model_begin_message(struct tcat_model *model, uint8_t topic) {
  struct tcat_model_message *message = &model->message;
  memset(message, 0, sizeof *message);
  message->topic = topic;
  message->method = UINT8_MAX;
  message->reading = true;
  message->action = model->form->action_count;
  tcat_json_begin(&model->reader, take, model, (char *)tcat_model_at(model, model->form->text), model->form->text_size);
}

/* What is told of a message: `NOTHING`, or why it is of no use. */
#define NOTHING TCAT_MODEL_DONE

static bool is_empty(const struct tcat_model *model) { return !tcat_model_has_any(model, tcat_model_bits(tcat_model_at(model, model->form->wanted))); }

static uint8_t refusal_of(struct tcat_model *model, bool control) {
  const struct tcat_model_message *message = &model->message;
  const struct tcat_model_actor *actor = model->form->actor;
  uint32_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(PARAMS);
  if (!control) named |= MEMBER_BIT(ACTION);
  if ((message->members.doubled & named) != 0 || !message->there || (control && message->named)) return TCAT_MODEL_E_MALFORMED;
  if (!control) return actor ? actor->refuse(model) : (uint8_t)TCAT_MODEL_E_NOT_DEFINED;
  return message->busy ? (uint8_t)TCAT_MODEL_E_BUSY : message->refusal;
}

static enum tcat_model_news_kind owe_control(struct tcat_model *model, uint32_t state) {
  if (!tcat_model_owe(model, TCAT_MODEL_ASK_CONTROL, &model->owed, state)) return TCAT_MODEL_DROPPED;
  model->form->control(model, tcat_model_at(model, model->form->wanted));
  return NOTHING;
}

static enum tcat_model_news_kind end_ask(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  bool control = ask == TCAT_MODEL_ASK_CONTROL;
  if (message->own) message->kept_length = (uint8_t)tcat_put_token(model->kept, model->config->seed, message->own);
  if (!message->has_token || message->kept_length == 0 || message->kept_length > TCAT_MODEL_TOKEN) return TCAT_MODEL_MALFORMED;
  uint8_t refusal = refusal_of(model, control);
  if (refusal != TCAT_MODEL_FITS || (control && is_empty(model))) return tcat_model_refuse(model, ask, refusal, false);
  if (control) return owe_control(model, OWES_TO_CLOUD);
  return model->form->actor->act(model) ? NOTHING : TCAT_MODEL_DROPPED;
}

/* What was wanted while the device was away. */
static enum tcat_model_news_kind take_wanted(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  uint8_t refusal = message->refusal;
  if ((message->members.doubled & MEMBER_BIT(DATA)) != 0) {
    refusal = TCAT_MODEL_E_MALFORMED;
  } else if (!message->named) {
    return NOTHING;
  } else if (message->busy) {
    if (!message->wants) return NOTHING;
    refusal = TCAT_MODEL_E_BUSY;
  } else if (refusal == TCAT_MODEL_FITS) {
    return is_empty(model) ? NOTHING : owe_control(model, OWES_TO_STATUS);
  }
  return tcat_model_refuse(model, TCAT_MODEL_ASK_CONTROL, refusal, true);
}

static enum tcat_model_news_kind end_reply(struct tcat_model *model, uint32_t ask) {
  const struct tcat_model_message *message = &model->message;
  /* The platform replies to one event and to several alike. */
  bool is_event = message->topic == TCAT_MODEL_EVENT && model->awaited >= TCAT_MODEL_ASK_EVENT_POST;
  /* One that was awaited when its token came may be another by now. */
  if (message->own != model->number || (model->awaited != ask && !is_event)) return TCAT_MODEL_STRAY;
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(CODE) | MEMBER_BIT(STATUS);
  static const struct tcat_model_reply malformed = {400, {"malformed", 9}};
  struct tcat_model_reply reply = {message->code,
                                   {model->kept, tcat_json_cut(model->kept, message->kept_length, TCAT_MODEL_STATUS)}};
  if (!message->has_code || (message->members.doubled & named) != 0) reply = malformed;
  bool taken = reply.code == 0;
  tcat_model_end_request(model, taken ? TCAT_MODEL_DONE : TCAT_MODEL_REFUSED, &reply);
  return taken && ask == TCAT_MODEL_ASK_GET_STATUS ? take_wanted(model) : NOTHING;
}

static enum tcat_model_news_kind end(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  if (!tcat_json_end(&model->reader) || message->bad || message->method == UINT8_MAX) return TCAT_MODEL_MALFORMED;
  if (message->method == TCAT_MODEL_ASK_NONE) return TCAT_MODEL_STRAY;
  return message->method >= TCAT_MODEL_ASK_CONTROL ? end_ask(model, message->method) : end_reply(model, message->method);
}

static void end_message(struct tcat_model *model) {
  enum tcat_model_news_kind kind = end(model);
  if (kind != NOTHING) tcat_model_tell(model, kind, TCAT_MODEL_ASK_NONE, NULL);
}

/* Whose message it is: the model's, of one of its topics. */
static bool is_topic(const struct tcat_model *model, const struct tcat_span *text, uint8_t *topic) {
  const struct tcat_model_config *config = model->config;
  for (*topic = 0; *topic <= TCAT_MODEL_ACTION; ++*topic)
    if (tcat_is_topic(text, "$thing/down/", tcat_json_nth(tcat_model_topics, *topic), config->product_id, config->device_name)) return true;
  return false;
}

bool tcat_model_event(struct tcat_model *model, const struct tcat_event *event) {
  struct tcat_model_message *message = &model->message;
  uint8_t kind = event->kind, topic;
  if (kind >= TCAT_EVENT_SESSION_SKIPPED) tcat_model_follow(model);
  if (kind == TCAT_EVENT_MESSAGE_BEGIN) {
    message->reading = false;
    if (!is_topic(model, &event->text, &topic)) return false;
    tcat_model_begin_message(model, topic);
    return true;
  }
  if (!message->reading) return false;
  if (kind == TCAT_EVENT_SLICE) {
    message->bad |= !tcat_json_read(&model->reader, event->text.at, event->text.length);
    return true;
  }
  if (kind != TCAT_EVENT_MESSAGE_END && kind != TCAT_EVENT_DAMAGED) return false;
  message->bad |= kind == TCAT_EVENT_DAMAGED;
  message->reading = false;
  end_message(model);
  return true;
}

#endif
