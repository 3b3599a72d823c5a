/* FreeRTOS: a stream buffer from the UART's interrupt, a task that polls, a mutex as `lock`, requests from any other task. */

#include "board.h"
#include "FreeRTOS.h"
#include "semphr.h"
#include "stream_buffer.h"
#include "task.h"
#include "tcat_names.h"
#include "tcat_request.h"
#include "tcat_session.h"

/** The task's stack in words: what the client needs, what the handler needs, what the port keeps. */
#define STACK_WORDS ((TCAT_STACK_LEAST + 1024u) / sizeof(StackType_t))
#define STREAM_BYTES 512u
/** No sleep is longer: ticks may be counted in 16 bits. */
#define LONGEST_MS 10000u

static struct tcat client;
static uint8_t fifo[512];
static StreamBufferHandle_t stream;
static SemaphoreHandle_t mutex;
static TaskHandle_t task;
/* Written by the interrupt alone. */
static volatile uint32_t lost;

void uart_interrupt(void);
bool start_client(const struct tcat_session_config *life);
void submit_from_any_task(struct tcat_request *request);

/* The stream buffer has one writer, this, and one reader, the task. */
void uart_interrupt(void) {
  BaseType_t woken = pdFALSE;
  uint8_t byte = board_read();
  if (xStreamBufferSendFromISR(stream, &byte, 1, &woken) == 0) lost++;
  vTaskNotifyGiveFromISR(task, &woken);
  portYIELD_FROM_ISR(woken);
}

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  return board_write(bytes, count);
}

static uint32_t now_ms(void *context) {
  (void)context;
  return board_ms();
}

static void lock(void *context) { xSemaphoreTake(context, portMAX_DELAY); }
static void unlock(void *context) { xSemaphoreGive(context); }

/* What the stream holds, as far as there is room; what was lost came behind it. */
static bool receive(void *context) {
  (void)context;
  static uint32_t told;
  uint32_t count = lost;
  uint8_t bytes[32];
  while (!xStreamBufferIsEmpty(stream)) {
    uint32_t room = tcat_rx_room(&client);
    size_t read = xStreamBufferReceive(stream, bytes, room < sizeof bytes ? room : sizeof bytes, 0);
    if (read == 0) return false;
    tcat_rx_block(&client, bytes, read);
  }
  tcat_rx_lost(&client, count - told);
  told = count;
  return true;
}

static size_t stack_left(void *context) {
  (void)context;
  return uxTaskGetStackHighWaterMark(NULL) * sizeof(StackType_t);
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  board_log(tcat_event_name(event->kind));
}

static int open_client(const struct tcat_session_config *life) {
  static struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock,
                                  .receive = receive, .stack_left = stack_left};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  port.context = mutex;
  int status = tcat_open(&client, NULL, &config);
  return status == TCAT_OK ? tcat_session_start(&client, life) : status;
}

static void run(void *life) {
  int status = open_client(life);
  if (status != TCAT_OK) board_log(status < 0 ? tcat_status_name(status) : tcat_refusal_name(status & 0xff));
  while (status == TCAT_OK) {
    uint32_t left = tcat_poll(&client);
    if (left > LONGEST_MS) left = LONGEST_MS;
    /* A tick more, for a part of one is none. */
    ulTaskNotifyTake(pdTRUE, left > 0 ? pdMS_TO_TICKS(left) + 1 : 0);
  }
  vTaskDelete(NULL);
}

/* Before the UART's interrupt is on; `life` stays. */
bool start_client(const struct tcat_session_config *life) {
  stream = xStreamBufferCreate(STREAM_BYTES, 1);
  mutex = xSemaphoreCreateMutex();
  return stream && mutex && xTaskCreate(run, "tcat", STACK_WORDS, (void *)life, tskIDLE_PRIORITY + 2, &task) == pdPASS;
}

void submit_from_any_task(struct tcat_request *request) {
  if (tcat_submit(&client, request) == TCAT_OK) xTaskNotifyGive(task);
}
