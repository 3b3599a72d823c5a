/* Made with thermostat.h, and not to be edited. */

#include "thermostat.h"

#include <stddef.h>

static const int64_t thermostat_temperature_bounds[] = {-40, 125};
static const struct tcat_model_type thermostat_temperature_type = {&tcat_model_float, thermostat_temperature_bounds, sizeof(float), 0, 0, false};
static const int64_t thermostat_target_bounds[] = {5, 35};
static const struct tcat_model_type thermostat_target_type = {&tcat_model_float, thermostat_target_bounds, sizeof(float), 0, 0, false};
static const int32_t thermostat_mode_choices[] = {0, 1, 2, 3};
static const struct tcat_model_type thermostat_mode_type = {&tcat_model_choice, thermostat_mode_choices, sizeof(enum thermostat_mode), 4, 0, false};
static const int32_t thermostat_heating_choices[] = {0, 1};
static const struct tcat_model_type thermostat_heating_type = {&tcat_model_choice, thermostat_heating_choices, sizeof(bool), 2, 0, false};
static const struct tcat_model_type thermostat_room_type = {&tcat_model_string, NULL, sizeof(char[33]), 0, 0, true};
static const struct tcat_model_field thermostat_properties_fields[] = {
    {"temperature", &thermostat_temperature_type, offsetof(struct thermostat_properties, temperature), true},
    {"target", &thermostat_target_type, offsetof(struct thermostat_properties, target), false},
    {"mode", &thermostat_mode_type, offsetof(struct thermostat_properties, mode), false},
    {"heating", &thermostat_heating_type, offsetof(struct thermostat_properties, heating), true},
    {"room", &thermostat_room_type, offsetof(struct thermostat_properties, room), false},
};

static const struct tcat_model_field thermostat_event_overheated_fields[] = {
    {"temperature", &thermostat_temperature_type, offsetof(struct thermostat_event_overheated, temperature), false},
};

static const int64_t thermostat_event_sensor_fault_code_bounds[] = {0, 255};
static const struct tcat_model_type thermostat_event_sensor_fault_code_type = {&tcat_model_integer, thermostat_event_sensor_fault_code_bounds, sizeof(int32_t), 0, 0, false};
static const struct tcat_model_type thermostat_event_sensor_fault_text_type = {&tcat_model_string, NULL, sizeof(char[65]), 0, 0, true};
static const struct tcat_model_field thermostat_event_sensor_fault_fields[] = {
    {"code", &thermostat_event_sensor_fault_code_type, offsetof(struct thermostat_event_sensor_fault, code), false},
    {"text", &thermostat_event_sensor_fault_text_type, offsetof(struct thermostat_event_sensor_fault, text), false},
};

static const int64_t thermostat_action_hold_input_minutes_bounds[] = {1, 1440};
static const struct tcat_model_type thermostat_action_hold_input_minutes_type = {&tcat_model_integer, thermostat_action_hold_input_minutes_bounds, sizeof(int32_t), 0, 0, false};
static const struct tcat_model_field thermostat_action_hold_input_fields[] = {
    {"target", &thermostat_target_type, offsetof(struct thermostat_action_hold_input, target), false},
    {"minutes", &thermostat_action_hold_input_minutes_type, offsetof(struct thermostat_action_hold_input, minutes), false},
};

static const int64_t thermostat_action_hold_output_until_bounds[] = {0, INT64_C(9007199254740991)};
static const struct tcat_model_type thermostat_action_hold_output_until_type = {&tcat_model_integer, thermostat_action_hold_output_until_bounds, sizeof(int64_t), 0, 0, false};
static const struct tcat_model_field thermostat_action_hold_output_fields[] = {
    {"until", &thermostat_action_hold_output_until_type, offsetof(struct thermostat_action_hold_output, until), false},
};

static const struct tcat_model_event_form thermostat_events[] = {
    {"overheated", "alert", {thermostat_event_overheated_fields, 1}},
    {"sensor_fault", "fault", {thermostat_event_sensor_fault_fields, 2}},
};

static const struct tcat_model_action_form thermostat_actions[] = {
    {"hold", {thermostat_action_hold_input_fields, 2}, {thermostat_action_hold_output_fields, 1}},
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
    {thermostat_properties_fields, 5},
    thermostat_events,
    thermostat_actions,
    &tcat_model_actor,
    2,
    1,
    offsetof(struct thermostat, values),
    offsetof(struct thermostat, wanted),
    offsetof(struct thermostat, input),
    offsetof(struct thermostat, owed),
    offsetof(struct thermostat, changed),
    offsetof(struct thermostat, reported),
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

int thermostat_set_temperature(struct thermostat *thermostat, float temperature) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_TEMPERATURE, &temperature);
}

int thermostat_set_target(struct thermostat *thermostat, float target) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_TARGET, &target);
}

int thermostat_set_mode(struct thermostat *thermostat, enum thermostat_mode mode) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_MODE, &mode);
}

int thermostat_set_heating(struct thermostat *thermostat, bool heating) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_HEATING, &heating);
}

int thermostat_set_room(struct thermostat *thermostat, const char *room) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_ROOM, room);
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
