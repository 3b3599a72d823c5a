/* Members of a template as JSON; what does not fit is refused by the same code that writes it. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

const struct tcat_model_type *tcat_model_type_of(const struct tcat_model_list *list, uint32_t index) {
  return &list->types[list->fields[index].type];
}

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
