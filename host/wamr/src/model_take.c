/*
 * Values of a message as they stream in: each is looked at and kept aside in its struct, by a frame for the object or
 * array that it stands in; within values of a property or an input that is model_nest.c. The first that does not fit stops
 * it, and the frames tell its path.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

void tcat_model_push(struct tcat_model *model, const struct tcat_model_list *list, void *at) {
  struct tcat_model_frame *frame = &tcat_model_frames(model)[model->message.level++];
  model->message.values = true;
  if (list->names) memset(at, 0, 4 * (((uint32_t)list->count + 31) / 32));
  frame->list = list;
  frame->at = (uint8_t *)at;
  frame->index = 0;
}

int32_t tcat_model_code(uint8_t refusal) {
  /* Above 400, of `enum tcat_model_refusal`. */
  static const uint8_t codes[] = {0, 6, 6, 6, 6, 0, 0, 4, 103, 0};
  return refusal == TCAT_MODEL_FITS ? 0 : 400 + codes[refusal];
}

void tcat_model_write_reason(struct tcat_json_writer *writer, const struct tcat_model *model) {
  static const char reasons[] =
      "success\0" "type\0" "range\0" "value\0" "read only\0" "doubled\0" "missing\0" "not defined\0" "busy\0" "malformed";
  const struct tcat_model_message *message = &model->message;
  const struct tcat_model_frame *frame = tcat_model_frames(model);
  if (message->refusal != TCAT_MODEL_FITS && message->refusal < TCAT_MODEL_E_NOT_DEFINED) {
    tcat_json_add(writer, tcat_json_nth(frame->list->names, frame->index));
    if (message->level > 1) model->form->nesting->write_path(writer, model);
    tcat_json_add(writer, ": ");
  }
  tcat_json_add(writer, tcat_json_nth(reasons, message->refusal));
}

uint8_t tcat_model_take_name(struct tcat_model *model, struct tcat_model_frame *frame) {
  const struct tcat_model_list *list = frame->list;
  if (!model->reader.whole) return TCAT_MODEL_FITS;
  uint32_t i = tcat_json_find(&model->reader, list->names, list->count);
  if (i == list->count) return TCAT_MODEL_E_NOT_DEFINED;
  uint32_t *word = tcat_model_bits(frame->at) + i / 32, bit = (uint32_t)1 << i % 32;
  frame->index = (uint16_t)i;
  if ((*word & bit) != 0) return TCAT_MODEL_E_DOUBLED;
  *word |= bit;
  return list->fields[i].read_only ? TCAT_MODEL_E_READ_ONLY : TCAT_MODEL_FITS;
}

uint8_t tcat_model_take_field(struct tcat_model *model, const struct tcat_model_frame *frame, enum tcat_json_kind kind) {
  const struct tcat_model_type *type = tcat_model_type_of(frame->list, frame->index);
  return type->kind->take(model, kind, type, frame->at + frame->list->fields[frame->index].offset);
}

void tcat_model_take_value(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_message *message = &model->message;
  struct tcat_model_frame *frame = tcat_model_frames(model);
  uint8_t refusal = TCAT_MODEL_FITS;
  if (message->level > 1) {
    refusal = model->form->nesting->take(model, kind);
  } else if (kind == TCAT_JSON_NAME) {
    refusal = tcat_model_take_name(model, frame);
  } else if (kind == TCAT_JSON_OBJECT_END) {
    message->values = false;
    return;
  } else {
    refusal = tcat_model_take_field(model, frame, kind);
  }
  /* A property that is whole: a report has to have room for it. */
  bool is_whole = kind != TCAT_JSON_NAME && (kind != TCAT_JSON_TEXT || model->reader.whole);
  if (refusal == TCAT_MODEL_FITS && message->level == 1 && message->topic == TCAT_MODEL_PROPERTY && is_whole)
    refusal = tcat_model_check(model, frame->index, frame->at + frame->list->fields[frame->index].offset);
  if (refusal == TCAT_MODEL_FITS) return;
  /* What follows is passed over. */
  message->refusal = refusal;
  message->values = false;
}

#endif
