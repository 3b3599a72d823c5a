/*
 * Values of a message as they stream in: each is looked at and kept aside in its struct, by a frame for the object or
 * array that it stands in. The first that does not fit stops it, and the frames tell its path.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static bool is_array(const struct tcat_model_frame *frame) { return !frame->list->names; }

/* The place in its list of the value that a frame is at: all items of an array are one. */
static uint32_t place_of(const struct tcat_model_frame *frame) { return is_array(frame) ? 0 : frame->index; }

void tcat_model_push(struct tcat_model_message *message, const struct tcat_model_list *list, void *at) {
  struct tcat_model_frame *frame = &message->frames[message->level++];
  if (list->names) memset(at, 0, 4 * (((uint32_t)list->count + 31) / 32));
  frame->list = list;
  frame->at = (uint8_t *)at;
  frame->index = 0;
}

void tcat_model_begin_values(struct tcat_model_message *message, const struct tcat_model_list *list, void *at) {
  message->level = 0;
  tcat_model_push(message, list, at);
  message->values = true;
}

void tcat_model_refuse(struct tcat_model_message *message, uint8_t refusal) {
  message->refusal = refusal;
  message->values = false;
}

int32_t tcat_model_code(uint8_t refusal) {
  /* Above 400, of `enum tcat_model_refusal`. */
  static const uint8_t codes[] = {0, 6, 6, 6, 6, 0, 0, 4, 103, 0};
  return refusal == TCAT_MODEL_FITS ? 0 : 400 + codes[refusal];
}

void tcat_model_write_reason(struct tcat_json_writer *writer, const struct tcat_model_message *message) {
  static const char reasons[] = "success\0type\0range\0value\0read only\0doubled\0missing\0not defined\0busy\0malformed";
  bool named = message->refusal != TCAT_MODEL_FITS && message->refusal < TCAT_MODEL_E_NOT_DEFINED;
  for (uint32_t i = 0; named && i < message->level; i++) {
    const struct tcat_model_frame *frame = &message->frames[i];
    if (is_array(frame)) {
      tcat_json_add(writer, "[");
      tcat_json_integer(writer, frame->index);
      tcat_json_add(writer, "]");
    } else {
      tcat_json_fill(writer, "%%", i > 0 ? "." : "", tcat_json_nth(frame->list->names, frame->index));
    }
  }
  tcat_json_fill(writer, "%%", named ? ": " : "", tcat_json_nth(reasons, message->refusal));
}

static uint8_t take_name(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  struct tcat_model_frame *frame = &message->frames[message->level - 1];
  if (!model->reader.whole) return TCAT_MODEL_FITS;
  uint32_t *bits = tcat_model_bits(frame->at), i = tcat_json_find(&model->reader, frame->list->names, frame->list->count);
  if (i == frame->list->count) return TCAT_MODEL_E_NOT_DEFINED;
  frame->index = (uint16_t)i;
  if (tcat_has(bits, i)) return TCAT_MODEL_E_DOUBLED;
  tcat_mark(bits, i);
  return frame->list->fields[i].read_only ? TCAT_MODEL_E_READ_ONLY : TCAT_MODEL_FITS;
}

static uint8_t end_array(struct tcat_model_message *message) {
  const struct tcat_model_frame *frame = &message->frames[--message->level];
  uint32_t count = frame->index;
  TCAT_MEMCPY(frame->at, &count, sizeof count);
  return count < tcat_model_type_of(frame[-1].list, place_of(&frame[-1]))->count ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

/* The value that a frame is at, or its beginning. */
static uint8_t take(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  struct tcat_model_frame *frame = &message->frames[message->level - 1];
  uint32_t place = place_of(frame);
  const struct tcat_model_type *type = tcat_model_type_of(frame->list, place);
  uint8_t *at = frame->at + frame->list->fields[place].offset;
  if (is_array(frame)) {
    if (frame->index >= frame->list->count) {
      /* It is the array that does not fit. */
      message->level--;
      return TCAT_MODEL_E_RANGE;
    }
    at += (size_t)frame->index * type->size;
  }
  return type->kind->take(model, kind, type, at);
}

static uint8_t end_object(struct tcat_model_message *message) {
  /* The frame of the outermost stays: it tells of an input that is missing. */
  if (message->level > 1)
    message->level--;
  else
    message->values = false;
  return TCAT_MODEL_FITS;
}

static uint8_t take_any(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  if (kind == TCAT_JSON_NAME) return take_name(model);
  if (kind == TCAT_JSON_OBJECT_END) return end_object(message);
  if (kind == TCAT_JSON_LIST_END) return end_array(message);
  return take(model, kind);
}

/* A property that is whole: a report has to have room for it. */
static uint8_t check_property(const struct tcat_model *model) {
  const struct tcat_model_message *message = &model->message;
  const struct tcat_model_frame *frame = &message->frames[0];
  if (message->topic != TCAT_MODEL_PROPERTY || message->level > 1) return TCAT_MODEL_FITS;
  return tcat_model_check(model, frame->index, frame->at + frame->list->fields[frame->index].offset);
}

void tcat_model_take_value(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  bool begins = kind == TCAT_JSON_NAME || kind == TCAT_JSON_OBJECT || kind == TCAT_JSON_LIST;
  bool more = kind == TCAT_JSON_TEXT && !model->reader.whole;
  uint8_t refusal = take_any(model, kind);
  if (refusal == TCAT_MODEL_FITS && message->values && !begins && !more) {
    /* A value is whole: an array goes on to its next item. */
    struct tcat_model_frame *frame = &message->frames[message->level - 1];
    if (is_array(frame)) frame->index++;
    refusal = check_property(model);
  }
  if (refusal != TCAT_MODEL_FITS) tcat_model_refuse(message, refusal);
}

#endif
