/* Numbers of a template, those of its mappings too, on the wire and in C. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* The number that stands there, in as many bytes as it has, and whether it fits; numbers are little-endian here. */
static uint8_t look(const struct tcat_model_type *type, const uint8_t *at, int64_t *value) {
  const int32_t *choices = (const int32_t *)type->more;
  const int64_t *bounds = (const int64_t *)type->more;
  uint32_t i = 0;
  *value = 0;
  memcpy(value, at, type->size);
  if (type->size <= sizeof(int32_t)) *value = (int32_t)*value;
  if (type->count == 0) return *value < bounds[0] || *value > bounds[1] ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
  /* An enumeration has as many bytes as its compiler gives it, 4 at most. */
  uint32_t low = (uint32_t)*value, unused = 32 - 8u * type->size;
  while ((low ^ (uint32_t)choices[i]) << unused != 0)
    if (++i == type->count) return TCAT_MODEL_E_VALUE;
  *value = choices[i];
  return TCAT_MODEL_FITS;
}

static uint8_t take_whole(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  const struct tcat_json_number *number = &model->reader.number;
  if (found != TCAT_JSON_NUMBER || !tcat_json_is_whole(number)) return TCAT_MODEL_E_TYPE;
  int64_t value = tcat_json_whole(number), kept;
  memcpy(at, &value, type->size);
  uint8_t refusal = look(type, at, &kept);
  /* One that has lost bytes is another. */
  if (refusal == TCAT_MODEL_FITS && kept != value) return type->count > 0 ? TCAT_MODEL_E_VALUE : TCAT_MODEL_E_RANGE;
  return refusal;
}

static uint8_t write_whole(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  int64_t value;
  uint8_t refusal = look(type, at, &value);
  if (refusal == TCAT_MODEL_FITS) tcat_json_integer(writer, value);
  return refusal;
}

static uint8_t take_float(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  const struct tcat_json_number *number = &model->reader.number;
  const int64_t *bounds = (const int64_t *)type->more;
  if (found != TCAT_JSON_NUMBER) return TCAT_MODEL_E_TYPE;
  if (!tcat_json_is_within(number, bounds, type->decimals)) return TCAT_MODEL_E_RANGE;
  float value = tcat_json_float(number);
  TCAT_MEMCPY(at, &value, sizeof value);
  return TCAT_MODEL_FITS;
}

static uint8_t write_float(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  const int64_t *bounds = (const int64_t *)type->more;
  float value;
  TCAT_MEMCPY(&value, at, sizeof value);
  bool fits = tcat_json_is_float_within(value, bounds, type->decimals) && tcat_json_fraction(writer, value);
  return fits ? TCAT_MODEL_FITS : TCAT_MODEL_E_RANGE;
}

const struct tcat_model_kind tcat_model_whole = {write_whole, take_whole};
const struct tcat_model_kind tcat_model_float = {write_float, take_float};

#endif
