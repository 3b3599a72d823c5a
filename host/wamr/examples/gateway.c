/*
 * tcat-gateway tcp HOST PORT | serial DEVICE [SPEED]: the gateway GATEWAY777/gateway1 with two lamps behind it, SUBLIGHT01/near and
 * SUBLIGHT01/far. Each is a model of its own on the gateway's session; LAMP_SECRET is the secret of each.
 */

#include <stdio.h>
#include <stdlib.h>

#include "light.h"
#include "tcat_commands.h"
#include "tcat_names.h"
#include "thing.h"

#define PRODUCT "SUBLIGHT01"
#define LAMPS (sizeof lamps / sizeof *lamps)
/* A module that says `busy` is asked again for so long. */
#define RETRY_MS 10000

static const char *const kinds[] = {"property", "event", "action"};

struct lamp {
  struct tcat_model_config config;
  struct light light;
  struct tcat_request request;
  /* What of bringing it online comes next: it is bound, it is online, it has topics. */
  unsigned step;
  char topic[64];
  bool online;
};

static struct lamp lamps[] = {
    {.config = {.product_id = PRODUCT, .device_name = "near", .clock = thing_clock}},
    {.config = {.product_id = PRODUCT, .device_name = "far", .clock = thing_clock}},
};
static const char *secret;
/* That the session is up a lamp hears when it is online itself. */
static struct tcat_event session_up;

static void come_online(struct tcat *client, struct lamp *lamp) {
  const char *name = lamp->config.device_name;
  switch (lamp->step) {
    case 0:
      /* What is bound already stays so. */
      tcat_fill_bind_sub_device(&lamp->request, 0, PRODUCT, name, secret);
      break;
    case 1:
      tcat_fill_set_sub_device_online(&lamp->request, 0, PRODUCT, name);
      break;
    case 2:
    case 3:
    case 4:
      snprintf(lamp->topic, sizeof lamp->topic, "$thing/down/%s/" PRODUCT "/%s", kinds[lamp->step - 2], name);
      tcat_fill_mqtt_subscribe(&lamp->request, lamp->topic, 1);
      break;
    default:
      lamp->online = true;
      tcat_model_event(&lamp->light.model, &session_up);
      return;
  }
  lamp->step++;
  tcat_submit(client, &lamp->request);
}

static void stepped(struct tcat *client, struct tcat_request *request) {
  struct lamp *lamp = request->user;
  /* What fails with the connection is done again when it is back. */
  if (tcat_session_state(client) != TCAT_SESSION_UP) return;
  /* Where the session went down and came back meanwhile it begins anew, whatever has become of this. */
  if (request->status == TCAT_OK || lamp->step == 0) {
    come_online(client, lamp);
    return;
  }
  fprintf(stderr, "%s: %s\n", lamp->config.device_name, tcat_reason_name(request->result.reason));
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  for (size_t i = 0; i < LAMPS; i++) {
    struct lamp *lamp = &lamps[i];
    if (event->kind == TCAT_EVENT_SESSION_UP) {
      session_up = *event;
      lamp->step = 0;
      if (!tcat_pending(&lamp->request)) come_online(client, lamp);
      continue;
    }
    if (event->kind == TCAT_EVENT_SESSION_DOWN) lamp->online = false;
    tcat_model_event(&lamp->light.model, event);
  }
}

static void control(struct light *from, const struct light_properties *wanted) {
  (void)wanted;
  /* Here the lamp is set. */
  light_answer(from, 0, NULL);
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  static const struct light_action_blink_output output;
  (void)input;
  light_answer_blink(from, 1, "not here", &output);
}

static uint32_t poll_lamps(void) {
  uint32_t left = UINT32_MAX;
  for (size_t i = 0; i < LAMPS; i++) {
    if (!lamps[i].online) continue;
    uint32_t own = tcat_model_poll(&lamps[i].light.model);
    if (own < left) left = own;
  }
  return left;
}

int main(int count, char **words) {
  static struct tcat_session_config life = {.product_id = "GATEWAY777", .device_name = "gateway1"};
  static const struct light_handler handler = {control, blink};
  setvbuf(stdout, NULL, _IOLBF, 0);
  secret = getenv("LAMP_SECRET");
  if (!secret) {
    fprintf(stderr, "set LAMP_SECRET\n");
    return 1;
  }
  if (!thing_start(count, words, handle, &life)) return 1;
  for (size_t i = 0; i < LAMPS; i++) {
    struct lamp *lamp = &lamps[i];
    lamp->request = (struct tcat_request){.done = stepped, .user = lamp, .retry_ms = RETRY_MS};
    if (light_open(&lamp->light, &thing_client, &lamp->config, &handler) != TCAT_OK) return 1;
    light_set_brightness(&lamp->light, 50);
  }
  thing_run(poll_lamps);
  return 1;
}
