/*
 * A message of the cloud's: the members that the protocol names, in any order. Nobody knows before its end what it is,
 * so what it asks for is kept aside meanwhile.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* Methods of a topic that are asks with replies, as `enum tcat_model_ask` has them, and the cloud's own. */
static const struct {
  const char *name;
  uint8_t topic;
  uint8_t ask;
} methods[] = {
    {"control", TCAT_MODEL_PROPERTY, TCAT_MODEL_ASK_CONTROL},
    {"get_status_reply", TCAT_MODEL_PROPERTY, TCAT_MODEL_ASK_GET_STATUS},
    {"clear_control_reply", TCAT_MODEL_PROPERTY, TCAT_MODEL_ASK_CLEAR_CONTROL},
    {"report_info_reply", TCAT_MODEL_PROPERTY, TCAT_MODEL_ASK_REPORT_INFO},
    {"report_reply", TCAT_MODEL_PROPERTY, TCAT_MODEL_ASK_REPORT},
    {"event_reply", TCAT_MODEL_EVENT, TCAT_MODEL_ASK_EVENT_POST},
    {"events_reply", TCAT_MODEL_EVENT, TCAT_MODEL_ASK_EVENT_POST},
    {"action", TCAT_MODEL_ACTION, TCAT_MODEL_ASK_ACTION},
};

static void take_name(struct tcat_model_message *message) {
  static const char *const names[] = {"method", "clientToken", "params", "actionId", "code", "status", "data"};
  message->member = MEMBER_OTHER;
  message->in_control = false;
  for (uint8_t i = 0; i < MEMBER_OTHER; i++)
    if (tcat_is_text(&message->reader, names[i])) message->member = i;
  if (message->member == MEMBER_OTHER) return;
  uint8_t bit = (uint8_t)(1u << message->member);
  if ((message->seen & bit) != 0) {
    message->doubled |= bit;
    /* The first one counts. */
    message->member = MEMBER_OTHER;
  }
  message->seen |= bit;
}

static void keep(struct tcat_model_message *message, uint32_t room) {
  const struct tcat_json_reader *reader = &message->reader;
  for (uint32_t i = 0; i < reader->length && message->kept_length < room; i++)
    message->kept[message->kept_length++] = reader->text[i];
}

/* A token that is none of the model's own is kept: it goes before a status, of which then nobody has to know. */
static void take_token(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  char own[OWN_TOKEN];
  tcat_model_own_token(model, own);
  message->has_token = true;
  message->own = model->awaited && tcat_is_text(&message->reader, own) ? model->number : 0;
  if (message->own) return;
  if (message->reader.from == 0) message->kept_length = 0;
  keep(message, TCAT_MODEL_TOKEN + 1);
}

static void take_method(struct tcat_model_message *message) {
  message->has_method = true;
  for (uint32_t i = 0; i < sizeof methods / sizeof *methods; i++)
    if (methods[i].topic == message->topic && tcat_is_text(&message->reader, methods[i].name)) message->method = methods[i].ask;
}

static void take_action(const struct tcat_model *model, struct tcat_model_message *message) {
  /* In any other message it is a member like any. */
  if (message->topic != TCAT_MODEL_ACTION) return;
  message->named = true;
  for (uint16_t i = 0; i < model->form->action_count; i++)
    if (tcat_is_text(&message->reader, model->form->actions[i].id)) message->action = i;
}

static void take_text(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  bool foreign = (message->seen & MEMBER_BIT(TOKEN)) != 0 && !message->own;
  if (message->member == MEMBER_METHOD) take_method(message);
  if (message->member == MEMBER_TOKEN) take_token(model);
  if (message->member == MEMBER_ACTION) take_action(model, message);
  if (message->member == MEMBER_STATUS && !foreign) keep(message, TCAT_MODEL_STATUS + 1);
}

static void take_number(struct tcat_model_message *message) {
  const struct tcat_json_number *number = &message->reader.number;
  if (message->member != MEMBER_CODE || !tcat_json_is_whole(number)) return;
  if (tcat_json_compare(number, -INT32_MAX, 0) < 0 || tcat_json_compare(number, INT32_MAX, 0) > 0) return;
  message->code = (int32_t)tcat_json_whole(number);
  message->has_code = true;
}

static void begin_values(struct tcat_model *model, uint32_t ask, const struct tcat_model_list *list, uint16_t to) {
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
    if (!message->named) begin_values(model, TCAT_MODEL_ASK_CONTROL, &form->properties, form->wanted);
  } else if (message->named && message->action < form->action_count) {
    begin_values(model, TCAT_MODEL_ASK_ACTION, &form->actions[message->action].input, form->input);
  } else if (message->topic == TCAT_MODEL_ACTION && !message->named) {
    /* Whose input it is has to stand before it. */
    message->doubled |= MEMBER_BIT(ACTION);
  }
}

static void take_inside_data(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) {
    message->in_control = tcat_is_text(&message->reader, "control");
    return;
  }
  if (!message->in_control || kind == TCAT_JSON_OBJECT_END || message->topic != TCAT_MODEL_PROPERTY) return;
  if (kind != TCAT_JSON_OBJECT || message->named) message->doubled |= MEMBER_BIT(DATA);
  if (kind == TCAT_JSON_OBJECT && !message->named)
    begin_values(model, TCAT_MODEL_ASK_CONTROL, &model->form->properties, model->form->wanted);
  message->named = true;
}

/* A value of the message itself: one of another kind is as if it were not there, but for those that must be objects. */
static void take_member(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) take_name(message);
  if (kind == TCAT_JSON_TEXT) take_text(model);
  if (kind == TCAT_JSON_NUMBER) take_number(message);
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
  message->reading = true;
  message->action = model->form->action_count;
  tcat_json_begin(&message->reader, take, model, message->text, sizeof message->text);
}

void tcat_model_read(struct tcat_model *model, const char *bytes, uint32_t count) {
  if (!tcat_json_read(&model->message.reader, bytes, count)) model->message.bad = true;
}

#endif
