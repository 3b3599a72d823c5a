/* Properties as they change: set by the application, accepted from the cloud, reported, and reported again. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* Bytes of a report around its properties at most. */
#define REPORT_AROUND (MESSAGE_MOST - VALUE_MOST)

uint8_t tcat_model_check(const struct tcat_model *model, uint32_t property, const uint8_t *at) {
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  uint8_t refusal = tcat_model_write_member(&writer, &model->form->properties, property, at);
  return tcat_model_check_length(model, refusal, writer.length + REPORT_AROUND);
}

bool tcat_model_has_any(const struct tcat_model *model, const uint32_t *bits) {
  uint32_t any = 0;
  for (uint32_t i = 0; i < tcat_model_words(model); i++) any |= bits[i];
  return any != 0;
}

static void keep_value(struct tcat_model *model, uint32_t property, const uint8_t *from) {
  const struct tcat_model_list *list = &model->form->properties;
  const struct tcat_model_type *type = tcat_model_type_of(list, property);
  uint8_t *values = tcat_model_at(model, model->form->values);
  uint32_t word = property / 32, bit = (uint32_t)1 << property % 32;
  /* A string of the application's ends where it ends. */
  size_t size = type->is_text ? strlen((const char *)from) + 1 : type->size;
  memcpy(values + list->fields[property].offset, from, size);
  tcat_model_bits(values)[word] |= bit;
  tcat_model_changed(model)[word] |= bit;
}

int tcat_model_set(struct tcat_model *model, uint32_t property, const void *value) {
  if (property >= model->form->properties.count) return TCAT_MODEL_E_NOT_DEFINED;
  tcat_lock(model->client);
  uint8_t refusal = tcat_model_check(model, property, (const uint8_t *)value);
  if (refusal == TCAT_MODEL_FITS) keep_value(model, property, (const uint8_t *)value);
  tcat_unlock(model->client);
  return refusal;
}

void tcat_model_accept(struct tcat_model *model) {
  const uint8_t *wanted = tcat_model_at(model, model->form->wanted);
  for (uint32_t i = 0; i < model->form->properties.count; i++)
    if (tcat_has((const uint32_t *)(const void *)wanted, i))
      keep_value(model, i, wanted + model->form->properties.fields[i].offset);
}

void tcat_model_write_report(struct tcat_model *model, struct tcat_json_writer *writer, int64_t time) {
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

void tcat_model_end_report(struct tcat_model *model, bool answered) {
  uint32_t words = tcat_model_words(model), *changed = tcat_model_changed(model);
  for (uint32_t i = 0; i < words; i++) {
    if (!answered) changed[i] |= changed[words + i];
    changed[words + i] = 0;
  }
  if (!answered && tcat_model_reply_ms(model) > model->report_pause) model->report_pause = tcat_model_reply_ms(model);
}

#endif
