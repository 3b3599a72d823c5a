/* An application that has only been given the folder: it opens a client, sends a line and takes the answer. */

#include <string.h>

#include "tcat.h"
#include "tcat_commands.h"
#include "tcat_errors.h"
#if TCAT_SESSION
#include "tcat_session.h"
#endif

static char written[64];
static size_t length;

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  if (count > sizeof written - length) count = sizeof written - length;
  memcpy(written + length, bytes, count);
  length += count;
  return count;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return 0;
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  if (event->kind == TCAT_EVENT_DONE) *(int *)user = 1;
}

int main(void) {
  static uint64_t pool[TCAT_WASM2C ? 1 : 16 * 1024];
  static uint8_t copy[16 * 1024];
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms};
  static int done;
  static const struct tcat_config config = {.port = &port, .handler = handle, .user = &done};
  static struct tcat_module module;
  static struct tcat client;
  if (tcat_runtime_init(pool, sizeof pool) != TCAT_OK) return 1;
  if (tcat_load(&module, &tcat_image, copy) != TCAT_OK) return 2;
  if (tcat_open(&client, &module, &config) != TCAT_OK) return 3;
  if (tcat_mqtt_state(&client) != TCAT_OK) return 4;
  tcat_poll(&client);
  if (length != 17 || memcmp(written, "AT+TCMQTTSTATE?\r\n", 17) != 0) return 5;
  tcat_rx_block(&client, (const uint8_t *)"+TCMQTTSTATE: 1\r\nOK\r\n", 21);
  tcat_poll(&client);
  if (!done || tcat_error(TCAT_TABLE_CME, 208) == NULL) return 6;
#if TCAT_SESSION
  static const struct tcat_session_config life = {
      .product_id = "METER77777", .device_name = "meter1", .device_secret = "bWV0ZXIx"};
  length = 0;
  if (tcat_session_start(&client, &life) != TCAT_OK) return 7;
  tcat_poll(&client);
  if (length != 5 || memcmp(written, "+++\r\n", 5) != 0) return 8;
#endif
  tcat_close(&client);
  return 0;
}
