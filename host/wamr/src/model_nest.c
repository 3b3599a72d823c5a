/* Structs and arrays of a template: what one without any does not link. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

static const struct tcat_model_list *list_of(const struct tcat_model_type *type) {
  return (const struct tcat_model_list *)type->more;
}

static struct tcat_model_frame *top_of(const struct tcat_model *model) {
  return &tcat_model_frames(model)[model->message.level - 1];
}

static bool is_array(const struct tcat_model_frame *frame) { return !frame->list->names; }

static uint8_t write_object(struct tcat_json_writer *writer, const struct tcat_model_type *type, const uint8_t *at) {
  /* Its members: no deeper than TCAT_MODEL_DEPTH, as the table is. */
  return tcat_model_write_list(writer, list_of(type), at);
}

static uint8_t take_object(struct tcat_model *model, enum tcat_json_kind found, const struct tcat_model_type *type, uint8_t *at) {
  if (found != TCAT_JSON_OBJECT) return TCAT_MODEL_E_TYPE;
  tcat_model_push(model, list_of(type), at);
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
  tcat_model_push(model, list_of(type), at);
  return TCAT_MODEL_FITS;
}

const struct tcat_model_kind tcat_model_object = {write_object, take_object};
const struct tcat_model_kind tcat_model_array = {write_array, take_array};

static uint8_t take_item(struct tcat_model *model, const struct tcat_model_frame *frame, enum tcat_json_kind kind) {
  const struct tcat_model_list *list = frame->list;
  const struct tcat_model_type *type = tcat_model_type_of(list, 0);
  if (frame->index == list->count) {
    /* It is the array that does not fit. */
    model->message.level--;
    return TCAT_MODEL_E_RANGE;
  }
  return type->kind->take(model, kind, type, frame->at + list->fields[0].offset + (size_t)frame->index * type->size);
}

static uint8_t end_frame(struct tcat_model *model, const struct tcat_model_frame *frame) {
  uint32_t count = frame->index;
  model->message.level--;
  if (!is_array(frame)) return TCAT_MODEL_FITS;
  TCAT_MEMCPY(frame->at, &count, sizeof count);
  return count < frame->list->fewest ? TCAT_MODEL_E_RANGE : TCAT_MODEL_FITS;
}

static uint8_t take(struct tcat_model *model, enum tcat_json_kind kind) {
  struct tcat_model_frame *frame = top_of(model);
  bool ends = kind == TCAT_JSON_OBJECT_END || kind == TCAT_JSON_LIST_END;
  bool begins = kind == TCAT_JSON_OBJECT || kind == TCAT_JSON_LIST;
  if (kind == TCAT_JSON_NAME) return tcat_model_take_name(model, frame);
  uint8_t refusal = ends              ? end_frame(model, frame)
                    : is_array(frame) ? take_item(model, frame, kind)
                                      : tcat_model_take_field(model, frame, kind);
  if (refusal != TCAT_MODEL_FITS || begins || (kind == TCAT_JSON_TEXT && !model->reader.whole)) return refusal;
  /* A value is whole: an array goes on to its next item. */
  frame = top_of(model);
  if (is_array(frame)) frame->index++;
  return TCAT_MODEL_FITS;
}

static void write_path(struct tcat_json_writer *writer, const struct tcat_model *model) {
  for (uint32_t i = 1; i < model->message.level; i++) {
    const struct tcat_model_frame *frame = &tcat_model_frames(model)[i];
    if (is_array(frame)) {
      tcat_json_add_integer(writer, "[", frame->index);
      tcat_json_add(writer, "]");
    } else {
      tcat_json_fill(writer, ".%", tcat_json_nth(frame->list->names, frame->index), NULL);
    }
  }
}

const struct tcat_model_nesting tcat_model_nesting = {take, write_path};

#endif
