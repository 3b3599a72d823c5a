/*
 * Values of a message as they stream in: each is looked at and kept aside in its struct, by a frame for the object or
 * array that it stands in. The first that does not fit stops it, and the frames tell its path.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* Only the outermost object may have no members. */
static bool is_array(const struct tcat_model_message *message, uint32_t level) {
  return level > 0 && message->frames[level].count == 0;
}

/* What the value is that a frame is at. */
static const struct tcat_model_field *field_at(const struct tcat_model_message *message, uint32_t level) {
  const struct tcat_model_frame *frame = &message->frames[level];
  return &frame->fields[is_array(message, level) ? 0 : frame->index];
}

static void push(struct tcat_model_message *message, const struct tcat_model_field *fields, uint32_t count, void *at) {
  struct tcat_model_frame *frame = &message->frames[message->level++];
  frame->fields = fields;
  frame->at = (uint8_t *)at;
  frame->index = 0;
  frame->count = (uint16_t)count;
}

void tcat_model_begin_values(struct tcat_model_message *message, const struct tcat_model_list *list, void *at) {
  memset(at, 0, 4 * (((uint32_t)list->count + 31) / 32));
  message->level = 0;
  /* The outermost is an object though it may have no members. */
  push(message, list->fields, list->count, at);
  message->values = true;
}

void tcat_model_refuse(struct tcat_model_message *message, uint8_t refusal) {
  message->refusal = refusal;
  message->values = false;
}

int32_t tcat_model_code(uint8_t refusal) {
  switch ((enum tcat_model_refusal)refusal) {
    case TCAT_MODEL_FITS:
      return 0;
    case TCAT_MODEL_E_DOUBLED:
    case TCAT_MODEL_E_MISSING:
    case TCAT_MODEL_E_MALFORMED:
      return 400;
    case TCAT_MODEL_E_NOT_DEFINED:
      return 404;
    case TCAT_MODEL_E_BUSY:
      return 503;
    case TCAT_MODEL_E_TYPE:
    case TCAT_MODEL_E_RANGE:
    case TCAT_MODEL_E_VALUE:
    case TCAT_MODEL_E_READ_ONLY:
      break;
  }
  return 406;
}

void tcat_model_write_reason(struct tcat_json_writer *writer, const struct tcat_model_message *message) {
  static const char *const reasons[] = {"success", "type",    "range",       "value", "read only",
                                        "doubled", "missing", "not defined", "busy",  "malformed"};
  tcat_json_add(writer, "\"");
  bool named = message->refusal != TCAT_MODEL_FITS && message->refusal < TCAT_MODEL_E_NOT_DEFINED;
  for (uint32_t i = 0; named && i < message->level; i++) {
    const struct tcat_model_frame *frame = &message->frames[i];
    if (is_array(message, i)) {
      tcat_json_add(writer, "[");
      tcat_json_integer(writer, frame->index);
      tcat_json_add(writer, "]");
      continue;
    }
    if (i > 0) tcat_json_add(writer, ".");
    /* Letters, digits, `_`, `.` and `-`: nothing to be escaped. */
    tcat_json_add(writer, field_at(message, i)->id);
  }
  if (named) tcat_json_add(writer, ": ");
  tcat_json_add(writer, reasons[message->refusal]);
  tcat_json_add(writer, "\"");
}

static uint8_t take_name(struct tcat_model_message *message) {
  struct tcat_model_frame *frame = &message->frames[message->level - 1];
  if (!message->reader.whole) return TCAT_MODEL_FITS;
  for (uint32_t i = 0; i < frame->count; i++) {
    const struct tcat_model_field *field = &frame->fields[i];
    if (!tcat_is_text(&message->reader, field->id)) continue;
    uint32_t *bits = tcat_model_bits(frame->at);
    frame->index = (uint16_t)i;
    if (tcat_has(bits, i)) return TCAT_MODEL_E_DOUBLED;
    tcat_mark(bits, i);
    return field->decimals & TCAT_MODEL_READ_ONLY ? TCAT_MODEL_E_READ_ONLY : TCAT_MODEL_FITS;
  }
  return TCAT_MODEL_E_NOT_DEFINED;
}

static void store(const struct tcat_model_field *field, uint8_t *at, int64_t value) {
  /* Numbers are little-endian here. */
  memcpy(at, &value, field->size);
}

static uint8_t take_number(struct tcat_model_message *message, const struct tcat_model_field *field, uint8_t *at) {
  const struct tcat_json_number *number = &message->reader.number;
  int64_t bounds[2];
  if (field->type == TCAT_MODEL_FLOAT) {
    uint32_t decimals = field->decimals & ~TCAT_MODEL_READ_ONLY;
    tcat_model_bounds(field, bounds);
    if (tcat_json_compare(number, bounds[0], decimals) < 0 || tcat_json_compare(number, bounds[1], decimals) > 0)
      return TCAT_MODEL_E_RANGE;
    float value = tcat_json_float(number);
    memcpy(at, &value, sizeof value);
    return TCAT_MODEL_FITS;
  }
  if (!tcat_json_is_whole(number)) return TCAT_MODEL_E_TYPE;
  if (field->type == TCAT_MODEL_ENUM) {
    const int32_t *choices = (const int32_t *)field->more;
    for (uint32_t i = 0; i < field->count; i++) {
      if (tcat_json_compare(number, choices[i], 0) != 0) continue;
      store(field, at, choices[i]);
      return TCAT_MODEL_FITS;
    }
    return TCAT_MODEL_E_VALUE;
  }
  bool is_bool = field->type == TCAT_MODEL_BOOL;
  bounds[0] = 0;
  bounds[1] = 1;
  if (!is_bool) tcat_model_bounds(field, bounds);
  if (tcat_json_compare(number, bounds[0], 0) < 0 || tcat_json_compare(number, bounds[1], 0) > 0)
    return is_bool ? TCAT_MODEL_E_VALUE : TCAT_MODEL_E_RANGE;
  store(field, at, tcat_json_whole(number));
  return TCAT_MODEL_FITS;
}

static uint8_t take_string(const struct tcat_json_reader *reader, const struct tcat_model_field *field, uint8_t *at) {
  uint32_t length = reader->from + reader->length;
  if (memchr(reader->text, 0, reader->length)) return TCAT_MODEL_E_VALUE;
  /* A length is looked at behind the last byte: a NUL in it comes first. */
  if (length < field->size) {
    memcpy(at + reader->from, reader->text, reader->length);
    at[length] = 0;
  }
  return reader->whole && (length >= field->size || length < (uint32_t)field->min) ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

static uint8_t take_text(const struct tcat_json_reader *reader, const struct tcat_model_field *field, uint8_t *at) {
  if (field->type == TCAT_MODEL_STRING) return take_string(reader, field, at);
  if (field->type != TCAT_MODEL_TEXT_ENUM) return TCAT_MODEL_E_TYPE;
  const char *const *choices = (const char *const *)field->more;
  for (uint32_t i = 0; reader->whole && i < field->count; i++) {
    if (!tcat_is_text(reader, choices[i])) continue;
    store(field, at, i);
    return TCAT_MODEL_FITS;
  }
  return reader->whole ? TCAT_MODEL_E_VALUE : TCAT_MODEL_FITS;
}

/* A value that is none of an object or array, where its kind is right. */
static uint8_t take_plain(struct tcat_model_message *message, enum tcat_json_kind kind,
                          const struct tcat_model_field *field, uint8_t *at) {
  static const uint32_t numbers = 1u << TCAT_MODEL_BOOL | 1u << TCAT_MODEL_INT | 1u << TCAT_MODEL_FLOAT |
                                  1u << TCAT_MODEL_ENUM | 1u << TCAT_MODEL_TIMESTAMP;
  if (kind == TCAT_JSON_TEXT) return take_text(&message->reader, field, at);
  if (kind != TCAT_JSON_NUMBER || (numbers >> field->type & 1) == 0) return TCAT_MODEL_E_TYPE;
  return take_number(message, field, at);
}

static uint8_t end_array(struct tcat_model_message *message) {
  uint32_t count = message->frames[message->level - 1].index;
  uint8_t *at = message->frames[--message->level].at;
  memcpy(at, &count, sizeof count);
  return count < (uint32_t)field_at(message, message->level - 1u)->min ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

/* The value that a frame is at, or its beginning. */
static uint8_t take(struct tcat_model_message *message, enum tcat_json_kind kind) {
  struct tcat_model_frame *frame = &message->frames[message->level - 1];
  bool array = is_array(message, message->level - 1u);
  const struct tcat_model_field *field = field_at(message, message->level - 1u);
  uint8_t *at = frame->at + field->offset;
  if (array) {
    if (frame->index >= field_at(message, message->level - 2u)->max) {
      /* It is the array that does not fit. */
      message->level--;
      return TCAT_MODEL_E_RANGE;
    }
    at += (size_t)frame->index * field->size;
  }
  if (kind == TCAT_JSON_OBJECT && field->type == TCAT_MODEL_STRUCT) {
    memset(at, 0, 4 * (((uint32_t)field->count + 31) / 32));
    push(message, (const struct tcat_model_field *)field->more, field->count, at);
    return TCAT_MODEL_FITS;
  }
  if (kind == TCAT_JSON_LIST && field->type == TCAT_MODEL_ARRAY) {
    push(message, (const struct tcat_model_field *)field->more, 0, at);
    return TCAT_MODEL_FITS;
  }
  return take_plain(message, kind, field, at);
}

static uint8_t end_object(struct tcat_model_message *message) {
  /* The frame of the outermost stays: it tells of an input that is missing. */
  if (message->level > 1)
    message->level--;
  else
    message->values = false;
  return TCAT_MODEL_FITS;
}

static uint8_t take_any(struct tcat_model_message *message, enum tcat_json_kind kind) {
  if (kind == TCAT_JSON_NAME) return take_name(message);
  if (kind == TCAT_JSON_OBJECT_END) return end_object(message);
  if (kind == TCAT_JSON_LIST_END) return end_array(message);
  return take(message, kind);
}

/* A property that is whole: a report has to have room for it. */
static uint8_t check_property(const struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  const struct tcat_model_frame *frame = &message->frames[0];
  if (message->topic != TCAT_MODEL_PROPERTY || message->level > 1) return TCAT_MODEL_FITS;
  return tcat_model_check(model, frame->index, frame->at + field_at(message, 0)->offset);
}

void tcat_model_take_value(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  bool begins = kind == TCAT_JSON_NAME || kind == TCAT_JSON_OBJECT || kind == TCAT_JSON_LIST;
  bool more = kind == TCAT_JSON_TEXT && !message->reader.whole;
  uint8_t refusal = take_any(message, kind);
  if (refusal == TCAT_MODEL_FITS && message->values && !begins && !more) {
    /* A value is whole: an array goes on to its next item. */
    if (is_array(message, message->level - 1u)) message->frames[message->level - 1].index++;
    refusal = check_property(model);
  }
  if (refusal != TCAT_MODEL_FITS) tcat_model_refuse(message, refusal);
}

#endif
