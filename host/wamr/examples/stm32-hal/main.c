/* STM32 with ST's HAL and no operating system: reception by circular DMA up to the line's idle, transmission by DMA. */

#include <string.h>

#include "hal.h"
#include "tcat_session.h"

static struct tcat client;
static uint8_t fifo[512];
static uint8_t line[256];
/* An interrupt wants `tcat_poll` to run. */
static volatile bool woken;

int run(const struct tcat_session_config *life);

static void wake(void) { woken = true; }

static uint8_t dma[256];

void receive_by_dma(void) { HAL_UARTEx_ReceiveToIdle_DMA(&huart2, dma, sizeof dma); }

/* On the line's idle and on the DMA's half and full. */
void HAL_UARTEx_RxEventCallback(UART_HandleTypeDef *uart, uint16_t position) {
  if (uart == &huart2 && tcat_rx_dma(&client, dma, sizeof dma, position)) wake();
}

void HAL_UART_ErrorCallback(UART_HandleTypeDef *uart) {
  if (uart != &huart2) return;
  tcat_rx_dma(&client, dma, sizeof dma, sizeof dma - __HAL_DMA_GET_COUNTER(uart->hdmarx));
  /* The HAL has stopped the DMA on any error: a byte at least is lost, and the DMA begins at 0 again. */
  tcat_rx_dma_restart(&client);
  receive_by_dma();
}

/* The DMA reads behind this call: from a copy, for the bytes may be overwritten. Until it is done there is no room. */
static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  if (huart2.gState != HAL_UART_STATE_READY) return 0;
  if (count > sizeof line) count = sizeof line;
  memcpy(line, bytes, count);
  return HAL_UART_Transmit_DMA(&huart2, line, (uint16_t)count) == HAL_OK ? count : 0;
}

void HAL_UART_TxCpltCallback(UART_HandleTypeDef *uart) {
  if (uart == &huart2) wake();
}

static uint32_t now_ms(void *context) {
  (void)context;
  return HAL_GetTick();
}

/* Between the end of the data and the stack pointer: the names are those of ST's linker scripts. */
static size_t stack_left(void *context) {
  (void)context;
  extern uint8_t _end;
  return (size_t)((uintptr_t)__get_MSP() - (uintptr_t)&_end);
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)event;
  (void)user;
}

int run(const struct tcat_session_config *life) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms, .stack_left = stack_left};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  int status = tcat_open(&client, NULL, &config);
  if (status == TCAT_OK) status = tcat_session_start(&client, life);
  receive_by_dma();
  while (status == TCAT_OK) {
    woken = false;
    uint32_t since = HAL_GetTick();
    uint32_t left = tcat_poll(&client);
    /* The HAL's tick ends each `wfi` within a millisecond; an interrupt between the question and it waits no longer. */
    while (!woken && HAL_GetTick() - since < left) __WFI();
  }
  return status;
}
