/* What a model asks the platform for: requests, whose replies it awaits one by one. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* Bytes of a report around its properties at most. */
#define REPORT_AROUND 112u

void tcat_model_begin_request(struct tcat_json_writer *writer, const struct tcat_model *model, uint32_t ask) {
  char token[OWN_TOKEN];
  uint32_t length = tcat_model_own_token(model, token);
  tcat_model_begin_writing(writer, ask, token, length);
}

void tcat_model_add_time(struct tcat_json_writer *writer, int64_t time) {
  if (time == 0) return;
  tcat_json_add(writer, ",\"timestamp\":");
  tcat_json_integer(writer, time);
}

/* Those that have changed, up to the first that does not fit; from now on they are reported, and no longer changed. */
static void write_report(struct tcat_model *model, struct tcat_json_writer *writer, int64_t time) {
  const struct tcat_model_form *form = model->form;
  const uint8_t *values = tcat_model_at(model, form->values);
  uint32_t *changed = tcat_model_bits(tcat_model_at(model, form->changed));
  uint32_t *reported = tcat_model_bits(tcat_model_at(model, form->reported));
  uint32_t count = 0;
  tcat_model_begin_request(writer, model, TCAT_MODEL_ASK_REPORT);
  tcat_model_add_time(writer, time);
  tcat_json_add(writer, ",\"params\":{");
  for (uint32_t i = 0; i < form->properties.count; i++) {
    if (!tcat_has(changed, i)) continue;
    uint32_t before = writer->length;
    if (count > 0) tcat_json_add(writer, ",");
    tcat_model_write_member(writer, &form->properties, i, values + form->properties.fields[i].offset);
    if (writer->length + 2 > writer->room) {
      writer->length = before;
      break;
    }
    changed[i / 32] &= ~((uint32_t)1 << i % 32);
    tcat_mark(reported, i);
    count++;
  }
  tcat_json_add(writer, "}}");
}

uint8_t tcat_model_check(const struct tcat_model *model, uint32_t property, const uint8_t *at) {
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  uint8_t refusal = tcat_model_write_member(&writer, &model->form->properties, property, at);
  if (writer.length > VALUE_MOST) writer.length = MESSAGE_MOST + 1;
  return tcat_model_check_length(model, refusal, writer.length + REPORT_AROUND);
}

bool tcat_model_has_any(const struct tcat_model *model, uint16_t offset) {
  const uint32_t *bits = tcat_model_bits(tcat_model_at(model, offset));
  uint32_t any = 0;
  for (uint32_t i = 0; i < tcat_model_words(model); i++) any |= bits[i];
  return any != 0;
}

/* What is asked for next; `TCAT_MODEL_ASK_NONE` for nothing. */
static uint32_t next_ask(const struct tcat_model *model) {
  if (model->get_status) return TCAT_MODEL_ASK_GET_STATUS;
  if (model->clear_control) return TCAT_MODEL_ASK_CLEAR_CONTROL;
  if (model->asked) return model->asked_as;
  return tcat_model_has_any(model, model->form->changed) ? TCAT_MODEL_ASK_REPORT : TCAT_MODEL_ASK_NONE;
}

uint32_t tcat_model_say_next(struct tcat_model *model, uint32_t now, int64_t time) {
  uint32_t pause = tcat_left(model->report_since, model->report_pause, now);
  /* Or time that comes round would bring it back. */
  if (pause == 0) model->report_pause = 0;
  if (tcat_model_say_answer(model, &model->owed)) return 0;
  if (model->form->actor && tcat_model_say_answer(model, tcat_model_owed_to(model, TCAT_MODEL_ASK_ACTION))) return 0;
  uint32_t ask = model->awaited ? TCAT_MODEL_ASK_NONE : next_ask(model);
  if (ask == TCAT_MODEL_ASK_NONE) return TCAT_NEVER;
  if (ask == TCAT_MODEL_ASK_REPORT && pause > 0) return pause;
  struct tcat_json_writer writer = tcat_model_writer(model);
  model->number++;
  if (ask == TCAT_MODEL_ASK_REPORT) {
    write_report(model, &writer, time);
    model->report_since = now;
    model->report_pause = model->config->report_ms;
  } else if (ask > TCAT_MODEL_ASK_CLEAR_CONTROL) {
    model->asked(&writer, model, model->asked_of, model->asked_count, time);
  } else {
    bool status = model->get_status;
    tcat_model_begin_request(&writer, model, ask);
    tcat_json_add(&writer, status ? ",\"type\":\"report\",\"showmeta\":0}" : "}");
    if (!status) model->clear_control = false;
    model->get_status = false;
  }
  if (!tcat_model_end_writing(model, &writer, ask, false)) return TCAT_NEVER;
  model->awaited = (uint8_t)ask;
  model->published = false;
  return 0;
}

#endif
