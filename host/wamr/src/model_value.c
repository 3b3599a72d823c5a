/* Values of a template as JSON, by their kinds; what does not fit is refused by the same code that writes it. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static const struct tcat_model_list *list_of(const struct tcat_model_type *type) {
  return (const struct tcat_model_list *)type->more;
}

static uint8_t write_object(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  /* Its members: no deeper than TCAT_MODEL_DEPTH, as the table is. */
  return tcat_model_write_list(writer, list_of(type), at);
}

static uint8_t take_object(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  if (found != TCAT_JSON_OBJECT) return TCAT_MODEL_E_TYPE;
  tcat_model_push(&model->message, list_of(type), at);
  return TCAT_MODEL_FITS;
}

static uint8_t write_array(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  const struct tcat_model_list *items = list_of(type);
  const struct tcat_model_type *item = tcat_model_type_of(items, 0);
  uint32_t count;
  TCAT_MEMCPY(&count, at, sizeof count);
  if (count < items->fewest || count > items->count) return TCAT_MODEL_E_RANGE;
  for (uint32_t i = 0; i < count; i++) {
    tcat_json_add(writer, i == 0 ? "[" : ",");
    uint8_t refusal = item->kind->write(writer, item, at + items->fields[0].offset + (size_t)i * item->size);
    if (refusal != TCAT_MODEL_FITS) return refusal;
  }
  tcat_json_add(writer, count == 0 ? "[]" : "]");
  return TCAT_MODEL_FITS;
}

static uint8_t take_array(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  if (found != TCAT_JSON_LIST) return TCAT_MODEL_E_TYPE;
  tcat_model_push(&model->message, list_of(type), at);
  return TCAT_MODEL_FITS;
}

const struct tcat_model_kind tcat_model_object = {write_object, take_object};
const struct tcat_model_kind tcat_model_array = {write_array, take_array};

uint8_t tcat_model_write_member(struct tcat_json_writer *writer, const struct tcat_model_list *list, uint32_t index,
                                const uint8_t *at) {
  const struct tcat_model_type *type = tcat_model_type_of(list, index);
  /* Letters, digits, `_`, `.` and `-`: nothing to be escaped. */
  tcat_json_fill(writer, "\"%\":", tcat_json_nth(list->names, index), NULL);
  return type->kind->write(writer, type, at);
}

uint8_t tcat_model_write_list(struct tcat_json_writer *writer, const struct tcat_model_list *list, const void *values) {
  const uint32_t *bits = (const uint32_t *)values;
  const char *before = "{";
  for (uint32_t i = 0; i < list->count; i++) {
    if (!tcat_has(bits, i)) continue;
    tcat_json_add(writer, before);
    uint8_t refusal = tcat_model_write_member(writer, list, i, (const uint8_t *)values + list->fields[i].offset);
    if (refusal != TCAT_MODEL_FITS) return refusal;
    before = ",";
  }
  tcat_json_add(writer, *before == '{' ? "{}" : "}");
  return TCAT_MODEL_FITS;
}

#endif
