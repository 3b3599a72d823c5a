#include "play.h"

#include <stdio.h>
#include <stdlib.h>

#include "shadowplay.h"
#include "tell.h"
#include "values.h"
#include "waiting.h"

/* Bytes of a model's struct, of a list's values. */
#define MODEL_MOST 65536u
#define VALUES_MOST 16384u
/* Events in a request, and texts. */
#define EVENTS 8u
#define INFOS 8u

struct play_options play_options;

static uint64_t memory[MODEL_MOST / 8];
static uint64_t scratch[VALUES_MOST / 8], response[VALUES_MOST / 8];
static struct tcat_model_form form;
static struct tcat_model_config config;
static struct tcat_model *const model = (struct tcat_model *)(void *)memory;
static uint32_t action;

/* A request of the application: its memory stays. */
static struct request {
  uint32_t events;
  uint32_t infos;
  struct tcat_model_post posts[EVENTS];
  uint64_t params[EVENTS][512];
  struct tcat_model_info info[INFOS];
  char texts[4096];
} requests[WAITING_PLACES];

static void tell_values(const char *head, const struct tcat_model_list *list, const void *values, enum scene_duty duty) {
  struct tcat_json_writer *line = scene_line();
  tcat_json_add(line, head);
  if (tcat_model_write_list(line, list, values) != TCAT_MODEL_FITS) abort();
  tcat_json_add(line, "}");
  scene_end(duty);
}

static void take_control(struct tcat_model *from, const void *wanted) {
  tell_values("{\"control\":", &from->form->properties, wanted, DUTY_CONTROL);
}

static void take_action(struct tcat_model *from, uint32_t which, const void *input) {
  char head[128] = "";
  struct tcat_json_writer writer = {head, sizeof head - 1, 0, 0};
  tcat_json_add(&writer, "{\"action\":\"");
  tcat_json_add(&writer, from->form->actions[which].id);
  tcat_json_add(&writer, "\",\"params\":");
  action = which;
  tell_values(head, &from->form->actions[which].input, input, DUTY_ACTION);
}

static int64_t clock_of(void *user) {
  (void)user;
  return play_options.clock + scene_now;
}

/* Hands the next of the application's requests over. */
static void hand_over(void) {
  uint32_t place;
  if (tcat_model_posting(model) || !waiting_take(&place)) return;
  const struct request *next = &requests[place];
  int status = next->events ? tcat_model_post_events(model, next->posts) : tcat_model_report_info(model, next->info, next->infos);
  if (status != TCAT_OK) abort();
}

static void told(struct tcat_model *from, const struct tcat_model_news *news, void *user) {
  static const char *const asks[] = {"",           "get_status",  "clear_control", "report_info", "report",
                                     "event_post", "events_post", "control_reply", "action_reply"};
  static const char *const kinds[] = {"{\"malformed\":\"", "{\"stray\":\"", "{\"dropped\":\""};
  static const char *const topics[] = {"property\"}", "event\"}", "action\"}"};
  (void)from;
  (void)user;
  if (news->kind == TCAT_MODEL_UNWANTED) {
    tell_refused("control", news->code, news->status.at, news->status.length);
  } else if (news->kind == TCAT_MODEL_DONE || news->kind == TCAT_MODEL_REFUSED) {
    tell_done(asks[news->ask], news->code, &news->status);
  } else if (news->kind < TCAT_MODEL_UNWANTED) {
    tell_failed(asks[news->ask], (enum tell_why)(news->kind - TCAT_MODEL_FAILED_PUBLISH));
  } else {
    struct tcat_json_writer *line = scene_line();
    tcat_json_add(line, kinds[news->kind - TCAT_MODEL_MALFORMED]);
    tcat_json_add(line, topics[news->topic]);
    scene_end(DUTY_NONE);
  }
  hand_over();
}

bool play_begin(const char *name) {
  if (play_options.shadow) return shadowplay_begin();
  for (size_t i = 0; i < values_model_count; i++) {
    if (strcmp(values_models[i].name, name) != 0) continue;
    if (values_models[i].size > sizeof memory) abort();
    memset(memory, 0, sizeof memory);
    form = *values_models[i].form;
    form.control = take_control;
    form.action = take_action;
    memset(&config, 0, sizeof config);
    config.product_id = scene_product;
    config.device_name = scene_device;
    config.clock = play_options.has_clock ? clock_of : NULL;
    config.told = told;
    config.seed = play_options.seed;
    config.reply_ms = play_options.reply_ms;
    config.report_ms = play_options.report_ms;
    waiting_begin();
    requests[0].events = 0;
    return tcat_model_open(model, &form, &scene_client, &config) == TCAT_OK;
  }
  return false;
}

static uint32_t poll(void) {
  if (play_options.shadow) return shadowplay_poll();
  hand_over();
  return tcat_model_poll(model);
}

void play_settle(void) {
  struct scene_output output;
  while (poll() == 0) continue;
  while (scene_take(&output)) {
    enum scene_duty duty = output.duty;
    printf("%u %.*s\n", (unsigned)scene_now, (int)output.length, output.text);
    if (duty == DUTY_PUBLISHED && !play_options.asked) scene_published(true);
    if (duty == DUTY_CONTROL && !play_options.later) tcat_model_answer(model, 0, NULL);
    if (duty == DUTY_ACTION && !play_options.later) tcat_model_answer_action(model, 0, NULL, NULL);
    while (poll() == 0) continue;
  }
}

void play_advance(uint32_t to) {
  for (;;) {
    uint32_t left = poll();
    if (left > to - scene_now) break;
    scene_now += left;
    play_settle();
  }
  scene_now = to;
}

static void send_event(uint8_t kind, const void *text, uint32_t length) {
  struct tcat_event event;
  memset(&event, 0, sizeof event);
  event.kind = kind;
  event.text.at = (const char *)text;
  event.text.length = length;
  if (play_options.shadow)
    shadowplay_event(&event);
  else
    tcat_model_event(model, &event);
}

static void take_slice(const void *bytes, uint32_t count) { send_event(TCAT_EVENT_SLICE, bytes, count); }

static void take_message(struct frame *frame) {
  char topic[256];
  struct tcat_json_writer writer = {topic, sizeof topic, 0, 0};
  const char *kind = frame_text(frame);
  tcat_json_add(&writer, play_options.shadow ? "$shadow/operation/result" : "$thing/down/");
  if (!play_options.shadow) tcat_json_add(&writer, kind);
  tcat_json_add(&writer, "/");
  tcat_json_add(&writer, scene_product);
  tcat_json_add(&writer, "/");
  tcat_json_add(&writer, scene_device);
  uint32_t length;
  const uint8_t *bytes = frame_rest(frame, &length);
  send_event(TCAT_EVENT_MESSAGE_BEGIN, topic, writer.length);
  frame_cut(bytes, length, play_options.cut, take_slice);
  send_event(frame->type == 'M' ? TCAT_EVENT_MESSAGE_END : TCAT_EVENT_DAMAGED, "", 0);
}

static void follow(bool up) {
  scene_up = up;
  send_event(up ? TCAT_EVENT_SESSION_UP : TCAT_EVENT_SESSION_DOWN, "", 0);
}

static void set(struct frame *frame) {
  uint32_t length;
  const uint8_t *json = frame_rest(frame, &length);
  if (!values_read(model, &form.properties, scratch, true, json, length, "set")) return;
  for (uint32_t i = 0; i < form.properties.count; i++)
    if (tcat_has((const uint32_t *)(const void *)scratch, i) &&
        tcat_model_set(model, i, (const uint8_t *)scratch + form.properties.fields[i].offset) != TCAT_OK)
      abort();
}

static void answer(struct frame *frame) {
  bool control = frame->type == 'C';
  uint32_t owed = tcat_model_owed_to(model, control ? TCAT_MODEL_ASK_CONTROL : TCAT_MODEL_ASK_ACTION)->state;
  if (owed != OWES_TO_CLOUD && owed != OWES_TO_STATUS) return;
  /* They stay until the answer has gone out: that to a control, and that to an action. */
  static char statuses[2][4096];
  char *status = statuses[control];
  int32_t code = (int32_t)frame_number(frame);
  const char *said = frame_text(frame);
  uint32_t length;
  const uint8_t *json = frame_rest(frame, &length);
  if (strlen(said) >= sizeof statuses[0]) abort();
  memcpy(status, said, strlen(said) + 1);
  const char *words = *status ? status : NULL;
  if (control) {
    tcat_model_answer(model, code, words);
    return;
  }
  if (code == 0 && !values_read(model, &form.actions[action].output, response, false, json, length, "answer")) return;
  tcat_model_answer_action(model, code, words, response);
}

static struct request *next_request(void) { return &requests[waiting_next()]; }

/* The application's request is there; the place of the next one is empty. */
static void ask(const char *what, uint8_t refusal) {
  waiting_add(what, refusal == TCAT_MODEL_FITS);
  next_request()->events = 0;
}

static void post(struct frame *frame) {
  static bool refused;
  struct request *next = next_request();
  bool more = frame_number(frame) != 0;
  const char *name = frame_text(frame);
  uint32_t length, event = 0;
  const uint8_t *json = frame_rest(frame, &length);
  uint32_t place = next->events;
  while (event < form.event_count && strcmp(form.events[event].id, name) != 0) event++;
  if (place == EVENTS) abort();
  if (!refused && event == form.event_count) tell_refused("post", 404, "not defined", 11);
  refused = refused || event == form.event_count;
  if (!refused) {
    if (!values_read(model, &form.events[event].params, next->params[place], false, json, length, "post")) refused = true;
    next->posts[place].event = (uint16_t)event;
    next->posts[place].params = next->params[place];
    next->posts[place].next = more ? &next->posts[place + 1] : NULL;
    next->events = place + 1;
  }
  if (more) return;
  if (!refused) ask("post", tcat_model_check_post(model, next->posts));
  refused = false;
  next_request()->events = 0;
}

static void inform(struct frame *frame) {
  struct request *next = next_request();
  char *to = next->texts;
  next->events = next->infos = 0;
  while (frame->at < frame->length) {
    const char *text[2];
    for (unsigned i = 0; i < 2; i++) {
      text[i] = frame_text(frame);
      size_t size = strlen(text[i]) + 1;
      if (next->infos == INFOS || to + size > next->texts + sizeof next->texts) abort();
      memcpy(to, text[i], size);
      text[i] = to;
      to += size;
    }
    next->info[next->infos].name = text[0];
    next->info[next->infos].value = text[1];
    next->infos++;
  }
  ask("info", tcat_model_check_infos(model, next->info, next->infos));
}

bool play_frame(struct frame *frame) {
  if (frame->type == 'U' || frame->type == 'D')
    follow(frame->type == 'U');
  else if (frame->type == 'S')
    set(frame);
  else if (frame->type == 'M' || frame->type == 'X')
    take_message(frame);
  else if (frame->type == 'P')
    scene_published(frame_number(frame) != 0);
  else if (frame->type == 'C' || frame->type == 'A')
    answer(frame);
  else if (frame->type == 'E')
    post(frame);
  else if (frame->type == 'I')
    inform(frame);
  else if (frame->type == 'G')
    tcat_model_get_status(model);
  else if (!play_options.shadow || !shadowplay_frame(frame))
    return false;
  play_settle();
  return true;
}
