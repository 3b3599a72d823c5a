/* A UART's interrupts: for drivers that have no asynchronous API. */

#include <string.h>

#include <zephyr/device.h>
#include <zephyr/drivers/uart.h>
#include <zephyr/kernel.h>

#include "link.h"

#define LINE_BYTES 256
/** What a UART's own FIFO holds, or a part of it: the rest is read in the next turn. */
#define PIECE_BYTES 16

static const struct device *const uart = DEVICE_DT_GET(DT_ALIAS(tcat_uart));
static struct tcat *receiver;
static link_wake wake;
static uint8_t line[LINE_BYTES];
static size_t sent;
static size_t held;
static atomic_t sending;

void link_receive(void) { uart_irq_rx_enable(uart); }

static void read(void) {
  uint8_t piece[PIECE_BYTES];
  int count;
  if (uart_err_check(uart) > 0) tcat_rx_lost(receiver, 1);
  while ((count = uart_fifo_read(uart, piece, sizeof piece)) > 0)
    if (tcat_rx_block(receiver, piece, (size_t)count)) wake();
}

static void fill(void) {
  int count = sent < held ? uart_fifo_fill(uart, line + sent, (int)(held - sent)) : 0;
  if (count > 0) sent += (size_t)count;
  if (sent < held) return;
  uart_irq_tx_disable(uart);
  if (atomic_cas(&sending, 1, 0)) wake();
}

/* Some drivers call this to begin sending, when nothing is pending yet. */
static void on_interrupt(const struct device *device, void *user) {
  ARG_UNUSED(user);
  uart_irq_update(device);
  if (uart_irq_rx_ready(device)) read();
  if (uart_irq_tx_ready(device)) fill();
}

bool link_open(struct tcat *client, link_wake waker) {
  receiver = client;
  wake = waker;
  if (!device_is_ready(uart)) return false;
  uart_irq_rx_disable(uart);
  uart_irq_tx_disable(uart);
  return uart_irq_callback_user_data_set(uart, on_interrupt, NULL) == 0;
}

/* The interrupt sends it behind this call: from a copy, for the bytes may be overwritten. */
size_t link_write(const uint8_t *bytes, size_t count) {
  if (atomic_get(&sending)) return 0;
  if (count > sizeof line) count = sizeof line;
  memcpy(line, bytes, count);
  held = count;
  sent = 0;
  atomic_set(&sending, 1);
  uart_irq_tx_enable(uart);
  return count;
}
