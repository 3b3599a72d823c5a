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
  for (uint32_t words = tcat_model_words(model); words > 0; words--) any |= *bits++;
  return any != 0;
}

void tcat_model_keep_value(struct tcat_model *model, uint32_t property, const uint8_t *from) {
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
  if (refusal == TCAT_MODEL_FITS) tcat_model_keep_value(model, property, (const uint8_t *)value);
  tcat_unlock(model->client);
  return refusal;
}

#endif
