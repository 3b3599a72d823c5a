/* Values of a template as JSON; what does not fit is refused by the same code that writes it. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static uint8_t write_integer(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  const int64_t *bounds = (const int64_t *)field->more;
  int64_t value;
  int32_t narrow;
  if (field->size == sizeof value) {
    memcpy(&value, at, sizeof value);
  } else {
    memcpy(&narrow, at, sizeof narrow);
    value = narrow;
  }
  if (value < bounds[0] || value > bounds[1]) return TCAT_MODEL_E_RANGE;
  tcat_json_integer(writer, value);
  return TCAT_MODEL_FITS;
}

/* Orders floats as whole numbers, infinite ones and none at the ends: so no library has to compare them. */
static int32_t order_of(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  int32_t size = (int32_t)(bits & 0x7fffffff);
  return bits >> 31 ? -size : size;
}

static float bound_of(int64_t bound, uint32_t decimals) {
  struct tcat_json_number number = {(uint64_t)(bound < 0 ? -bound : bound), -(int32_t)decimals, bound < 0};
  return tcat_json_float(&number);
}

static uint8_t write_float(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  const int64_t *bounds = (const int64_t *)field->more;
  float value;
  uint32_t decimals = field->decimals & ~TCAT_MODEL_READ_ONLY;
  memcpy(&value, at, sizeof value);
  int32_t order = order_of(value);
  if (order < order_of(bound_of(bounds[0], decimals)) || order > order_of(bound_of(bounds[1], decimals)))
    return TCAT_MODEL_E_RANGE;
  return tcat_json_fraction(writer, value) ? TCAT_MODEL_FITS : TCAT_MODEL_E_RANGE;
}

static uint8_t write_string(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  uint32_t length = 0;
  while (length < field->size && at[length]) length++;
  if (length == field->size || length < field->count) return TCAT_MODEL_E_RANGE;
  return tcat_json_text(writer, (const char *)at, length) ? TCAT_MODEL_FITS : TCAT_MODEL_E_VALUE;
}

static uint8_t write_choice(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  bool text = field->type == TCAT_MODEL_TEXT_ENUM;
  const int32_t *numbers = (const int32_t *)field->more;
  for (int32_t i = 0; i < field->count; i++) {
    /* As many bytes of it as the compiler's enumeration has; numbers are little-endian here. */
    if (memcmp(at, text ? &i : &numbers[i], field->size) != 0) continue;
    if (!text) {
      tcat_json_integer(writer, numbers[i]);
      return TCAT_MODEL_FITS;
    }
    const char *choice = ((const char *const *)field->more)[i];
    return tcat_json_text(writer, choice, (uint32_t)strlen(choice)) ? TCAT_MODEL_FITS : TCAT_MODEL_E_TYPE;
  }
  return TCAT_MODEL_E_VALUE;
}

static uint8_t write_array(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  const struct tcat_model_items *items = (const struct tcat_model_items *)field->more;
  const struct tcat_model_field *item = &items->item;
  uint32_t count;
  memcpy(&count, at, sizeof count);
  if (count < field->count || count > items->most) return TCAT_MODEL_E_RANGE;
  for (uint32_t i = 0; i < count; i++) {
    tcat_json_add(writer, i == 0 ? "[" : ",");
    uint8_t refusal = tcat_model_write_value(writer, item, at + item->offset + (size_t)i * item->size);
    if (refusal != TCAT_MODEL_FITS) return refusal;
  }
  tcat_json_add(writer, count == 0 ? "[]" : "]");
  return TCAT_MODEL_FITS;
}

uint8_t tcat_model_write_value(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  switch ((enum tcat_model_type)field->type) {
    case TCAT_MODEL_INT:
      return write_integer(writer, field, at);
    case TCAT_MODEL_FLOAT:
      return write_float(writer, field, at);
    case TCAT_MODEL_STRING:
      return write_string(writer, field, at);
    case TCAT_MODEL_ENUM:
    case TCAT_MODEL_TEXT_ENUM:
      return write_choice(writer, field, at);
    case TCAT_MODEL_STRUCT: {
      /* Its members: no deeper than TCAT_MODEL_DEPTH, as the table is. */
      struct tcat_model_list members = {(const struct tcat_model_field *)field->more, field->count};
      return tcat_model_write_list(writer, &members, at);
    }
    case TCAT_MODEL_ARRAY:
      return write_array(writer, field, at);
  }
  return TCAT_MODEL_E_TYPE;
}

uint8_t tcat_model_write_member(struct tcat_json_writer *writer, const struct tcat_model_field *field, const uint8_t *at) {
  tcat_json_text(writer, field->id, (uint32_t)strlen(field->id));
  tcat_json_add(writer, ":");
  return tcat_model_write_value(writer, field, at);
}

uint8_t tcat_model_write_list(struct tcat_json_writer *writer, const struct tcat_model_list *list, const void *values) {
  const uint32_t *bits = (const uint32_t *)values;
  const char *before = "{";
  for (uint32_t i = 0; i < list->count; i++) {
    const struct tcat_model_field *field = &list->fields[i];
    if (!tcat_has(bits, i)) continue;
    tcat_json_add(writer, before);
    uint8_t refusal = tcat_model_write_member(writer, field, (const uint8_t *)values + field->offset);
    if (refusal != TCAT_MODEL_FITS) return refusal;
    before = ",";
  }
  tcat_json_add(writer, *before == '{' ? "{}" : "}");
  return TCAT_MODEL_FITS;
}

#endif
