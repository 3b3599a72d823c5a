/*
 * Messages of the cloud's to a model and a shadow, whatever they hold. What they do does not depend on how they are cut;
 * what goes out is JSON that fits a payload; values that the application has got fit the template.
 *
 * An input: bits 0 and 1 the topic, bit 2 the application does not answer and asks for something else, the rest behind
 * which byte the message is cut (0: each); then the message.
 */

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "light.h"
#include "tcat_shadow.h"
#include "scene.h"

#define OUTPUTS_MOST 65536u

static struct light light;
static struct tcat_shadow shadow;
static bool answers;
/* What has been told, of this cut and of the one before. */
static char told[2][OUTPUTS_MOST];
static uint32_t told_length[2];
static unsigned which;

static void fail(void) { abort(); }

static void keep(const char *text, uint32_t length) {
  if (told_length[which] + length > OUTPUTS_MOST) fail();
  memcpy(told[which] + told_length[which], text, length);
  told_length[which] += length;
}

static void pass_over(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  (void)reader;
  (void)kind;
}

static void check_json(const char *text, uint32_t length) {
  struct tcat_json_reader reader;
  char room[8];
  tcat_json_begin(&reader, pass_over, NULL, room, sizeof room);
  tcat_json_read(&reader, text, length);
  if (!tcat_json_end(&reader)) fail();
}

static void check_values(const struct tcat_model_list *list, const void *values) {
  static char text[8192];
  struct tcat_json_writer writer = {text, sizeof text, 0, 0};
  if (tcat_model_write_list(&writer, list, values) != TCAT_MODEL_FITS || writer.length > sizeof text) fail();
  check_json(text, writer.length);
  keep(text, writer.length);
}

static void control(struct light *from, const struct light_properties *wanted) {
  check_values(&from->model.form->properties, wanted);
  if (answers) light_answer(from, 0, NULL);
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  static const struct light_action_blink_output output = {{0}};
  check_values(&from->model.form->actions[0].input, input);
  if (answers) light_answer_blink(from, 0, NULL, &output);
}

static void take_news(struct tcat_model *model, const struct tcat_model_news *news, void *user) {
  char text[8] = {(char)('a' + news->kind), (char)('a' + news->ask), (char)('a' + news->topic)};
  (void)model;
  (void)user;
  keep(text, 3);
  keep(news->status.at, news->status.length);
}

static void take_shadow(struct tcat_shadow *from, const struct tcat_shadow_news *news, void *user) {
  char text[8] = {(char)('A' + news->kind), (char)('A' + news->ask)};
  (void)user;
  if (news->kind == TCAT_SHADOW_CONFLICT) tcat_shadow_resolve(from, news->version % 2 ? "{\"a\":2}" : NULL);
  keep(text, 2);
  keep(news->status.at, news->status.length);
  if (news->state.length > 0) check_json(news->state.at, news->state.length);
  keep(news->state.at, news->state.length);
}

static void settle(void) {
  struct scene_output output;
  for (;;) {
    while (tcat_model_poll(&light.model) == 0) fuzz_polls++;
    while (tcat_shadow_poll(&shadow) == 0) fuzz_polls++;
    if (!scene_take(&output)) return;
    check_json(output.text, output.length);
    keep(output.text, output.length);
    scene_published(true);
  }
}

static void send(uint8_t kind, const void *text, uint32_t length) {
  struct tcat_event event;
  memset(&event, 0, sizeof event);
  event.kind = kind;
  event.text.at = (const char *)text;
  event.text.length = length;
  tcat_model_event(&light.model, &event);
  tcat_shadow_event(&shadow, &event);
}

static void follow(bool up) {
  scene_up = up;
  send(up ? TCAT_EVENT_SESSION_UP : TCAT_EVENT_SESSION_DOWN, "", 0);
  settle();
}

static void set_and_look(void) {
  if (light_set_power_switch(&light, answers) != TCAT_OK) fail();
  if (light_set_brightness(&light, 101) == TCAT_OK) fail();
  tcat_model_get_status(&light.model);
}

/* An event, or what the device is, told once at a time. */
static void tell(void) {
  static const struct tcat_model_info infos[] = {{"module", "x"}, {"version", "1\n\"2\""}};
  static struct light_event_hardware_fault fault;
  static struct tcat_model_post post;
  tcat_mark(fault.has, LIGHT_EVENT_HARDWARE_FAULT_ERROR_CODE);
  fault.error_code = 404;
  int status = answers ? light_post_hardware_fault(&light, &post, &fault) : tcat_model_report_info(&light.model, infos, 2);
  if (status != TCAT_OK || !tcat_model_posting(&light.model)) fail();
  if (tcat_model_post_events(&light.model, &post) == TCAT_OK) fail();
}

static void ask_shadow(void) {
  static const struct tcat_shadow_change change = {"{\"a\":[1]}", true, false};
  int status = answers ? tcat_shadow_get(&shadow) : tcat_shadow_update(&shadow, &change);
  if (status != TCAT_OK || !tcat_shadow_asking(&shadow)) fail();
}

/* What the message may answer; of the model and the shadow one finds the session up, for the scene has one message out. */
static void ask(unsigned topic) {
  scene_up = true;
  if (topic == 3) {
    ask_shadow();
    tcat_shadow_event(&shadow, &(struct tcat_event){.kind = TCAT_EVENT_SESSION_UP, .text = {"", 0}});
    settle();
    return;
  }
  if (topic == 0) set_and_look();
  if (topic == 1) tell();
  follow(true);
}

static void receive(unsigned topic, const uint8_t *bytes, uint32_t length, uint32_t cut) {
  static const char *const topics[] = {"$thing/down/property/P/D", "$thing/down/event/P/D", "$thing/down/action/P/D",
                                       "$shadow/operation/result/P/D"};
  send(TCAT_EVENT_MESSAGE_BEGIN, topics[topic], (uint32_t)strlen(topics[topic]));
  for (uint32_t at = 0; at < length;) {
    uint32_t count = cut == 0 ? 1 : at == 0 && cut < length ? cut : length - at;
    send(TCAT_EVENT_SLICE, bytes + at, count);
    at += count;
  }
  send(TCAT_EVENT_MESSAGE_END, "", 0);
  settle();
}

static void run(unsigned topic, const uint8_t *bytes, uint32_t length, uint32_t cut) {
  static const struct tcat_model_config names = {"P", "D", NULL, take_news, NULL, 0, 0, 0};
  static const struct light_handler handler = {control, blink};
  static char room[2200], state[2048];
  static const struct tcat_shadow_config config = {"P", "D", take_shadow, NULL, 0, 0, room, sizeof room, state, sizeof state};
  told_length[which] = 0;
  scene_product = "P";
  scene_device = "D";
  scene_begin();
  if (light_open(&light, &scene_client, &names, &handler) != TCAT_OK) fail();
  if (tcat_shadow_open(&shadow, &scene_client, &config) != TCAT_OK) fail();
  ask(topic);
  receive(topic, bytes, length, cut);
  receive(topic, bytes, length, cut);
  follow(false);
  scene_now += TCAT_MODEL_REPLY_MS;
  settle();
  if (topic != 2 && tcat_model_owes(&light.model, TCAT_MODEL_ASK_ACTION)) fail();
  check_values(&light.model.form->properties, &light.values);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  answers = (data[0] & 4) == 0;
  which = 0;
  run(data[0] & 3, data + 1, (uint32_t)size - 1, data[0] >> 3);
  which = 1;
  run(data[0] & 3, data + 1, (uint32_t)size - 1, UINT32_MAX);
  if (told_length[0] != told_length[1] || memcmp(told[0], told[1], told_length[0]) != 0) fail();
  return 0;
}
