/** The USART of the STM32F1 and F4. */

#ifndef UART_STM32_H
#define UART_STM32_H

#include <stdint.h>

/** Where the two USARTs are, and the clock that they divide. */
struct uart_stm32 {
  uint32_t base;
  uint32_t interrupt;
  uint32_t clock;
};

/** Set by the board, one for each UART of `board.h`. */
extern const struct uart_stm32 uart_stm32[];

/** To be called by the board's vectors. */
void uart_stm32_interrupt(unsigned uart);

#endif
