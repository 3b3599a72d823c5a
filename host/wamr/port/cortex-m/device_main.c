/* The example on a board: the module hangs on UART 0. */

#include "board.h"
#include "device.h"

static struct tcat client;

/** Bytes before the core's ring. */
#define FIFO 512

#define TOPIC DEVICE_PRODUCT "/" DEVICE_NAME

/* The identity of the emulated cloud's sample; a product keeps its own where nobody reads it. */
static const struct device_place place = {
    .product_id = DEVICE_PRODUCT,
    .device_name = DEVICE_NAME,
    .device_secret = DEVICE_SECRET,
    .ssid = "home",
    .password = "12345678",
    .control_topic = TOPIC "/control",
    .version = "1.0.0",
};

static void receive(void *context, uint8_t byte, bool overrun) {
  (void)context;
  tcat_rx(&client, byte);
  if (overrun) tcat_rx_lost(&client, 1);
}

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  return board_uart_write(0, bytes, count);
}

static uint32_t now_ms(void *context) {
  (void)context;
  return board_now_ms();
}

static void idle(void *context, uint32_t ms) {
  (void)context;
  (void)ms;
  board_idle();
}

int main(void) {
  static uint64_t pool[(TCAT_POOL + 7) / 8];
  static uint8_t copy[TCAT_COPY];
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .idle = idle};
  static struct device device;
  static uint8_t fifo[FIFO];
  static const struct tcat_config config = {
      .port = &port, .handler = device_handle, .user = &device, .fifo = fifo, .fifo_size = sizeof fifo};
  static struct tcat_module module;

  /* 2 KB of the firmware itself: bytes of every kind that cost no room. Where they began at 0 they would be none. */
  extern const uint8_t _text_start[];
  device.client = &client;
  device.place = &place;
  device.data_topic = TOPIC "/data";
  device.dump = _text_start + sizeof(void *);
  device.dump_length = 2048;

  if (tcat_runtime_init(pool, sizeof pool) != TCAT_OK) return 20;
  int status = tcat_load(&module, &tcat_image, tcat_image.length <= sizeof copy ? copy : NULL);
  if (status != TCAT_OK) return 21;
  if (tcat_open(&client, &module, &config) != TCAT_OK) return 22;
  board_uart_open(0, receive, NULL);
  status = device_run(&device);
  board_log_number("stack ", board_stack_used());
  return status;
}
