#include "life.h"
#include "tcat_commands.h"

/** So long after a failure it begins anew, in milliseconds. */
#define PAUSE_MS 1000u

/* In their order. A module that kept its connection takes no other device: it is disconnected first, or says that it was not connected. */
enum step { ECHO_OFF, STATION, JOIN, DISCONNECT, DEVICE, CONNECT, SUBSCRIBE, VERSION, UP, LOOK };

static struct tcat_request request;
static enum step step;
static bool waits;
static bool connected;
static uint32_t since;

static uint32_t now_of(const struct device *device) {
  const struct tcat_port *port = device->client->config->port;
  return port->now_ms(port->context);
}

static void fill(const struct device_place *place) {
  switch (step) {
    case ECHO_OFF:
      tcat_fill_line(&request, "ATE0");
      break;
    case STATION:
      tcat_fill_plain(&request, "CWMODE", TCAT_FORM_SET);
      tcat_add_number(&request, 1);
      break;
    case JOIN:
      tcat_fill_plain(&request, "CWJAP", TCAT_FORM_SET);
      tcat_add_string(&request, place->ssid);
      tcat_add_string(&request, place->password);
      break;
    case DISCONNECT:
      tcat_fill_mqtt_disconnect(&request);
      break;
    case DEVICE:
      tcat_fill_set_device_info(&request, 1, place->product_id, place->device_name, place->device_secret, NULL);
      break;
    case CONNECT:
      tcat_fill_mqtt_connect(&request, 1, 5000, 240, 1, 1);
      break;
    case SUBSCRIBE:
      tcat_fill_mqtt_subscribe(&request, place->control_topic, 1);
      break;
    case VERSION:
      tcat_fill_set_ota(&request, 1, place->version);
      break;
    case UP:
      break;
    case LOOK:
      connected = false;
      tcat_fill_mqtt_state(&request);
      break;
  }
}

static void begin_later(struct device *device) {
  step = ECHO_OFF;
  waits = true;
  since = now_of(device);
}

static int take_step(struct device *device) {
  fill(device->place);
  return tcat_submit(device->client, &request);
}

/* A disconnection may find nothing to end; a look asks for more than an answer. */
static bool is_well(bool done) {
  if (step == LOOK) return done && connected;
  return done || step == DISCONNECT;
}

static void end_step(struct tcat *client, struct tcat_request *ended) {
  struct device *device = ended->user;
  (void)client;
  if (ended->status == TCAT_E_TRAP) return;
  if (!is_well(ended->status == TCAT_OK)) {
    begin_later(device);
    return;
  }
  if (step == LOOK) {
    step = UP;
    return;
  }
  step++;
  if (step == UP) device_up(device);
  else take_step(device);
}

int life_start(struct device *device) {
  request.done = end_step;
  request.user = device;
  waits = false;
  step = ECHO_OFF;
  return take_step(device);
}

/* Whether an event may be all that is heard of a restart: where it came in a message its `ready` was none. */
static bool is_doubtful(const struct tcat_event *event) {
  return event->kind == TCAT_EVENT_DAMAGED || event->kind == TCAT_EVENT_FAILED;
}

void life_take(struct device *device, const struct tcat_event *event) {
  struct tcat_mqtt_state_answer answer;
  if (step == LOOK && event->kind == TCAT_EVENT_DATA && event->command == TCAT_COMMAND_TCMQTTSTATE)
    connected = tcat_take_mqtt_state(device->client, &answer) && answer.state == 1;
  if (event->kind == TCAT_EVENT_DONE && event->command == TCAT_COMMAND_TCMQTTDISCONN && step == UP) device_stop(device);
  /* A step that is out ends with the restart, too. */
  if (tcat_pending(&request)) return;
  if (event->kind == TCAT_EVENT_READY) begin_later(device);
  if (step == UP && is_doubtful(event)) {
    step = LOOK;
    take_step(device);
  }
}

uint32_t life_go_on(struct device *device) {
  if (!waits) return TCAT_NEVER;
  uint32_t gone = now_of(device) - since;
  if (gone < PAUSE_MS) return PAUSE_MS - gone;
  waits = false;
  take_step(device);
  return 0;
}
