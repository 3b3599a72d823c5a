/*
 * Values of a message as they stream in: each is looked at and kept aside in its struct, by a frame for the object or
 * array that it stands in. The first that does not fit stops it, and the frames tell its path.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static struct tcat_model_frame *top_of(struct tcat_model_message *message) { return &message->frames[message->level - 1]; }

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
    if (!frame->list->names) {
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
  struct tcat_model_frame *frame = top_of(message);
  if (!model->reader.whole) return TCAT_MODEL_FITS;
  uint32_t *bits = tcat_model_bits(frame->at), i = tcat_json_find(&model->reader, frame->list->names, frame->list->count);
  if (i == frame->list->count) return TCAT_MODEL_E_NOT_DEFINED;
  frame->index = (uint16_t)i;
  if (tcat_has(bits, i)) return TCAT_MODEL_E_DOUBLED;
  tcat_mark(bits, i);
  return frame->list->fields[i].read_only ? TCAT_MODEL_E_READ_ONLY : TCAT_MODEL_FITS;
}

/* The value that a frame is at, or its beginning. */
static uint8_t take(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  const struct tcat_model_frame *frame = top_of(message);
  const struct tcat_model_list *list = frame->list;
  /* All items of an array are one field. */
  uint32_t item = list->names ? 0 : frame->index, place = frame->index - item;
  const struct tcat_model_type *type = tcat_model_type_of(list, place);
  if (!list->names && item == list->count) {
    /* It is the array that does not fit. */
    message->level--;
    return TCAT_MODEL_E_RANGE;
  }
  return type->kind->take(model, kind, type, frame->at + list->fields[place].offset + (size_t)item * type->size);
}

static uint8_t end_frame(struct tcat_model_message *message) {
  const struct tcat_model_frame *frame = top_of(message);
  uint32_t count = frame->index;
  /* The frame of the outermost stays: it tells of an input that is missing. */
  if (message->level == 1) {
    message->values = false;
    return TCAT_MODEL_FITS;
  }
  message->level--;
  if (frame->list->names) return TCAT_MODEL_FITS;
  TCAT_MEMCPY(frame->at, &count, sizeof count);
  return count < frame->list->fewest ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

/* A value is whole: an array goes on to its next item, and a property has to find room in a report. */
static uint8_t end_value(struct tcat_model *model) {
  struct tcat_model_message *message = &model->message;
  struct tcat_model_frame *frame = top_of(message);
  if (!frame->list->names) frame->index++;
  if (message->topic != TCAT_MODEL_PROPERTY || message->level > 1) return TCAT_MODEL_FITS;
  return tcat_model_check(model, frame->index, frame->at + frame->list->fields[frame->index].offset);
}

void tcat_model_take_value(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  bool ends = kind == TCAT_JSON_OBJECT_END || kind == TCAT_JSON_LIST_END;
  bool begins = kind == TCAT_JSON_NAME || kind == TCAT_JSON_OBJECT || kind == TCAT_JSON_LIST;
  bool more = kind == TCAT_JSON_TEXT && !model->reader.whole;
  uint8_t refusal = kind == TCAT_JSON_NAME ? take_name(model) : ends ? end_frame(message) : take(model, kind);
  if (refusal == TCAT_MODEL_FITS && message->values && !begins && !more) refusal = end_value(model);
  if (refusal != TCAT_MODEL_FITS) tcat_model_refuse(message, refusal);
}

#endif
