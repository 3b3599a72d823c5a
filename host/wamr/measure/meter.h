/**
 * @file
 * Made by `tcat model` of meter.json, the template of METER77777. Not to be edited.
 */

#ifndef TCAT_TEMPLATE_METER_H
#define TCAT_TEMPLATE_METER_H

#include "tcat_model.h"

#ifdef __cplusplus
extern "C" {
#endif

/** 相位1 */
enum meter_phase_1 {
  /** Off */
  METER_PHASE_1_OFF = 0,
  /** Low */
  METER_PHASE_1_LOW = 1,
  /** High */
  METER_PHASE_1_HIGH = 2,
};

/** 相位2 */
enum meter_phase_2 {
  /** Off */
  METER_PHASE_2_OFF = 0,
  /** Low */
  METER_PHASE_2_LOW = 1,
  /** High */
  METER_PHASE_2_HIGH = 2,
};

/** 相位3 */
enum meter_phase_3 {
  /** Off */
  METER_PHASE_3_OFF = 0,
  /** Low */
  METER_PHASE_3_LOW = 1,
  /** High */
  METER_PHASE_3_HIGH = 2,
};

/** 相位4 */
enum meter_phase_4 {
  /** Off */
  METER_PHASE_4_OFF = 0,
  /** Low */
  METER_PHASE_4_LOW = 1,
  /** High */
  METER_PHASE_4_HIGH = 2,
};

/** 相位5 */
enum meter_phase_5 {
  /** Off */
  METER_PHASE_5_OFF = 0,
  /** Low */
  METER_PHASE_5_LOW = 1,
  /** High */
  METER_PHASE_5_HIGH = 2,
};

/** 相位6 */
enum meter_phase_6 {
  /** Off */
  METER_PHASE_6_OFF = 0,
  /** Low */
  METER_PHASE_6_LOW = 1,
  /** High */
  METER_PHASE_6_HIGH = 2,
};

/** Places of the members of `struct meter_properties` in its bits: `tcat_has(values->has, …)`. */
enum meter_properties_place {
  METER_SWITCH_1 = 0,
  METER_SWITCH_2 = 1,
  METER_SWITCH_3 = 2,
  METER_SWITCH_4 = 3,
  METER_SWITCH_5 = 4,
  METER_SWITCH_6 = 5,
  METER_SWITCH_7 = 6,
  METER_SWITCH_8 = 7,
  METER_PHASE_1 = 8,
  METER_PHASE_2 = 9,
  METER_PHASE_3 = 10,
  METER_PHASE_4 = 11,
  METER_PHASE_5 = 12,
  METER_PHASE_6 = 13,
  METER_LEVEL_1 = 14,
  METER_LEVEL_2 = 15,
  METER_LEVEL_3 = 16,
  METER_LEVEL_4 = 17,
  METER_LEVEL_5 = 18,
  METER_LEVEL_6 = 19,
  METER_LEVEL_7 = 20,
  METER_LEVEL_8 = 21,
  METER_LEVEL_9 = 22,
  METER_LEVEL_10 = 23,
  METER_VOLTAGE_1 = 24,
  METER_VOLTAGE_2 = 25,
  METER_VOLTAGE_3 = 26,
  METER_VOLTAGE_4 = 27,
  METER_VOLTAGE_5 = 28,
  METER_VOLTAGE_6 = 29,
};

/** The properties. */
struct meter_properties {
  uint32_t has[1];
  /** 开关1. */
  bool switch_1;
  /** 开关2. */
  bool switch_2;
  /** 开关3. */
  bool switch_3;
  /** 开关4. */
  bool switch_4;
  /** 开关5. */
  bool switch_5;
  /** 开关6. */
  bool switch_6;
  /** 开关7. */
  bool switch_7;
  /** 开关8. */
  bool switch_8;
  /** 相位1. */
  enum meter_phase_1 phase_1;
  /** 相位2. */
  enum meter_phase_2 phase_2;
  /** 相位3. */
  enum meter_phase_3 phase_3;
  /** 相位4. */
  enum meter_phase_4 phase_4;
  /** 相位5. */
  enum meter_phase_5 phase_5;
  /** 相位6. */
  enum meter_phase_6 phase_6;
  /** 水平1. 0 to 1000 %. */
  int32_t level_1;
  /** 水平2. 0 to 1000 %. */
  int32_t level_2;
  /** 水平3. 0 to 1000 %. */
  int32_t level_3;
  /** 水平4. 0 to 1000 %. */
  int32_t level_4;
  /** 水平5. 0 to 1000 %. */
  int32_t level_5;
  /** 水平6. 0 to 1000 %. */
  int32_t level_6;
  /** 水平7. 0 to 1000 %. */
  int32_t level_7;
  /** 水平8. 0 to 1000 %. */
  int32_t level_8;
  /** 水平9. 0 to 1000 %. */
  int32_t level_9;
  /** 水平10. 0 to 1000 %. */
  int32_t level_10;
  /** 电压1. 0 to 500 V. */
  float voltage_1;
  /** 电压2. 0 to 500 V. */
  float voltage_2;
  /** 电压3. 0 to 500 V. */
  float voltage_3;
  /** 电压4. 0 to 500 V. */
  float voltage_4;
  /** 电压5. 0 to 500 V. */
  float voltage_5;
  /** 电压6. 0 to 500 V. */
  float voltage_6;
};

struct meter;

/** What the application does when the cloud asks for it; it answers, there or later, from any task. */
struct meter_handler {
  /** Properties that the cloud wants: `meter_answer`. */
  void (*control)(struct meter *meter, const struct meter_properties *wanted);
};

/** Bytes for a topic and messages on their way out; a build may say less, and reports go out in parts then. */
#ifndef TCAT_TEMPLATE_METER_ROOM
#define TCAT_TEMPLATE_METER_ROOM 799
#elif TCAT_TEMPLATE_METER_ROOM < 320 || TCAT_TEMPLATE_METER_ROOM > UINT16_MAX
#error "TCAT_TEMPLATE_METER_ROOM: 320 to 65,535 bytes"
#endif

/** A device of this template: the application's memory. */
struct meter {
  struct tcat_model model;
  struct tcat_model_frame frames[1];
  const struct meter_handler *handler;
  /** What is so; set by the functions below, read by the task that polls. */
  struct meter_properties values;
  struct meter_properties wanted;
  uint32_t changed[2][1];
  char text[20];
  char room[TCAT_TEMPLATE_METER_ROOM];
};

/** Opens it over a client's session; `config` and `handler` stay as they are. `tcat_model_open` says what it returns. */
int meter_open(struct meter *meter, struct tcat *client, const struct tcat_model_config *config,
    const struct meter_handler *handler);

/** Answers a control: `tcat_model_answer`. */
int meter_answer(struct meter *meter, int32_t code, const char *status);

/** 开关1. */
static inline int meter_set_switch_1(struct meter *meter, bool switch_1) {
  return tcat_model_set(&meter->model, METER_SWITCH_1, &switch_1);
}

/** 开关2. */
static inline int meter_set_switch_2(struct meter *meter, bool switch_2) {
  return tcat_model_set(&meter->model, METER_SWITCH_2, &switch_2);
}

/** 开关3. */
static inline int meter_set_switch_3(struct meter *meter, bool switch_3) {
  return tcat_model_set(&meter->model, METER_SWITCH_3, &switch_3);
}

/** 开关4. */
static inline int meter_set_switch_4(struct meter *meter, bool switch_4) {
  return tcat_model_set(&meter->model, METER_SWITCH_4, &switch_4);
}

/** 开关5. */
static inline int meter_set_switch_5(struct meter *meter, bool switch_5) {
  return tcat_model_set(&meter->model, METER_SWITCH_5, &switch_5);
}

/** 开关6. */
static inline int meter_set_switch_6(struct meter *meter, bool switch_6) {
  return tcat_model_set(&meter->model, METER_SWITCH_6, &switch_6);
}

/** 开关7. */
static inline int meter_set_switch_7(struct meter *meter, bool switch_7) {
  return tcat_model_set(&meter->model, METER_SWITCH_7, &switch_7);
}

/** 开关8. */
static inline int meter_set_switch_8(struct meter *meter, bool switch_8) {
  return tcat_model_set(&meter->model, METER_SWITCH_8, &switch_8);
}

/** 相位1. */
static inline int meter_set_phase_1(struct meter *meter, enum meter_phase_1 phase_1) {
  return tcat_model_set(&meter->model, METER_PHASE_1, &phase_1);
}

/** 相位2. */
static inline int meter_set_phase_2(struct meter *meter, enum meter_phase_2 phase_2) {
  return tcat_model_set(&meter->model, METER_PHASE_2, &phase_2);
}

/** 相位3. */
static inline int meter_set_phase_3(struct meter *meter, enum meter_phase_3 phase_3) {
  return tcat_model_set(&meter->model, METER_PHASE_3, &phase_3);
}

/** 相位4. */
static inline int meter_set_phase_4(struct meter *meter, enum meter_phase_4 phase_4) {
  return tcat_model_set(&meter->model, METER_PHASE_4, &phase_4);
}

/** 相位5. */
static inline int meter_set_phase_5(struct meter *meter, enum meter_phase_5 phase_5) {
  return tcat_model_set(&meter->model, METER_PHASE_5, &phase_5);
}

/** 相位6. */
static inline int meter_set_phase_6(struct meter *meter, enum meter_phase_6 phase_6) {
  return tcat_model_set(&meter->model, METER_PHASE_6, &phase_6);
}

/** 水平1. 0 to 1000 %. */
static inline int meter_set_level_1(struct meter *meter, int32_t level_1) {
  return tcat_model_set(&meter->model, METER_LEVEL_1, &level_1);
}

/** 水平2. 0 to 1000 %. */
static inline int meter_set_level_2(struct meter *meter, int32_t level_2) {
  return tcat_model_set(&meter->model, METER_LEVEL_2, &level_2);
}

/** 水平3. 0 to 1000 %. */
static inline int meter_set_level_3(struct meter *meter, int32_t level_3) {
  return tcat_model_set(&meter->model, METER_LEVEL_3, &level_3);
}

/** 水平4. 0 to 1000 %. */
static inline int meter_set_level_4(struct meter *meter, int32_t level_4) {
  return tcat_model_set(&meter->model, METER_LEVEL_4, &level_4);
}

/** 水平5. 0 to 1000 %. */
static inline int meter_set_level_5(struct meter *meter, int32_t level_5) {
  return tcat_model_set(&meter->model, METER_LEVEL_5, &level_5);
}

/** 水平6. 0 to 1000 %. */
static inline int meter_set_level_6(struct meter *meter, int32_t level_6) {
  return tcat_model_set(&meter->model, METER_LEVEL_6, &level_6);
}

/** 水平7. 0 to 1000 %. */
static inline int meter_set_level_7(struct meter *meter, int32_t level_7) {
  return tcat_model_set(&meter->model, METER_LEVEL_7, &level_7);
}

/** 水平8. 0 to 1000 %. */
static inline int meter_set_level_8(struct meter *meter, int32_t level_8) {
  return tcat_model_set(&meter->model, METER_LEVEL_8, &level_8);
}

/** 水平9. 0 to 1000 %. */
static inline int meter_set_level_9(struct meter *meter, int32_t level_9) {
  return tcat_model_set(&meter->model, METER_LEVEL_9, &level_9);
}

/** 水平10. 0 to 1000 %. */
static inline int meter_set_level_10(struct meter *meter, int32_t level_10) {
  return tcat_model_set(&meter->model, METER_LEVEL_10, &level_10);
}

/** 电压1. 0 to 500 V. */
static inline int meter_set_voltage_1(struct meter *meter, float voltage_1) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_1, &voltage_1);
}

/** 电压2. 0 to 500 V. */
static inline int meter_set_voltage_2(struct meter *meter, float voltage_2) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_2, &voltage_2);
}

/** 电压3. 0 to 500 V. */
static inline int meter_set_voltage_3(struct meter *meter, float voltage_3) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_3, &voltage_3);
}

/** 电压4. 0 to 500 V. */
static inline int meter_set_voltage_4(struct meter *meter, float voltage_4) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_4, &voltage_4);
}

/** 电压5. 0 to 500 V. */
static inline int meter_set_voltage_5(struct meter *meter, float voltage_5) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_5, &voltage_5);
}

/** 电压6. 0 to 500 V. */
static inline int meter_set_voltage_6(struct meter *meter, float voltage_6) {
  return tcat_model_set(&meter->model, METER_VOLTAGE_6, &voltage_6);
}

#ifdef __cplusplus
}
#endif

#endif
