/* Actions of a template: what one without any does not link. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void find(struct tcat_model *model) {
  for (uint16_t i = 0; i < model->form->action_count; i++)
    if (tcat_json_is(&model->reader, model->form->actions[i].id)) model->message.action = i;
}

static void begin(struct tcat_model *model) {
  uint32_t action = model->message.action;
  if (action == model->form->action_count) return;
  tcat_model_keep_values(model, TCAT_MODEL_ASK_ACTION, &model->form->actions[action].input, model->form->input);
}

static uint8_t refuse(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_model_form *form = model->form;
  if (tcat_model_is_owed(model, TCAT_MODEL_ASK_ACTION)) return TCAT_MODEL_E_BUSY;
  if (message->action == form->action_count) return TCAT_MODEL_E_NOT_DEFINED;
  if (message->busy) return TCAT_MODEL_E_BUSY;
  /* The first input that is not there. */
  for (uint32_t i = 0; i < form->actions[message->action].input.count && message->refusal == TCAT_MODEL_FITS; i++) {
    if (tcat_has(tcat_model_bits(tcat_model_at(model, form->input)), i)) continue;
    tcat_model_frames(model)->index = (uint16_t)i;
    return TCAT_MODEL_E_MISSING;
  }
  return message->refusal;
}

static bool act(struct tcat_model *model) {
  const struct tcat_model_form *form = model->form;
  struct tcat_model_owed *owed = tcat_model_owed_to(model, TCAT_MODEL_ASK_ACTION);
  if (!tcat_model_owe(model, TCAT_MODEL_ASK_ACTION, owed, OWES_TO_CLOUD)) return false;
  form->action(model, owed->action, tcat_model_at(model, form->input));
  return true;
}

static uint8_t respond(struct tcat_json_writer *writer, const struct tcat_model *model, const struct tcat_model_owed *owed) {
  if (owed->response && owed->code == 0)
    return tcat_model_write_list(writer, &model->form->actions[owed->action].output, owed->response);
  tcat_json_add(writer, "{}");
  return TCAT_MODEL_FITS;
}

const struct tcat_model_actor tcat_model_actor = {find, begin, refuse, act, respond};

#endif
