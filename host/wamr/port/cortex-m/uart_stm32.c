#include "uart_stm32.h"

#include "board.h"

#define BAUD 115200u
#define NVIC_ISER ((volatile uint32_t *)0xe000e100)

/* The same numbers in both families. */
enum { USART1 = 37, USART2 = 38, INTERRUPTS };
static const uint8_t interrupts[BOARD_UARTS] = {USART1, USART2};

enum { SR_ORE = 1 << 3, SR_RXNE = 1 << 5, SR_TXE = 1 << 7 };
enum { CR1_RE = 1 << 2, CR1_TE = 1 << 3, CR1_RXNEIE = 1 << 5, CR1_UE = 1 << 13 };

struct registers {
  volatile uint32_t sr;
  volatile uint32_t dr;
  volatile uint32_t brr;
  volatile uint32_t cr1;
};

static struct {
  board_receiver receiver;
  void *context;
} states[BOARD_UARTS];

static struct registers *at(unsigned uart) { return (struct registers *)uart_stm32[uart].base; }

void board_uart_open(unsigned uart, board_receiver receiver, void *context) {
  states[uart].receiver = receiver;
  states[uart].context = context;
  at(uart)->brr = uart_stm32[uart].clock / BAUD;
  at(uart)->cr1 = CR1_UE | CR1_TE | CR1_RE | CR1_RXNEIE;
  NVIC_ISER[interrupts[uart] / 32] = 1u << (interrupts[uart] % 32);
}

static void interrupt(unsigned uart) {
  uint32_t status = at(uart)->sr;
  if ((status & (SR_RXNE | SR_ORE)) == 0) return;
  /* Reading the data after the status clears both flags. This byte is whole, the one behind it is lost. */
  uint8_t byte = (uint8_t)at(uart)->dr;
  states[uart].receiver(states[uart].context, byte, (status & SR_ORE) != 0);
}

static void usart1(void) { interrupt(0); }
static void usart2(void) { interrupt(1); }

__attribute__((section(".vectors.irq"), used)) static void (*const vectors[INTERRUPTS])(void) = {
    [USART1] = usart1,
    [USART2] = usart2,
};

size_t board_uart_write(unsigned uart, const uint8_t *bytes, size_t count) {
  size_t written = 0;
  while (written < count && (at(uart)->sr & SR_TXE) != 0) at(uart)->dr = bytes[written++];
  return written;
}
