/* Made with light.h, and not to be edited. */

#include "light.h"

#include <stddef.h>

static const int32_t light_power_switch_choices[] = {0, 1};
static const int32_t light_color_choices[] = {0, 1, 2};
static const int64_t light_brightness_bounds[] = {0, 100};
static const char light_properties_names[] =
    "power_switch\0"
    "color\0"
    "brightness\0"
    "name\0";
static const struct tcat_model_field light_properties_fields[] = {
    {offsetof(struct light_properties, power_switch), 0, false},
    {offsetof(struct light_properties, color), 1, false},
    {offsetof(struct light_properties, brightness), 2, false},
    {offsetof(struct light_properties, name), 3, false},
};

static const char light_event_status_report_names[] =
    "status\0"
    "message\0";
static const struct tcat_model_field light_event_status_report_fields[] = {
    {offsetof(struct light_event_status_report, status), 0, false},
    {offsetof(struct light_event_status_report, message), 3, false},
};

static const int64_t light_event_low_voltage_voltage_bounds[] = {0, 24};
static const char light_event_low_voltage_names[] =
    "voltage\0";
static const struct tcat_model_field light_event_low_voltage_fields[] = {
    {offsetof(struct light_event_low_voltage, voltage), 4, false},
};

static const int64_t light_event_hardware_fault_error_code_bounds[] = {0, 2000};
static const char light_event_hardware_fault_names[] =
    "name\0"
    "error_code\0";
static const struct tcat_model_field light_event_hardware_fault_fields[] = {
    {offsetof(struct light_event_hardware_fault, name), 3, false},
    {offsetof(struct light_event_hardware_fault, error_code), 5, false},
};

static const int64_t light_action_blink_input_period_bounds[] = {1, 10};
static const char light_action_blink_input_names[] =
    "period\0";
static const struct tcat_model_field light_action_blink_input_fields[] = {
    {offsetof(struct light_action_blink_input, period), 6, false},
};

static const struct tcat_model_type light_types[] = {
    {&tcat_model_whole, light_power_switch_choices, sizeof(bool), 2, 0, false},
    {&tcat_model_whole, light_color_choices, sizeof(enum light_color), 3, 0, false},
    {&tcat_model_whole, light_brightness_bounds, sizeof(int32_t), 0, 0, false},
    {&tcat_model_string, NULL, sizeof(char[65]), 0, 0, true},
    {&tcat_model_float, light_event_low_voltage_voltage_bounds, sizeof(float), 0, 0, false},
    {&tcat_model_whole, light_event_hardware_fault_error_code_bounds, sizeof(int32_t), 0, 0, false},
    {&tcat_model_whole, light_action_blink_input_period_bounds, sizeof(int32_t), 0, 0, false},
};

static const struct tcat_model_event_form light_events[] = {
    {"status_report", "info", {light_event_status_report_names, light_event_status_report_fields, light_types, 2, 0}},
    {"low_voltage", "alert", {light_event_low_voltage_names, light_event_low_voltage_fields, light_types, 1, 0}},
    {"hardware_fault", "fault", {light_event_hardware_fault_names, light_event_hardware_fault_fields, light_types, 2, 0}},
};

static const struct tcat_model_action_form light_actions[] = {
    {"blink", {light_action_blink_input_names, light_action_blink_input_fields, light_types, 1, 0}, {"", NULL, light_types, 0, 0}},
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
    {light_properties_names, light_properties_fields, light_types, 4, 0},
    light_events,
    light_actions,
    &tcat_model_actor,
    NULL,
    3,
    1,
    offsetof(struct light, values),
    offsetof(struct light, wanted),
    offsetof(struct light, input),
    offsetof(struct light, owed),
    offsetof(struct light, changed),
    offsetof(struct light, text),
    20,
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
