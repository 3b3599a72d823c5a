/* Zephyr: a UART's asynchronous API, a work queue that polls, a mutex as `lock`. The devicetree names the UART: alias tcat-uart. */

#include <string.h>

#include <zephyr/device.h>
#include <zephyr/drivers/uart.h>
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

#include "tcat_names.h"
#include "tcat_request.h"
#include "tcat_session.h"

LOG_MODULE_REGISTER(tcat_sample, LOG_LEVEL_INF);

/* The device as the cloud knows it. */
#define PRODUCT "CTQS08Y5LG"
#define DEVICE "Dev01"
#define SECRET "the device's secret"
#define SSID "home"
#define PASSWORD "the network's password"

#define PRIORITY 5
#define DMA_BYTES 128
/** A UART that pauses for so long hands on what it has. Microseconds. */
#define PAUSE_US 1000

static const struct device *const uart = DEVICE_DT_GET(DT_ALIAS(tcat_uart));
static struct tcat client;
static uint8_t fifo[CONFIG_TCAT_FIFO_SIZE];
static uint8_t dma[2][DMA_BYTES];
static uint8_t line[256];
static atomic_t sending;

static K_THREAD_STACK_DEFINE(stack, CONFIG_TCAT_STACK_SIZE);
static struct k_work_q queue;
static struct k_work_delayable turn;
static K_MUTEX_DEFINE(mutex);

static void wake(void) { k_work_reschedule_for_queue(&queue, &turn, K_NO_WAIT); }

/* Which buffer the driver gets next. */
static unsigned next;

static void receive(const struct device *device) {
  next = 1;
  uart_rx_enable(device, dma[0], DMA_BYTES, PAUSE_US);
}

/* The driver asks for the buffer that comes next while it fills the other. */
static void give_buffer(const struct device *device) {
  uart_rx_buf_rsp(device, dma[next], DMA_BYTES);
  next ^= 1;
}

static void on_uart(const struct device *device, struct uart_event *event, void *user) {
  ARG_UNUSED(user);
  switch (event->type) {
    case UART_RX_RDY:
      if (tcat_rx_block(&client, event->data.rx.buf + event->data.rx.offset, event->data.rx.len)) wake();
      break;
    case UART_RX_BUF_REQUEST:
      give_buffer(device);
      break;
    case UART_RX_STOPPED:
      tcat_rx_lost(&client, 1);
      break;
    case UART_RX_DISABLED:
      /* Behind an error: what comes until it is on again is lost, and the next line tells of the gap. */
      receive(device);
      wake();
      break;
    case UART_TX_DONE:
    case UART_TX_ABORTED:
      atomic_set(&sending, 0);
      wake();
      break;
    default:
      break;
  }
}

/* The driver reads behind this call: from a copy, for the bytes may be overwritten. Until it is done there is no room. */
static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  ARG_UNUSED(context);
  if (!atomic_cas(&sending, 0, 1)) return 0;
  if (count > sizeof line) count = sizeof line;
  memcpy(line, bytes, count);
  if (uart_tx(uart, line, count, SYS_FOREVER_US) == 0) return count;
  atomic_set(&sending, 0);
  return 0;
}

static uint32_t now_ms(void *context) {
  ARG_UNUSED(context);
  return k_uptime_get_32();
}

static void lock(void *context) { k_mutex_lock(context, K_FOREVER); }
static void unlock(void *context) { k_mutex_unlock(context); }

/* Stacks grow downwards, to where the thread's begins. */
static size_t stack_left(void *context) {
  ARG_UNUSED(context);
  uint8_t here;
  return (size_t)((uintptr_t)&here - k_current_get()->stack_info.start);
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  ARG_UNUSED(from);
  ARG_UNUSED(user);
  LOG_INF("%s %s", tcat_event_name(event->kind), tcat_reason_name(event->reason));
}

static int start(void) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock,
                                        .stack_left = stack_left, .context = &mutex};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  static const struct tcat_session_config life = {.product_id = PRODUCT, .device_name = DEVICE, .device_secret = SECRET,
                                                  .ssid = SSID, .password = PASSWORD};
  int status = tcat_open(&client, NULL, &config);
  if (status == TCAT_OK) status = tcat_session_start(&client, &life);
  if (status != TCAT_OK) LOG_ERR("%d: %s%s", status, tcat_status_name(status), tcat_refusal_name(status & 0xff));
  return status;
}

/* The first turn opens the client: it is the queue's stack that has to be large enough. */
static void take_turn(struct k_work *work) {
  static bool open;
  ARG_UNUSED(work);
  if (!open) {
    if (start() != TCAT_OK) return;
    open = true;
    receive(uart);
  }
  uint32_t left = tcat_poll(&client);
  /* Where an interrupt has asked for a turn meanwhile, that one stands. */
  if (left != TCAT_NEVER) k_work_schedule_for_queue(&queue, &turn, K_MSEC(left));
}

/* From any thread. */
int report(struct tcat_request *request, const char *reading) {
  int status = tcat_fill_publish(&client, request, PRODUCT "/" DEVICE "/event", 1, reading, strlen(reading));
  if (status == TCAT_OK) status = tcat_submit(&client, request);
  wake();
  return status;
}

int main(void) {
  if (!device_is_ready(uart) || uart_callback_set(uart, on_uart, NULL) != 0) {
    LOG_ERR("the UART has no asynchronous API");
    return -1;
  }
  k_work_queue_start(&queue, stack, K_THREAD_STACK_SIZEOF(stack), PRIORITY, NULL);
  k_work_init_delayable(&turn, take_turn);
  wake();
  return 0;
}
