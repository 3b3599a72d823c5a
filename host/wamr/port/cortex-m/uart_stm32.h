/** The USART of the STM32F1 and F4: USART1 is UART 0 of `board.h`, USART2 is UART 1. */

#ifndef UART_STM32_H
#define UART_STM32_H

#include <stdint.h>

/** Where a USART is, and the clock that it divides. */
struct uart_stm32 {
  uint32_t base;
  uint32_t clock;
};

/** Set by the board, one for each UART of `board.h`. */
extern const struct uart_stm32 uart_stm32[];

#endif
