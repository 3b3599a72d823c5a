/* ESP-IDF: the UART driver with its event queue, one thread that polls, requests from any task. */

#include <pthread.h>
#include <string.h>

#include "driver/uart.h"
#include "esp_log.h"
#include "esp_pthread.h"
#include "esp_timer.h"
#include "freertos/FreeRTOS.h"
#include "freertos/queue.h"
#include "freertos/semphr.h"
#include "freertos/task.h"
#include "sdkconfig.h"
#include "tcat_names.h"
#include "tcat_request.h"
#include "tcat_session.h"

/* The board's wiring, and the device as the cloud knows it. */
#define UART UART_NUM_1
#define TX_PIN 4
#define RX_PIN 5
#define PRODUCT "CTQS08Y5LG"
#define DEVICE "Dev01"
#define SECRET "the device's secret"
#define SSID "home"
#define PASSWORD "the network's password"

/** Bytes of the driver's buffers, and events that wait. */
#define DRIVER_BYTES 2048
#define EVENTS 16
/** No sleep is longer: ticks are counted in 32 bits. */
#define LONGEST_MS 60000u
#define PRIORITY 5
/** Bytes of the image's copy in RAM, for the classic interpreter. */
#define COPY_BYTES (14 * 1024)

static const char tag[] = "tcat";
static struct tcat client;
static uint8_t fifo[CONFIG_TCAT_FIFO_SIZE];
static QueueHandle_t events;
static SemaphoreHandle_t mutex;

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  size_t room = 0;
  if (uart_get_tx_buffer_free_size(UART, &room) != ESP_OK) return 0;
  if (count > room) count = room;
  int written = count > 0 ? uart_write_bytes(UART, bytes, count) : 0;
  return written > 0 ? (size_t)written : 0;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return (uint32_t)(esp_timer_get_time() / 1000);
}

static void lock(void *context) { xSemaphoreTake(context, portMAX_DELAY); }
static void unlock(void *context) { xSemaphoreGive(context); }

/* What the driver holds, as far as there is room. */
static bool receive(void *context) {
  (void)context;
  uint8_t bytes[64];
  size_t waiting = 0;
  while (uart_get_buffered_data_len(UART, &waiting) == ESP_OK && waiting > 0) {
    uint32_t count = tcat_rx_room(&client);
    if (count > sizeof bytes) count = sizeof bytes;
    if (count > waiting) count = (uint32_t)waiting;
    int read = count > 0 ? uart_read_bytes(UART, bytes, count, 0) : 0;
    if (read <= 0) return false;
    tcat_rx_block(&client, bytes, (size_t)read);
  }
  return true;
}

static size_t stack_left(void *context) {
  (void)context;
  return uxTaskGetStackHighWaterMark(NULL) * sizeof(StackType_t);
}

/* Data is brought in by `receive`; behind what stands before it, a loss is told. */
static void take(const uart_event_t *event) {
  switch (event->type) {
    case UART_FIFO_OVF:
    case UART_BUFFER_FULL:
    case UART_FRAME_ERR:
    case UART_PARITY_ERR:
      receive(NULL);
      tcat_rx_lost(&client, 1);
      ESP_LOGW(tag, "the UART has lost bytes");
      break;
    default:
      break;
  }
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  ESP_LOGI(tag, "%s %s", tcat_event_name(event->kind), tcat_reason_name(event->reason));
}

/* From any task: a request, and an event of no type of the driver's that wakes the polling one. */
void report(const char *reading) {
  static struct tcat_request request = {.hold_ms = 60000};
  static const uart_event_t wake = {.type = UART_EVENT_MAX};
  if (tcat_pending(&request)) return;
  tcat_fill_publish(&client, &request, PRODUCT "/" DEVICE "/event", 1, reading, strlen(reading));
  tcat_submit(&client, &request);
  xQueueSend(events, &wake, 0);
}

/* WAMR has its memory from here; the core as C needs none. */
static int load(struct tcat_module *module) {
  uint8_t *bytes = NULL;
#ifdef CONFIG_TCAT_ENGINE_WAMR
  static uint64_t pool[CONFIG_TCAT_POOL_SIZE / sizeof(uint64_t)];
  int status = tcat_runtime_init(pool, sizeof pool);
  if (status != TCAT_OK) return status;
#endif
#ifdef CONFIG_WAMR_INTERP_CLASSIC
  /* It changes the image's bytes. */
  static uint8_t copy[COPY_BYTES];
  if (tcat_image.length > sizeof copy) return TCAT_E_MEMORY;
  bytes = copy;
#endif
  return tcat_load(module, &tcat_image, bytes);
}

static int start(void) {
  static struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock,
                                  .receive = receive, .stack_left = stack_left};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  static const struct tcat_session_config life = {.product_id = PRODUCT, .device_name = DEVICE, .device_secret = SECRET,
                                                  .ssid = SSID, .password = PASSWORD};
  static struct tcat_module module;
  port.context = mutex;
  int status = load(&module);
  if (status == TCAT_OK) status = tcat_open(&client, &module, &config);
  return status == TCAT_OK ? tcat_session_start(&client, &life) : status;
}

/* WAMR asks pthread_self() who calls, which ends a program whose task is not a POSIX thread. */
static void *run(void *unused) {
  (void)unused;
  int status = start();
  if (status != TCAT_OK) ESP_LOGE(tag, "%d: %s%s", status, tcat_status_name(status), tcat_refusal_name(status & 0xff));
  while (status == TCAT_OK) {
    uint32_t left = tcat_poll(&client);
    uart_event_t event;
    if (left > LONGEST_MS) left = LONGEST_MS;
    /* A tick more, for a part of one is none. */
    if (xQueueReceive(events, &event, left > 0 ? pdMS_TO_TICKS(left) + 1 : 0)) take(&event);
  }
  return NULL;
}

void app_main(void) {
  static const uart_config_t line = {.baud_rate = 115200, .data_bits = UART_DATA_8_BITS, .parity = UART_PARITY_DISABLE,
                                     .stop_bits = UART_STOP_BITS_1, .flow_ctrl = UART_HW_FLOWCTRL_DISABLE};
  ESP_ERROR_CHECK(uart_driver_install(UART, DRIVER_BYTES, DRIVER_BYTES, EVENTS, &events, 0));
  ESP_ERROR_CHECK(uart_param_config(UART, &line));
  ESP_ERROR_CHECK(uart_set_pin(UART, TX_PIN, RX_PIN, UART_PIN_NO_CHANGE, UART_PIN_NO_CHANGE));
  mutex = xSemaphoreCreateMutex();
  esp_pthread_cfg_t thread = esp_pthread_get_default_config();
  thread.stack_size = CONFIG_TCAT_STACK_SIZE;
  thread.prio = PRIORITY;
  thread.thread_name = tag;
  ESP_ERROR_CHECK(esp_pthread_set_cfg(&thread));
  pthread_t polling;
  if (!mutex || pthread_create(&polling, NULL, run, NULL) != 0) ESP_LOGE(tag, "no memory for the thread");
}
