/* A message of the cloud's that has been read: what it asks of the application, or what it replies to. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void count(struct tcat_model *model, enum tcat_model_news_kind kind) {
  struct tcat_model_news news = {kind, TCAT_MODEL_ASK_NONE, (enum tcat_model_topic)model->message.topic, 0, {"", 0}};
  tcat_model_tell(model, &news);
}

/* Of an action: the first input that is not there. */
static uint8_t find_missing(struct tcat_model_message *message, const struct tcat_model_list *list, uint8_t *values) {
  for (uint32_t i = 0; i < list->count && message->refusal == TCAT_MODEL_FITS; i++) {
    if (tcat_has(tcat_model_bits(values), i)) continue;
    message->frames[0].index = (uint16_t)i;
    return TCAT_MODEL_E_MISSING;
  }
  return message->refusal;
}

static bool is_empty(const struct tcat_model *model) {
  const uint32_t *bits = tcat_model_bits(tcat_model_at(model, model->form->wanted));
  uint32_t any = 0;
  for (uint32_t i = 0; i < tcat_model_words(model); i++) any |= bits[i];
  return any == 0;
}

static uint8_t refuse_control(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(PARAMS);
  if ((message->doubled & named) != 0 || !message->there || message->named) return TCAT_MODEL_E_MALFORMED;
  if (message->busy) return TCAT_MODEL_E_BUSY;
  return message->refusal;
}

static uint8_t refuse_action(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(PARAMS) | MEMBER_BIT(ACTION);
  if ((message->doubled & named) != 0 || !message->there) return TCAT_MODEL_E_MALFORMED;
  if (model->form->action_count == 0) return TCAT_MODEL_E_NOT_DEFINED;
  if (tcat_model_is_owed(model, TCAT_MODEL_ASK_ACTION)) return TCAT_MODEL_E_BUSY;
  if (message->action == model->form->action_count) return TCAT_MODEL_E_NOT_DEFINED;
  if (message->busy) return TCAT_MODEL_E_BUSY;
  const struct tcat_model_list *input = &model->form->actions[message->action].input;
  return find_missing(&model->message, input, tcat_model_at(model, model->form->input));
}

static void owe(struct tcat_model *model, uint32_t ask, uint32_t state) {
  struct tcat_model_owed *owed = tcat_model_owed_to(model, ask);
  const struct tcat_model_message *message = &model->message;
  tcat_lock(model->client);
  owed->token_length = message->kept_length > TCAT_MODEL_TOKEN ? TCAT_MODEL_TOKEN : message->kept_length;
  memcpy(owed->token, message->kept, owed->token_length);
  owed->action = message->action;
  tcat_store_release(&owed->state, state);
  tcat_unlock(model->client);
  if (ask == TCAT_MODEL_ASK_CONTROL)
    model->form->control(model, tcat_model_at(model, model->form->wanted));
  else
    model->form->action(model, message->action, tcat_model_at(model, model->form->input));
}

static void end_ask(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  char own[OWN_TOKEN];
  if (message->own) {
    message->kept_length = (uint8_t)tcat_put_token(own, model->config->seed, message->own);
    memcpy(message->kept, own, message->kept_length);
  }
  if (message->kept_length == 0 || message->kept_length > TCAT_MODEL_TOKEN || !message->has_token) {
    count(model, TCAT_MODEL_MALFORMED);
    return;
  }
  bool control = ask == TCAT_MODEL_ASK_CONTROL;
  uint8_t refusal = control ? refuse_control(model) : refuse_action(model);
  if (refusal != TCAT_MODEL_FITS || (control && is_empty(model))) {
    /* Nobody waits for it while the session is down. */
    if (model->up && !tcat_model_say_refusal(model, ask, refusal)) count(model, TCAT_MODEL_DROPPED);
    return;
  }
  owe(model, ask, OWES_TO_CLOUD);
}

/* What was wanted while the device was away. */
static void take_wanted(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  uint8_t refusal = message->refusal;
  bool nothing = message->busy ? !message->wants : refusal == TCAT_MODEL_FITS && is_empty(model);
  if ((message->doubled & MEMBER_BIT(DATA)) != 0)
    refusal = TCAT_MODEL_E_MALFORMED;
  else if (!message->named || nothing)
    return;
  else if (message->busy)
    refusal = TCAT_MODEL_E_BUSY;
  if (refusal == TCAT_MODEL_FITS) {
    owe(model, TCAT_MODEL_ASK_CONTROL, OWES_TO_STATUS);
    return;
  }
  char status[TCAT_MODEL_DEPTH * TCAT_MODEL_TEXT + 32];
  struct tcat_json_writer writer = {status, sizeof status, 0, 0};
  message->refusal = refusal;
  tcat_model_write_reason(&writer, message);
  /* Without the quotes. */
  struct tcat_span reason = {status + 1, writer.length - 2};
  struct tcat_model_news news = {TCAT_MODEL_UNWANTED, TCAT_MODEL_ASK_CONTROL, TCAT_MODEL_PROPERTY,
                                 tcat_model_code(refusal), reason};
  tcat_model_tell(model, &news);
}

static void end_reply(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  uint32_t awaited = model->awaited;
  if (awaited == TCAT_MODEL_ASK_EVENTS_POST) awaited = TCAT_MODEL_ASK_EVENT_POST;
  /* One that was awaited when its token came may be another by now. */
  if (message->own != model->number || awaited != ask) {
    count(model, TCAT_MODEL_STRAY);
    return;
  }
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(CODE) | MEMBER_BIT(STATUS);
  struct tcat_span status = {message->kept, tcat_cut(message->kept, message->kept_length, TCAT_MODEL_STATUS)};
  int32_t code = message->code;
  if (!message->has_code || (message->doubled & named) != 0) {
    struct tcat_span malformed = {"malformed", 9};
    status = malformed;
    code = 400;
  }
  tcat_model_end_request(model, code == 0 ? TCAT_MODEL_DONE : TCAT_MODEL_REFUSED, code, status);
  if (ask == TCAT_MODEL_ASK_GET_STATUS && code == 0) take_wanted(model);
}

void tcat_model_end_message(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  if (!tcat_json_end(&message->reader) || message->bad || !message->has_method)
    count(model, TCAT_MODEL_MALFORMED);
  else if (message->method == TCAT_MODEL_ASK_NONE)
    count(model, TCAT_MODEL_STRAY);
  else if (message->method >= TCAT_MODEL_ASK_CONTROL)
    end_ask(model, message->method);
  else
    end_reply(model, message->method);
}

#endif
