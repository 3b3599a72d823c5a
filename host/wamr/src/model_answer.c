/* What an application does with a model, from any task: under the client's lock, and seen by the task that polls. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

void tcat_model_get_status(struct tcat_model *model) {
  tcat_lock(model->client);
  model->get_status = true;
  tcat_unlock(model->client);
}

static void accept_wanted(struct tcat_model *model) {
  const uint8_t *wanted = tcat_model_at(model, model->form->wanted);
  for (uint32_t i = 0; i < model->form->properties.count; i++)
    if (tcat_has((const uint32_t *)(const void *)wanted, i))
      tcat_model_keep_value(model, i, wanted + model->form->properties.fields[i].offset);
}

static int answer(struct tcat_model *model, struct tcat_model_owed *owed, int32_t code, const char *status, const void *response) {
  int result = TCAT_E_ARGUMENT;
  tcat_lock(model->client);
  uint32_t state = owed->state;
  if (state == OWES_TO_CLOUD || state == OWES_TO_STATUS) {
    if (!status) status = code == 0 ? "success" : "";
    owed->code = code;
    owed->status = status;
    owed->status_length = (uint8_t)tcat_json_cut(status, (uint32_t)strlen(status), TCAT_MODEL_STATUS);
    owed->response = response;
    result = tcat_model_check_answer(model, owed);
  }
  if (result == TCAT_OK) {
    bool accepts = code == 0 && owed == &model->owed;
    if (accepts) accept_wanted(model);
    if (accepts && state == OWES_TO_STATUS) model->clear_control = true;
    tcat_store_release(&owed->state, state == OWES_TO_STATUS ? OWES_NOTHING : HAS_ANSWER);
  }
  tcat_unlock(model->client);
  return result;
}

int tcat_model_answer(struct tcat_model *model, int32_t code, const char *status) {
  return answer(model, &model->owed, code, status, NULL);
}

int tcat_model_answer_action(struct tcat_model *model, int32_t code, const char *status, const void *response) {
  if (!model->form->actor) return TCAT_E_ARGUMENT;
  return answer(model, tcat_model_owed_to(model, TCAT_MODEL_ASK_ACTION), code, status, response);
}

bool tcat_model_owes(const struct tcat_model *model, enum tcat_model_ask ask) {
  if (ask == TCAT_MODEL_ASK_ACTION && !model->form->actor) return false;
  return tcat_load_acquire(&tcat_model_owed_to(model, ask)->state) != OWES_NOTHING;
}

#endif
