/*
 * A message of the cloud's: the members that the protocol names, in any order. Nobody knows before its end what it is,
 * so what it asks for is kept aside meanwhile.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void take_name(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  static const char names[] = "method\0clientToken\0params\0actionId\0code\0status\0data";
  message->member = (uint8_t)tcat_json_find(&model->reader, names, MEMBER_OTHER);
  message->in_control = false;
  if (message->member == MEMBER_OTHER) return;
  uint8_t bit = (uint8_t)(1u << message->member);
  if ((message->seen & bit) != 0) {
    message->doubled |= bit;
    /* The first one counts. */
    message->member = MEMBER_OTHER;
  }
  message->seen |= bit;
}

static void keep(struct tcat_model *model, uint32_t room) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_json_reader *reader = &model->reader;
  for (uint32_t i = 0; i < reader->length && message->kept_length < room; i++)
    model->kept[message->kept_length++] = reader->text[i];
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
  keep(model, TCAT_MODEL_TOKEN + 1);
}

static void take_method(struct tcat_model *model) {
  static const char reply[] = "_reply";
  struct tcat_model_message *message = &model->message;
  message->method = TCAT_MODEL_ASK_NONE;
  uint32_t length = (uint32_t)sizeof reply - 1, stem = model->reader.length - length;
  bool replies = stem <= model->reader.length && memcmp(model->reader.text + stem, reply, length) == 0;
  if (replies) model->reader.length = stem;
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

static void take_text(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  bool foreign = (message->seen & MEMBER_BIT(TOKEN)) != 0 && !message->own;
  if (message->member == MEMBER_METHOD) take_method(model);
  if (message->member == MEMBER_TOKEN) take_token(model);
  if (message->member == MEMBER_ACTION) take_action(model);
  if (message->member == MEMBER_STATUS && !foreign) keep(model, TCAT_MODEL_STATUS + 1);
}

static void take_number(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_json_number *number = &model->reader.number;
  if (message->member != MEMBER_CODE || !tcat_json_is_whole(number)) return;
  int64_t code = tcat_json_whole(number);
  if (code < -INT32_MAX || code > INT32_MAX) return;
  message->code = (int32_t)code;
  message->has_code = true;
}

void tcat_model_keep_values(struct tcat_model *model, uint32_t ask, const struct tcat_model_list *list, uint16_t to) {
  struct tcat_model_message *message = &model->message;
  /* What is kept aside for an answer that is owed stays as it is. */
  message->busy = tcat_model_is_owed(model, ask);
  message->refusal = TCAT_MODEL_FITS;
  if (!message->busy) tcat_model_begin_values(message, list, tcat_model_at(model, to));
}

static void begin_params(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_model_form *form = model->form;
  message->there = true;
  if (message->topic == TCAT_MODEL_PROPERTY) {
    /* Beside `data.control` they are those of nothing: a control has none, a reply no `params`. */
    if (!message->named) tcat_model_keep_values(model, TCAT_MODEL_ASK_CONTROL, &form->properties, form->wanted);
  } else if (!message->named) {
    /* Whose input it is has to stand before it. */
    message->doubled |= MEMBER_BIT(ACTION);
  } else if (form->actor) {
    form->actor->begin(model);
  }
}

static void take_inside_data(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) {
    message->in_control = tcat_json_is(&model->reader, "control");
    return;
  }
  if (!message->in_control || kind == TCAT_JSON_OBJECT_END || message->topic != TCAT_MODEL_PROPERTY) return;
  if (kind != TCAT_JSON_OBJECT || message->named) message->doubled |= MEMBER_BIT(DATA);
  if (kind == TCAT_JSON_OBJECT && !message->named)
    tcat_model_keep_values(model, TCAT_MODEL_ASK_CONTROL, &model->form->properties, model->form->wanted);
  message->named = true;
}

/* A value of the message itself: one of another kind is as if it were not there, but for those that must be objects. */
static void take_member(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) take_name(model);
  if (kind == TCAT_JSON_TEXT) take_text(model);
  if (kind == TCAT_JSON_NUMBER) take_number(model);
  if (kind == TCAT_JSON_OBJECT && message->member == MEMBER_PARAMS) begin_params(model);
  bool object = kind == TCAT_JSON_NAME || kind == TCAT_JSON_OBJECT || kind == TCAT_JSON_OBJECT_END;
  if (!object && message->member == MEMBER_DATA) message->doubled |= MEMBER_BIT(DATA);
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
  tcat_json_begin(&model->reader, take, model, model->text, sizeof model->text);
}

void tcat_model_read(struct tcat_model *model, const char *bytes, uint32_t count) {
  if (!tcat_json_read(&model->reader, bytes, count)) model->message.bad = true;
}

#endif
