/* A UART's asynchronous API: two buffers by turns, of a driver that has DMA. */

#include <string.h>

#include <zephyr/device.h>
#include <zephyr/drivers/uart.h>
#include <zephyr/kernel.h>

#include "link.h"

#define DMA_BYTES 128
#define LINE_BYTES 256
/** A UART that pauses for so long hands on what it has. Microseconds. */
#define PAUSE_US 1000

static const struct device *const uart = DEVICE_DT_GET(DT_ALIAS(tcat_uart));
static struct tcat *receiver;
static link_wake wake;
static uint8_t dma[2][DMA_BYTES];
static uint8_t line[LINE_BYTES];
static atomic_t sending;

/* Which buffer the driver gets next. */
static unsigned next;

void link_receive(void) {
  next = 1;
  uart_rx_enable(uart, dma[0], DMA_BYTES, PAUSE_US);
}

/* The driver asks for the buffer that comes next while it fills the other. */
static void give_buffer(void) {
  uart_rx_buf_rsp(uart, dma[next], DMA_BYTES);
  next ^= 1;
}

static void on_uart(const struct device *device, struct uart_event *event, void *user) {
  ARG_UNUSED(device);
  ARG_UNUSED(user);
  switch (event->type) {
    case UART_RX_RDY:
      if (tcat_rx_block(receiver, event->data.rx.buf + event->data.rx.offset, event->data.rx.len)) wake();
      break;
    case UART_RX_BUF_REQUEST:
      give_buffer();
      break;
    case UART_RX_STOPPED:
      tcat_rx_lost(receiver, 1);
      break;
    case UART_RX_DISABLED:
      /* Behind an error: what comes until it is on again is lost, and the next line tells of the gap. */
      link_receive();
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

bool link_open(struct tcat *client, link_wake waker) {
  receiver = client;
  wake = waker;
  return device_is_ready(uart) && uart_callback_set(uart, on_uart, NULL) == 0;
}

/* The driver reads behind this call: from a copy, for the bytes may be overwritten. */
size_t link_write(const uint8_t *bytes, size_t count) {
  if (!atomic_cas(&sending, 0, 1)) return 0;
  if (count > sizeof line) count = sizeof line;
  memcpy(line, bytes, count);
  if (uart_tx(uart, line, count, SYS_FOREVER_US) == 0) return count;
  atomic_set(&sending, 0);
  return 0;
}
