/* Made with meter.h, and not to be edited. */

#include "meter.h"

#include <stddef.h>

static const int32_t meter_switch_1_choices[] = {0, 1};
static const int32_t meter_phase_1_choices[] = {0, 1, 2};
static const int64_t meter_level_1_bounds[] = {0, 1000};
static const int64_t meter_voltage_1_bounds[] = {0, 500};
static const char meter_properties_names[] =
    "switch_1\0"
    "switch_2\0"
    "switch_3\0"
    "switch_4\0"
    "switch_5\0"
    "switch_6\0"
    "switch_7\0"
    "switch_8\0"
    "phase_1\0"
    "phase_2\0"
    "phase_3\0"
    "phase_4\0"
    "phase_5\0"
    "phase_6\0"
    "level_1\0"
    "level_2\0"
    "level_3\0"
    "level_4\0"
    "level_5\0"
    "level_6\0"
    "level_7\0"
    "level_8\0"
    "level_9\0"
    "level_10\0"
    "voltage_1\0"
    "voltage_2\0"
    "voltage_3\0"
    "voltage_4\0"
    "voltage_5\0"
    "voltage_6\0";
static const struct tcat_model_field meter_properties_fields[] = {
    {offsetof(struct meter_properties, switch_1), 0, false},
    {offsetof(struct meter_properties, switch_2), 0, false},
    {offsetof(struct meter_properties, switch_3), 0, false},
    {offsetof(struct meter_properties, switch_4), 0, false},
    {offsetof(struct meter_properties, switch_5), 0, false},
    {offsetof(struct meter_properties, switch_6), 0, false},
    {offsetof(struct meter_properties, switch_7), 0, false},
    {offsetof(struct meter_properties, switch_8), 0, false},
    {offsetof(struct meter_properties, phase_1), 1, false},
    {offsetof(struct meter_properties, phase_2), 1, false},
    {offsetof(struct meter_properties, phase_3), 1, false},
    {offsetof(struct meter_properties, phase_4), 1, false},
    {offsetof(struct meter_properties, phase_5), 1, false},
    {offsetof(struct meter_properties, phase_6), 1, false},
    {offsetof(struct meter_properties, level_1), 2, false},
    {offsetof(struct meter_properties, level_2), 2, false},
    {offsetof(struct meter_properties, level_3), 2, false},
    {offsetof(struct meter_properties, level_4), 2, false},
    {offsetof(struct meter_properties, level_5), 2, false},
    {offsetof(struct meter_properties, level_6), 2, false},
    {offsetof(struct meter_properties, level_7), 2, false},
    {offsetof(struct meter_properties, level_8), 2, false},
    {offsetof(struct meter_properties, level_9), 2, false},
    {offsetof(struct meter_properties, level_10), 2, false},
    {offsetof(struct meter_properties, voltage_1), 3, true},
    {offsetof(struct meter_properties, voltage_2), 3, true},
    {offsetof(struct meter_properties, voltage_3), 3, true},
    {offsetof(struct meter_properties, voltage_4), 3, true},
    {offsetof(struct meter_properties, voltage_5), 3, true},
    {offsetof(struct meter_properties, voltage_6), 3, true},
};

static const struct tcat_model_type meter_types[] = {
    {&tcat_model_whole, meter_switch_1_choices, sizeof(bool), 2, 0, false},
    {&tcat_model_whole, meter_phase_1_choices, sizeof(enum meter_phase_1), 3, 0, false},
    {&tcat_model_whole, meter_level_1_bounds, sizeof(int32_t), 0, 0, false},
    {&tcat_model_float, meter_voltage_1_bounds, sizeof(float), 0, 0, false},
};

static void meter_take_control(struct tcat_model *model, const void *wanted) {
  struct meter *meter = (struct meter *)(void *)model;
  meter->handler->control(meter, (const struct meter_properties *)wanted);
}

static const struct tcat_model_form meter_form = {
    {meter_properties_names, meter_properties_fields, meter_types, 30, 0},
    NULL,
    NULL,
    NULL,
    NULL,
    0,
    0,
    offsetof(struct meter, values),
    offsetof(struct meter, wanted),
    0,
    0,
    offsetof(struct meter, changed),
    offsetof(struct meter, text),
    20,
    offsetof(struct meter, room),
    TCAT_TEMPLATE_METER_ROOM,
    meter_take_control,
    NULL,
};

int meter_open(struct meter *meter, struct tcat *client, const struct tcat_model_config *config,
    const struct meter_handler *handler) {
  if (!meter || !handler || !handler->control) return TCAT_E_ARGUMENT;
  int status = tcat_model_open(&meter->model, &meter_form, client, config);
  if (status == TCAT_OK) meter->handler = handler;
  return status;
}

int meter_answer(struct meter *meter, int32_t code, const char *status) {
  return tcat_model_answer(&meter->model, code, status);
}
