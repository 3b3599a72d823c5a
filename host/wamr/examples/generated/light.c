/* Made with light.h, and not to be edited. */

#include "light.h"

#include <stddef.h>

static const int32_t light_power_switch_choices[] = {0, 1};
static const struct tcat_model_type light_power_switch_type = {&tcat_model_choice, light_power_switch_choices, sizeof(bool), 2, 0, false};
static const int32_t light_color_choices[] = {0, 1, 2};
static const struct tcat_model_type light_color_type = {&tcat_model_choice, light_color_choices, sizeof(enum light_color), 3, 0, false};
static const int64_t light_brightness_bounds[] = {0, 100};
static const struct tcat_model_type light_brightness_type = {&tcat_model_integer, light_brightness_bounds, sizeof(int32_t), 0, 0, false};
static const struct tcat_model_type light_name_type = {&tcat_model_string, NULL, sizeof(char[65]), 0, 0, true};
static const struct tcat_model_field light_properties_fields[] = {
    {"power_switch", &light_power_switch_type, offsetof(struct light_properties, power_switch), false},
    {"color", &light_color_type, offsetof(struct light_properties, color), false},
    {"brightness", &light_brightness_type, offsetof(struct light_properties, brightness), false},
    {"name", &light_name_type, offsetof(struct light_properties, name), false},
};

static const struct tcat_model_field light_event_status_report_fields[] = {
    {"status", &light_power_switch_type, offsetof(struct light_event_status_report, status), false},
    {"message", &light_name_type, offsetof(struct light_event_status_report, message), false},
};

static const int64_t light_event_low_voltage_voltage_bounds[] = {0, 24};
static const struct tcat_model_type light_event_low_voltage_voltage_type = {&tcat_model_float, light_event_low_voltage_voltage_bounds, sizeof(float), 0, 0, false};
static const struct tcat_model_field light_event_low_voltage_fields[] = {
    {"voltage", &light_event_low_voltage_voltage_type, offsetof(struct light_event_low_voltage, voltage), false},
};

static const int64_t light_event_hardware_fault_error_code_bounds[] = {0, 2000};
static const struct tcat_model_type light_event_hardware_fault_error_code_type = {&tcat_model_integer, light_event_hardware_fault_error_code_bounds, sizeof(int32_t), 0, 0, false};
static const struct tcat_model_field light_event_hardware_fault_fields[] = {
    {"name", &light_name_type, offsetof(struct light_event_hardware_fault, name), false},
    {"error_code", &light_event_hardware_fault_error_code_type, offsetof(struct light_event_hardware_fault, error_code), false},
};

static const int64_t light_action_blink_input_period_bounds[] = {1, 10};
static const struct tcat_model_type light_action_blink_input_period_type = {&tcat_model_integer, light_action_blink_input_period_bounds, sizeof(int32_t), 0, 0, false};
static const struct tcat_model_field light_action_blink_input_fields[] = {
    {"period", &light_action_blink_input_period_type, offsetof(struct light_action_blink_input, period), false},
};


static const struct tcat_model_event_form light_events[] = {
    {"status_report", "info", {light_event_status_report_fields, 2}},
    {"low_voltage", "alert", {light_event_low_voltage_fields, 1}},
    {"hardware_fault", "fault", {light_event_hardware_fault_fields, 2}},
};

static const struct tcat_model_action_form light_actions[] = {
    {"blink", {light_action_blink_input_fields, 1}, {NULL, 0}},
};

static void light_take_control(struct tcat_model *model, const void *wanted) {
  struct light *light = (struct light *)(void *)model;
  light->handler->control(light, (const struct light_properties *)wanted);
}

static void light_take_action(struct tcat_model *model, uint32_t action, const void *input) {
  struct light *light = (struct light *)(void *)model;
  if (action == 0) light->handler->action_blink(light, (const struct light_action_blink_input *)input);
}

static const struct tcat_model_form light_form = {
    {light_properties_fields, 4},
    light_events,
    light_actions,
    &tcat_model_actor,
    3,
    1,
    offsetof(struct light, values),
    offsetof(struct light, wanted),
    offsetof(struct light, input),
    offsetof(struct light, owed),
    offsetof(struct light, changed),
    offsetof(struct light, reported),
    offsetof(struct light, room),
    TCAT_TEMPLATE_LIGHT_ROOM,
    light_take_control,
    light_take_action,
};

int light_open(struct light *light, struct tcat *client, const struct tcat_model_config *config,
    const struct light_handler *handler) {
  if (!light || !handler || !handler->control) return TCAT_E_ARGUMENT;
  if (!handler->action_blink) return TCAT_E_ARGUMENT;
  int status = tcat_model_open(&light->model, &light_form, client, config);
  if (status == TCAT_OK) light->handler = handler;
  return status;
}

int light_answer(struct light *light, int32_t code, const char *status) {
  return tcat_model_answer(&light->model, code, status);
}

int light_set_power_switch(struct light *light, bool power_switch) {
  return tcat_model_set(&light->model, LIGHT_POWER_SWITCH, &power_switch);
}

int light_set_color(struct light *light, enum light_color color) {
  return tcat_model_set(&light->model, LIGHT_COLOR, &color);
}

int light_set_brightness(struct light *light, int32_t brightness) {
  return tcat_model_set(&light->model, LIGHT_BRIGHTNESS, &brightness);
}

int light_set_name(struct light *light, const char *name) {
  return tcat_model_set(&light->model, LIGHT_NAME, name);
}

int light_answer_blink(struct light *light, int32_t code, const char *status,
    const struct light_action_blink_output *output) {
  return tcat_model_answer_action(&light->model, code, status, output);
}

int light_post_status_report(struct light *light, struct tcat_model_post *post,
    const struct light_event_status_report *params) {
  post->event = 0;
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&light->model, post);
}

int light_post_low_voltage(struct light *light, struct tcat_model_post *post,
    const struct light_event_low_voltage *params) {
  post->event = 1;
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&light->model, post);
}

int light_post_hardware_fault(struct light *light, struct tcat_model_post *post,
    const struct light_event_hardware_fault *params) {
  post->event = 2;
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&light->model, post);
}
