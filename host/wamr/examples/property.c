/* A property in both directions, of a template that `tcat model light.json --lang c --out generated` has made C of. */

#include "board.h"
#include "light.h"

static struct light light;

static void control(struct light *from, const struct light_properties *wanted) {
  if (tcat_has(wanted->has, LIGHT_BRIGHTNESS)) lamp_set(wanted->brightness);
  light_answer(from, 0, NULL); /* from now on `from->values` has it, and a report says so */
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  static const struct light_action_blink_output output;
  lamp_blink(input->period);
  light_answer_blink(from, 0, NULL, &output);
}

void knob_turned(int32_t brightness) { light_set_brightness(&light, brightness); } /* is reported; 101 would be refused */

void take_model(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  tcat_model_event(&light.model, event);
}

int run_light(struct tcat *client) {
  static const struct tcat_model_config names = {.product_id = "LIGHT00001", .device_name = "lamp"};
  static const struct light_handler handler = {control, blink};
  int status = light_open(&light, client, &names, &handler);
  while (status == TCAT_OK) {
    uint32_t left = tcat_poll(client), own = tcat_model_poll(&light.model);
    board_sleep(left < own ? left : own);
  }
  return status;
}
