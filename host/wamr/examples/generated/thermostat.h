/**
 * @file
 * Made by `tcat model` of thermostat.json, the template of THERMOSTAT. Not to be edited.
 */

#ifndef TCAT_TEMPLATE_THERMOSTAT_H
#define TCAT_TEMPLATE_THERMOSTAT_H

#include "tcat_model.h"

#ifdef __cplusplus
extern "C" {
#endif

/** 模式 */
enum thermostat_mode {
  /** Off */
  THERMOSTAT_MODE_OFF = 0,
  /** Heat */
  THERMOSTAT_MODE_HEAT = 1,
  /** Cool */
  THERMOSTAT_MODE_COOL = 2,
  /** Auto */
  THERMOSTAT_MODE_AUTO = 3,
};

/** Places of the members of `struct thermostat_properties` in its bits: `tcat_has(values->has, …)`. */
enum thermostat_properties_place {
  THERMOSTAT_TEMPERATURE = 0,
  THERMOSTAT_TARGET = 1,
  THERMOSTAT_MODE = 2,
  THERMOSTAT_HEATING = 3,
  THERMOSTAT_ROOM = 4,
};

/** The properties. */
struct thermostat_properties {
  uint32_t has[1];
  /** 室温: 测得的温度. -40 to 125 ℃. */
  float temperature;
  /** 目标温度. 5 to 35 ℃. */
  float target;
  /** 模式. */
  enum thermostat_mode mode;
  /** 正在加热. */
  bool heating;
  /** 房间. 0 to 32 bytes. */
  char room[33];
};

/** Places of the members of `struct thermostat_event_overheated` in its bits: `tcat_has(values->has, …)`. */
enum thermostat_event_overheated_place {
  THERMOSTAT_EVENT_OVERHEATED_TEMPERATURE = 0,
};

/** What the event `overheated` tells. */
struct thermostat_event_overheated {
  uint32_t has[1];
  /** 温度. -40 to 125 ℃. */
  float temperature;
};

/** Places of the members of `struct thermostat_event_sensor_fault` in its bits: `tcat_has(values->has, …)`. */
enum thermostat_event_sensor_fault_place {
  THERMOSTAT_EVENT_SENSOR_FAULT_CODE = 0,
  THERMOSTAT_EVENT_SENSOR_FAULT_TEXT = 1,
};

/** What the event `sensor_fault` tells. */
struct thermostat_event_sensor_fault {
  uint32_t has[1];
  /** 故障码. 0 to 255. */
  int32_t code;
  /** 说明. 0 to 64 bytes. */
  char text[65];
};

/** Places of the members of `struct thermostat_action_hold_input` in its bits: `tcat_has(values->has, …)`. */
enum thermostat_action_hold_input_place {
  THERMOSTAT_ACTION_HOLD_INPUT_TARGET = 0,
  THERMOSTAT_ACTION_HOLD_INPUT_MINUTES = 1,
};

/** What the action `hold` is given. */
struct thermostat_action_hold_input {
  uint32_t has[1];
  /** 目标温度. 5 to 35 ℃. */
  float target;
  /** 分钟. 1 to 1440 min. */
  int32_t minutes;
};

/** Places of the members of `struct thermostat_action_hold_output` in its bits: `tcat_has(values->has, …)`. */
enum thermostat_action_hold_output_place {
  THERMOSTAT_ACTION_HOLD_OUTPUT_UNTIL = 0,
};

/** What the action `hold` answers. */
struct thermostat_action_hold_output {
  uint32_t has[1];
  /** 到何时. */
  int64_t until;
};

struct thermostat;

/** What the application does when the cloud asks for it; it answers, there or later, from any task. */
struct thermostat_handler {
  /** Properties that the cloud wants: `thermostat_answer`. */
  void (*control)(struct thermostat *thermostat, const struct thermostat_properties *wanted);
  /** 保持: 保持目标温度一段时间 */
  void (*action_hold)(struct thermostat *thermostat, const struct thermostat_action_hold_input *input);
};

/** Bytes for a topic and messages on their way out; a build may say less, and reports go out in parts then. */
#ifndef TCAT_TEMPLATE_THERMOSTAT_ROOM
#define TCAT_TEMPLATE_THERMOSTAT_ROOM 386
#elif TCAT_TEMPLATE_THERMOSTAT_ROOM < 320 || TCAT_TEMPLATE_THERMOSTAT_ROOM > UINT16_MAX
#error "TCAT_TEMPLATE_THERMOSTAT_ROOM: 320 to 65,535 bytes"
#endif

/** A device of this template: the application's memory. */
struct thermostat {
  struct tcat_model model;
  struct tcat_model_frame frames[1];
  const struct thermostat_handler *handler;
  /** What is so; set by the functions below, read by the task that polls. */
  struct thermostat_properties values;
  struct thermostat_properties wanted;
  union {
    struct thermostat_action_hold_input hold;
  } input;
  struct tcat_model_owed owed;
  uint32_t changed[2][1];
  char text[20];
  char room[TCAT_TEMPLATE_THERMOSTAT_ROOM];
};

/** Opens it over a client's session; `config` and `handler` stay as they are. `tcat_model_open` says what it returns. */
int thermostat_open(struct thermostat *thermostat, struct tcat *client, const struct tcat_model_config *config,
    const struct thermostat_handler *handler);

/** Answers a control: `tcat_model_answer`. */
int thermostat_answer(struct thermostat *thermostat, int32_t code, const char *status);

/** 室温: 测得的温度. -40 to 125 ℃. */
static inline int thermostat_set_temperature(struct thermostat *thermostat, float temperature) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_TEMPERATURE, &temperature);
}

/** 目标温度. 5 to 35 ℃. */
static inline int thermostat_set_target(struct thermostat *thermostat, float target) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_TARGET, &target);
}

/** 模式. */
static inline int thermostat_set_mode(struct thermostat *thermostat, enum thermostat_mode mode) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_MODE, &mode);
}

/** 正在加热. */
static inline int thermostat_set_heating(struct thermostat *thermostat, bool heating) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_HEATING, &heating);
}

/** 房间. 0 to 32 bytes. */
static inline int thermostat_set_room(struct thermostat *thermostat, const char *room) {
  return tcat_model_set(&thermostat->model, THERMOSTAT_ROOM, room);
}

/** Answers the action: `tcat_model_answer_action`. */
int thermostat_answer_hold(struct thermostat *thermostat, int32_t code, const char *status,
    const struct thermostat_action_hold_output *output);

/** 过热; `post` and `params` stay until it is done: `tcat_model_post`. */
int thermostat_post_overheated(struct thermostat *thermostat, struct tcat_model_post *post,
    const struct thermostat_event_overheated *params);

/** 传感器故障; `post` and `params` stay until it is done: `tcat_model_post`. */
int thermostat_post_sensor_fault(struct thermostat *thermostat, struct tcat_model_post *post,
    const struct thermostat_event_sensor_fault *params);

#ifdef __cplusplus
}
#endif

#endif
