/* What an application does with a model, from any task: under the client's lock, and seen by the task that polls. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static void keep_value(struct tcat_model *model, uint32_t property, const uint8_t *from) {
  const struct tcat_model_field *field = &model->form->properties.fields[property];
  uint8_t *values = tcat_model_at(model, model->form->values);
  /* A string of the application's ends where it ends. */
  size_t size = field->type == TCAT_MODEL_STRING ? strlen((const char *)from) + 1 : field->size;
  memcpy(values + field->offset, from, size);
  tcat_mark(tcat_model_bits(values), property);
  tcat_mark(tcat_model_bits(tcat_model_at(model, model->form->changed)), property);
}

int tcat_model_set(struct tcat_model *model, uint32_t property, const void *value) {
  if (property >= model->form->properties.count) return TCAT_MODEL_E_NOT_DEFINED;
  tcat_lock(model->client);
  uint8_t refusal = tcat_model_check(model, property, (const uint8_t *)value);
  if (refusal == TCAT_MODEL_FITS) keep_value(model, property, (const uint8_t *)value);
  tcat_unlock(model->client);
  return refusal;
}

void tcat_model_get_status(struct tcat_model *model) {
  tcat_lock(model->client);
  model->get_status = true;
  tcat_unlock(model->client);
}

int tcat_model_post_events(struct tcat_model *model, const struct tcat_model_post *post) {
  for (const struct tcat_model_post *at = post; at; at = at->next)
    if (at->event >= model->form->event_count || !at->params) return TCAT_E_ARGUMENT;
  if (!post) return TCAT_E_ARGUMENT;
  int64_t time = tcat_model_time(model);
  tcat_lock(model->client);
  int status = TCAT_E_ARGUMENT;
  if (!model->post && !model->infos) status = tcat_model_check_post(model, post, time);
  if (status == TCAT_OK) model->post = post;
  tcat_unlock(model->client);
  return status;
}

int tcat_model_report_info(struct tcat_model *model, const struct tcat_model_info *infos, uint32_t count) {
  if (!infos || count > UINT8_MAX) return TCAT_E_ARGUMENT;
  tcat_lock(model->client);
  int status = TCAT_E_ARGUMENT;
  if (!model->post && !model->infos) status = tcat_model_check_infos(model, infos, count);
  if (status == TCAT_OK) {
    model->infos = infos;
    model->info_count = (uint8_t)count;
  }
  tcat_unlock(model->client);
  return status;
}

bool tcat_model_posting(const struct tcat_model *model) { return model->post || model->infos; }

static void accept_wanted(struct tcat_model *model) {
  const uint8_t *wanted = tcat_model_at(model, model->form->wanted);
  for (uint32_t i = 0; i < model->form->properties.count; i++)
    if (tcat_has((const uint32_t *)(const void *)wanted, i))
      keep_value(model, i, wanted + model->form->properties.fields[i].offset);
}

static int answer(struct tcat_model *model, struct tcat_model_owed *owed, int32_t code, const char *status,
                  const void *response) {
  bool control = owed == &model->owed[0];
  int result = TCAT_E_ARGUMENT;
  tcat_lock(model->client);
  if (owed->state == OWES_TO_CLOUD || owed->state == OWES_TO_STATUS) {
    owed->code = code;
    owed->status = status;
    owed->response = response;
    result = tcat_model_check_response(model, owed, response);
  }
  if (result == TCAT_OK) {
    if (control && code == 0) accept_wanted(model);
    if (owed->state == OWES_TO_STATUS) {
      if (code == 0) model->clear_control = true;
      tcat_store_release(&owed->state, OWES_NOTHING);
    } else {
      tcat_store_release(&owed->state, HAS_ANSWER);
    }
  }
  tcat_unlock(model->client);
  return result;
}

int tcat_model_answer(struct tcat_model *model, int32_t code, const char *status) {
  return answer(model, &model->owed[0], code, status, NULL);
}

int tcat_model_answer_action(struct tcat_model *model, int32_t code, const char *status, const void *response) {
  return answer(model, &model->owed[1], code, status, response);
}

bool tcat_model_owes(const struct tcat_model *model, enum tcat_model_ask ask) {
  return tcat_load_acquire(&model->owed[ask == TCAT_MODEL_ASK_ACTION].state) != OWES_NOTHING;
}

#endif
