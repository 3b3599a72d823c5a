/* MPS2: 25 MHz; CMSDK UART 0 and 1. */

#include "board.h"
#include "systick.h"

#define CLOCK 25000000u
#define BAUD 115200u
#define NVIC_ISER (*(volatile uint32_t *)0xe000e100)

enum { STATE_TX_FULL = 1 << 0, STATE_RX_FULL = 1 << 1, STATE_RX_OVERRUN = 1 << 3 };
enum { CTRL_TX = 1 << 0, CTRL_RX = 1 << 1, CTRL_RX_INTERRUPT = 1 << 3 };
enum { INT_RX = 1 << 1 };
enum { UART0_RX = 0, UART1_RX = 2, INTERRUPTS };

struct registers {
  volatile uint32_t data;
  volatile uint32_t state;
  volatile uint32_t ctrl;
  volatile uint32_t interrupt;
  volatile uint32_t divider;
};

static struct registers *const uarts[BOARD_UARTS] = {(struct registers *)0x40004000, (struct registers *)0x40005000};

static const uint8_t interrupts[BOARD_UARTS] = {UART0_RX, UART1_RX};

static struct {
  board_receiver receiver;
  void *context;
} states[BOARD_UARTS];

/* The interrupt is acknowledged before the data is read: a byte that comes in between raises it again. */
static void interrupt(unsigned uart) {
  uarts[uart]->interrupt = INT_RX;
  while (uarts[uart]->state & STATE_RX_FULL) {
    bool overrun = (uarts[uart]->state & STATE_RX_OVERRUN) != 0;
    if (overrun) uarts[uart]->state = STATE_RX_OVERRUN;
    states[uart].receiver(states[uart].context, (uint8_t)uarts[uart]->data, overrun);
  }
}

static void uart0(void) { interrupt(0); }
static void uart1(void) { interrupt(1); }

__attribute__((section(".vectors.irq"), used)) static void (*const vectors[INTERRUPTS])(void) = {
    [UART0_RX] = uart0,
    [UART1_RX] = uart1,
};

void board_init(void) { systick_start(CLOCK); }

void board_uart_open(unsigned uart, board_receiver receiver, void *context) {
  states[uart].receiver = receiver;
  states[uart].context = context;
  uarts[uart]->divider = CLOCK / BAUD;
  uarts[uart]->ctrl = CTRL_TX | CTRL_RX | CTRL_RX_INTERRUPT;
  NVIC_ISER = 1u << interrupts[uart];
}

size_t board_uart_write(unsigned uart, const uint8_t *bytes, size_t count) {
  size_t written = 0;
  while (written < count && (uarts[uart]->state & STATE_TX_FULL) == 0) uarts[uart]->data = bytes[written++];
  return written;
}
