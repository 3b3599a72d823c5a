/**
 * @file
 * Made by `tcat model` of light.json, the template of LIGHT00001. Not to be edited.
 */

#ifndef TCAT_TEMPLATE_LIGHT_H
#define TCAT_TEMPLATE_LIGHT_H

#include "tcat_model.h"

#ifdef __cplusplus
extern "C" {
#endif

/** 颜色 */
enum light_color {
  /** Red */
  LIGHT_COLOR_RED = 0,
  /** Green */
  LIGHT_COLOR_GREEN = 1,
  /** Blue */
  LIGHT_COLOR_BLUE = 2,
};

/** Places of the members of `struct light_properties` in its bits: `tcat_has(values->has, …)`. */
enum light_properties_place {
  LIGHT_POWER_SWITCH = 0,
  LIGHT_COLOR = 1,
  LIGHT_BRIGHTNESS = 2,
  LIGHT_NAME = 3,
};

/** The properties. */
struct light_properties {
  uint32_t has[1];
  /** 电灯开关: 控制电灯开灭. */
  bool power_switch;
  /** 颜色: 灯光颜色. */
  enum light_color color;
  /** 亮度: 灯光亮度. 0 to 100 %. */
  int32_t brightness;
  /** 灯位置名称: 灯位置名称：书房、客厅等. 0 to 64 bytes. */
  char name[65];
};

/** Places of the members of `struct light_event_status_report` in its bits: `tcat_has(values->has, …)`. */
enum light_event_status_report_place {
  LIGHT_EVENT_STATUS_REPORT_STATUS = 0,
  LIGHT_EVENT_STATUS_REPORT_MESSAGE = 1,
};

/** What the event `status_report` tells. */
struct light_event_status_report {
  uint32_t has[1];
  /** running_state: Report current device running state. */
  bool status;
  /** Message: Some extra message. 0 to 64 bytes. */
  char message[65];
};

/** Places of the members of `struct light_event_low_voltage` in its bits: `tcat_has(values->has, …)`. */
enum light_event_low_voltage_place {
  LIGHT_EVENT_LOW_VOLTAGE_VOLTAGE = 0,
};

/** What the event `low_voltage` tells. */
struct light_event_low_voltage {
  uint32_t has[1];
  /** Voltage: Current voltage. 0 to 24 V. */
  float voltage;
};

/** Places of the members of `struct light_event_hardware_fault` in its bits: `tcat_has(values->has, …)`. */
enum light_event_hardware_fault_place {
  LIGHT_EVENT_HARDWARE_FAULT_NAME = 0,
  LIGHT_EVENT_HARDWARE_FAULT_ERROR_CODE = 1,
};

/** What the event `hardware_fault` tells. */
struct light_event_hardware_fault {
  uint32_t has[1];
  /** Name: Name like: memory,tf card, censors .... 0 to 64 bytes. */
  char name[65];
  /** Error_Code: Error code for fault. 0 to 2000. */
  int32_t error_code;
};

/** Places of the members of `struct light_action_blink_input` in its bits: `tcat_has(values->has, …)`. */
enum light_action_blink_input_place {
  LIGHT_ACTION_BLINK_INPUT_PERIOD = 0,
};

/** What the action `blink` is given. */
struct light_action_blink_input {
  uint32_t has[1];
  /** Period. 1 to 10 s. */
  int32_t period;
};

/** What the action `blink` answers. */
struct light_action_blink_output {
  uint32_t has[1];
};

struct light;

/** What the application does when the cloud asks for it; it answers, there or later, from any task. */
struct light_handler {
  /** Properties that the cloud wants: `light_answer`. */
  void (*control)(struct light *light, const struct light_properties *wanted);
  /** Blink: Blink for a while */
  void (*action_blink)(struct light *light, const struct light_action_blink_input *input);
};

/** Bytes for a topic and messages on their way out; a build may say less, and reports go out in parts then. */
#ifndef TCAT_TEMPLATE_LIGHT_ROOM
#define TCAT_TEMPLATE_LIGHT_ROOM 368
#elif TCAT_TEMPLATE_LIGHT_ROOM < 320 || TCAT_TEMPLATE_LIGHT_ROOM > UINT16_MAX
#error "TCAT_TEMPLATE_LIGHT_ROOM: 320 to 65,535 bytes"
#endif

/** A device of this template: the application's memory. */
struct light {
  struct tcat_model model;
  struct tcat_model_frame frames[1];
  const struct light_handler *handler;
  /** What is so; set by the functions below, read by the task that polls. */
  struct light_properties values;
  struct light_properties wanted;
  union {
    struct light_action_blink_input blink;
  } input;
  struct tcat_model_owed owed;
  uint32_t changed[2][1];
  char text[20];
  char room[TCAT_TEMPLATE_LIGHT_ROOM];
};

/** Opens it over a client's session; `config` and `handler` stay as they are. `tcat_model_open` says what it returns. */
int light_open(struct light *light, struct tcat *client, const struct tcat_model_config *config,
    const struct light_handler *handler);

/** Answers a control: `tcat_model_answer`. */
int light_answer(struct light *light, int32_t code, const char *status);

/** 电灯开关: 控制电灯开灭. */
static inline int light_set_power_switch(struct light *light, bool power_switch) {
  return tcat_model_set(&light->model, LIGHT_POWER_SWITCH, &power_switch);
}

/** 颜色: 灯光颜色. */
static inline int light_set_color(struct light *light, enum light_color color) {
  return tcat_model_set(&light->model, LIGHT_COLOR, &color);
}

/** 亮度: 灯光亮度. 0 to 100 %. */
static inline int light_set_brightness(struct light *light, int32_t brightness) {
  return tcat_model_set(&light->model, LIGHT_BRIGHTNESS, &brightness);
}

/** 灯位置名称: 灯位置名称：书房、客厅等. 0 to 64 bytes. */
static inline int light_set_name(struct light *light, const char *name) {
  return tcat_model_set(&light->model, LIGHT_NAME, name);
}

/** Answers the action: `tcat_model_answer_action`. */
int light_answer_blink(struct light *light, int32_t code, const char *status,
    const struct light_action_blink_output *output);

/** DeviceStatus: Report the device status; `post` and `params` stay until it is done: `tcat_model_post`. */
int light_post_status_report(struct light *light, struct tcat_model_post *post,
    const struct light_event_status_report *params);

/** LowVoltage: Alert for device voltage is low; `post` and `params` stay until it is done: `tcat_model_post`. */
int light_post_low_voltage(struct light *light, struct tcat_model_post *post,
    const struct light_event_low_voltage *params);

/** Hardware_fault: Report hardware fault; `post` and `params` stay until it is done: `tcat_model_post`. */
int light_post_hardware_fault(struct light *light, struct tcat_model_post *post,
    const struct light_event_hardware_fault *params);

#ifdef __cplusplus
}
#endif

#endif
