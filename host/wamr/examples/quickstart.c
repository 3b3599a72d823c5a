/* A super-loop: one UART, one client, each command waited for. */

#include "board.h"
#include "tcat.h"
#include "tcat_commands.h"

static struct tcat client;
static struct tcat_module module;
static uint64_t pool[47296 / 8];
static uint8_t fifo[512];

void uart_interrupt(void) { tcat_rx(&client, board_read()); }

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  return board_write(bytes, count);
}

static uint32_t now_ms(void *context) {
  (void)context;
  return board_ms();
}

static void idle(void *context, uint32_t ms) {
  (void)context;
  board_sleep(ms);
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  if (event->kind == TCAT_EVENT_DISCONNECTED) board_log("the module has lost its connection");
}

static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .idle = idle};
static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};

int start(void) {
  int status = tcat_runtime_init(pool, sizeof pool);
  if (status == TCAT_OK) status = tcat_load(&module, &tcat_image, NULL);
  return status == TCAT_OK ? tcat_open(&client, &module, &config) : status;
}

static bool does(int started) { return started == TCAT_OK && tcat_wait(&client, NULL) == TCAT_OK; }

bool report(const char *secret) {
  return does(tcat_line(&client, "ATE0")) &&
         does(tcat_set_device_info(&client, 1, "CTQS08Y5LG", "Dev01", secret, NULL)) &&
         does(tcat_mqtt_connect(&client, 1, 5000, 240, 1, 1)) &&
         does(tcat_mqtt_subscribe(&client, "CTQS08Y5LG/Dev01/control", 1)) &&
         does(tcat_publish(&client, "CTQS08Y5LG/Dev01/event", 1, "{\"t\":21}", 8));
}

void loop(void) {
  for (;;) {
    uint32_t left = tcat_poll(&client);
    if (left > 0) board_sleep(left);
  }
}
