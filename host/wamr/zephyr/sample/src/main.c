/* Zephyr: a work queue that polls, a mutex as `lock`, a UART behind link.h. What the device is and where it joins stands in Kconfig. */

#include <string.h>

#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

#include "engine.h"
#include "link.h"
#include "tcat_names.h"
#include "tcat_request.h"
#include "tcat_session.h"

LOG_MODULE_REGISTER(tcat_sample, LOG_LEVEL_INF);

#define PRIORITY 5
#define TOPIC CONFIG_SAMPLE_PRODUCT_ID "/" CONFIG_SAMPLE_DEVICE_NAME

static struct tcat client;
static uint8_t fifo[CONFIG_TCAT_FIFO_SIZE];
static struct tcat_request request;

static K_THREAD_STACK_DEFINE(stack, CONFIG_TCAT_STACK_SIZE);
static struct k_work_q queue;
static struct k_work_delayable turn;
static K_MUTEX_DEFINE(mutex);

static void wake(void) { k_work_reschedule_for_queue(&queue, &turn, K_NO_WAIT); }

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  ARG_UNUSED(context);
  return link_write(bytes, count);
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

/* From any thread. */
static int report(const char *reading) {
  int status = tcat_fill_publish(&client, &request, TOPIC "/event", 1, reading, strlen(reading));
  if (status == TCAT_OK) status = tcat_submit(&client, &request);
  wake();
  return status;
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  ARG_UNUSED(from);
  ARG_UNUSED(user);
  LOG_INF("%s %s", tcat_event_name(event->kind), tcat_reason_name(event->reason));
  if (event->kind == TCAT_EVENT_SESSION_UP && !tcat_pending(&request)) report("{\"up\":1}");
}

static int start(void) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock,
                                        .stack_left = stack_left, .context = &mutex};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  static const struct tcat_session_config life = {.product_id = CONFIG_SAMPLE_PRODUCT_ID,
                                                  .device_name = CONFIG_SAMPLE_DEVICE_NAME,
                                                  .device_secret = CONFIG_SAMPLE_DEVICE_SECRET,
                                                  .ssid = CONFIG_SAMPLE_SSID,
                                                  .password = CONFIG_SAMPLE_PASSWORD};
  static struct tcat_module module;
  int status = engine_load(&module);
  if (status == TCAT_OK) status = tcat_open(&client, &module, &config);
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
    link_receive();
  }
  uint32_t left = tcat_poll(&client);
  /* Where an interrupt has asked for a turn meanwhile, that one stands. */
  if (left != TCAT_NEVER) k_work_schedule_for_queue(&queue, &turn, K_MSEC(left));
}

int main(void) {
  if (!link_open(&client, wake)) {
    LOG_ERR("the UART is not ready, or has not the API");
    return -1;
  }
  k_work_queue_start(&queue, stack, K_THREAD_STACK_SIZEOF(stack), PRIORITY, NULL);
  k_work_init_delayable(&turn, take_turn);
  wake();
  return 0;
}
