#include "values.h"

#include <stddef.h>
#include <stdlib.h>

#include "tell.h"

/* The most members of a list. */
#define FIELDS_MOST 64

/* As generated code has it, for the deepest template and the longest text. */
struct reading {
  struct tcat_model model;
  struct tcat_model_frame frames[TCAT_MODEL_DEPTH];
  char text[TCAT_MODEL_TEXT];
};

static const struct tcat_model_list *wanted;
static void *into;

static void take(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  struct tcat_model *model = (struct tcat_model *)reader->user;
  if (reader->depth == 0 && kind == TCAT_JSON_OBJECT)
    tcat_model_push(model, wanted, into);
  else if (model->message.values)
    tcat_model_take_value(model, kind);
}

bool values_read(struct tcat_model *model, const struct tcat_model_list *list, void *to, bool properties,
                 const uint8_t *json, uint32_t length, const char *what) {
  static struct reading reading;
  static struct tcat_model_form form;
  static struct tcat_model_field fields[FIELDS_MOST];
  struct tcat_model_list settable = *list;
  settable.fields = fields;
  if (list->count > FIELDS_MOST) abort();
  for (uint32_t i = 0; i < list->count; i++) {
    fields[i] = list->fields[i];
    fields[i].read_only = false;
  }
  wanted = &settable;
  into = to;
  form = *model->form;
  form.text = offsetof(struct reading, text);
  form.text_size = sizeof reading.text;
  reading.model.form = &form;
  tcat_model_begin_message(&reading.model, properties ? TCAT_MODEL_PROPERTY : TCAT_MODEL_EVENT);
  tcat_json_begin(&reading.model.reader, take, &reading.model, reading.text, sizeof reading.text);
  if (!tcat_json_read(&reading.model.reader, json, length) || !tcat_json_end(&reading.model.reader)) abort();
  uint8_t refusal = reading.model.message.refusal;
  if (refusal == TCAT_MODEL_FITS) return true;
  char status[256];
  struct tcat_json_writer writer = {status, sizeof status, 0, 0};
  tcat_model_write_reason(&writer, &reading.model);
  tell_refused(what, tcat_model_code(refusal), status, writer.length);
  return false;
}
