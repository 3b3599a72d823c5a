/*
 * tcat-thermostat tcp HOST PORT | serial DEVICE [SPEED]: the thermostat THERMOSTAT/wall, in a room of its own making.
 * `tcat model thermostat.json --lang c --out generated` has made its types and functions.
 */

#include "thermostat.h"

#include <stdio.h>

#include "thing.h"

/* Degrees by which it may be colder than wanted before it heats. */
#define HYSTERESIS 0.5f
/* Degrees at which something is on fire. */
#define OVERHEATED 60.0f
/* Milliseconds between two looks at the sensor. */
#define LOOK_MS 500
#define MINUTE_MS 60000

static struct thermostat wall;
static float room = 18.5f;
static int64_t look_at;

static void regulate(float target, enum thermostat_mode mode) {
  bool heats = mode == THERMOSTAT_MODE_HEAT || mode == THERMOSTAT_MODE_AUTO;
  bool heating = heats && room < target - HYSTERESIS;
  /* Here the valve is moved. */
  if (heating != wall.values.heating || !tcat_has(wall.values.has, THERMOSTAT_HEATING))
    thermostat_set_heating(&wall, heating);
}

static void control(struct thermostat *from, const struct thermostat_properties *wanted) {
  thermostat_answer(from, 0, NULL);
  (void)wanted;
  regulate(from->values.target, from->values.mode);
}

static void hold(struct thermostat *from, const struct thermostat_action_hold_input *input) {
  static struct thermostat_action_hold_output output;
  tcat_mark(output.has, THERMOSTAT_ACTION_HOLD_OUTPUT_UNTIL);
  output.until = thing_clock(NULL) + (int64_t)input->minutes * MINUTE_MS;
  regulate(input->target, THERMOSTAT_MODE_HEAT);
  thermostat_answer_hold(from, 0, NULL, &output);
}

/* The room becomes warmer or colder, and the sensor sees it. */
static void look(void) {
  static struct tcat_model_post post;
  static struct thermostat_event_overheated event;
  room += wall.values.heating ? 0.5f : 0;
  thermostat_set_temperature(&wall, room);
  regulate(wall.values.target, wall.values.mode);
  if (room < OVERHEATED || tcat_model_posting(&wall.model)) return;
  event.temperature = room;
  tcat_mark(event.has, THERMOSTAT_EVENT_OVERHEATED_TEMPERATURE);
  thermostat_post_overheated(&wall, &post, &event);
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  tcat_model_event(&wall.model, event);
}

static uint32_t poll_wall(void) {
  int64_t now = thing_clock(NULL);
  if (now >= look_at) {
    look();
    look_at = now + LOOK_MS;
  }
  uint32_t left = tcat_model_poll(&wall.model);
  uint32_t until = (uint32_t)(look_at - now);
  return left < until ? left : until;
}

int main(int count, char **words) {
  static const struct tcat_topic topics[] = {{"$thing/down/property/THERMOSTAT/wall", 1},
                                             {"$thing/down/event/THERMOSTAT/wall", 1},
                                             {"$thing/down/action/THERMOSTAT/wall", 1}};
  static struct tcat_session_config life = {
      .product_id = "THERMOSTAT", .device_name = "wall", .topics = topics, .topic_count = 3};
  /* Together, and not more often than every two seconds. */
  static const struct tcat_model_config config = {
      .product_id = "THERMOSTAT", .device_name = "wall", .clock = thing_clock, .report_ms = 2000};
  static const struct thermostat_handler handler = {control, hold};
  if (!thing_start(count, words, handle, &life)) return 1;
  if (thermostat_open(&wall, &thing_client, &config, &handler) != TCAT_OK) return 1;
  thermostat_set_target(&wall, 20);
  thermostat_set_mode(&wall, THERMOSTAT_MODE_AUTO);
  thing_run(poll_wall);
  return 1;
}
