#include "device.h"

#include <string.h>

#include "life.h"
#include "tcat_commands.h"

/** So long the room for received bytes stays full. */
#define HOLD_MS 100

static size_t append(char *text, size_t length, const char *more) {
  while (*more && length + 1 < DEVICE_REPORT) text[length++] = *more++;
  text[length] = 0;
  return length;
}

/* Waits for its turn, and for the connection where there is none. */
static void report(struct device *device, const char *name, const char *value) {
  struct device_report *free = device->reports;
  while (free < device->reports + DEVICE_REPORTS && tcat_pending(&free->request)) free++;
  if (free == device->reports + DEVICE_REPORTS) return;
  size_t length = append(free->text, 0, "{\"");
  length = append(free->text, length, name);
  length = append(free->text, length, "\":\"");
  length = append(free->text, length, value);
  length = append(free->text, length, "\"}");
  free->request.hold_ms = DEVICE_HOLD_MS;
  tcat_fill_publish(device->client, &free->request, device->data_topic, 1, free->text, length);
  tcat_submit(device->client, &free->request);
}

static void report_number(struct device *device, const char *name, uint32_t number) {
  char digits[11];
  char *at = digits + sizeof digits;
  *--at = 0;
  do *--at = (char)('0' + number % 10);
  while (number /= 10);
  report(device, name, at);
}

/* Where a product writes its flash. */
static bool keep(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count) {
  (void)bytes;
  return offset + count <= update->size;
}

static void end_update(struct tcat *client, struct tcat_update *update) {
  (void)client;
  report(update->user, "firmware", update->status == TCAT_OK ? update->md5 : "damaged");
}

static void begin_update(struct device *device) {
  struct tcat_update *update = &device->update;
  update->write = keep;
  update->done = end_update;
  update->user = device;
  update->bytes = device->piece;
  update->room = sizeof device->piece;
  tcat_update_start(device->client, update);
}

static void obey(struct device *device) {
  const char *order = (const char *)device->message;
  device->message[device->inbox.length] = 0;
  if (strcmp(order, "stop") == 0) {
    tcat_fill_mqtt_disconnect(&device->dumping);
    tcat_submit(device->client, &device->dumping);
  } else if (strcmp(order, "hold") == 0) {
    device->holding = true;
  } else if (strcmp(order, "lost") == 0) {
    report_number(device, "lost", device->lost);
  } else if (strcmp(order, "dump") == 0) {
    tcat_fill_publish(device->client, &device->dumping, device->data_topic, 1, device->dump, device->dump_length);
    tcat_submit(device->client, &device->dumping);
  } else {
    device->lamp = strcmp(order, "lamp on") == 0;
    report(device, "lamp", device->lamp ? "on" : "off");
  }
}

static void report_sum(struct device *device) {
  char sum[33];
  tcat_md5_end(&device->sum, sum);
  report(device, "received", sum);
}

void device_up(struct device *device) { report(device, "temperature", "21.5"); }

void device_stop(struct device *device) { device->stopped = true; }

void device_handle(struct tcat *client, const struct tcat_event *event, void *user) {
  struct device *device = user;
  (void)client;
  bool is_order = tcat_collect(&device->inbox, event) && device->inbox.length <= DEVICE_ORDER;
  if (is_order) obey(device);
  life_take(device, event);
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) tcat_md5_begin(&device->sum);
  if (event->kind == TCAT_EVENT_SLICE) tcat_md5_add(&device->sum, event->text.at, event->text.length);
  if (event->kind == TCAT_EVENT_MESSAGE_END && !is_order) report_sum(device);
  if (event->kind == TCAT_EVENT_DAMAGED) device->lost += event->number;
  if (event->kind == TCAT_EVENT_TRAPPED) device->trapped = true;
  if (tcat_is_update(event)) begin_update(device);
}

/* Looks away until what comes has filled all room, as the erasure of a flash sector would. */
static void hold(struct device *device) {
  const struct tcat_port *port = device->client->config->port;
  device->lost = 0;
  while (tcat_rx_room(device->client) > 0) port->idle(port->context, 1);
  uint32_t since = port->now_ms(port->context);
  while (port->now_ms(port->context) - since < HOLD_MS) port->idle(port->context, 1);
  report(device, "held", "until full");
}

/* A fresh core knows nothing of the module: it begins as after a start. */
static int recover(struct device *device) {
  int status = tcat_reopen(device->client);
  return status == TCAT_OK ? life_start(device) : status;
}

int device_run(struct device *device) {
  const struct tcat_port *port = device->client->config->port;
  device->inbox.bytes = device->message;
  device->inbox.size = DEVICE_INBOX;
  int status = life_start(device);
  while (status == TCAT_OK && !device->stopped) {
    uint32_t left = tcat_poll(device->client);
    uint32_t due = life_go_on(device);
    if (due < left) left = due;
    if (device->holding) hold(device);
    if (device->trapped) status = recover(device);
    device->holding = device->trapped = false;
    if (left > 0) port->idle(port->context, left);
  }
  return status;
}
