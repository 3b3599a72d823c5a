#include "device.h"

#include <string.h>

#include "tcat_commands.h"

/** A report has room for an MD5 and a few words. */
#define REPORT 96

enum step {
  STEP_AT = 1,
  STEP_WIFI,
  STEP_DEVICE,
  STEP_CONNECT,
  STEP_SUBSCRIBE,
  STEP_OTA,
  STEP_REPORT,
  STEP_DUMP,
  STEP_STOP,
  STEP_CORE,
};

int device_wait(struct device *device, int started) {
  return started == TCAT_OK ? tcat_wait(device->client, NULL) : started;
}

static size_t append(char *text, size_t length, const char *more) {
  while (*more && length + 1 < REPORT) text[length++] = *more++;
  text[length] = 0;
  return length;
}

static int report(struct device *device, const char *name, const char *value) {
  char text[REPORT];
  size_t length = append(text, 0, "{\"");
  length = append(text, length, name);
  length = append(text, length, "\":\"");
  length = append(text, length, value);
  length = append(text, length, "\"}");
  return device_wait(device, tcat_publish(device->client, device->identity->data_topic, 1, text, length));
}

/* A message or a piece of firmware begins; the slices that follow are its own. */
static void begin(struct device *device, const struct tcat_event *event) {
  device->expected = event->number;
  device->hashing = NULL;
  device->leaving_out = false;
  if (event->kind == TCAT_EVENT_FIRMWARE_BEGIN) {
    device->hashing = &device->firmware_sum;
  } else if (event->number > DEVICE_ORDER) {
    device->hashing = &device->message_sum;
    tcat_md5_begin(device->hashing);
  } else {
    device->leaving_out = device->ordered;
    if (!device->leaving_out) device->order_length = 0;
  }
}

static void slice(struct device *device, const struct tcat_event *event) {
  if (device->hashing) {
    tcat_md5_add(device->hashing, event->text.at, event->text.length);
    return;
  }
  if (device->leaving_out) return;
  memcpy(device->order + device->order_length, event->text.at, event->text.length);
  device->order_length = (uint8_t)(device->order_length + event->text.length);
}

static void end_message(struct device *device) {
  if (device->leaving_out) return;
  device->order[device->order_length] = 0;
  if (device->expected > DEVICE_ORDER)
    device->summed = true;
  else
    device->ordered = true;
}

static void take_answer(struct device *device, const struct tcat_event *event) {
  struct tcat_firmware_info_answer info;
  if (event->command != TCAT_COMMAND_TCFWINFO || !tcat_take_firmware_info(device->client, &info)) return;
  if (info.md5.length != sizeof device->firmware_md5 - 1 || info.size < 0) return;
  memcpy(device->firmware_md5, info.md5.at, info.md5.length);
  device->firmware_size = (uint32_t)info.size;
}

void device_handle(struct tcat *client, const struct tcat_event *event, void *user) {
  struct device *device = user;
  (void)client;
  switch (event->kind) {
    case TCAT_EVENT_DATA:
      take_answer(device, event);
      break;
    case TCAT_EVENT_MESSAGE_BEGIN:
    case TCAT_EVENT_FIRMWARE_BEGIN:
      begin(device, event);
      break;
    case TCAT_EVENT_SLICE:
      slice(device, event);
      break;
    case TCAT_EVENT_MESSAGE_END:
      end_message(device);
      break;
    case TCAT_EVENT_FIRMWARE_END:
      device->firmware_read += device->expected;
      break;
    case TCAT_EVENT_OTA:
      if (event->text.length == 13 && memcmp(event->text.at, "UPDATESUCCESS", 13) == 0) device->firmware_arrived = true;
      break;
    case TCAT_EVENT_DAMAGED:
      device->lost += event->number;
      break;
    case TCAT_EVENT_TRAPPED:
      device->trapped = true;
      break;
    case TCAT_EVENT_READY:
      device->restarted = true;
      break;
    case TCAT_EVENT_DISCONNECTED:
      device->offline = true;
      break;
    case TCAT_EVENT_RECONNECTED:
      device->offline = false;
      break;
    default:
      break;
  }
}

/** A module may be busy or starting when the MCU begins to speak. */
#define GREETINGS 5

static int sign_in(struct device *device) {
  struct tcat *client = device->client;
  const struct device_identity *identity = device->identity;
  int status = TCAT_E_FAILED;
  tcat_set_limit(client, 1000);
  for (int i = 0; i < GREETINGS && status != TCAT_OK; i++) status = device_wait(device, tcat_line(client, "ATE0"));
  tcat_set_limit(client, 0);
  if (status != TCAT_OK) return STEP_AT;
  if (identity->ssid) {
    tcat_begin_plain(client, "CWJAP", 5, TCAT_FORM_SET);
    tcat_string(client, identity->ssid);
    tcat_string(client, identity->password);
    if (device_wait(device, tcat_start(client)) != TCAT_OK) return STEP_WIFI;
  }
  if (device_wait(device, tcat_set_device_info(client, 1, identity->product_id, identity->device_name,
                                               identity->device_secret, NULL)) != TCAT_OK)
    return STEP_DEVICE;
  if (device_wait(device, tcat_mqtt_connect(client, 1, 5000, 240, 1, 1)) != TCAT_OK) return STEP_CONNECT;
  if (device_wait(device, tcat_mqtt_subscribe(client, identity->control_topic, 1)) != TCAT_OK) return STEP_SUBSCRIBE;
  if (device_wait(device, tcat_set_ota(client, 1, identity->version)) != TCAT_OK) return STEP_OTA;
  device->restarted = false;
  device->offline = false;
  return 0;
}

/** So long the room stays full. */
#define HOLD_MS 100

/* Looks away until what comes has filled all room, as the erasure of a flash sector would. */
static int hold(struct device *device) {
  const struct tcat_port *port = device->client->config->port;
  device->lost = 0;
  while (tcat_rx_room(device->client) > 0) port->idle(port->context, 1);
  uint32_t since = port->now_ms(port->context);
  while (port->now_ms(port->context) - since < HOLD_MS) port->idle(port->context, 1);
  return report(device, "held", "until full") == TCAT_OK ? 0 : STEP_REPORT;
}

static int report_lost(struct device *device) {
  char digits[11];
  char *at = digits + sizeof digits;
  *--at = 0;
  uint32_t rest = device->lost;
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  return report(device, "lost", at) == TCAT_OK ? 0 : STEP_REPORT;
}

static int obey(struct device *device) {
  device->ordered = false;
  if (strcmp(device->order, "hold") == 0) return hold(device);
  if (strcmp(device->order, "lost") == 0) return report_lost(device);
  if (strcmp(device->order, "dump") == 0) {
    int started = tcat_publish(device->client, device->identity->data_topic, 1, device->dump, device->dump_length);
    return device_wait(device, started) == TCAT_OK ? 0 : STEP_DUMP;
  }
  if (strcmp(device->order, "lamp on") == 0) device->lamp = true;
  if (strcmp(device->order, "lamp off") == 0) device->lamp = false;
  return report(device, "lamp", device->lamp ? "on" : "off") == TCAT_OK ? 0 : STEP_REPORT;
}

/* The module has forgotten the connection, or lost it for good. */
static int begin_again(struct device *device) {
  int failed = sign_in(device);
  if (failed != 0) return failed;
  return report(device, "temperature", "21.5") == TCAT_OK ? 0 : STEP_REPORT;
}

/* A fresh core knows nothing of the module: it begins as after a start. */
static int recover(struct device *device) {
  device->trapped = false;
  device->ordered = false;
  device->summed = false;
  int status = tcat_reopen(device->client);
  return status == TCAT_OK ? begin_again(device) : STEP_CORE;
}

static int turn(struct device *device) {
  char sum[33];
  if (device->restarted || (device->offline && !tcat_running(device->client))) return begin_again(device);
  if (device->summed) {
    device->summed = false;
    tcat_md5_end(&device->message_sum, sum);
    return report(device, "received", sum) == TCAT_OK ? 0 : STEP_REPORT;
  }
  if (device->firmware_arrived) {
    device->firmware_arrived = false;
    const char *result = device_read_firmware(device) == TCAT_OK ? device->firmware_md5 : "damaged";
    return report(device, "firmware", result) == TCAT_OK ? 0 : STEP_REPORT;
  }
  return device->ordered ? obey(device) : 0;
}

int device_run(struct device *device) {
  const struct tcat_port *port = device->client->config->port;
  int failed = begin_again(device);
  while (failed == 0) {
    if (device->ordered && strcmp(device->order, "stop") == 0)
      return device_wait(device, tcat_mqtt_disconnect(device->client)) == TCAT_OK ? 0 : STEP_STOP;
    failed = turn(device);
    if (device->trapped) failed = recover(device);
    /* What a restart of the module has ended is begun again in the next turn. */
    if (device->restarted) failed = 0;
    uint32_t left = tcat_poll(device->client);
    if (left > 0) port->idle(port->context, left);
  }
  return failed;
}
