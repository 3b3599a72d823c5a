/* A message of the cloud's that has been read: what it asks of the application, or what it replies to. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void count(struct tcat_model *model, enum tcat_model_news_kind kind) {
  tcat_model_tell(model, kind, TCAT_MODEL_ASK_NONE, 0, NULL);
}

static bool is_empty(const struct tcat_model *model) { return !tcat_model_has_any(model, model->form->wanted); }

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
  return model->form->actor ? model->form->actor->refuse(model) : (uint8_t)TCAT_MODEL_E_NOT_DEFINED;
}

/* Where the answer would find no room, whatever the application says, it is not asked. */
static void owe(struct tcat_model *model, uint32_t ask, uint32_t state) {
  struct tcat_model_owed *owed = tcat_model_owed_to(model, ask);
  const struct tcat_model_message *message = &model->message;
  tcat_lock(model->client);
  /* What was wanted meanwhile has no token: a reply's status is kept there. */
  owed->token_length = state == OWES_TO_CLOUD ? message->kept_length : 0;
  memcpy(owed->token, model->kept, owed->token_length);
  owed->action = message->action;
  owed->code = INT32_MIN;
  owed->status = "";
  bool fits = tcat_model_check_response(model, ask, NULL) == TCAT_MODEL_FITS;
  if (fits) tcat_store_release(&owed->state, state);
  tcat_unlock(model->client);
  if (!fits)
    count(model, TCAT_MODEL_DROPPED);
  else if (ask == TCAT_MODEL_ASK_CONTROL)
    model->form->control(model, tcat_model_at(model, model->form->wanted));
  else
    model->form->action(model, message->action, tcat_model_at(model, model->form->input));
}

static void end_ask(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  char own[OWN_TOKEN];
  if (message->own) {
    message->kept_length = (uint8_t)tcat_put_token(own, model->config->seed, message->own);
    memcpy(model->kept, own, message->kept_length);
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
  tcat_model_tell(model, TCAT_MODEL_UNWANTED, TCAT_MODEL_ASK_CONTROL, tcat_model_code(refusal), &reason);
}

/* The platform replies to one event and to several alike. */
static uint32_t one_event(uint32_t ask) { return ask == TCAT_MODEL_ASK_EVENTS_POST ? (uint32_t)TCAT_MODEL_ASK_EVENT_POST : ask; }

static void end_reply(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  /* One that was awaited when its token came may be another by now. */
  if (message->own != model->number || one_event(model->awaited) != one_event(ask)) {
    count(model, TCAT_MODEL_STRAY);
    return;
  }
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(CODE) | MEMBER_BIT(STATUS);
  struct tcat_span status = {model->kept, tcat_cut(model->kept, message->kept_length, TCAT_MODEL_STATUS)};
  int32_t code = message->code;
  if (!message->has_code || (message->doubled & named) != 0) {
    struct tcat_span malformed = {"malformed", 9};
    status = malformed;
    code = 400;
  }
  tcat_model_end_request(model, code == 0 ? TCAT_MODEL_DONE : TCAT_MODEL_REFUSED, code, &status);
  if (ask == TCAT_MODEL_ASK_GET_STATUS && code == 0) take_wanted(model);
}

void tcat_model_end_message(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  if (!tcat_json_end(&model->reader) || message->bad || message->method == UINT8_MAX)
    count(model, TCAT_MODEL_MALFORMED);
  else if (message->method == TCAT_MODEL_ASK_NONE)
    count(model, TCAT_MODEL_STRAY);
  else if (message->method >= TCAT_MODEL_ASK_CONTROL)
    end_ask(model, message->method);
  else
    end_reply(model, message->method);
}

#endif
