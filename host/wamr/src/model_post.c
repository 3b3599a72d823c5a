/* Events and information that the application asks to be posted: what nobody calls is not linked. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "model.h"

/* As many digits as milliseconds since 1970 have until 2286. */
#define LONGEST_TIME ((int64_t)9999999999999)

static uint8_t write_event(struct tcat_json_writer *writer, const struct tcat_model *model,
                           const struct tcat_model_post *post, int64_t time) {
  const struct tcat_model_event_form *event = &model->form->events[post->event];
  tcat_json_fill(writer, "\"eventId\":\"%\",\"type\":\"%\"", event->id, event->type);
  tcat_model_add_time(writer, time);
  tcat_json_add(writer, ",\"params\":");
  return tcat_model_write_list(writer, &event->params, post->params);
}

static uint32_t ask_of(const struct tcat_model_post *post) {
  return post->next ? TCAT_MODEL_ASK_EVENTS_POST : TCAT_MODEL_ASK_EVENT_POST;
}

static uint8_t write_post(struct tcat_json_writer *writer, const struct tcat_model *model, const void *of,
                          uint32_t count, int64_t time) {
  const struct tcat_model_post *post = (const struct tcat_model_post *)of;
  bool several = post->next != NULL;
  (void)count;
  tcat_model_begin_request(writer, model, ask_of(post));
  tcat_json_add(writer, several ? ",\"events\":[{" : ",\"version\":\"1.0\",");
  for (const struct tcat_model_post *at = post; at; at = at->next) {
    if (at != post) tcat_json_add(writer, "},{");
    uint8_t refusal = write_event(writer, model, at, time);
    if (refusal != TCAT_MODEL_FITS) return refusal;
  }
  tcat_json_add(writer, several ? "}]}" : "}");
  return TCAT_MODEL_FITS;
}

static uint8_t write_infos(struct tcat_json_writer *writer, const struct tcat_model *model, const void *of,
                           uint32_t count, int64_t time) {
  const struct tcat_model_info *infos = (const struct tcat_model_info *)of;
  const char *before = "";
  (void)time;
  tcat_model_begin_request(writer, model, TCAT_MODEL_ASK_REPORT_INFO);
  tcat_json_add(writer, ",\"params\":{");
  for (uint32_t i = 0; i < count; i++) {
    tcat_json_add(writer, before);
    if (!tcat_json_text(writer, infos[i].name, (uint32_t)strlen(infos[i].name))) return TCAT_MODEL_E_VALUE;
    tcat_json_add(writer, ":");
    if (!tcat_json_text(writer, infos[i].value, (uint32_t)strlen(infos[i].value))) return TCAT_MODEL_E_VALUE;
    before = ",";
  }
  tcat_json_add(writer, "}}");
  return TCAT_MODEL_FITS;
}

/* Whether it fits a message, whatever number its token has, and whether the time is known by now; under the lock. */
static uint8_t check(const struct tcat_model *model, tcat_model_asked write, const void *of, uint32_t count) {
  int64_t time = model->config->clock ? LONGEST_TIME : 0;
  struct tcat_json_writer writer = {NULL, 0, 0, 0};
  char token[OWN_TOKEN];
  uint8_t refusal = write(&writer, model, of, count, time);
  uint32_t shorter = OWN_TOKEN - 1 - tcat_model_own_token(model, token);
  return tcat_model_check_length(model, refusal, writer.length + shorter);
}

static int ask(struct tcat_model *model, tcat_model_asked write, uint32_t as, const void *of, uint32_t count) {
  int status = TCAT_E_ARGUMENT;
  tcat_lock(model->client);
  if (!model->asked) status = check(model, write, of, count);
  if (status == TCAT_OK) {
    model->asked_of = of;
    model->asked_count = (uint8_t)count;
    model->asked_as = (uint8_t)as;
    TCAT_PUT(tcat_model_asked, model->asked, write);
  }
  tcat_unlock(model->client);
  return status;
}

uint8_t tcat_model_check_post(struct tcat_model *model, const struct tcat_model_post *post) {
  return check(model, write_post, post, 0);
}

uint8_t tcat_model_check_infos(struct tcat_model *model, const struct tcat_model_info *infos, uint32_t count) {
  return check(model, write_infos, infos, count);
}

int tcat_model_post_events(struct tcat_model *model, const struct tcat_model_post *post) {
  if (!post) return TCAT_E_ARGUMENT;
  for (const struct tcat_model_post *at = post; at; at = at->next)
    if (at->event >= model->form->event_count || !at->params) return TCAT_E_ARGUMENT;
  return ask(model, write_post, ask_of(post), post, 0);
}

int tcat_model_report_info(struct tcat_model *model, const struct tcat_model_info *infos, uint32_t count) {
  if (!infos || count > UINT8_MAX) return TCAT_E_ARGUMENT;
  return ask(model, write_infos, TCAT_MODEL_ASK_REPORT_INFO, infos, count);
}

bool tcat_model_posting(const struct tcat_model *model) {
  return TCAT_PEEK(tcat_model_asked, model->asked) != NULL;
}

#endif
