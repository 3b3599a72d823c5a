/*
 * What a model says, put together in its room: the topic in front, then messages in their order, each behind its entry.
 * Refusals are put behind one another as they come; anything else goes into an empty room alone.
 */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

const char tcat_model_asks[] = "\0get_status\0clear_control\0report_info\0report\0event\0events\0control\0action";

uint8_t tcat_model_topic_of(uint32_t ask) {
  if (ask == TCAT_MODEL_ASK_ACTION) return TCAT_MODEL_ACTION;
  return ask == TCAT_MODEL_ASK_EVENT_POST || ask == TCAT_MODEL_ASK_EVENTS_POST ? TCAT_MODEL_EVENT : TCAT_MODEL_PROPERTY;
}

/* A writer behind what the room holds. */
struct tcat_json_writer tcat_model_writer(const struct tcat_model *model) {
  uint32_t held = model->queued + TCAT_MODEL_TOPIC + (uint32_t)sizeof(struct tcat_model_entry);
  uint32_t room = model->form->room_size;
  struct tcat_json_writer writer = {tcat_model_first_bytes(model) + model->queued, room > held ? room - held : 0, 0, 0};
  if (writer.room > MESSAGE_MOST) writer.room = MESSAGE_MOST;
  return writer;
}

uint8_t tcat_model_check_length(const struct tcat_model *model, uint8_t refusal, uint32_t length) {
  uint32_t around = TCAT_MODEL_TOPIC + (uint32_t)sizeof(struct tcat_model_entry);
  if (refusal != TCAT_MODEL_FITS) return refusal;
  return length <= MESSAGE_MOST && length + around <= model->form->room_size ? TCAT_MODEL_FITS : TCAT_MODEL_E_RANGE;
}

bool tcat_model_end_writing(struct tcat_model *model, const struct tcat_json_writer *writer, uint32_t ask, bool answer) {
  if (writer->length > writer->room) return false;
  struct tcat_model_entry entry = {(uint16_t)writer->length, (uint8_t)ask, answer};
  TCAT_MEMCPY(writer->to - sizeof entry, &entry, sizeof entry);
  model->queued = (uint16_t)(model->queued + sizeof entry + writer->length);
  if (ask >= TCAT_MODEL_ASK_CONTROL) model->answers++;
  return true;
}

struct tcat_model_entry tcat_model_first(const struct tcat_model *model) {
  struct tcat_model_entry entry;
  TCAT_MEMCPY(&entry, tcat_model_first_bytes(model) - sizeof entry, sizeof entry);
  return entry;
}

void tcat_model_drop_first(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  char *bytes = tcat_model_first_bytes(model);
  model->queued = (uint16_t)(model->queued - sizeof entry - entry.length);
  memmove(bytes - sizeof entry, bytes + entry.length, model->queued);
  if (entry.ask >= TCAT_MODEL_ASK_CONTROL) model->answers--;
}

void tcat_model_forget(struct tcat_model *model) {
  struct tcat_model_entry entry = tcat_model_first(model);
  bool keeps = model->queued > 0 && entry.answer;
  model->queued = keeps ? (uint16_t)(sizeof entry + entry.length) : 0;
  model->answers = keeps;
}

void tcat_model_begin_writing(struct tcat_json_writer *writer, uint32_t ask, const char *token, uint32_t length) {
  const char *behind = ask < TCAT_MODEL_ASK_EVENT_POST ? "" : ask < TCAT_MODEL_ASK_CONTROL ? "_post" : "_reply";
  tcat_json_fill(writer, "{\"method\":\"%%\",\"clientToken\":", tcat_json_nth(tcat_model_asks, ask), behind);
  tcat_json_text(writer, token, length);
}

static uint32_t ask_of(const struct tcat_model_owed *owed) {
  return owed->action == UINT16_MAX ? TCAT_MODEL_ASK_CONTROL : TCAT_MODEL_ASK_ACTION;
}

static uint8_t write_answer(struct tcat_json_writer *writer, const struct tcat_model *model, const struct tcat_model_owed *owed) {
  const struct tcat_model_actor *actor = model->form->actor;
  uint8_t refusal = TCAT_MODEL_FITS;
  tcat_model_begin_writing(writer, ask_of(owed), owed->token, owed->token_length);
  tcat_json_add(writer, ",\"code\":");
  tcat_json_integer(writer, owed->code);
  tcat_json_add(writer, ",\"status\":");
  if (!tcat_json_text(writer, owed->status, owed->status_length)) refusal = TCAT_MODEL_E_VALUE;
  if (owed->action != UINT16_MAX) {
    tcat_json_add(writer, ",\"response\":");
    /* What has no actions answers one, too. */
    if (actor)
      refusal |= actor->respond(writer, model, owed);
    else
      tcat_json_add(writer, "{}");
  }
  tcat_json_add(writer, "}");
  return refusal;
}

void tcat_model_begin_owing(const struct tcat_model *model, struct tcat_model_owed *owed, uint32_t ask, bool answers) {
  const struct tcat_model_message *message = &model->message;
  owed->token_length = answers ? message->kept_length : 0;
  memcpy(owed->token, model->kept, owed->token_length);
  owed->action = ask == TCAT_MODEL_ASK_ACTION ? message->action : UINT16_MAX;
  owed->code = INT32_MIN;
  owed->status = "";
  owed->status_length = 0;
  owed->response = NULL;
}

bool tcat_model_say_refusal(struct tcat_model *model, uint32_t ask, int32_t code, const struct tcat_span *reason) {
  uint32_t waiting = model->answers - (uint32_t)(model->out >= TCAT_MODEL_ASK_CONTROL);
  if (waiting >= TCAT_MODEL_REFUSALS) return false;
  struct tcat_model_owed owed;
  tcat_model_begin_owing(model, &owed, ask, true);
  owed.code = code;
  owed.status = reason->at;
  owed.status_length = (uint8_t)reason->length;
  struct tcat_json_writer writer = tcat_model_writer(model);
  write_answer(&writer, model, &owed);
  return tcat_model_end_writing(model, &writer, ask, false);
}

uint8_t tcat_model_check_answer(const struct tcat_model *model, const struct tcat_model_owed *owed) {
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  uint8_t refusal = write_answer(&writer, model, owed);
  return tcat_model_check_length(model, refusal, writer.length);
}

bool tcat_model_say_answer(struct tcat_model *model, struct tcat_model_owed *owed) {
  if (owed->state != HAS_ANSWER) return false;
  struct tcat_json_writer writer = tcat_model_writer(model);
  /* It was found to fit when it was given. */
  write_answer(&writer, model, owed);
  tcat_store_release(&owed->state, OWES_NOTHING);
  return tcat_model_end_writing(model, &writer, ask_of(owed), true);
}

#endif
