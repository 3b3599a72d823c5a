/* Made with meter.h, and not to be edited. */

#include "meter.h"

#include <stddef.h>

static const int32_t meter_switch_1_choices[] = {0, 1};
static const struct tcat_model_type meter_switch_1_type = {&tcat_model_choice, meter_switch_1_choices, sizeof(bool), 2, 0, false};
static const int32_t meter_phase_1_choices[] = {0, 1, 2};
static const struct tcat_model_type meter_phase_1_type = {&tcat_model_choice, meter_phase_1_choices, sizeof(enum meter_phase_1), 3, 0, false};
static const int64_t meter_level_1_bounds[] = {0, 1000};
static const struct tcat_model_type meter_level_1_type = {&tcat_model_integer, meter_level_1_bounds, sizeof(int32_t), 0, 0, false};
static const int64_t meter_voltage_1_bounds[] = {0, 500};
static const struct tcat_model_type meter_voltage_1_type = {&tcat_model_float, meter_voltage_1_bounds, sizeof(float), 0, 0, false};
static const struct tcat_model_field meter_properties_fields[] = {
    {"switch_1", &meter_switch_1_type, offsetof(struct meter_properties, switch_1), false},
    {"switch_2", &meter_switch_1_type, offsetof(struct meter_properties, switch_2), false},
    {"switch_3", &meter_switch_1_type, offsetof(struct meter_properties, switch_3), false},
    {"switch_4", &meter_switch_1_type, offsetof(struct meter_properties, switch_4), false},
    {"switch_5", &meter_switch_1_type, offsetof(struct meter_properties, switch_5), false},
    {"switch_6", &meter_switch_1_type, offsetof(struct meter_properties, switch_6), false},
    {"switch_7", &meter_switch_1_type, offsetof(struct meter_properties, switch_7), false},
    {"switch_8", &meter_switch_1_type, offsetof(struct meter_properties, switch_8), false},
    {"phase_1", &meter_phase_1_type, offsetof(struct meter_properties, phase_1), false},
    {"phase_2", &meter_phase_1_type, offsetof(struct meter_properties, phase_2), false},
    {"phase_3", &meter_phase_1_type, offsetof(struct meter_properties, phase_3), false},
    {"phase_4", &meter_phase_1_type, offsetof(struct meter_properties, phase_4), false},
    {"phase_5", &meter_phase_1_type, offsetof(struct meter_properties, phase_5), false},
    {"phase_6", &meter_phase_1_type, offsetof(struct meter_properties, phase_6), false},
    {"level_1", &meter_level_1_type, offsetof(struct meter_properties, level_1), false},
    {"level_2", &meter_level_1_type, offsetof(struct meter_properties, level_2), false},
    {"level_3", &meter_level_1_type, offsetof(struct meter_properties, level_3), false},
    {"level_4", &meter_level_1_type, offsetof(struct meter_properties, level_4), false},
    {"level_5", &meter_level_1_type, offsetof(struct meter_properties, level_5), false},
    {"level_6", &meter_level_1_type, offsetof(struct meter_properties, level_6), false},
    {"level_7", &meter_level_1_type, offsetof(struct meter_properties, level_7), false},
    {"level_8", &meter_level_1_type, offsetof(struct meter_properties, level_8), false},
    {"level_9", &meter_level_1_type, offsetof(struct meter_properties, level_9), false},
    {"level_10", &meter_level_1_type, offsetof(struct meter_properties, level_10), false},
    {"voltage_1", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_1), true},
    {"voltage_2", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_2), true},
    {"voltage_3", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_3), true},
    {"voltage_4", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_4), true},
    {"voltage_5", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_5), true},
    {"voltage_6", &meter_voltage_1_type, offsetof(struct meter_properties, voltage_6), true},
};

static void meter_take_control(struct tcat_model *model, const void *wanted) {
  struct meter *meter = (struct meter *)(void *)model;
  meter->handler->control(meter, (const struct meter_properties *)wanted);
}

static const struct tcat_model_form meter_form = {
    {meter_properties_fields, 30},
    NULL,
    NULL,
    NULL,
    0,
    0,
    offsetof(struct meter, values),
    offsetof(struct meter, wanted),
    0,
    offsetof(struct meter, owed),
    offsetof(struct meter, changed),
    offsetof(struct meter, reported),
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

int meter_set_switch_1(struct meter *meter, bool switch_1) {
  return tcat_model_set(&meter->model, METER_SWITCH_1, &switch_1);
}

int meter_set_switch_2(struct meter *meter, bool switch_2) {
  return tcat_model_set(&meter->model, METER_SWITCH_2, &switch_2);
}

int meter_set_switch_3(struct meter *meter, bool switch_3) {
  return tcat_model_set(&meter->model, METER_SWITCH_3, &switch_3);
}

int meter_set_switch_4(struct meter *meter, bool switch_4) {
  return tcat_model_set(&meter->model, METER_SWITCH_4, &switch_4);
}

int meter_set_switch_5(struct meter *meter, bool switch_5) {
  return tcat_model_set(&meter->model, METER_SWITCH_5, &switch_5);
}

int meter_set_switch_6(struct meter *meter, bool switch_6) {
  return tcat_model_set(&meter->model, METER_SWITCH_6, &switch_6);
}

int meter_set_switch_7(struct meter *meter, bool switch_7) {
  return tcat_model_set(&meter->model, METER_SWITCH_7, &switch_7);
}

int meter_set_switch_8(struct meter *meter, bool switch_8) {
  return tcat_model_set(&meter->model, METER_SWITCH_8, &switch_8);
}

int meter_set_phase_1(struct meter *meter, enum meter_phase_1 phase_1) {
  return tcat_model_set(&meter->model, METER_PHASE_1, &phase_1);
}

int meter_set_phase_2(struct meter *meter, enum meter_phase_2 phase_2) {
  return tcat_model_set(&meter->model, METER_PHASE_2, &phase_2);
}

int meter_set_phase_3(struct meter *meter, enum meter_phase_3 phase_3) {
  return tcat_model_set(&meter->model, METER_PHASE_3, &phase_3);
}

int meter_set_phase_4(struct meter *meter, enum meter_phase_4 phase_4) {
  return tcat_model_set(&meter->model, METER_PHASE_4, &phase_4);
}

int meter_set_phase_5(struct meter *meter, enum meter_phase_5 phase_5) {
  return tcat_model_set(&meter->model, METER_PHASE_5, &phase_5);
}

int meter_set_phase_6(struct meter *meter, enum meter_phase_6 phase_6) {
  return tcat_model_set(&meter->model, METER_PHASE_6, &phase_6);
}

int meter_set_level_1(struct meter *meter, int32_t level_1) {
  return tcat_model_set(&meter->model, METER_LEVEL_1, &level_1);
}

int meter_set_level_2(struct meter *meter, int32_t level_2) {
  return tcat_model_set(&meter->model, METER_LEVEL_2, &level_2);
}

int meter_set_level_3(struct meter *meter, int32_t level_3) {
  return tcat_model_set(&meter->model, METER_LEVEL_3, &level_3);
}

int meter_set_level_4(struct meter *meter, int32_t level_4) {
  return tcat_model_set(&meter->model, METER_LEVEL_4, &level_4);
}

int meter_set_level_5(struct meter *meter, int32_t level_5) {
  return tcat_model_set(&meter->model, METER_LEVEL_5, &level_5);
}

int meter_set_level_6(struct meter *meter, int32_t level_6) {
  return tcat_model_set(&meter->model, METER_LEVEL_6, &level_6);
}

int meter_set_level_7(struct meter *meter, int32_t level_7) {
  return tcat_model_set(&meter->model, METER_LEVEL_7, &level_7);
}

int meter_set_level_8(struct meter *meter, int32_t level_8) {
  return tcat_model_set(&meter->model, METER_LEVEL_8, &level_8);
}

int meter_set_level_9(struct meter *meter, int32_t level_9) {
  return tcat_model_set(&meter->model, METER_LEVEL_9, &level_9);
}

int meter_set_level_10(struct meter *meter, int32_t level_10) {
  return tcat_model_set(&meter->model, METER_LEVEL_10, &level_10);
}

int meter_set_voltage_1(struct meter *meter, float voltage_1) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_1, &voltage_1);
}

int meter_set_voltage_2(struct meter *meter, float voltage_2) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_2, &voltage_2);
}

int meter_set_voltage_3(struct meter *meter, float voltage_3) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_3, &voltage_3);
}

int meter_set_voltage_4(struct meter *meter, float voltage_4) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_4, &voltage_4);
}

int meter_set_voltage_5(struct meter *meter, float voltage_5) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_5, &voltage_5);
}

int meter_set_voltage_6(struct meter *meter, float voltage_6) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_6, &voltage_6);
}
