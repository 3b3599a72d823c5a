/* Made with thermostat.h, and not to be edited. */

#include "thermostat.h"

#include <stddef.h>
#include <string.h>

static const int64_t thermostat_temperature_bounds[] = {-40, 125};
static const int64_t thermostat_target_bounds[] = {5, 35};
static const int32_t thermostat_mode_choices[] = {0, 1, 2, 3};
static const int32_t thermostat_heating_choices[] = {0, 1};
static const struct tcat_model_field thermostat_properties_fields[] = {
    {"temperature", thermostat_temperature_bounds, offsetof(struct thermostat_properties, temperature), sizeof(float), 0, TCAT_MODEL_FLOAT, 0 | TCAT_MODEL_READ_ONLY},
    {"target", thermostat_target_bounds, offsetof(struct thermostat_properties, target), sizeof(float), 0, TCAT_MODEL_FLOAT, 0},
    {"mode", thermostat_mode_choices, offsetof(struct thermostat_properties, mode), sizeof(enum thermostat_mode), 4, TCAT_MODEL_ENUM, 0},
    {"heating", thermostat_heating_choices, offsetof(struct thermostat_properties, heating), sizeof(bool), 2, TCAT_MODEL_ENUM, 0 | TCAT_MODEL_READ_ONLY},
    {"room", NULL, offsetof(struct thermostat_properties, room), sizeof(char[33]), 0, TCAT_MODEL_STRING, 0},
};

static const struct tcat_model_field thermostat_event_overheated_fields[] = {
    {"temperature", thermostat_temperature_bounds, offsetof(struct thermostat_event_overheated, temperature), sizeof(float), 0, TCAT_MODEL_FLOAT, 0},
};

static const int64_t thermostat_event_sensor_fault_code_bounds[] = {0, 255};
static const struct tcat_model_field thermostat_event_sensor_fault_fields[] = {
    {"code", thermostat_event_sensor_fault_code_bounds, offsetof(struct thermostat_event_sensor_fault, code), sizeof(int32_t), 0, TCAT_MODEL_INT, 0},
    {"text", NULL, offsetof(struct thermostat_event_sensor_fault, text), sizeof(char[65]), 0, TCAT_MODEL_STRING, 0},
};

static const int64_t thermostat_action_hold_input_minutes_bounds[] = {1, 1440};
static const struct tcat_model_field thermostat_action_hold_input_fields[] = {
    {"target", thermostat_target_bounds, offsetof(struct thermostat_action_hold_input, target), sizeof(float), 0, TCAT_MODEL_FLOAT, 0},
    {"minutes", thermostat_action_hold_input_minutes_bounds, offsetof(struct thermostat_action_hold_input, minutes), sizeof(int32_t), 0, TCAT_MODEL_INT, 0},
};

static const int64_t thermostat_action_hold_output_until_bounds[] = {0, INT64_C(9007199254740991)};
static const struct tcat_model_field thermostat_action_hold_output_fields[] = {
    {"until", thermostat_action_hold_output_until_bounds, offsetof(struct thermostat_action_hold_output, until), sizeof(int64_t), 0, TCAT_MODEL_INT, 0},
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
  memset(thermostat, 0, sizeof *thermostat);
  thermostat->handler = handler;
  return tcat_model_open(&thermostat->model, &thermostat_form, client, config);
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
