/* A message of the cloud's that has been read: what it asks of the application, or what it replies to. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* What is told of a message: `NOTHING`, or why it is of no use. */
#define NOTHING TCAT_MODEL_DONE

static bool is_empty(const struct tcat_model *model) { return !tcat_model_has_any(model, model->form->wanted); }

static uint8_t refusal_of(struct tcat_model *model, bool control) {
  const struct tcat_model_message *message = &model->message;
  const struct tcat_model_actor *actor = model->form->actor;
  uint32_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(PARAMS);
  if (!control) named |= MEMBER_BIT(ACTION);
  if ((message->doubled & named) != 0 || !message->there || (control && message->named)) return TCAT_MODEL_E_MALFORMED;
  if (!control) return actor ? actor->refuse(model) : (uint8_t)TCAT_MODEL_E_NOT_DEFINED;
  return message->busy ? (uint8_t)TCAT_MODEL_E_BUSY : message->refusal;
}

/* Where the answer would find no room, whatever the application says, it is not asked. */
static enum tcat_model_news_kind owe(struct tcat_model *model, uint32_t ask, uint32_t state) {
  struct tcat_model_owed *owed = tcat_model_owed_to(model, ask);
  const struct tcat_model_form *form = model->form;
  tcat_lock(model->client);
  /* What was wanted meanwhile has no token: a reply's status is kept there. */
  tcat_model_begin_owing(model, owed, ask, state == OWES_TO_CLOUD);
  bool fits = tcat_model_check_answer(model, owed) == TCAT_MODEL_FITS;
  if (fits) tcat_store_release(&owed->state, state);
  tcat_unlock(model->client);
  if (!fits) return TCAT_MODEL_DROPPED;
  if (ask == TCAT_MODEL_ASK_CONTROL)
    form->control(model, tcat_model_at(model, form->wanted));
  else
    form->action(model, model->message.action, tcat_model_at(model, form->input));
  return NOTHING;
}

/* To the platform, or to the application what the platform has kept for the device. */
static enum tcat_model_news_kind refuse(struct tcat_model *model, uint32_t ask, uint8_t refusal, bool kept) {
  char text[REASON_MOST];
  struct tcat_json_writer writer = {text, sizeof text, 0, 0};
  model->message.refusal = refusal;
  tcat_model_write_reason(&writer, &model->message);
  struct tcat_span reason = {text, writer.length};
  int32_t code = tcat_model_code(refusal);
  if (kept) {
    tcat_model_tell(model, TCAT_MODEL_UNWANTED, ask, code, &reason);
    return NOTHING;
  }
  /* Nobody waits for it while the session is down. */
  return !model->up || tcat_model_say_refusal(model, ask, code, &reason) ? NOTHING : TCAT_MODEL_DROPPED;
}

static enum tcat_model_news_kind end_ask(struct tcat_model *model, uint32_t ask) {
  struct tcat_model_message *message = &model->message;
  bool control = ask == TCAT_MODEL_ASK_CONTROL;
  if (message->own) message->kept_length = (uint8_t)tcat_put_token(model->kept, model->config->seed, message->own);
  if (!message->has_token || message->kept_length == 0 || message->kept_length > TCAT_MODEL_TOKEN) return TCAT_MODEL_MALFORMED;
  uint8_t refusal = refusal_of(model, control);
  if (refusal != TCAT_MODEL_FITS || (control && is_empty(model))) return refuse(model, ask, refusal, false);
  return owe(model, ask, OWES_TO_CLOUD);
}

/* What was wanted while the device was away. */
static enum tcat_model_news_kind take_wanted(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  uint8_t refusal = message->refusal;
  if ((message->doubled & MEMBER_BIT(DATA)) != 0) {
    refusal = TCAT_MODEL_E_MALFORMED;
  } else if (!message->named) {
    return NOTHING;
  } else if (message->busy) {
    if (!message->wants) return NOTHING;
    refusal = TCAT_MODEL_E_BUSY;
  } else if (refusal == TCAT_MODEL_FITS) {
    return is_empty(model) ? NOTHING : owe(model, TCAT_MODEL_ASK_CONTROL, OWES_TO_STATUS);
  }
  return refuse(model, TCAT_MODEL_ASK_CONTROL, refusal, true);
}

static enum tcat_model_news_kind end_reply(struct tcat_model *model, uint32_t ask) {
  const struct tcat_model_message *message = &model->message;
  /* The platform replies to one event and to several alike. */
  bool is_event = message->topic == TCAT_MODEL_EVENT && model->awaited >= TCAT_MODEL_ASK_EVENT_POST;
  /* One that was awaited when its token came may be another by now. */
  if (message->own != model->number || (model->awaited != ask && !is_event)) return TCAT_MODEL_STRAY;
  uint8_t named = MEMBER_BIT(METHOD) | MEMBER_BIT(TOKEN) | MEMBER_BIT(CODE) | MEMBER_BIT(STATUS);
  struct tcat_span status = {model->kept, tcat_json_cut(model->kept, message->kept_length, TCAT_MODEL_STATUS)};
  int32_t code = message->code;
  if (!message->has_code || (message->doubled & named) != 0) {
    status.at = "malformed";
    status.length = 9;
    code = 400;
  }
  tcat_model_end_request(model, code == 0 ? TCAT_MODEL_DONE : TCAT_MODEL_REFUSED, code, &status);
  return ask == TCAT_MODEL_ASK_GET_STATUS && code == 0 ? take_wanted(model) : NOTHING;
}

static enum tcat_model_news_kind take(struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  if (!tcat_json_end(&model->reader) || message->bad || message->method == UINT8_MAX) return TCAT_MODEL_MALFORMED;
  if (message->method == TCAT_MODEL_ASK_NONE) return TCAT_MODEL_STRAY;
  return message->method >= TCAT_MODEL_ASK_CONTROL ? end_ask(model, message->method) : end_reply(model, message->method);
}

void tcat_model_end_message(struct tcat_model *model) {
  enum tcat_model_news_kind kind = take(model);
  if (kind != NOTHING) tcat_model_tell(model, kind, TCAT_MODEL_ASK_NONE, 0, NULL);
}

#endif
