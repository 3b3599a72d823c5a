/* Texts of a template, those of its mappings and others, on the wire and in C. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static uint8_t take_text_choice(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type,
                                uint8_t *at) {
  const char *const *choices = (const char *const *)type->more;
  if (found != TCAT_JSON_TEXT) return TCAT_MODEL_E_TYPE;
  if (!model->reader.whole) return TCAT_MODEL_FITS;
  for (int32_t i = 0; i < type->count; i++) {
    if (!tcat_json_is(&model->reader, choices[i])) continue;
    /* As many bytes of it as the compiler's enumeration has; numbers are little-endian here. */
    memcpy(at, &i, type->size);
    return TCAT_MODEL_FITS;
  }
  return TCAT_MODEL_E_VALUE;
}

static uint8_t write_text_choice(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  const char *const *choices = (const char *const *)type->more;
  for (int32_t i = 0; i < type->count; i++) {
    if (memcmp(at, &i, type->size) != 0) continue;
    tcat_json_text(writer, choices[i], (uint32_t)strlen(choices[i]));
    return TCAT_MODEL_FITS;
  }
  return TCAT_MODEL_E_VALUE;
}

static uint8_t take_string(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  const struct tcat_json_reader *reader = &model->reader;
  uint32_t length = reader->from + reader->length;
  if (found != TCAT_JSON_TEXT) return TCAT_MODEL_E_TYPE;
  if (memchr(reader->text, 0, reader->length)) return TCAT_MODEL_E_VALUE;
  /* A length is looked at behind the last byte: a NUL in it comes first. */
  if (length < type->size) {
    memcpy(at + reader->from, reader->text, reader->length);
    at[length] = 0;
  }
  return reader->whole && (length >= type->size || length < type->count) ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

static uint8_t write_string(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  uint32_t length = 0;
  while (length < type->size && at[length]) length++;
  if (length == type->size || length < type->count) return TCAT_MODEL_E_RANGE;
  return tcat_json_text(writer, (const char *)at, length) ? TCAT_MODEL_FITS : TCAT_MODEL_E_VALUE;
}

const struct tcat_model_kind tcat_model_text_choice = {write_text_choice, take_text_choice};
const struct tcat_model_kind tcat_model_string = {write_string, take_string};

#endif
