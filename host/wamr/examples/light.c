/*
 * tcat-light tcp HOST PORT | serial DEVICE [SPEED]: the light LIGHT00001/lamp. What it is told it does, and says so.
 * `tcat model light.json --lang c --out generated` has made its types and functions.
 */

#include "light.h"

#include <stdio.h>

#include "thing.h"

static struct light light;

static void control(struct light *from, const struct light_properties *wanted) {
  bool on = from->values.power_switch;
  if (tcat_has(wanted->has, LIGHT_BRIGHTNESS) && !on) {
    light_answer(from, 1, "switch it on first");
    return;
  }
  /* Here the lamp is set; what is answered with 0 becomes `values`, and is reported. */
  if (tcat_has(wanted->has, LIGHT_BRIGHTNESS)) printf("brightness %ld\n", (long)wanted->brightness);
  if (tcat_has(wanted->has, LIGHT_POWER_SWITCH)) printf("%s\n", wanted->power_switch ? "on" : "off");
  light_answer(from, 0, NULL);
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  static const struct light_action_blink_output output;
  printf("blinking for %ld s\n", (long)input->period);
  light_answer_blink(from, 0, NULL, &output);
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  tcat_model_event(&light.model, event);
}

static uint32_t poll_light(void) { return tcat_model_poll(&light.model); }

static void say_started(void) {
  static struct light_event_status_report started = {.status = false, .message = "started"};
  static struct tcat_model_post post;
  tcat_mark(started.has, LIGHT_EVENT_STATUS_REPORT_STATUS);
  tcat_mark(started.has, LIGHT_EVENT_STATUS_REPORT_MESSAGE);
  light_post_status_report(&light, &post, &started);
}

int main(int count, char **words) {
  static const struct tcat_topic topics[] = {{"$thing/down/property/LIGHT00001/lamp", 1},
                                             {"$thing/down/event/LIGHT00001/lamp", 1},
                                             {"$thing/down/action/LIGHT00001/lamp", 1}};
  static struct tcat_session_config life = {
      .product_id = "LIGHT00001", .device_name = "lamp", .topics = topics, .topic_count = 3};
  static const struct tcat_model_config config = {.product_id = "LIGHT00001", .device_name = "lamp", .clock = thing_clock};
  static const struct light_handler handler = {control, blink};
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (!thing_start(count, words, handle, &life)) return 1;
  if (light_open(&light, &thing_client, &config, &handler) != TCAT_OK) return 1;
  light_set_power_switch(&light, true);
  light_set_color(&light, LIGHT_COLOR_RED);
  light_set_brightness(&light, 50);
  say_started();
  thing_run(poll_light);
  return 1;
}
