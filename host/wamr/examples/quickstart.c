/* A super-loop with a module's whole life: one UART, one client, one session. */

#include <string.h>

#include "board.h"
#include "tcat_session.h"
#include "tcat_update.h"

void obey(const char *topic, const uint8_t *bytes, size_t length);
bool flash_write(uint32_t offset, const void *bytes, size_t count);

static struct tcat client;
static uint8_t fifo[512], message[2048], piece[2048];
static char topic[129];

void uart_interrupt(void) { tcat_rx(&client, board_read()); }

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  return board_write(bytes, count);
}

static uint32_t now_ms(void *context) {
  (void)context;
  return board_ms();
}

static const struct tcat_topic topics[] = {{"CTQS08Y5LG/Dev01/control", 1}};
static struct tcat_session_config life = {.product_id = "CTQS08Y5LG", .device_name = "Dev01", .ssid = "home",
                                          .topics = topics, .topic_count = 1, .version = "1.0.0"};
static struct tcat_collector inbox = {.topic = topic, .topic_size = 129, .bytes = message, .size = sizeof message};

static bool keep(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count) {
  return update->size <= 262144 && flash_write(offset, bytes, count);
}
static struct tcat_update update = {.write = keep, .bytes = piece, .room = sizeof piece};

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)user;
  if (tcat_collect(&inbox, event)) obey(topic, message, inbox.length);
  if (tcat_is_update(event)) tcat_update_start(from, &update);
}

void report(const char *reading) { /* from any task; waits a minute for a module that is away */
  static struct tcat_request request = {.hold_ms = 60000};
  if (tcat_pending(&request)) return;
  tcat_fill_publish(&client, &request, "CTQS08Y5LG/Dev01/event", 1, reading, strlen(reading));
  tcat_submit(&client, &request);
}

int run(const char *secret, const char *password) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  life.device_secret = secret;
  life.password = password;
  int status = tcat_open(&client, NULL, &config);
  if (status == TCAT_OK) status = tcat_session_start(&client, &life);
  while (status == TCAT_OK) board_sleep(tcat_poll(&client));
  return status;
}
