/* Made with thermostat.h, and not to be edited. */

#include "thermostat.h"

#include <stddef.h>

static const int64_t thermostat_temperature_bounds[] = {-40, 125};
static const int64_t thermostat_target_bounds[] = {5, 35};
static const int32_t thermostat_mode_choices[] = {0, 1, 2, 3};
static const int32_t thermostat_heating_choices[] = {0, 1};
static const char thermostat_properties_names[] =
    "temperature\0"
    "target\0"
    "mode\0"
    "heating\0"
    "room\0";
static const struct tcat_model_field thermostat_properties_fields[] = {
    {offsetof(struct thermostat_properties, temperature), 0, true},
    {offsetof(struct thermostat_properties, target), 1, false},
    {offsetof(struct thermostat_properties, mode), 2, false},
    {offsetof(struct thermostat_properties, heating), 3, true},
    {offsetof(struct thermostat_properties, room), 4, false},
};

static const char thermostat_event_overheated_names[] =
    "temperature\0";
static const struct tcat_model_field thermostat_event_overheated_fields[] = {
    {offsetof(struct thermostat_event_overheated, temperature), 0, false},
};

static const int64_t thermostat_event_sensor_fault_code_bounds[] = {0, 255};
static const char thermostat_event_sensor_fault_names[] =
    "code\0"
    "text\0";
static const struct tcat_model_field thermostat_event_sensor_fault_fields[] = {
    {offsetof(struct thermostat_event_sensor_fault, code), 5, false},
    {offsetof(struct thermostat_event_sensor_fault, text), 6, false},
};

static const int64_t thermostat_action_hold_input_minutes_bounds[] = {1, 1440};
static const char thermostat_action_hold_input_names[] =
    "target\0"
    "minutes\0";
static const struct tcat_model_field thermostat_action_hold_input_fields[] = {
    {offsetof(struct thermostat_action_hold_input, target), 1, false},
    {offsetof(struct thermostat_action_hold_input, minutes), 7, false},
};

static const int64_t thermostat_action_hold_output_until_bounds[] = {0, INT64_C(9007199254740991)};
static const char thermostat_action_hold_output_names[] =
    "until\0";
static const struct tcat_model_field thermostat_action_hold_output_fields[] = {
    {offsetof(struct thermostat_action_hold_output, until), 8, false},
};

static const struct tcat_model_type thermostat_types[] = {
    {&tcat_model_float, thermostat_temperature_bounds, sizeof(float), 0, 0, false},
    {&tcat_model_float, thermostat_target_bounds, sizeof(float), 0, 0, false},
    {&tcat_model_whole, thermostat_mode_choices, sizeof(enum thermostat_mode), 4, 0, false},
    {&tcat_model_whole, thermostat_heating_choices, sizeof(bool), 2, 0, false},
    {&tcat_model_string, NULL, sizeof(char[33]), 0, 0, true},
    {&tcat_model_whole, thermostat_event_sensor_fault_code_bounds, sizeof(int32_t), 0, 0, false},
    {&tcat_model_string, NULL, sizeof(char[65]), 0, 0, true},
    {&tcat_model_whole, thermostat_action_hold_input_minutes_bounds, sizeof(int32_t), 0, 0, false},
    {&tcat_model_whole, thermostat_action_hold_output_until_bounds, sizeof(int64_t), 0, 0, false},
};

static const struct tcat_model_event_form thermostat_events[] = {
    {"overheated", "alert", {thermostat_event_overheated_names, thermostat_event_overheated_fields, thermostat_types, 1, 0}},
    {"sensor_fault", "fault", {thermostat_event_sensor_fault_names, thermostat_event_sensor_fault_fields, thermostat_types, 2, 0}},
};

static const struct tcat_model_action_form thermostat_actions[] = {
    {"hold", {thermostat_action_hold_input_names, thermostat_action_hold_input_fields, thermostat_types, 2, 0}, {thermostat_action_hold_output_names, thermostat_action_hold_output_fields, thermostat_types, 1, 0}},
};

static void thermostat_take_control(struct tcat_model *model, const void *wanted) {
  struct thermostat *thermostat = (struct thermostat *)(void *)model;
  thermostat->handler->control(thermostat, (const struct thermostat_properties *)wanted);
}

static void thermostat_take_action(struct tcat_model *model, uint32_t action, const void *input) {
  struct thermostat *thermostat = (struct thermostat *)(void *)model;
  if (action == 0) thermostat->handler->action_hold(thermostat, (const struct thermostat_action_hold_input *)input);
}

static const struct tcat_model_form thermostat_form = {
    {thermostat_properties_names, thermostat_properties_fields, thermostat_types, 5, 0},
    thermostat_events,
    thermostat_actions,
    &tcat_model_actor,
    NULL,
    2,
    1,
    offsetof(struct thermostat, values),
    offsetof(struct thermostat, wanted),
    offsetof(struct thermostat, input),
    offsetof(struct thermostat, owed),
    offsetof(struct thermostat, changed),
    offsetof(struct thermostat, text),
    20,
    offsetof(struct thermostat, room),
    TCAT_TEMPLATE_THERMOSTAT_ROOM,
    thermostat_take_control,
    thermostat_take_action,
};

int thermostat_open(struct thermostat *thermostat, struct tcat *client, const struct tcat_model_config *config,
    const struct thermostat_handler *handler) {
  if (!thermostat || !handler || !handler->control) return TCAT_E_ARGUMENT;
  if (!handler->action_hold) return TCAT_E_ARGUMENT;
  int status = tcat_model_open(&thermostat->model, &thermostat_form, client, config);
  if (status == TCAT_OK) thermostat->handler = handler;
  return status;
}

int thermostat_answer(struct thermostat *thermostat, int32_t code, const char *status) {
  return tcat_model_answer(&thermostat->model, code, status);
}

int thermostat_answer_hold(struct thermostat *thermostat, int32_t code, const char *status,
    const struct thermostat_action_hold_output *output) {
  return tcat_model_answer_action(&thermostat->model, code, status, output);
}

int thermostat_post_overheated(struct thermostat *thermostat, struct tcat_model_post *post,
    const struct thermostat_event_overheated *params) {
  post->event = 0;
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&thermostat->model, post);
}

int thermostat_post_sensor_fault(struct thermostat *thermostat, struct tcat_model_post *post,
    const struct thermostat_event_sensor_fault *params) {
  post->event = 1;
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&thermostat->model, post);
}
